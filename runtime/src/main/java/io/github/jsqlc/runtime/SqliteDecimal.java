package io.github.jsqlc.runtime;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;

/**
 * How a {@link BigDecimal} is stored in SQLite, which has no decimal type: as text, which a column
 * of text affinity keeps digit for digit. A column declared NUMERIC or DECIMAL turns the text into
 * an integer or a double, and keeps about 15 digits.
 */
public final class SqliteDecimal {

  /** Beyond this many zeros an exponent is written, so that 1E+1000000000 stays short. */
  private static final int MAX_ZEROS = 400;

  private SqliteDecimal() {}

  /**
   * Reads a decimal from an integer, a real or a text. A real gives the shortest decimal that
   * stands for it, not its binary expansion.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the decimal; null for SQL NULL
   * @throws SQLException if the driver fails or the stored value is no finite number
   */
  public static @Nullable BigDecimal read(ResultSet rows, int index) throws SQLException {
    Object value = rows.getObject(index);
    if (value == null) {
      return null;
    }
    if (value instanceof Integer || value instanceof Long) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    if (value instanceof byte[]) {
      throw new SQLDataException("a blob is not a decimal");
    }
    try {
      return new BigDecimal(value.toString().trim());
    } catch (NumberFormatException e) {
      throw new SQLDataException("\"" + value + "\" is not a decimal", e);
    }
  }

  /**
   * Sets a parameter to the text of a decimal. This is right for a value that is stored in a column
   * or compared with a bare column, whose affinity makes it a number where the column holds
   * numbers.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param value the decimal; null for SQL NULL
   * @throws SQLException if the driver fails
   */
  public static void write(PreparedStatement statement, int index, @Nullable BigDecimal value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.VARCHAR);
    } else {
      statement.setString(index, encode(value));
    }
  }

  /**
   * Sets a parameter to a decimal as a number: an integer if it is one of 64 bits, else the nearest
   * double. This is right for a value that meets an expression, such as {@code price * 2 > ?},
   * where SQLite holds any text greater than any number.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param value the decimal; null for SQL NULL
   * @throws SQLException if the driver fails
   */
  public static void writeNumber(PreparedStatement statement, int index, @Nullable BigDecimal value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NUMERIC);
      return;
    }
    Number number = encodeNumber(value);
    if (number instanceof Long) {
      statement.setLong(index, (Long) number);
    } else {
      statement.setDouble(index, (Double) number);
    }
  }

  /**
   * The text of a decimal.
   *
   * @param value the decimal
   * @return all digits of it, with its trailing zeros and without an exponent unless that takes
   *     more than 400 zeros
   */
  public static String encode(BigDecimal value) {
    return Math.abs((long) value.scale()) <= MAX_ZEROS ? value.toPlainString() : value.toString();
  }

  /**
   * A decimal as a number that SQLite has.
   *
   * @param value the decimal
   * @return a {@link Long} if it is a whole number of 64 bits, else a {@link Double}
   */
  public static Number encodeNumber(BigDecimal value) {
    // A scale far from 0 is settled first: stripping it would write out all its zeros.
    if (Math.abs((long) value.scale()) <= MAX_ZEROS) {
      try {
        return value.longValueExact();
      } catch (ArithmeticException e) {
        return value.doubleValue();
      }
    }
    return value.doubleValue();
  }
}
