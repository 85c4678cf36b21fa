package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Binder;
import io.github.jsqlc.runtime.Call;
import io.github.jsqlc.runtime.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.function.BiConsumer;

/** Stores many rows by COPY, the fastest way that the server has. */
public final class PgCopy {

  private PgCopy() {}

  /**
   * Stores rows by COPY, all or nothing, in a transaction or, inside one, a savepoint. The rows are
   * read as they are sent, so they may be more than fit in memory. Where the connection is not one
   * of the PostgreSQL driver, as under a driver that wraps it without saying so, they are stored by
   * batches of the insert.
   *
   * @param db the handle
   * @param queryName the query's name, for messages
   * @param insert the same as an insert of one row
   * @param copy the COPY statement, in text format
   * @param rows the rows; nothing happens when there are none
   * @param binder sets the parameters of the insert
   * @param writer adds the fields of a row
   * @param <T> the row
   * @return how many rows were stored
   * @throws SQLException if a row fails; none is stored then
   */
  public static <T> long copy(
      Database db,
      String queryName,
      String insert,
      String copy,
      Iterable<? extends T> rows,
      Binder<T> binder,
      BiConsumer<PgCopyWriter, T> writer)
      throws SQLException {
    Iterator<? extends T> left = rows.iterator();
    if (!left.hasNext()) {
      return 0;
    }
    return db.atomically(
        tx -> {
          try (Call call = tx.call(queryName, insert)) {
            Connection connection = call.statement().getConnection();
            if (isDriver(connection)) {
              return DriverCopy.run(connection, copy, left, writer);
            }
          }
          return tx.copy(queryName, insert, () -> asRows(left), binder);
        });
  }

  @SuppressWarnings("unchecked")
  private static <T> Iterator<T> asRows(Iterator<? extends T> rows) {
    return (Iterator<T>) rows;
  }

  private static boolean isDriver(Connection connection) throws SQLException {
    try {
      return DriverCopy.knows(connection);
    } catch (NoClassDefFoundError e) {
      // Some other driver's connection, and the PostgreSQL driver is not even there.
      return false;
    }
  }
}
