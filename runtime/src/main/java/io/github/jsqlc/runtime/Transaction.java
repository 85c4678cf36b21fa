package io.github.jsqlc.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;

/** The steps of one transaction, or of one savepoint inside a transaction. */
final class Transaction {

  final Session session;

  private final Connection connection;

  /** Where to roll back to; null for a whole transaction. */
  private final @Nullable Savepoint savepoint;

  /** Whether the connection was in autocommit mode and goes back to it. */
  private final boolean restore;

  private boolean committed;
  private boolean ended;

  private Transaction(Session session, @Nullable Savepoint savepoint, boolean restore) {
    this.session = session;
    this.connection = session.connection;
    this.savepoint = savepoint;
    this.restore = restore;
  }

  /** Begins a whole transaction. */
  static Transaction outermost(Session session, boolean autoCommit) throws SQLException {
    Transaction transaction = new Transaction(session, null, autoCommit);
    if (autoCommit) {
      try {
        session.connection.setAutoCommit(false);
      } catch (SQLException e) {
        transaction.undoBegin(e);
        throw e;
      }
    }
    return transaction;
  }

  /** Begins a part of the transaction that is under way. */
  static Transaction savepoint(Session session) throws SQLException {
    return new Transaction(session, session.connection.setSavepoint(), false);
  }

  /** Makes the work last, inside a transaction as part of it, and ends this. */
  void commit() throws SQLException {
    if (savepoint != null) {
      release(savepoint);
    } else {
      connection.commit();
    }
    committed = true;
    if (restore) {
      connection.setAutoCommit(true);
    }
    ended = true;
    session.ended();
  }

  /** What failed when {@link #commit} threw: then the work may last even so. */
  String failedStep() {
    return committed ? "close after commit" : "commit";
  }

  /**
   * Undoes the work because of {@code cause}, unless it was committed, and ends this. {@code cause}
   * gets what fails on the way as suppressed.
   */
  void rollback(Throwable cause) {
    if (!committed) {
      undo(cause);
    }
    if (!ended) {
      ended = true;
      try {
        session.ended();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
  }

  /** Some drivers note the new mode before they begin, and keep it when that fails. */
  private void undoBegin(SQLException cause) {
    try {
      if (!connection.getAutoCommit()) {
        undo(cause);
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void undo(Throwable cause) {
    try {
      if (savepoint != null) {
        connection.rollback(savepoint);
        release(savepoint);
      } else {
        connection.rollback();
      }
    } catch (SQLException e) {
      if (!nothingToEnd(e)) {
        // Autocommit mode stays off: turning it on would commit what could not be rolled back.
        cause.addSuppressed(e);
        return;
      }
    }
    if (restore) {
      try {
        connection.setAutoCommit(true);
      } catch (SQLException e) {
        if (!nothingToEnd(e)) {
          cause.addSuppressed(e);
        }
      }
    }
  }

  /** Ends the savepoint, where the database has a statement for that. */
  private void release(Savepoint ended) throws SQLException {
    try {
      connection.releaseSavepoint(ended);
    } catch (SQLFeatureNotSupportedException e) {
      // Such a database drops it with the transaction.
    }
  }

  /**
   * Whether the database has ended the transaction already. SQLite does so itself for {@code ON
   * CONFLICT ROLLBACK}, {@code RAISE(ROLLBACK)}, a full disk and the like, and then answers
   * ROLLBACK with an error. Source: sqlite.org/lang_transaction.html, section 3.
   */
  private static boolean nothingToEnd(SQLException e) {
    String message = e.getMessage();
    return message != null && message.contains("no transaction is active");
  }
}
