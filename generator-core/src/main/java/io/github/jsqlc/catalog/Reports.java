package io.github.jsqlc.catalog;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Name;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What this step says about mistakes, so that the same mistake is told in the same words. */
final class Reports {
  private final Diagnostics diagnostics;

  Reports(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** {@code kind} is what the one before is: a table, an index. */
  void alreadyDeclared(Name name, String kind, Span before) {
    diagnostics.add(
        Diagnostic.of(
                Code.D301,
                name.at(),
                "there is already %s \"%s\"".formatted(withArticle(kind), name.text()))
            .withHint(
                "it is declared at %s:%d"
                    .formatted(before.original().file().name(), before.line())));
  }

  /** {@code kind} is what was looked for. */
  void unknown(String kind, Name name, Collection<String> candidates) {
    diagnostics.add(
        Diagnostic.of(Code.D302, name.at(), "no %s named \"%s\"".formatted(kind, name.text()))
            .withHint(NearestName.hint(name.text(), candidates)));
  }

  void unknownModule(Name name, List<String> modules) {
    diagnostics.add(
        Diagnostic.of(Code.D302, name.at(), "no module named \"%s\"".formatted(name.text()))
            .withHint("the modules are " + String.join(", ", modules)));
  }

  void unknownColumn(Name name, String table, Collection<String> candidates) {
    diagnostics.add(
        Diagnostic.of(
                Code.D302, name.at(), "no column named \"%s\" in %s".formatted(name.text(), table))
            .withHint(NearestName.hint(name.text(), candidates)));
  }

  /** Something that contradicts itself or the engine's rules. */
  void refused(Span at, String message) {
    diagnostics.add(Code.D303, at, message);
  }

  void refused(Span at, String message, String hint) {
    diagnostics.add(Diagnostic.of(Code.D303, at, message).withHint(hint));
  }

  void unknownType(Span at, String message, Optional<String> hint) {
    diagnostics.add(Diagnostic.of(Code.D306, at, message).withHint(hint));
  }

  void unknownExtension(Name name) {
    diagnostics.add(
        Diagnostic.of(
                Code.D307,
                name.at(),
                "nothing is known of extension \"%s\": its types and functions are missing"
                    .formatted(name.text()))
            .withHint(
                "declare what queries use of it by CREATE TYPE and CREATE FUNCTION"
                    + " in a schema file of its own"));
  }

  void ignored(Name name) {
    diagnostics.add(
        Diagnostic.of(
                Code.D305,
                name.at(),
                "\"%s\" belongs to the engine, so this declaration is ignored"
                    .formatted(name.text()))
            .withHint("leave it out: its columns are known"));
  }

  private static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
