package io.github.jsqlc.runtime;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Sets the parameters of one row of a batch.
 *
 * @param <T> the row
 */
@FunctionalInterface
public interface Binder<T> {

  /**
   * Sets every parameter of {@code statement}; {@code addBatch} is the caller's.
   *
   * @param statement the statement to set
   * @param row the values; null only where the batch holds null
   * @throws SQLException if the driver refuses a value
   */
  void bind(PreparedStatement statement, T row) throws SQLException;
}
