package io.github.jsqlc.diag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RendererTest {
  private static final Renderer PLAIN = new Renderer(Style.PLAIN, UnaryOperator.identity());

  @Test
  void showsCodePlaceLineCaretsAndHint() {
    String sql = "-- name: X :one\nSELECT 1 FROM users WHERE idd = ?;\n";
    assertThat(
            PLAIN.render(
                Diagnostic.of(Code.N301, span(sql, "idd"), "no column named \"idd\" here")
                    .withHint("did you mean \"id\"? (users.id, schema.sql:1)")))
        .isEqualTo(
            """
            error[N301]: no column named "idd" here
             --> queries.sql:2:27
              |
            2 | SELECT 1 FROM users WHERE idd = ?;
              |                           ^^^
              = hint: did you mean "id"? (users.id, schema.sql:1)
            """);
  }

  @Test
  void widensTheMarginForLongLineNumbers() {
    String sql = "\n".repeat(99) + "SELECT idd\n";
    assertThat(show(sql, "idd"))
        .isEqualTo(
            """
            error[N301]: wrong
               --> queries.sql:100:8
                |
            100 | SELECT idd
                |        ^^^
            """);
  }

  @Test
  void putsCaretsUnderTheTextBehindTabsWideAndCombiningCharacters() {
    assertThat(show("\tSELECT idd", "idd")).contains("1 |     SELECT idd\n  |            ^^^\n");
    assertThat(show("ab\tidd", "idd")).contains("1 | ab  idd\n  |     ^^^\n");
    assertThat(show("SELECT '名前', idd", "idd"))
        .contains("1 | SELECT '名前', idd\n  |                ^^^\n");
    assertThat(show("SELECT 'e\u0301', idd", "idd"))
        .contains("1 | SELECT 'e\u0301', idd\n  |             ^^^\n");
    assertThat(show("SELECT 名前", "名前")).contains("  |        ^^^^\n");
  }

  @Test
  void marksTheFirstAndTheLastLineOfALongSpan() {
    assertThat(show("SELECT (\n  1,\n  2\n  ) FROM t", "(\n  1,\n  2\n  )"))
        .isEqualTo(
            """
            error[N301]: wrong
             --> queries.sql:1:8
              |
            1 | SELECT (
              |        ^
            ...
            4 |   ) FROM t
              |   ^
            """);
  }

  @Test
  void marksAPlaceBetweenCharactersByOneCaret() {
    SourceFile file = new SourceFile("queries.sql", "SELECT\n");
    assertThat(PLAIN.render(Diagnostic.of(Code.S203, file.span(6, 6), "more expected")))
        .contains("1 | SELECT\n  |       ^\n");
    assertThat(PLAIN.render(Diagnostic.of(Code.S203, file.span(7, 7), "more expected")))
        .contains(" --> queries.sql:2:1\n  |\n2 |\n  | ^\n");
  }

  @Test
  void saysNoMoreThanThePlaceOfAnEmptyFile() {
    Span nothing = new SourceFile("queries.sql", "").span(0, 0);
    assertThat(PLAIN.render(Diagnostic.of(Code.F104, nothing, "nothing here")))
        .isEqualTo("error[F104]: nothing here\n --> queries.sql:1:1\n");
  }

  @Test
  void cutsALongLineAroundTheMarkedPart() {
    String sql = "a, ".repeat(1_000_000) + "idd" + ", b".repeat(1_000_000);
    String[] lines = show(sql, "idd").split("\n");
    assertThat(lines[3]).hasSizeLessThan(140).startsWith("1 | ...").endsWith("...");
    int caret = lines[4].indexOf('^');
    assertThat(lines[3].substring(caret, caret + 3)).isEqualTo("idd");
    assertThat(lines[4]).endsWith(" ^^^");
  }

  @Test
  void cutsAMarkedPartThatIsLongItself() {
    String sql = "SELECT '" + "x".repeat(5_000) + "'";
    String[] lines = show(sql, "'" + "x".repeat(5_000) + "'").split("\n");
    assertThat(lines[3]).hasSizeLessThan(140).endsWith("xxx...");
    assertThat(lines[4]).hasSizeLessThan(140).endsWith("^^^");
  }

  @Test
  void neverSendsTheUsersControlCharactersToTheTerminal() {
    String sql = "SELECT '\u001b[2J\u202e', idd";
    String shown =
        PLAIN.render(
            Diagnostic.of(Code.N301, span(sql, "idd"), "bad \u001b[2J").withHint("so\u0007"));
    assertThat(shown).doesNotContain("\u001b", "\u202e", "\u0007").contains("'�[2J�', idd");
  }

  @Test
  void coloursForATerminalOnly() {
    Renderer colours = new Renderer(Style.ANSI, UnaryOperator.identity());
    Diagnostic diagnostic = Diagnostic.of(Code.N301, span("SELECT idd", "idd"), "wrong");
    String shown = colours.render(diagnostic);
    assertThat(shown).startsWith("\u001b[1;31merror[N301]\u001b[0m");
    assertThat(shown.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(PLAIN.render(diagnostic));
  }

  @Test
  void namesTheFileAsTheCallerWishes() {
    Renderer renderer = new Renderer(Style.PLAIN, name -> "db/" + name);
    assertThat(renderer.render(Diagnostic.of(Code.T404, span("SELECT ?", "?"), "any type")))
        .startsWith("warning[T404]: any type\n --> db/queries.sql:1:8\n");
  }

  private static String show(String sql, String part) {
    return PLAIN.render(Diagnostic.of(Code.N301, span(sql, part), "wrong"));
  }

  private static Span span(String sql, String part) {
    int start = sql.indexOf(part);
    return new SourceFile("queries.sql", sql).span(start, start + part.length());
  }
}
