package io.github.jsqlc.javagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.GenerationRequest;
import io.github.jsqlc.GenerationResult;
import io.github.jsqlc.Generator;
import io.github.jsqlc.Goal;
import io.github.jsqlc.config.ConfigReader;
import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents show is what comes out. */
class JavaDocsTest {
  private static final Path DOCS = Path.of("..", "docs");

  private static List<String> fences(String page, String language) {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .map(fence -> fence.substring(fence.indexOf('\n') + 1, fence.lastIndexOf("```")))
        .toList();
  }

  private static String page(String name) throws IOException {
    return Files.readString(DOCS.resolve(name)).replace("\r\n", "\n");
  }

  private static JavaOptions options(Optional<String> overrides) {
    String yaml =
        """
        version: "2"
        sql:
          - engine: sqlite
            schema: schema.sql
            queries: queries.sql
            gen:
              java:
                package: com.example.db
                out: src/main/java
        """
            + overrides.map(text -> text.indent(8)).orElse("");
    Diagnostics said = new Diagnostics();
    var config = ConfigReader.read(new SourceFile("sqlc.yaml", yaml), said);
    assertThat(said.sorted()).isEmpty();
    return config.orElseThrow().blocks().get(0).java();
  }

  private static GenerationResult generate(
      String schema, String queriesName, String queries, JavaOptions options) {
    return Generator.run(
        new GenerationRequest(
            Engine.named("sqlite").orElseThrow(),
            List.of(new SourceFile("schema.sql", schema)),
            List.of(new SourceFile(queriesName, queries)),
            Optional.of(options),
            true,
            Optional.empty(),
            Goal.GENERATE),
        step -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"J601", "J604", "J605"})
  void thePageOfACodeShowsItsMessage(String code) throws IOException {
    String page = page("errors/" + code + ".md");
    List<String> sql = fences(page, "sql");
    Optional<String> overrides =
        fences(page, "yaml").stream().filter(text -> text.startsWith("overrides:")).findFirst();
    GenerationResult result = generate(sql.get(0), "queries.sql", sql.get(1), options(overrides));
    assertThat(result.diagnostics()).hasSize(1);
    Diagnostic said = result.diagnostics().get(0);
    assertThat(page)
        .startsWith("# " + code + ": ")
        .contains("error[%s]: %s\n".formatted(said.code(), said.message()))
        .contains(" = hint: " + said.hint().orElseThrow() + "\n");
    if (!code.equals("J605")) {
      assertThat(page).contains(" --> " + said.at() + "\n");
    }
  }

  @Test
  void theClassOfAConfigurationIsNamedWhole() throws IOException {
    String page = page("errors/J602.md");
    Diagnostics said = new Diagnostics();
    ConfigReader.read(new SourceFile("sqlc.yaml", fences(page, "yaml").get(0)), said);
    assertThat(said.sorted()).hasSize(1);
    Diagnostic diagnostic = said.sorted().get(0);
    assertThat(page)
        .contains("error[%s]: %s\n".formatted(diagnostic.code(), diagnostic.message()))
        .contains("--> %s\n".formatted(diagnostic.at()))
        .contains(" = hint: " + diagnostic.hint().orElseThrow() + "\n");
  }

  @Test
  void theGuideShowsWhatIsGenerated() throws IOException {
    String page = page("generated-code.md");
    List<String> sql = fences(page, "sql");
    List<String> java = fences(page, "java");
    GenerationResult result =
        generate(sql.get(0), "author.sql", sql.get(1), options(Optional.empty()));
    assertThat(result.diagnostics()).isEmpty();
    Generated generated = new Generated(result.files());
    assertThat(generated.text("Author")).isEqualTo(java.get(0));
    assertThat(generated.text("AuthorQueries")).contains(java.get(1)).contains(java.get(2));
    assertThat(generated.compiler().messages()).isEmpty();
  }
}
