package io.github.jsqlc.runtime;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * What a statement did.
 *
 * @param rowsAffected how many rows it inserted, changed or deleted
 * @param lastInsertId the key that the database generated for the last row inserted; empty where
 *     none was. SQLite gives the rowid of the last row that this connection inserted, which after
 *     an upsert that only updated is that of an earlier insert
 */
public record ExecResult(long rowsAffected, OptionalLong lastInsertId) {

  /**
   * Executes a statement from {@link Database#callReturningKeys} whose parameters are set.
   *
   * @param statement the statement
   * @return what it did
   * @throws SQLException if it fails
   */
  public static ExecResult execute(PreparedStatement statement) throws SQLException {
    long rows = statement.executeLargeUpdate();
    // When nothing was stored SQLite would tell the key of an earlier insert.
    return new ExecResult(rows, rows > 0 ? key(statement) : OptionalLong.empty());
  }

  /**
   * Executes an insert from {@link Database#callReturningKeys} whose parameters are set.
   *
   * @param queryName the query's name, for messages
   * @param statement the statement
   * @return the key that the database generated for the last row
   * @throws SQLException if it fails
   * @throws NoRowException if it stored no row, as an {@code INSERT OR IGNORE} may
   */
  public static long executeForId(String queryName, PreparedStatement statement)
      throws SQLException {
    OptionalLong id = execute(statement).lastInsertId();
    if (id.isEmpty()) {
      throw new NoRowException(queryName, "query " + queryName + " inserted no row with a key");
    }
    return id.getAsLong();
  }

  private static OptionalLong key(PreparedStatement statement) throws SQLException {
    try (ResultSet keys = statement.getGeneratedKeys()) {
      OptionalLong last = OptionalLong.empty();
      while (keys.next()) {
        long key = keys.getLong(1);
        last = keys.wasNull() ? OptionalLong.empty() : OptionalLong.of(key);
      }
      return last;
    }
  }
}
