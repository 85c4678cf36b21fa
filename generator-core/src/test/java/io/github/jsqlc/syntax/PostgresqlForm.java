package io.github.jsqlc.syntax;

import io.github.jsqlc.proof.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.Properties;
import org.postgresql.util.PSQLException;

/**
 * Asks a real PostgreSQL whether its grammar takes a text. The server reads all statements of a
 * message before it runs the first one, and the first one here fails: no text ever takes effect.
 */
final class PostgresqlForm implements AutoCloseable {
  private static final String FAILING = "SELECT 1/0; ";
  private static final String SYNTAX_ERROR = "42601";

  private final Postgres database;
  private final Connection connection;

  PostgresqlForm() throws SQLException {
    database = Postgres.database();
    Properties properties = new Properties();
    properties.setProperty("user", Postgres.user());
    // In this mode the driver sends a text as it is, with all its statements in one message.
    properties.setProperty("preferQueryMode", "simple");
    connection = DriverManager.getConnection(database.url(), properties);
  }

  /** The offset in {@code sql} at which the grammar refuses it; empty if it takes it. */
  OptionalInt mistake(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(FAILING + sql);
      throw new AssertionError("the first statement did not fail");
    } catch (PSQLException e) {
      return e.getSQLState().equals(SYNTAX_ERROR)
          ? OptionalInt.of(e.getServerErrorMessage().getPosition() - 1 - FAILING.length())
          : OptionalInt.empty();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}
