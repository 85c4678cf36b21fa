package io.github.jsqlc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.config.Database;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.proof.Postgres;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PostgreSQL server says of statements, and that it is left as it was. */
class PostgresLiveTest {
  private static final String SCHEMA =
      """
      CREATE SCHEMA app;
      CREATE EXTENSION citext;
      CREATE TYPE app.mood AS ENUM ('sad', 'ok');
      CREATE DOMAIN email AS text CHECK (value LIKE '%@%');
      CREATE TABLE t (a int NOT NULL, b varchar(20), m app.mood[], e email, c citext, j jsonb);
      CREATE PROCEDURE p(x int) LANGUAGE sql AS '';
      """;

  private static Postgres postgres;

  @BeforeAll
  static void create() throws SQLException {
    postgres = Postgres.database(SCHEMA);
  }

  @AfterAll
  static void drop() throws SQLException {
    postgres.close();
  }

  private static Located<String> located(String text) {
    return new Located<>(text, new SourceFile("sqlc.yaml", text).span(0, text.length()));
  }

  private static String uri(String database) {
    return "postgres://%s@localhost:%d/%s".formatted(Postgres.user(), Postgres.port(), database);
  }

  private static LiveEngine existing() {
    return PostgresServers.open(new Database.Existing(located(uri(postgres.name()))));
  }

  private static LiveEngine managed() {
    Located<String> uri = located(uri(""));
    return PostgresServers.open(new Database.Managed(uri.at(), Optional.of(uri)));
  }

  private static String shown(Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      return "%s at %s".formatted(refused.message(), refused.at().orElse(-1));
    }
    Answer.Accepted accepted = (Answer.Accepted) answer;
    return accepted.parameters().stream()
            .map(parameter -> parameter.type().orElse("?"))
            .collect(Collectors.joining(", ", "(", ")"))
        + accepted.columns().stream()
            .map(column -> column.name() + " " + column.type().orElse("?"))
            .collect(Collectors.joining(", ", " [", "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT a, b, m, e, c FROM t WHERE a = $1"
            + "|(int4) [a int4, b varchar, m app.mood[], e text, c citext]",
        "INSERT INTO t (e, m) VALUES ($2, $1)|(app.mood[], public.email) []",
        "DELETE FROM t WHERE j ? $1 RETURNING t|(text) [t public.t]",
        "SELECT $1, '?'::\"char\", count(*)|(text) [?column? text, char char, count int8]",
        "/* x */ -- y\\nTABLE t|() [a int4, b varchar, m app.mood[], e text, c citext, j jsonb]",
        "CALL p($1)|(?) []",
        "LOCK TABLE t|() []",
        "SELECT a,\\n  nope FROM t|column \"nope\" does not exist at 12",
        "SELECT FROM t WHERE $1 IS NULL|could not determine data type of parameter $1 at -1",
        "SELEC|syntax error at or near \"SELEC\" at 0",
        "SELECT (|syntax error at end of input at 8",
      })
  void tellsWhatTheServerSays(String sql, String expected) {
    try (LiveEngine live = existing()) {
      assertThat(shown(live.prepare(sql.replace("\\n", "\n")))).isEqualTo(expected);
      assertThat(shown(live.prepare("SELECT 1 AS n"))).isEqualTo("() [n int4]");
    }
  }

  @Test
  void makesADatabaseForTheSchemaAndDropsIt() throws SQLException {
    List<String> before = databases();
    try (LiveEngine live = managed()) {
      assertThat(databases()).hasSize(before.size() + 1);
      for (String statement : SCHEMA.split(";\n")) {
        assertThat(live.declare(statement)).isEmpty();
      }
      live.search(List.of("app", "public"));
      assertThat(shown(live.prepare("SELECT NULL::mood, e FROM t")))
          .isEqualTo("() [mood app.mood, e text]");
      Answer.Refused refused = live.declare("CREATE TABLE u (a int, b nonsense)").orElseThrow();
      assertThat(refused.message()).isEqualTo("type \"nonsense\" does not exist");
      assertThat(refused.at()).hasValue(25);
    }
    assertThat(databases()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE ROLE must_not_exist",
        "create /* x */ database must_not_exist",
        "-- who\nGRANT SELECT ON t TO nobody_here",
        "ALTER TABLE public.t\n  OWNER TO nobody_here",
        "BEGIN",
        "COPY t FROM STDIN"
      })
  void leavesOutWhatReachesBeyondTheSchema(String statement) throws SQLException {
    try (LiveEngine live = managed()) {
      assertThat(live.declare(statement)).isEmpty();
    }
    assertThat(databases()).doesNotContain("must_not_exist");
    assertThat(strings("SELECT rolname FROM pg_roles")).doesNotContain("must_not_exist");
  }

  @Test
  void nothingIsChangedInTheUsersDatabase() throws SQLException {
    postgres.run("CREATE SEQUENCE s; CREATE TABLE counted (n int DEFAULT nextval('s'))");
    try (LiveEngine live = existing()) {
      live.prepare("INSERT INTO counted DEFAULT VALUES RETURNING n");
      live.prepare("SELECT nextval('s')");
      live.prepare("DROP TABLE counted");
    }
    assertThat(strings("SELECT count(*) FROM counted")).containsExactly("0");
    assertThat(strings("SELECT nextval('s')")).containsExactly("1");
  }

  private static List<String> databases() throws SQLException {
    return strings("SELECT datname FROM pg_database ORDER BY 1");
  }

  private static List<String> strings(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = postgres.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT a FROM t WHERE b = @name AND c = 1|SELECT a FROM t WHERE b = $1 AND c = 1|33|c",
        "SELECT a FROM t WHERE b = @name AND c = 1|SELECT a FROM t WHERE b = $1 AND c = 1|26|@name",
        "SELECT sqlc.embed(t), t.x FROM t|SELECT t.*, t.x FROM t|12|t.x",
        "SELECT lower(sqlc.arg('x')) + y|SELECT lower($1) + y|19|y",
      })
  void findsItsWayBackToTheTextOfTheUser(String user, String sent, int offset, String expected) {
    SourceFile file = new SourceFile("queries.sql", user);
    Answer.Refused refused = new Answer.Refused("no", OptionalInt.of(offset));
    try (LiveEngine live = existing()) {
      Places places = new Places(Engine.named("postgresql").orElseThrow(), live);
      Span at = places.of(refused, sent, file.span(0, user.length()));
      assertThat(at.text()).isEqualTo(expected);
    }
  }
}
