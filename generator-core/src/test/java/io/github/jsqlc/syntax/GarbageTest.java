package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, reading it ends without a throw, and what is missing has been told. */
class GarbageTest {
  private static final List<String> PIECES =
      List.of(
          "'",
          "\"",
          "`",
          "[",
          "]",
          "--",
          "/*",
          "*/",
          ";",
          "\n",
          "\r\n",
          "(",
          ")",
          ",",
          ".",
          "*",
          "$",
          "@",
          ":",
          "?",
          "?1",
          "::",
          "x'",
          "0x",
          "1e",
          "1_",
          "\\",
          "{",
          "\u0000",
          "\ud800",
          "\u00a0",
          "\u2019",
          "\ud83d\ude00",
          "name:",
          "-- name: A :one\n",
          "sqlc.",
          "sqlc.arg(",
          "sqlc.embed(",
          "a",
          "SELECT ",
          "FROM ",
          "CREATE ",
          "TRIGGER ",
          "BEGIN ",
          "END ",
          "NOT ",
          "IN ",
          "CASE ",
          "AS ",
          "WITH ",
          "VALUES ",
          "INSERT INTO ",
          "TABLE ",
          "\uFEFF",
          "$$",
          "$a$",
          "E'",
          "U&'",
          "U&\"",
          "UESCAPE ",
          "B'",
          "ARRAY",
          "LATERAL ",
          "JOIN ",
          "COPY ",
          "\n\\.\n",
          "ATOMIC ",
          " ");

  @Test
  void randomPiecesNeverThrow() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(25);
      for (int j = 0; j < length; j++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      check(text.toString());
    }
  }

  @Test
  void cutOffStatementsNeverThrow() throws Exception {
    try (Stream<String> accepted =
        Stream.concat(
            SqliteAgreementTest.Snippets.read("accepted.sql"), StandardAgreementTest.accepted())) {
      accepted.forEach(
          sql -> {
            for (int end = 0; end < sql.length(); end += 3) {
              check(sql.substring(0, end));
              check(sql.substring(end));
            }
          });
    }
  }

  private static void check(String text) {
    check(text, Parsing.SQLITE);
    check(text, Parsing.POSTGRESQL);
  }

  private static void check(String text, Engine engine) {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile file = new SourceFile("garbage.sql", text);
    ParsedFile parsed = Parser.parse(file, engine, diagnostics);
    boolean missing = parsed.statements().stream().anyMatch(s -> s.statement().isEmpty());
    // A malformed annotation at the end has no statement that could be missing.
    boolean told = diagnostics.sorted().stream().anyMatch(said -> !said.code().equals(Code.Q501));
    assertThat(missing).as(text).isIn(told, diagnostics.hasErrors());
    Parser.parseSchema(file, engine, new Diagnostics());
  }
}
