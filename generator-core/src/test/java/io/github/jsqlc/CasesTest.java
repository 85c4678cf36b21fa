package io.github.jsqlc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.testing.GoldenCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code promises by name has a case that proves it. */
class CasesTest {
  /** {@code Rule SET-1} in a comment of the code, which may break the line. */
  private static final Pattern RULE = Pattern.compile("Rule[\\s*]+([A-Z]+(?:-[A-Z]+)*-\\d+[a-z]?)");

  /** {@code | SET-1 |} in the list of the rules. */
  private static final Pattern LISTED =
      Pattern.compile("^\\| ([A-Z]+(?:-[A-Z]+)*-\\d+[a-z]?) +\\|", Pattern.MULTILINE);

  private static final List<String> MACROS =
      List.of("sqlc.arg", "sqlc.narg", "sqlc.slice", "sqlc.embed");

  /** Names in the configuration are shown by the tests of the configuration. */
  private static final String OF_THE_CONFIGURATION = Code.J602.name();

  @Test
  void everyRuleOfTheCodeHasACase() throws IOException {
    assertThat(proven()).containsAll(rulesOfTheCode());
  }

  @Test
  void everyRuleIsListed() throws IOException {
    Set<String> rules = new TreeSet<>(proven());
    rules.removeIf(rule -> rule.startsWith(":") || rule.startsWith("sqlc.") || isCode(rule));
    rules.addAll(rulesOfTheCode());
    assertThat(found(LISTED, Files.readString(GoldenCase.ROOT.resolve("RULES.md"))))
        .isEqualTo(rules);
  }

  @Test
  void everyCommandAndMacroHasACase() {
    assertThat(proven()).containsAll(Arrays.stream(Command.values()).map(Command::word).toList());
    assertThat(proven()).containsAll(MACROS);
  }

  @Test
  void everyMessageAboutSqlHasACase() {
    assertThat(proven())
        .containsAll(
            Arrays.stream(Code.values())
                .map(Code::name)
                .filter(code -> "SDNTQJ".indexOf(code.charAt(0)) >= 0)
                .filter(code -> !code.equals(OF_THE_CONFIGURATION))
                .toList());
  }

  @Test
  void everyMessageHasAPage() {
    for (Code code : Code.values()) {
      assertThat(Path.of("../docs/errors/" + code + ".md")).exists();
    }
  }

  @Test
  void aCaseOfAMessageGivesIt() {
    for (GoldenCase each : GoldenCase.all()) {
      if (isCode(each.rule())) {
        assertThat(each.expected().get("diagnostics.txt"))
            .as(each.name())
            .contains("[" + each.rule() + "]");
      }
    }
  }

  private static boolean isCode(String rule) {
    return Arrays.stream(Code.values()).anyMatch(code -> code.name().equals(rule));
  }

  private static Set<String> proven() {
    return GoldenCase.all().stream()
        .map(GoldenCase::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> rulesOfTheCode() throws IOException {
    Set<String> rules = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
      for (Path path :
          (Iterable<Path>) paths.filter(p -> p.toString().endsWith(".java"))::iterator) {
        rules.addAll(found(RULE, Files.readString(path)));
      }
    }
    return rules;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
