package io.github.jsqlc.runtime;

import java.sql.Connection;
import java.sql.SQLException;

/** One connection with its prepared statements, shared by the handles of all transactions on it. */
final class Session {

  private final Connection connection;

  /** The connection again where it was taken for one transaction; null where it is the caller's. */
  private final @Nullable Connection taken;

  private final StatementCache plain;
  private final StatementCache withKeys;

  /** How many transactions of ours are under way, one in the other. */
  private int depth;

  /**
   * A session without statements.
   *
   * @param owned whether the connection was taken for one transaction and goes back after it
   */
  Session(Connection connection, boolean owned) {
    this.connection = connection;
    this.taken = owned ? connection : null;
    this.plain = new StatementCache(connection, false);
    this.withKeys = new StatementCache(connection, true);
  }

  Call call(String sql) throws SQLException {
    return plain.take(sql);
  }

  Call callReturningKeys(String sql) throws SQLException {
    return withKeys.take(sql);
  }

  /**
   * Begins a transaction, or sets a savepoint inside one. A connection of the caller's that is not
   * in autocommit mode is inside a transaction of the caller's; one that we took for this
   * transaction is not, whatever mode its pool prefers.
   */
  Transaction begin() throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    boolean nested = depth > 0 || (taken == null && !autoCommit);
    Transaction transaction =
        nested ? Transaction.savepoint(connection) : Transaction.outermost(connection, autoCommit);
    depth++;
    return transaction;
  }

  /** To be called once for every transaction begun. */
  void ended() {
    depth--;
  }

  /** Closes the statements, and the connection if it was taken for one transaction. */
  void close() throws SQLException {
    try (taken) {
      closeStatements();
    }
  }

  private void closeStatements() throws SQLException {
    try {
      plain.clear();
    } finally {
      withKeys.clear();
    }
  }
}
