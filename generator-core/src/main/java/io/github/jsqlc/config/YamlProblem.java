package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in a user's words what SnakeYAML says in a parser's. */
final class YamlProblem {
  private static final List<Wording> WORDINGS =
      List.of(
          new Wording(
              "found character '\\t",
              "a tab where YAML wants spaces",
              "indent with spaces, two for each level"),
          new Wording(
              "that cannot start any token",
              "a value cannot begin with this character",
              "put the value in quotes"),
          new Wording(
              "mapping values are not allowed here",
              "a second \":\" where one value is expected",
              "put the value in quotes, or give the key a line of its own"),
          new Wording(
              "could not find expected ':'",
              "a key without \":\"",
              "write key: value, or \"- value\" for an item of a list"),
          new Wording(
              "but got <stream end>",
              "a bracket is not closed before the end of the file",
              "add the closing bracket"),
          new Wording(
              "found unexpected end of stream",
              "a quoted string does not end",
              "add the closing quote"),
          new Wording(
              "expected <block end>",
              "this does not belong to the lines above",
              "keys of one mapping begin in the same column; an item of a list begins with \"- \""),
          new Wording(
              "unknown escape character",
              "an escape that YAML does not know",
              "write the character without the backslash, or the backslash twice"));

  private YamlProblem() {}

  /** Whether something was opened that the file does not close. */
  static boolean isUnclosed(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    return problem.contains("unexpected end of stream") || problem.contains("<stream end>");
  }

  private record Wording(String problem, String message, String hint) {}

  static Diagnostic of(MarkedYAMLException e, Span at) {
    String context = e.getContext() == null ? "" : e.getContext();
    String problem = e.getProblem() == null ? "" : e.getProblem();
    if (context.contains("expected a single document")) {
      return Diagnostic.of(Code.C101, at, "a second document; a configuration is one")
          .withHint("remove the line \"---\"");
    }
    Optional<Wording> wording =
        WORDINGS.stream().filter(w -> problem.contains(w.problem())).findFirst();
    return wording
        .map(w -> Diagnostic.of(Code.C101, at, w.message()).withHint(w.hint()))
        .orElseGet(() -> Diagnostic.of(Code.C101, at, "not valid YAML: " + problem));
  }
}
