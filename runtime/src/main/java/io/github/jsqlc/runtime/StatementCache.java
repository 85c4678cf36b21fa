package io.github.jsqlc.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The prepared statements of one connection, by their SQL text. A statement is out of the cache
 * while a call uses it, so two open calls of one text never share a statement. Not thread safe, as
 * a connection is not.
 */
final class StatementCache {

  /** How many texts are kept; beyond it the one goes that was not used for the longest time. */
  static final int TEXTS = 256;

  /** How many idle statements of one text are kept: nested calls need more than one. */
  static final int IDLE_PER_TEXT = 4;

  private final Connection connection;
  private final boolean returnKeys;
  private final LinkedHashMap<String, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * A cache of nothing yet.
   *
   * @param returnKeys whether its statements are prepared to return generated keys
   */
  StatementCache(Connection connection, boolean returnKeys) {
    this.connection = connection;
    this.returnKeys = returnKeys;
  }

  /** A call of {@code sql}: of an idle statement if there is one, else of a new one. */
  Call take(String sql) throws SQLException {
    Slot slot = slots.get(sql);
    if (slot == null) {
      if (slots.size() == TEXTS) {
        dropEldest();
      }
      slot = new Slot();
      Call call = Call.keptIn(slot, prepare(connection, sql, returnKeys));
      slots.put(sql, slot);
      return call;
    }
    Call idle = slot.take();
    return idle != null ? idle.reopen() : Call.keptIn(slot, prepare(connection, sql, returnKeys));
  }

  /**
   * Closes the idle statements; those in use are closed when their calls end.
   *
   * @throws SQLException the first failure, after everything has been tried; the others are
   *     suppressed in it
   */
  void clear() throws SQLException {
    List<Slot> all = new ArrayList<>(slots.values());
    slots.clear();
    SQLException failure = null;
    for (Slot slot : all) {
      try {
        slot.retire();
      } catch (SQLException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Prepares {@code sql}, with or without generated keys. */
  static PreparedStatement prepare(Connection connection, String sql, boolean returnKeys)
      throws SQLException {
    // The method without a flag is not the same as NO_GENERATED_KEYS for every driver's own cache.
    return returnKeys
        ? connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)
        : connection.prepareStatement(sql);
  }

  private void dropEldest() throws SQLException {
    Iterator<Slot> eldestFirst = slots.values().iterator();
    Slot eldest = eldestFirst.next();
    eldestFirst.remove();
    eldest.retire();
  }

  /** The statements of one text. */
  static final class Slot {
    private @Nullable Call idle;
    private int idleCount;
    private boolean retired;

    private @Nullable Call take() {
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
    private void retire() throws SQLException {
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
