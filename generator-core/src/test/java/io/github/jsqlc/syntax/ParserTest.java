package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a file falls into statements. */
class ParserTest {

  private static List<String> texts(String sql) {
    return Parsing.file(sql).statements().stream().map(s -> s.at().text()).toList();
  }

  @Test
  void semicolonsPartStatementsButNotInQuotesCommentsOrTriggers() {
    assertThat(texts("SELECT ';'; SELECT \";\" /* ; */ -- ;\n; ;; SELECT [;]"))
        .containsExactly("SELECT ';'", "SELECT \";\"", "SELECT [;]");
    String trigger =
        "CREATE TEMP TRIGGER g AFTER INSERT ON t BEGIN"
            + " UPDATE t SET a = CASE WHEN 1 THEN 2 END; SELECT 1; END";
    assertThat(texts(trigger + "; SELECT 2;")).containsExactly(trigger, "SELECT 2");
    assertThat(texts("BEGIN; SELECT 1; END; SELECT trigger FROM t"))
        .containsExactly("BEGIN", "SELECT 1", "END", "SELECT trigger FROM t");
  }

  @Test
  void emptyFilesAndStatementsAreNothing() {
    for (String sql : List.of("", " \n\f\t", ";", ";;\r\n;", "-- only a comment", "/* x */;")) {
      assertThat(Parsing.file(sql).statements()).as(sql).isEmpty();
    }
  }

  @Test
  void lineEndsAndFormFeedsAreWhiteSpace() {
    String sql = "-- name: A :one\r\nSELECT\r\n  1\f,\u000b2 -- x\r\n;\r\n";
    ParsedStatement statement = Parsing.file(sql).statements().get(0);
    assertThat(statement.at().text()).isEqualTo("SELECT\r\n  1\f,\u000b2");
    assertThat(statement.annotation().orElseThrow().command()).isEqualTo(":one");
  }

  @Test
  void aMistakeDoesNotHideTheOtherStatements() {
    String sql =
        """
        -- name: A :one
        SELECT 1 1;
        -- name: B :one
        SELECT (;
        -- name: C :one
        SELECT 'x
        -- name: D :one
        SELECT 2;
        CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT; END;
        SELECT 3;
        """;
    Diagnostics diagnostics = new Diagnostics();
    ParsedFile file = Parser.parse(new SourceFile("q.sql", sql), Parsing.SQLITE, diagnostics);
    assertThat(diagnostics.sorted()).hasSize(4);
    assertThat(file.statements()).hasSize(6);
    assertThat(file.statements().stream().map(s -> s.statement().isPresent()))
        .containsExactly(false, false, false, true, false, true);
    assertThat(file.statements().stream().limit(4).map(s -> s.annotation().orElseThrow().name()))
        .containsExactly("A", "B", "C", "D");
  }

  @Test
  void anAnnotationHasItsPartsAndTheCommentsAroundIt() {
    String sql =
        """
        -- a heading of the file

        -- Finds one.
        -- name: GetA :one
        --
        -- Second  line,
        --   indented.
        -----------------
        /* in a block
         * with stars
         */
        SELECT 1; -- about the first
        # no comment here
        """;
    Diagnostics diagnostics = new Diagnostics();
    ParsedFile file = Parser.parse(new SourceFile("q.sql", sql), Parsing.SQLITE, diagnostics);
    Annotation annotation = file.statements().get(0).annotation().orElseThrow();
    assertThat(annotation.name()).isEqualTo("GetA");
    assertThat(annotation.nameAt().text()).isEqualTo("GetA");
    assertThat(annotation.command()).isEqualTo(":one");
    assertThat(annotation.commandAt().text()).isEqualTo(":one");
    assertThat(annotation.at().text()).isEqualTo("name: GetA :one");
    assertThat(annotation.doc())
        .containsExactly(
            "Finds one.", "", "Second  line,", "  indented.", "in a block", "with stars");
  }

  @Test
  void aCommentBehindAStatementIsNotAboutTheNext() {
    String sql = "SELECT 1; -- about one\n-- about two\n-- name: Two :one\nSELECT 2;";
    assertThat(Parsing.file(sql).statements().get(1).annotation().orElseThrow().doc())
        .containsExactly("about two");
  }

  @Test
  void aMalformedAnnotationTakesItsStatementAlong() {
    Diagnostics diagnostics = new Diagnostics();
    ParsedFile file =
        Parser.parse(
            new SourceFile("q.sql", "-- name: GetA\nSELECT 1;"), Parsing.SQLITE, diagnostics);
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(file.statements()).hasSize(1);
    assertThat(file.statements().get(0).annotation()).isEmpty();
    assertThat(file.statements().get(0).statement()).isEmpty();
  }

  @Test
  void schemaFilesHaveNoAnnotations() {
    Diagnostics diagnostics = new Diagnostics();
    String sql = "-- name: of what\nCREATE TABLE t (a INT -- name: B :one\n, b INT);";
    ParsedFile file = Parser.parseSchema(new SourceFile("s.sql", sql), Parsing.SQLITE, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    Ddl.CreateTable table = (Ddl.CreateTable) file.statements().get(0).statement().orElseThrow();
    assertThat(table.comment()).containsExactly("name: of what");
    assertThat(table.columns()).hasSize(2);
  }

  @Test
  void aFileOfManyMegabytesIsReadInLinearTime() {
    String small = ("-- name: A :one\nSELECT a, 'text' FROM t WHERE b = ? AND c IN (1, 2);\n");
    ParsedFile file = Parsing.file(small.repeat(60_000));
    assertThat(file.statements()).hasSize(60_000);
    String list = "INSERT INTO t VALUES (1, 'text', x'00')" + ", (2, 'x', NULL)".repeat(100_000);
    assertThat(Parsing.file(list).statements()).hasSize(1);
    String comment = "/*" + "*".repeat(5_000_000) + "*/ SELECT 1";
    assertThat(Parsing.file(comment).statements()).hasSize(1);
    assertThat(Parsing.mistakes("SELECT '".repeat(50_001))).hasSize(1);
  }
}
