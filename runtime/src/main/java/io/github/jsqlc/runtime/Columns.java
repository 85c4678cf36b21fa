package io.github.jsqlc.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Columns of primitives that may be NULL. Each method takes the rows and the column, from 1, and
 * gives null for SQL NULL.
 */
public final class Columns {

  private Columns() {}

  /**
   * Reads a boolean.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the value; null for SQL NULL
   * @throws SQLException if the driver fails
   */
  public static @Nullable Boolean getBoolean(ResultSet rows, int index) throws SQLException {
    boolean value = rows.getBoolean(index);
    return rows.wasNull() ? null : value;
  }

  /**
   * Reads a number of 32 bits.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the value; null for SQL NULL
   * @throws SQLException if the driver fails
   */
  public static @Nullable Integer getInt(ResultSet rows, int index) throws SQLException {
    int value = rows.getInt(index);
    return rows.wasNull() ? null : value;
  }

  /**
   * Reads a number of 64 bits.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the value; null for SQL NULL
   * @throws SQLException if the driver fails
   */
  public static @Nullable Long getLong(ResultSet rows, int index) throws SQLException {
    long value = rows.getLong(index);
    return rows.wasNull() ? null : value;
  }

  /**
   * Reads a floating-point number of 64 bits.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the value; null for SQL NULL
   * @throws SQLException if the driver fails
   */
  public static @Nullable Double getDouble(ResultSet rows, int index) throws SQLException {
    double value = rows.getDouble(index);
    return rows.wasNull() ? null : value;
  }
}
