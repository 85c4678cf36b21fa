package io.github.jsqlc.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show is what the reader says. */
class ConfigDocsTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)\n?```", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("(?m)^\\| `(?:gen\\.)?([a-z_]+)` \\|");

  static Stream<Code> codes() {
    return Arrays.stream(Code.values()).filter(code -> code.name().startsWith("C"));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void thePageOfACodeShowsItsMessage(Code code) throws IOException {
    String page = Files.readString(PROJECT.resolve("docs/errors/" + code + ".md"));
    assertThat(page).startsWith("# " + code + ": ");
    Matcher example = YAML.matcher(page);
    assertThat(example.find()).isTrue();
    Diagnostics diagnostics = new Diagnostics();
    ConfigReader.read(new SourceFile("sqlc.yaml", example.group(1)), diagnostics);
    assertThat(diagnostics.sorted()).hasSize(1);
    Diagnostic said = diagnostics.sorted().get(0);
    assertThat(page)
        .contains("%s[%s]: %s\n".formatted(said.severity().word(), code, said.message()))
        .contains("--> %s\n".formatted(said.at()));
    said.hint().ifPresent(hint -> assertThat(page).contains(" = hint: " + hint + "\n"));
  }

  @Test
  void theExampleIsReadAndShowsEveryOption() throws IOException {
    String example = Files.readString(PROJECT.resolve("sqlc.yaml.example"));
    Reading reading = Reading.of(example);
    assertThat(reading.said()).isEmpty();
    JavaOptions java = reading.java();
    assertThat(java.overrides()).hasSize(4);
    assertThat(java.rename().get("isbn").value()).isEqualTo("isbnNumber");
    String documented = Files.readString(PROJECT.resolve("docs/configuration.md"));
    assertThat(OPTION.matcher(documented).results().map(option -> option.group(1)))
        .hasSizeGreaterThan(20)
        .allSatisfy(option -> assertThat(example).contains(option + ":"));
  }

  @Test
  void theExampleShowsTheDefaults() throws IOException {
    JavaOptions shown = Reading.of(Files.readString(PROJECT.resolve("sqlc.yaml.example"))).java();
    JavaOptions defaults = Reading.ofOptions().java();
    assertThat(shown)
        .usingRecursiveComparison()
        .ignoringFields("javaPackage", "out", "rename", "overrides")
        .isEqualTo(defaults);
  }

  @Test
  void theWholeConfigurationsOfTheDocumentsAreRead() throws IOException {
    String document =
        Files.readString(PROJECT.resolve("docs/configuration.md"))
            + Files.readString(PROJECT.resolve("docs/migrations.md"));
    List<String> whole =
        YAML.matcher(document)
            .results()
            .map(example -> example.group(1))
            .filter(text -> text.startsWith("version") && !text.contains("sql: []"))
            .toList();
    assertThat(whole)
        .hasSize(4)
        .allSatisfy(text -> assertThat(Reading.of(text).config()).isPresent());
  }
}
