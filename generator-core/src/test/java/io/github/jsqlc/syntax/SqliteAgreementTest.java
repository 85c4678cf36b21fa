package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What SQLite takes we take, and what it refuses for its form we refuse. */
class SqliteAgreementTest {
  private static SqliteForm sqlite;

  @BeforeAll
  static void open() throws Exception {
    sqlite = new SqliteForm();
  }

  @AfterAll
  static void close() throws Exception {
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
    assertThat(sqlite.complaint(sql)).as("SQLite").isEmpty();
    assertThat(ours(sql)).as("ours").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void bothRefuse(String sql) {
    assertThat(sqlite.complaint(sql)).as("SQLite").isNotEmpty();
    assertThat(ours(sql)).as("ours").hasSize(1);
  }

  private static List<String> ours(String sql) {
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(new SourceFile("case.sql", sql), Parsing.SQLITE, diagnostics);
    return diagnostics.sorted().stream().map(d -> d.code() + " " + d.message()).toList();
  }

  /** The snippets that this package's tests share. */
  static final class Snippets {
    private Snippets() {}

    static Stream<String> read(String file) throws Exception {
      return Files.readAllLines(Path.of("..", "testdata", "sqlite", "parser", file)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("-- "));
    }
  }
}
