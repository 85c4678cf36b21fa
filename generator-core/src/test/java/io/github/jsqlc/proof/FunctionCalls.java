package io.github.jsqlc.proof;

import io.github.jsqlc.engine.FunctionKind;
import io.github.jsqlc.engine.FunctionRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A call of each function of the engine's rows, {@code %s} for each argument. */
final class FunctionCalls {
  private static final int MOST_ARGUMENTS = 4;

  /** Those that need a file, a pointer or a table of a module, or build what is too large. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "load_extension",
          "match",
          "fts3_tokenizer",
          "fts5",
          "fts5_insttoken",
          "fts5_locale",
          "rtreenode",
          "rtreecheck",
          "rtreedepth",
          "sqlite_log",
          "replicate",
          "padl",
          "padr",
          "padc",
          "zeroblob",
          "randomblob",
          "likelihood",
          "subtype");

  private FunctionCalls() {}

  /** The calls of this kind, in the order of the names. */
  static List<String> of(FunctionKind kind) {
    List<String> calls = new ArrayList<>();
    for (String name : Subject.ENGINE.functions().names().stream().sorted().toList()) {
      if (!LEFT_OUT.contains(name)) {
        for (int count = 0; count <= MOST_ARGUMENTS; count++) {
          if (takes(kind, name, count)) {
            calls.add(name + "(" + String.join(", ", Collections.nCopies(count, "%s")) + ")");
          }
        }
      }
    }
    return calls;
  }

  private static boolean takes(FunctionKind kind, String name, int count) {
    for (FunctionRow row : Subject.ENGINE.functions().named(name)) {
      if (row.kind() == kind && row.accepts(count)) {
        return true;
      }
    }
    return false;
  }
}
