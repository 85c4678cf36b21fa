package io.github.jsqlc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is too large to lie in {@code testdata}: it must end in words, and soon. */
class HostileInputTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private CliSession session;

  @BeforeEach
  void start() throws IOException {
    session = new CliSession(folder, folder.resolve("nothing"));
    session.run("init");
  }

  @Test
  void tenThousandParentheses() throws IOException {
    query("SELECT " + "(".repeat(10_000) + "1" + ")".repeat(10_000));
    assertThat(generate()).isEqualTo(ExitCode.MISTAKES);
    assertThat(session.transcript()).contains("error[S204]", "queries.sql:2:").contains("...");
  }

  @Test
  void tenThousandOfEveryOtherNesting() throws IOException {
    for (String nested :
        new String[] {
          "(SELECT ".repeat(10_000) + "1" + ")".repeat(10_000),
          "NOT ".repeat(10_000) + "1",
          "- ".repeat(10_000) + "1",
          "CASE WHEN ".repeat(10_000) + "1",
          "1 BETWEEN ".repeat(10_000) + "1" + " AND 1".repeat(10_000),
          "abs(".repeat(10_000) + "1" + ")".repeat(10_000),
          "1 IN (".repeat(10_000) + "1" + ")".repeat(10_000)
        }) {
      query("SELECT " + nested);
      assertThat(generate()).as(nested.substring(0, 10)).isEqualTo(ExitCode.MISTAKES);
    }
    assertThat(session.transcript()).doesNotContain("internal error");
  }

  @Test
  void longChainsOfOperators() throws IOException {
    query("SELECT 1" + " + 1".repeat(900) + " AS n, 'a'" + " || 'b'".repeat(900) + " AS s");
    assertThat(generate()).isEqualTo(ExitCode.FINE);
    query("SELECT 1" + " AND 1".repeat(100_000) + " AS n");
    assertThat(generate()).isEqualTo(ExitCode.MISTAKES);
    assertThat(session.transcript()).doesNotContain("internal error");
  }

  @Test
  void fiftyMegabytesOfSchema() throws IOException {
    StringBuilder schema = new StringBuilder(52_000_000);
    schema.append(Files.readString(folder.resolve("schema.sql")));
    String row = "INSERT INTO authors (name, bio) VALUES ('" + "x".repeat(900) + "', NULL);\n";
    while (schema.length() < 50_000_000) {
      schema.append(row);
    }
    Files.writeString(folder.resolve("schema.sql"), schema);
    assertThat(generate()).isIn(ExitCode.FINE, ExitCode.MISTAKES);
    assertThat(session.transcript()).doesNotContain("internal error");
  }

  @Test
  void fiftyMegabytesThatAreNoSql() throws IOException {
    Files.writeString(folder.resolve("queries.sql"), "lorem ipsum ".repeat(4_200_000));
    assertThat(generate()).isEqualTo(ExitCode.MISTAKES);
    assertThat(session.transcript()).hasSizeLessThan(10_000).doesNotContain("internal error");
  }

  @Test
  void binaryFiles() throws IOException {
    byte[] bytes = new byte[1 << 20];
    new Random(1).nextBytes(bytes);
    Files.write(folder.resolve("queries.sql"), bytes);
    assertThat(generate()).isEqualTo(ExitCode.MISTAKES);
    assertThat(session.transcript()).contains("error[F103]");
    Files.write(folder.resolve("sqlc.yaml"), bytes);
    assertThat(generate()).isEqualTo(ExitCode.USAGE);
  }

  private void query(String sql) throws IOException {
    Files.writeString(folder.resolve("queries.sql"), "-- name: Deep :one\n" + sql + ";\n");
  }

  private int generate() {
    return Assertions.assertTimeout(SOON, () -> session.run("generate"));
  }
}
