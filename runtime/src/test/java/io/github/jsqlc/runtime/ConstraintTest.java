package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every constraint that SQLite has, broken. */
class ConstraintTest {

  private static final String[] SCHEMA = {
    "PRAGMA foreign_keys = ON",
    "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, age INT CHECK (age > 0),"
        + " size INT CONSTRAINT small CHECK (size > 0 AND (size < 10)), x INT, y INT, UNIQUE (x, y))",
    "CREATE UNIQUE INDEX caseless ON t (lower(name))",
    "CREATE TABLE rowids (a INTEGER)",
    "CREATE TABLE pair (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID",
    "CREATE TABLE child (t INTEGER REFERENCES t)",
    "CREATE TABLE strict_one (i INTEGER) STRICT",
    "CREATE TRIGGER refuse BEFORE INSERT ON child WHEN NEW.t = 77"
        + " BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: not really'); END",
    "INSERT INTO t VALUES (1, 'ann', 1, 1, 1, 1)",
    "INSERT INTO child VALUES (1)",
    "INSERT INTO rowids (rowid, a) VALUES (1, 1)",
    "INSERT INTO pair VALUES ('a', 'b')",
  };

  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (var statement = connection.createStatement()) {
      for (String sql : SCHEMA) {
        statement.execute(sql);
      }
    }
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  private static QueryException failure(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      return QueryException.in("Change", e);
    }
    throw new AssertionError("accepted: " + sql);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INSERT INTO t (id, name) VALUES (1, 'b')      | UniqueConstraintException     | t.id
          INSERT INTO t (name) VALUES ('ANN')           | UniqueConstraintException     | caseless
          INSERT INTO t (name, x, y) VALUES ('c', 1, 1) | UniqueConstraintException     | t.x, t.y
          INSERT INTO pair VALUES ('a', 'b')            | UniqueConstraintException     | pair.a, pair.b
          INSERT INTO rowids (rowid) VALUES (1)         | UniqueConstraintException     | rowids.rowid
          INSERT INTO t (name) VALUES (NULL)            | NotNullConstraintException    | t.name
          INSERT INTO pair VALUES ('c', NULL)           | NotNullConstraintException    | pair.b
          INSERT INTO t (name, age) VALUES ('d', 0)     | CheckConstraintException      | age > 0
          INSERT INTO t (name, size) VALUES ('e', 10)   | CheckConstraintException      | small
          INSERT INTO child VALUES (9)                  | ForeignKeyConstraintException |
          DELETE FROM t WHERE id = 1                    | ForeignKeyConstraintException |
          INSERT INTO strict_one VALUES ('text')        | ConstraintException           |
          INSERT INTO child VALUES (77)                 | ConstraintException           |
          """)
  void eachKindHasItsClass(String sql, String type, String constraint) {
    var e = failure(sql);
    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    assertThat(((ConstraintException) e).constraint().orElse(null)).isEqualTo(constraint);
    assertThat(e.getMessage())
        .startsWith("query Change failed: [SQLITE_CONSTRAINT")
        .endsWith(e.getCause().getMessage());
    assertThat(e.queryName()).isEqualTo("Change");
    assertThat(e.sqlState()).isNull();
    assertThat(e.vendorCode()).isEqualTo(19);
  }

  @Test
  void otherFailuresAreNoConstraints() {
    assertThat(failure("SELECT * FROM nowhere")).isExactlyInstanceOf(QueryException.class);
    assertThat(failure("INSERT INTO t (id, name) VALUES ('text', 'f')").getMessage())
        .contains("SQLITE_MISMATCH");
    assertThat(failure("SELECT 'UNIQUE constraint failed: t.id' FROM"))
        .isExactlyInstanceOf(QueryException.class);
  }

  @Test
  void aRowOfABatchToo() throws SQLException {
    try (var statement = connection.prepareStatement("INSERT INTO t (name) VALUES (?)")) {
      for (String name : new String[] {"x1", "ann"}) {
        statement.setString(1, name);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      assertThat(QueryException.in("Add", e)).isInstanceOf(UniqueConstraintException.class);
      return;
    }
    throw new AssertionError("accepted");
  }
}
