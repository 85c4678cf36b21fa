package io.github.jsqlc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.CatalogBuilder;
import io.github.jsqlc.catalog.CatalogOptions;
import io.github.jsqlc.config.Database;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.proof.Postgres;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a user is told of a database that cannot be used, and that no database is left behind. */
class DatabaseTest {
  private static final Engine POSTGRESQL = Engine.named("postgresql").orElseThrow();

  private static Located<String> located(String uri) {
    String text = "uri: " + uri;
    return new Located<>(uri, new SourceFile("sqlc.yaml", text).span(5, text.length()));
  }

  private static String existing(String uri) {
    return told(new Database.Existing(located(uri)), "");
  }

  private static String told(Database database, String schema) {
    ParsedFile parsed =
        Parser.parseSchema(new SourceFile("schema.sql", schema), POSTGRESQL, new Diagnostics());
    Catalog catalog =
        CatalogBuilder.build(
            List.of(parsed), POSTGRESQL, CatalogOptions.DEFAULT, new Diagnostics());
    Diagnostics said = new Diagnostics();
    Witness.check(List.of(parsed), List.of(), catalog, Optional.of(database), said);
    StringBuilder text = new StringBuilder();
    for (Diagnostic one : said.sorted()) {
      text.append("%s %s %s\n".formatted(one.code(), one.at(), one.message()));
    }
    return text.toString();
  }

  private static Database managed() {
    Located<String> uri = located("postgres://%s@localhost:%d".formatted(user(), port()));
    return new Database.Managed(uri.at(), Optional.of(uri));
  }

  private static String user() {
    return Postgres.user();
  }

  private static int port() {
    return Postgres.port();
  }

  @Test
  void aServerThatIsDownIsNamedWithoutThePassword() {
    int closed = closedPort();
    assertThat(existing("postgres://me:secret@localhost:%d/shop".formatted(closed)))
        .isEqualTo(
            "L705 sqlc.yaml:1:6 the database at localhost:%1$d/shop cannot be used: Connection to localhost:%1$d refused\n"
                .formatted(closed));
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aDatabaseThatDoesNotExist() {
    assertThat(existing("postgres://%s@localhost:%d/nowhere".formatted(user(), port())))
        .endsWith("cannot be used: database \"nowhere\" does not exist\n");
  }

  @Test
  void aWrongPassword() throws SQLException, IOException {
    try (Postgres postgres = Postgres.database("CREATE ROLE guarded LOGIN PASSWORD 'right'")) {
      Path rules = Path.of(first(postgres, "SHOW hba_file"));
      String before = Files.readString(rules);
      try {
        Files.writeString(rules, "host all guarded all scram-sha-256\n" + before);
        first(postgres, "SELECT pg_reload_conf()");
        String uri = "postgres://guarded:%s@localhost:%d/%s";
        assertThat(existing(uri.formatted("secret", port(), postgres.name())))
            .endsWith("cannot be used: password authentication failed for user \"guarded\"\n")
            .doesNotContain("secret");
        assertThat(existing(uri.formatted("right", port(), postgres.name()))).isEmpty();
      } finally {
        Files.writeString(rules, before);
        first(postgres, "SELECT pg_reload_conf()");
        postgres.run("DROP ROLE guarded");
      }
    }
  }

  @Test
  void aUriThatIsNone() {
    assertThat(existing("mysql://me:secret@localhost/shop"))
        .isEqualTo("L705 sqlc.yaml:1:6 the URI is none of PostgreSQL\n");
  }

  @Test
  void anEnvironmentVariableThatIsNotSet() {
    assertThat(existing("${JSQLC_MUST_NOT_BE_SET}"))
        .isEqualTo(
            "L705 sqlc.yaml:1:6 the environment variable JSQLC_MUST_NOT_BE_SET is not set\n");
  }

  @Test
  void noDatabaseIsLeftWhereTheSchemaIsWrong() throws SQLException {
    try (Postgres postgres = Postgres.database()) {
      String before = databases(postgres);
      assertThat(told(managed(), "CREATE TABLE t (a int);\nCREATE TABLE t (a int);"))
          .isEqualTo("L701 schema.sql:2:1 PostgreSQL says: relation \"t\" already exists\n");
      assertThat(told(managed(), "CREATE TABLE t (a int);")).isEmpty();
      assertThat(databases(postgres)).isEqualTo(before);
    }
  }

  @Test
  void withoutAServerAnEmbeddedOneIsStarted() {
    Located<String> at = located("x");
    assertThat(told(new Database.Managed(at.at(), Optional.empty()), "CREATE TABLE t (a int);"))
        .isEmpty();
  }

  private static String databases(Postgres postgres) throws SQLException {
    return first(postgres, "SELECT string_agg(datname, ',' ORDER BY datname) FROM pg_database");
  }

  private static String first(Postgres postgres, String sql) throws SQLException {
    try (Statement statement = postgres.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
