package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Binder;
import io.github.jsqlc.runtime.Call;
import io.github.jsqlc.runtime.Database;
import io.github.jsqlc.runtime.Nullable;
import io.github.jsqlc.runtime.RowReader;
import io.github.jsqlc.runtime.RowStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows that are fetched as they are read. */
public final class PgStream {

  /** How many rows the driver holds at once. */
  private static final int FETCH_SIZE = 1000;

  private PgStream() {}

  /**
   * Runs {@code body} on the rows of a query. The driver fetches rows in portions only inside a
   * transaction; where there is none, one is begun for as long as {@code body} runs, and committed
   * when it returns or rolled back when it throws. On a handle on one connection whatever else
   * {@code body} does on that connection is part of it.
   *
   * @param db the handle
   * @param queryName the query's name, for messages
   * @param sql its text
   * @param binder sets its parameters; it is given null for a row
   * @param reader makes a value of the row on which the rows stand
   * @param body what to do with the stream; it need not close it
   * @param <T> the row
   * @param <R> the result
   * @return what {@code body} returned
   * @throws SQLException if the query fails before the first row, or the transaction
   */
  public static <T, R> R use(
      Database db,
      String queryName,
      String sql,
      Binder<@Nullable Void> binder,
      RowReader<T> reader,
      Function<? super Stream<T>, ? extends R> body)
      throws SQLException {
    try (Call call = db.call(queryName, sql)) {
      PreparedStatement statement = call.statement();
      binder.bind(statement, null);
      Connection connection = statement.getConnection();
      if (!connection.getAutoCommit()) {
        return portions(queryName, statement, reader, body);
      }
      connection.setAutoCommit(false);
      try {
        R result = portions(queryName, statement, reader, body);
        connection.commit();
        connection.setAutoCommit(true);
        return result;
      } catch (Throwable t) {
        rollback(connection, t);
        throw t;
      }
    }
  }

  private static <T, R> R portions(
      String queryName,
      PreparedStatement statement,
      RowReader<T> reader,
      Function<? super Stream<T>, ? extends R> body)
      throws SQLException {
    int usual = statement.getFetchSize();
    statement.setFetchSize(FETCH_SIZE);
    R result;
    try (ResultSet rows = statement.executeQuery()) {
      result = RowStream.use(queryName, rows, reader, body);
    } catch (Throwable t) {
      try {
        statement.setFetchSize(usual);
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    statement.setFetchSize(usual);
    return result;
  }

  /** If it cannot be rolled back, autocommit stays off: turning it on would commit. */
  private static void rollback(Connection connection, Throwable reason) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}
