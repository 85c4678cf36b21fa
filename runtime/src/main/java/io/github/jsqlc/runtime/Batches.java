package io.github.jsqlc.runtime;

import java.nio.IntBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Runs one statement for many rows, in one transaction. */
final class Batches {

  /** How many rows a driver gets at once: enough to make the round trip cheap, and bounded. */
  static final int CHUNK = 1000;

  private Batches() {}

  /**
   * Stores {@code left}.
   *
   * @param counts gets what the driver counted for each row, if not null
   * @return how many rows were stored
   */
  static <T> long execute(
      Database db,
      String queryName,
      String sql,
      Iterator<? extends T> left,
      Binder<T> binder,
      @Nullable IntBuffer counts)
      throws SQLException {
    if (!left.hasNext()) {
      return 0;
    }
    return db.atomically(
        tx -> {
          long stored = 0;
          try (Call call = tx.call(queryName, sql)) {
            while (left.hasNext()) {
              for (int count : executeChunk(call, left, binder)) {
                stored += count == Statement.SUCCESS_NO_INFO ? 1 : count;
                if (counts != null) {
                  counts.put(count);
                }
              }
            }
          }
          return stored;
        });
  }

  static <T, R> List<R> query(
      Database db,
      String queryName,
      String sql,
      Collection<? extends T> rows,
      Binder<T> binder,
      RowReader<R> reader)
      throws SQLException {
    if (rows.isEmpty()) {
      return List.of();
    }
    return db.atomically(
        tx -> {
          List<R> results = new ArrayList<>(rows.size());
          try (Call call = tx.call(queryName, sql)) {
            PreparedStatement statement = call.statement();
            for (T row : rows) {
              binder.bind(statement, row);
              try (ResultSet found = statement.executeQuery()) {
                results.add(reader.read(found));
              }
            }
          }
          return Collections.unmodifiableList(results);
        });
  }

  private static <T> int[] executeChunk(Call call, Iterator<? extends T> left, Binder<T> binder)
      throws SQLException {
    PreparedStatement statement = call.statement();
    for (int i = 0; i < CHUNK && left.hasNext(); i++) {
      binder.bind(statement, left.next());
      call.addBatch();
    }
    return statement.executeBatch();
  }
}
