package io.github.jsqlc.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresTest {

  private static String first(Postgres postgres, String sql) throws SQLException {
    try (Statement statement = postgres.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String databases() throws SQLException {
    try (Postgres postgres = Postgres.database()) {
      return first(
          postgres,
          "SELECT coalesce(string_agg(datname, ','), '') FROM pg_database"
              + " WHERE datname LIKE 'case%' AND datname <> current_database()");
    }
  }

  @Test
  void everyDatabaseIsItsOwn() throws SQLException {
    String before = databases();
    try (Postgres one = Postgres.database("CREATE TABLE t (a int); INSERT INTO t VALUES (1)");
        Postgres copy = one.copy();
        Postgres empty = Postgres.database()) {
      copy.run("INSERT INTO t VALUES (2)");
      assertThat(first(one, "SELECT count(*) FROM t")).isEqualTo("1");
      assertThat(first(copy, "SELECT count(*) FROM t")).isEqualTo("2");
      assertThat(first(empty, "SELECT to_regclass('t')")).isNull();
      assertThat(first(empty, "SELECT version()")).startsWith("PostgreSQL 18");
    }
    assertThat(databases()).isEqualTo(before);
  }

  @Test
  void aScriptThatFailsLeavesNoDatabaseBehind() throws SQLException {
    String before = databases();
    assertThatThrownBy(() -> Postgres.database("CREATE TABLE t (a nonsense)"))
        .isInstanceOf(SQLException.class);
    assertThat(databases()).isEqualTo(before);
  }
}
