package io.github.jsqlc.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The built-in functions of one engine, from its {@code functions.tsv}. */
public final class Functions {
  private final Map<String, List<FunctionRow>> byName;

  private Functions(Map<String, List<FunctionRow>> byName) {
    this.byName = byName;
  }

  static Functions load(String engine, Types types) {
    Map<String, List<FunctionRow>> byName = new LinkedHashMap<>();
    for (Rows.Row row : Rows.read(engine, "functions.tsv")) {
      FunctionRow function = read(row);
      check(function, types, row.at());
      byName.computeIfAbsent(function.name(), name -> new ArrayList<>(1)).add(function);
    }
    byName.replaceAll((name, rows) -> List.copyOf(rows));
    return new Functions(byName);
  }

  private static FunctionRow read(Rows.Row row) {
    return new FunctionRow(
        row.get("name"),
        FunctionKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
        Argument.parse(row.get("arguments")),
        row.get("result"),
        NullRule.valueOf(row.get("nulls").toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private static void check(FunctionRow function, Types types, String at) {
    boolean known = isType(function.result(), types);
    for (Argument argument : function.arguments()) {
      known &= isType(argument.type(), types);
    }
    if (!known) {
      throw new IllegalStateException(at + ": a type that has no row");
    }
  }

  private static boolean isType(String name, Types types) {
    return name.equals(Argument.ANY_ELEMENT) || types.has(name);
  }

  /** All functions of this name, however its letters are cased; none if there is no such name. */
  public List<FunctionRow> named(String name) {
    return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** The names of all functions. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }
}
