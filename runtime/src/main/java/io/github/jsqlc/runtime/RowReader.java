package io.github.jsqlc.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes a value of rows: of the row on which they stand, or, where it is said so, of all of them.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface RowReader<T> {

  /**
   * Reads.
   *
   * @param rows the rows; closing them is the caller's
   * @return the value; null only where the result may be null
   * @throws SQLException if the driver fails or a value cannot be read
   */
  T read(ResultSet rows) throws SQLException;
}
