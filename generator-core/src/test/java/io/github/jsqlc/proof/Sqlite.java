package io.github.jsqlc.proof;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.sqlite.ProgressHandler;

/** A database in memory that holds the schema of a {@link Subject}. */
final class Sqlite implements AutoCloseable {
  /** A query that runs this many steps of SQLite's machine has no end or no point. */
  private static final int MOST_STEPS = 200_000;

  private final Connection connection;
  private int steps;

  private Sqlite(Connection connection) {
    this.connection = connection;
  }

  /** With all tables empty. What SQLite refuses of the schema is left out. */
  static Sqlite of(Subject subject) throws SQLException {
    Sqlite sqlite = new Sqlite(DriverManager.getConnection("jdbc:sqlite::memory:"));
    sqlite.declare(subject.schema(), subject.catalog());
    return sqlite;
  }

  private void declare(ParsedFile schema, Catalog catalog) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String name : catalog.schemas()) {
        if (!name.equals("main") && !name.equals("temp")) {
          statement.execute("ATTACH ':memory:' AS \"" + name + "\"");
        }
      }
    }
    for (ParsedStatement ddl : schema.statements()) {
      if (ddl.statement().filter(Ddl.class::isInstance).isPresent()) {
        declare(ddl.at().text());
      }
    }
  }

  private void declare(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      // Other tests prove that it is reported.
      assert refused.getMessage() != null;
    }
  }

  /** Fills all tables; all that follows is undone query by query. */
  void fill(long seed, boolean textsAreJson) throws SQLException {
    connection.setAutoCommit(false);
    new Filler(connection, new Values(new Random(seed), textsAreJson)).fill();
    connection.commit();
  }

  Connection connection() {
    return connection;
  }

  /** Stops whatever runs from now on after a number of steps. */
  void limitSteps() throws SQLException {
    steps = 0;
    ProgressHandler.setHandler(
        connection,
        1000,
        new ProgressHandler() {
          @Override
          protected int progress() {
            steps += 1000;
            return steps > MOST_STEPS ? 1 : 0;
          }
        });
  }

  /** Takes back what the last statement did, and begins anew. */
  void undo() throws SQLException {
    try {
      connection.rollback();
    } catch (SQLException done) {
      // A statement that was stopped while it wrote has taken everything back by itself.
      try (Statement statement = connection.createStatement()) {
        statement.execute("BEGIN");
      }
    }
  }

  void resetSteps() {
    steps = 0;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
