package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.Renderer;
import io.github.jsqlc.diag.Style;
import io.github.jsqlc.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the syntax codes show what is said. {@code -Dgolden=update} writes it anew. */
class SyntaxDocsTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```sql\n(.*?)```\n\n```text\n(.*?)```\n", Pattern.DOTALL);

  private static final Renderer RENDERER = new Renderer(Style.PLAIN, UnaryOperator.identity());

  @Test
  void thePageAboutNestingShowsWhatALongChainGives() throws Exception {
    StringBuilder sql = new StringBuilder("SELECT id FROM users\nWHERE id = 0");
    for (int i = 1; i < 1200; i++) {
      sql.append("\n   OR id = ").append(i);
    }
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(new SourceFile("queries.sql", sql + ";\n"), Parsing.SQLITE, diagnostics);
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(Files.readString(Path.of("..", "docs", "errors", "S204.md")))
        .contains(RENDERER.render(diagnostics.sorted().get(0)));
  }

  @ParameterizedTest
  @EnumSource(names = {"S201", "S202", "S203", "S205", "S206", "Q501", "Q504", "Q507"})
  void thePageOfACodeShowsItsMessage(Code code) throws Exception {
    Path file = Path.of("..", "docs", "errors", code + ".md");
    String page = Files.readString(file);
    assertThat(page).startsWith("# " + code + ": ");
    Matcher example = EXAMPLE.matcher(page);
    assertThat(example.find()).isTrue();
    Diagnostics diagnostics = new Diagnostics();
    boolean schema = example.group(1).startsWith("CREATE");
    SourceFile source = new SourceFile(schema ? "schema.sql" : "queries.sql", example.group(1));
    Parser.parse(source, Parsing.SQLITE, diagnostics);
    List<Diagnostic> said = diagnostics.sorted();
    assertThat(said).hasSize(1);
    assertThat(said.get(0).code()).isEqualTo(code);
    String rendered = RENDERER.render(said.get(0));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(
          file, page.substring(0, example.start(2)) + rendered + page.substring(example.end(2)));
    } else {
      assertThat(example.group(2)).isEqualTo(rendered);
    }
  }
}
