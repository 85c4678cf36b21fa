package io.github.jsqlc.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/**
 * Lists as one parameter for SQLite: {@code x IN (SELECT value FROM json_each(?))} takes a JSON
 * array, so one SQL text, and one prepared statement, serves lists of any length, the empty one
 * included.
 */
public final class JsonArrays {

  /**
   * What a value of the application is stored as.
   *
   * @param <T> the application's type
   */
  @FunctionalInterface
  public interface Encoder<T> {

    /**
     * Makes the stored value.
     *
     * @param value the value, never null
     * @return a value that {@link JsonArrays#of(Collection)} takes, such as a text or a number
     * @throws SQLException if it has no stored form
     */
    @Nullable
    Object encode(T value) throws SQLException;
  }

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private JsonArrays() {}

  /**
   * The JSON array of {@code values}, such that {@code json_each} gives for each element what a
   * parameter set to it would give: integers and doubles as numbers, a boolean as 1 or 0, NaN as
   * null, an infinity as one, texts, {@link UUID} and {@link BigDecimal} as text.
   *
   * @param values the values; elements may be null
   * @return the JSON text
   * @throws IllegalArgumentException if an element is of another class
   */
  public static String of(Collection<?> values) {
    StringBuilder out = start(values);
    for (Object value : values) {
      append(out, value);
    }
    return end(out);
  }

  /**
   * The JSON array of the stored forms of {@code values}, as with {@code
   * SqliteTime.SQLITE::encodeDate}.
   *
   * @param values the values; elements may be null
   * @param encoder gives the stored form of an element that is not null
   * @param <T> the application's type
   * @return the JSON text
   * @throws SQLException what the encoder threw
   * @throws IllegalArgumentException if a stored form is of a class that {@link #of(Collection)}
   *     does not take
   */
  public static <T> String of(Collection<? extends @Nullable T> values, Encoder<T> encoder)
      throws SQLException {
    StringBuilder out = start(values);
    for (T value : values) {
      append(out, value == null ? null : encoder.encode(value));
    }
    return end(out);
  }

  private static StringBuilder start(Collection<?> values) {
    return new StringBuilder(2 + 8 * Math.min(values.size(), 1 << 20)).append('[');
  }

  private static String end(StringBuilder out) {
    int last = out.length() - 1;
    if (last == 0) {
      return "[]";
    }
    out.setCharAt(last, ']');
    return out.toString();
  }

  /** Appends {@code value} and a comma. */
  private static void append(StringBuilder out, @Nullable Object value) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Long) {
      out.append((long) (Long) value);
    } else if (value instanceof String) {
      appendText(out, (String) value);
    } else if (value instanceof Integer) {
      out.append((int) (Integer) value);
    } else if (value instanceof Double || value instanceof Float) {
      // Through double: that is what a float becomes when it is bound.
      appendDouble(out, ((Number) value).doubleValue());
    } else if (value instanceof Boolean) {
      out.append((Boolean) value ? '1' : '0');
    } else if (value instanceof Short || value instanceof Byte || value instanceof BigInteger) {
      out.append(value);
    } else if (value instanceof BigDecimal) {
      appendText(out, SqliteDecimal.encode((BigDecimal) value));
    } else if (value instanceof CharSequence
        || value instanceof Character
        || value instanceof UUID) {
      appendText(out, value.toString());
    } else {
      throw new IllegalArgumentException("no JSON form for a " + value.getClass().getName());
    }
    out.append(',');
  }

  /** SQLite has no NaN, and reads a number beyond the largest as an infinity. */
  private static void appendDouble(StringBuilder out, double value) {
    if (Double.isNaN(value)) {
      out.append("null");
    } else if (Double.isInfinite(value)) {
      out.append(value > 0 ? "9e999" : "-9e999");
    } else {
      out.append(value);
    }
  }

  /**
   * Half a surrogate pair stays as it is: the driver then makes the same of it here and in a text
   * that is bound by itself, while an escape would give another text.
   */
  private static void appendText(StringBuilder out, String text) {
    out.append('"');
    int plainFrom = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\') {
        continue;
      }
      out.append(text, plainFrom, i).append('\\');
      plainFrom = i + 1;
      if (c >= ' ') {
        out.append(c);
      } else {
        out.append("u00").append(HEX[c >> 4]).append(HEX[c & 15]);
      }
    }
    out.append(text, plainFrom, text.length()).append('"');
  }
}
