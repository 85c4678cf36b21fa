package io.github.jsqlc.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;

/**
 * One connection with its prepared statements by their SQL text, shared by the handles of all
 * transactions on it. A statement is out of its slot while a call uses it, so two open calls of one
 * text never share a statement. Not thread safe, as a connection is not.
 */
final class Session {

  /** How many texts are kept; beyond it the one goes that was not used for the longest time. */
  static final int TEXTS = 256;

  /** How many idle statements of one text are kept: nested calls need more than one. */
  static final int IDLE_PER_TEXT = 4;

  final Connection connection;

  /** Whether the connection was taken for one transaction and goes back after it. */
  private final boolean owned;

  private final LinkedHashMap<String, Slot> plain = new LinkedHashMap<>(16, 0.75f, true);

  /** As {@link #plain}, of statements that return generated keys. */
  private final LinkedHashMap<String, Slot> withKeys = new LinkedHashMap<>(16, 0.75f, true);

  /** How many transactions of ours are under way, one in the other. */
  private int depth;

  Session(Connection connection, boolean owned) {
    this.connection = connection;
    this.owned = owned;
  }

  /** A call of {@code sql}: of an idle statement if there is one, else of a new one. */
  Call call(String sql, boolean returnKeys) throws SQLException {
    LinkedHashMap<String, Slot> slots = returnKeys ? withKeys : plain;
    Slot slot = slots.get(sql);
    if (slot != null) {
      Call idle = slot.take();
      return idle != null
          ? idle.reopen()
          : new Call(prepare(connection, sql, returnKeys), null, slot);
    }
    if (slots.size() == TEXTS) {
      dropEldest(slots);
    }
    Slot added = new Slot("SQLite".equals(connection.getMetaData().getDatabaseProductName()));
    Call call = new Call(prepare(connection, sql, returnKeys), null, added);
    slots.put(sql, added);
    return call;
  }

  /** Prepares {@code sql}, with or without generated keys. */
  static PreparedStatement prepare(Connection connection, String sql, boolean returnKeys)
      throws SQLException {
    // Without keys by the plain method: drivers and pools know that one best.
    return returnKeys
        ? connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)
        : connection.prepareStatement(sql);
  }

  /**
   * Begins a transaction, or sets a savepoint inside one. A connection of the caller's that is not
   * in autocommit mode is inside a transaction of the caller's; one that we took for this
   * transaction is not, whatever mode its pool prefers.
   */
  Transaction begin() throws SQLException {
    try {
      boolean autoCommit = connection.getAutoCommit();
      boolean nested = depth > 0 || (!owned && !autoCommit);
      Transaction begun =
          nested ? Transaction.savepoint(this) : Transaction.outermost(this, autoCommit);
      depth++;
      return begun;
    } catch (Throwable t) {
      if (depth == 0 && owned) {
        try (connection) {
          throw t;
        }
      }
      throw t;
    }
  }

  /**
   * To be called once for every transaction begun. Gives a connection back that was taken for it.
   */
  void ended() throws SQLException {
    depth--;
    if (depth == 0 && owned) {
      try (connection) {
        closeStatements();
      }
    }
  }

  /**
   * Closes the idle statements; those in use are closed when their calls end.
   *
   * @throws SQLException a failure, after everything has been tried
   */
  void closeStatements() throws SQLException {
    try {
      dropAll(plain);
    } finally {
      dropAll(withKeys);
    }
  }

  private static void dropAll(LinkedHashMap<String, Slot> slots) throws SQLException {
    if (!slots.isEmpty()) {
      try {
        dropEldest(slots);
      } finally {
        dropAll(slots);
      }
    }
  }

  private static void dropEldest(LinkedHashMap<String, Slot> slots) throws SQLException {
    Iterator<Slot> eldestFirst = slots.values().iterator();
    Slot eldest = eldestFirst.next();
    eldestFirst.remove();
    eldest.retire();
  }

  /** The statements of one text. */
  static final class Slot {
    final boolean sqlite;
    private @Nullable Call idle;
    private int idleCount;
    private boolean retired;

    Slot(boolean sqlite) {
      this.sqlite = sqlite;
    }

    @Nullable
    Call take() {
      Call call = idle;
      if (call != null) {
        idle = call.next;
        idleCount--;
      }
      return call;
    }

    /** Keeps {@code call} for later, or closes it when there is no place for it. */
    void giveBack(Call call) throws SQLException {
      if (retired || idleCount == IDLE_PER_TEXT) {
        call.closeAll();
        return;
      }
      call.next = idle;
      idle = call;
      idleCount++;
    }

    /** Closes the idle statements now and those in use when they are given back. */
    void retire() throws SQLException {
      retired = true;
      Call call = take();
      if (call != null) {
        try {
          call.closeAll();
        } finally {
          retire();
        }
      }
    }
  }
}
