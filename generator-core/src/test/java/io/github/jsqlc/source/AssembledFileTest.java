package io.github.jsqlc.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssembledFileTest {
  private final SourceFile written = new SourceFile("a.sql", "drop\nCREATE ${name} (id);\nrest");
  private final SourceFile other = new SourceFile("b.sql", "\n  other text\n");

  /** "CREATE books (id);\n", the text of b.sql, "rest". */
  private final SourceFile assembled =
      SourceFile.assembled(
          written,
          List.of(
              Piece.of(written.span(5, 12)),
              new Piece(written.span(12, 19), "books"),
              Piece.of(written.span(19, 26)),
              Piece.of(other.span(0, 14)),
              Piece.of(written.span(26, 30))));

  @Test
  void hasTheTextOfItsPiecesUnderTheNameOfTheWhole() {
    assertThat(assembled.text()).isEqualTo("CREATE books (id);\n\n  other text\nrest");
    assertThat(assembled).isEqualTo(written);
  }

  @Test
  void copiedTextIsWhereItWasWritten() {
    assertThat(original("CREATE")).isEqualTo(written.span(5, 11));
    assertThat(original("(id)")).isEqualTo(written.span(20, 24));
    assertThat(original("other")).isEqualTo(other.span(3, 8));
    assertThat(original("rest")).isEqualTo(written.span(26, 30));
    assertThat(span("other")).hasToString("b.sql:2:3");
    assertThat(span("rest").line()).isEqualTo(3);
    assertThat(span("rest").column()).isEqualTo(1);
  }

  @Test
  void aValueIsWhereItsPlaceholderWasWritten() {
    assertThat(original("books")).isEqualTo(written.span(12, 19));
    assertThat(original("ook")).isEqualTo(written.span(12, 19));
    assertThat(original("CREATE books (id)")).isEqualTo(written.span(5, 24));
  }

  @Test
  void aPartOfTwoFilesEndsWithItsFirstPiece() {
    assertThat(original("(id);\n\n  other")).isEqualTo(written.span(20, 26));
  }

  @Test
  void theEndIsBehindTheLastPiece() {
    int end = assembled.text().length();
    assertThat(assembled.span(end, end).original()).isEqualTo(written.span(30, 30));
    SourceFile empty = SourceFile.assembled(written, List.of());
    assertThat(empty.span(0, 0).original()).isEqualTo(written.span(0, 0));
  }

  @Test
  void aPieceOfAnAssembledTextIsWhereTheUserWroteIt() {
    SourceFile twice = SourceFile.assembled(other, List.of(Piece.of(span("rest"))));
    assertThat(twice.span(1, 3).original()).isEqualTo(written.span(27, 29));
  }

  @Test
  void aPartContainsWhatWasWrittenInIt() {
    assertThat(span("CREATE books (id)").contains(written.span(20, 24))).isTrue();
    assertThat(span("CREATE books (id)").contains(written.span(26, 30))).isFalse();
    assertThat(written.span(0, 30).contains(span("books"))).isTrue();
    assertThat(written.span(0, 30).contains(span("other"))).isFalse();
  }

  private Span original(String part) {
    return span(part).original();
  }

  private Span span(String part) {
    int start = assembled.text().indexOf(part);
    return assembled.span(start, start + part.length());
  }
}
