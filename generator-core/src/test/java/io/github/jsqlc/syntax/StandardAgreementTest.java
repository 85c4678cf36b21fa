package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.engine.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What PostgreSQL's grammar takes we take, and what it refuses we refuse at the same place. */
class StandardAgreementTest {
  private static final Engine ENGINE = Engine.named("postgresql").orElseThrow();

  private static PostgresqlForm server;

  @BeforeAll
  static void open() throws Exception {
    server = new PostgresqlForm();
  }

  @AfterAll
  static void close() throws Exception {
    server.close();
  }

  static Stream<String> accepted() throws Exception {
    return read("accepted.sql");
  }

  static Stream<String> refused() throws Exception {
    return read("refused.sql");
  }

  private static Stream<String> read(String file) throws Exception {
    return Files.readAllLines(Path.of("..", "testdata", "postgresql", "parser", file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("-- "));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void bothAccept(String sql) throws Exception {
    assertThat(server.mistake(sql)).as("the server").isEmpty();
    assertThat(ours(sql)).as("ours").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void bothRefuseAtTheSamePlace(String sql) throws Exception {
    OptionalInt at = server.mistake(sql);
    assertThat(at).as("the server").isPresent();
    List<Diagnostic> ours = ours(sql);
    assertThat(ours).as("ours").hasSize(1);
    assertThat(ours.get(0).at().start()).as("%s", ours.get(0).message()).isEqualTo(at.getAsInt());
  }

  private static List<Diagnostic> ours(String sql) {
    return Parsing.mistakes(sql, ENGINE);
  }
}
