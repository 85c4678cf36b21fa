package io.github.jsqlc.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * One use of a prepared statement, from {@link Database#call}. Close it exactly once, by
 * try-with-resources: a call over one connection is used again by a later one, so a reference that
 * is kept beyond the end of the block would speak of another query.
 */
public final class Call implements AutoCloseable {

  private final PreparedStatement statement;

  /** What {@link #close} gives back to the data source; null where the connection stays. */
  private final @Nullable Connection connection;

  /** Where {@link #close} puts the statement for the next call; null where nothing is kept. */
  private final Session.@Nullable Slot slot;

  /** The next idle call of the same slot. */
  @Nullable Call next;

  private boolean open = true;
  private boolean batched;

  Call(PreparedStatement statement, @Nullable Connection connection, Session.@Nullable Slot slot) {
    this.statement = statement;
    this.connection = connection;
    this.slot = slot;
  }

  /**
   * The statement to set and to execute. Its parameters may still hold the values of an earlier
   * call: set all of them. Do not close it; a setting other than parameters has to be put back.
   *
   * @return the statement
   * @throws IllegalStateException if this call is closed
   */
  public PreparedStatement statement() {
    if (!open) {
      throw new IllegalStateException("this call is closed");
    }
    return statement;
  }

  /**
   * Adds the parameters as they are set to the statement's batch. Unlike {@code
   * statement().addBatch()} it sees to it that a batch that is never executed ends with this call.
   *
   * @throws SQLException if the driver refuses
   */
  public void addBatch() throws SQLException {
    batched = true;
    statement().addBatch();
  }

  /**
   * Ends the use: the statement is kept for the next call of the same text, or closed; a connection
   * of a data source is given back. Does nothing the second time.
   *
   * @throws SQLException if the driver fails to close; everything is given back even so
   */
  @Override
  public void close() throws SQLException {
    if (!open) {
      return;
    }
    open = false;
    if (slot == null) {
      closeAll();
      return;
    }
    boolean batch = batched;
    batched = false;
    try {
      if (batch) {
        statement.clearBatch();
      }
      if (slot.sqlite) {
        // Its driver closes a statement that fails as it runs; only calls like this one tell.
        statement.getMetaData();
      }
    } catch (SQLException e) {
      try (statement) {
        if (batch) {
          throw e;
        }
        return;
      }
    }
    slot.giveBack(this);
  }

  /** Takes this call out of its slot for use. */
  Call reopen() {
    open = true;
    next = null;
    return this;
  }

  /** Closes the statement, and the connection if it is this call's. */
  void closeAll() throws SQLException {
    try (connection;
        statement) {
      return;
    }
  }
}
