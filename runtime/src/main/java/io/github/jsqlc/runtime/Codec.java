package io.github.jsqlc.runtime;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How a type of the application is stored in a column. An application writes one for each type that
 * its configuration puts in place of a column's own; generated code makes one instance of it, by
 * the constructor without parameters, and uses it from any thread.
 *
 * @param <T> the application's type
 */
public interface Codec<T> {

  /**
   * Reads one column of the row on which {@code rows} stands.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the value; null for SQL NULL, and only for that
   * @throws SQLException if the driver fails, or ({@link java.sql.SQLDataException}) if the stored
   *     value is none of this type's
   */
  @Nullable
  T read(ResultSet rows, int index) throws SQLException;

  /**
   * Sets one parameter. Generated code sets SQL NULL itself.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param value the value, never null
   * @throws SQLException if the driver refuses the value
   */
  void write(PreparedStatement statement, int index, T value) throws SQLException;
}
