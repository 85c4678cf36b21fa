package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What SQLite takes we take, and what it refuses for its form we refuse. */
class SqliteAgreementTest {
  private static Connection sqlite;

  @BeforeAll
  static void open() throws Exception {
    sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement statement = sqlite.createStatement()) {
      statement.execute("create table t (a, b, c)");
      statement.execute("create table u (a, d, e)");
      statement.execute("create table t2 (a)");
      statement.execute("create index ta on t (a)");
      statement.execute("create view tv as select * from t");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    sqlite.close();
  }

  static Stream<String> accepted() throws Exception {
    return Snippets.read("accepted.sql");
  }

  static Stream<String> refused() throws Exception {
    return Snippets.read("refused.sql");
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void bothAccept(String sql) {
    assertThat(complaint(sql)).as("SQLite").isEmpty();
    assertThat(ours(sql)).as("ours").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void bothRefuse(String sql) {
    assertThat(complaint(sql)).as("SQLite").isNotEmpty();
    assertThat(ours(sql)).as("ours").hasSize(1);
  }

  private static List<String> ours(String sql) {
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(new SourceFile("case.sql", sql), Parsing.SQLITE, diagnostics);
    return diagnostics.sorted().stream().map(d -> d.code() + " " + d.message()).toList();
  }

  /** SQLite's message about the form of a statement; empty if it only lacks a name. */
  private static String complaint(String sql) {
    try {
      sqlite.prepareStatement(sql).close();
      return "";
    } catch (SQLException e) {
      String message = e.getMessage();
      return ABOUT_FORM.stream().anyMatch(message::contains) ? message : "";
    }
  }

  private static final List<String> ABOUT_FORM =
      List.of(
          "syntax error",
          "incomplete input",
          "unrecognized token",
          "unknown table option",
          "unsupported frame specification",
          "unknown join type",
          "clause should come after",
          "a JOIN clause is required",
          "NATURAL join may not",
          "variable number must be",
          "qualified table names are not allowed",
          "ORDER BY without LIMIT",
          "Expression tree is too large");

  /** The snippets that this package's tests share. */
  static final class Snippets {
    private Snippets() {}

    static Stream<String> read(String file) throws Exception {
      return Files.readAllLines(Path.of("..", "testdata", "sqlite", "parser", file)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("-- "));
    }
  }
}
