package io.github.jsqlc.runtime;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * How dates and times are stored in SQLite, which has no types for them.
 *
 * <p>Writing gives one form for each constant, such that the order of the stored values is the
 * order of time. Everything is in UTC: a {@link LocalDateTime} is stored as it is, and an {@link
 * Instant} as the date and time it has in UTC, without a zone mark. Text forms take the years 0000
 * to 9999, as SQLite's own functions do.
 *
 * <p>Reading is lenient, since columns hold what other programs and {@code CURRENT_TIMESTAMP}
 * wrote. Each constant reads {@code YYYY-MM-DD} and {@code HH:MM[:SS[.fraction]]}, alone or joined
 * by a space or a T, and behind the time {@code Z} or an offset, which is converted to UTC; a date
 * alone is the start of the day. The unix forms read such text too, beside numbers. Anything else
 * is an {@link SQLDataException} that shows the value.
 */
public enum SqliteTime {
  /** Text {@code 2026-01-31T23:59:00}, with 3, 6 or 9 digits of a second where it has such. */
  ISO('T', 0),

  /**
   * Text {@code 2026-01-31 23:59:00}, as {@code CURRENT_TIMESTAMP} gives it, with 3, 6 or 9 digits
   * of a second where it has such.
   */
  SQLITE(' ', 0),

  /**
   * Whole seconds since 1970-01-01 00:00 UTC, what is finer is cut off; of a time alone, since
   * midnight.
   */
  UNIX_SECONDS(' ', 1),

  /** Milliseconds, else as {@link #UNIX_SECONDS}. */
  UNIX_MILLIS(' ', 1000);

  private static final long SECONDS_OF_DAY = 86_400;
  private static final int NANOS_OF_SECOND = 1_000_000_000;

  /** 0000-01-01 and 9999-12-31 23:59:59. */
  private static final long FIRST_TEXT_SECOND = -62_167_219_200L;

  private static final long LAST_TEXT_SECOND = 253_402_300_799L;

  private static final long FIRST_SECOND = LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC);
  private static final long LAST_SECOND = LocalDateTime.MAX.toEpochSecond(ZoneOffset.UTC);

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

  private final char separator;

  /** Units of a second; 0 for text. */
  private final int perSecond;

  SqliteTime(char separator, int perSecond) {
    this.separator = separator;
    this.perSecond = perSecond;
  }

  /**
   * Reads a date; of a date and time the date.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the date; null for SQL NULL
   * @throws SQLException if the driver fails or the stored value is no date
   */
  public @Nullable LocalDate readDate(ResultSet rows, int index) throws SQLException {
    LocalDateTime value = read(rows, index, false);
    return value == null ? null : value.toLocalDate();
  }

  /**
   * Reads a time of day; of a date and time the time.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the time; null for SQL NULL
   * @throws SQLException if the driver fails or the stored value is no time
   */
  public @Nullable LocalTime readTime(ResultSet rows, int index) throws SQLException {
    LocalDateTime value = read(rows, index, true);
    return value == null ? null : value.toLocalTime();
  }

  /**
   * Reads a date and time.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the date and time, in UTC if the stored one names an offset; null for SQL NULL
   * @throws SQLException if the driver fails or the stored value is no date and time
   */
  public @Nullable LocalDateTime readDateTime(ResultSet rows, int index) throws SQLException {
    return read(rows, index, false);
  }

  /**
   * Reads a point in time. A stored date and time without an offset is in UTC.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the point in time; null for SQL NULL
   * @throws SQLException if the driver fails or the stored value is no date and time
   */
  public @Nullable Instant readInstant(ResultSet rows, int index) throws SQLException {
    LocalDateTime value = read(rows, index, false);
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }

  /**
   * Sets a parameter to a date.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param value the date; null for SQL NULL
   * @throws SQLException if the driver fails or the form cannot hold the date
   */
  public void writeDate(PreparedStatement statement, int index, @Nullable LocalDate value)
      throws SQLException {
    set(statement, index, value == null ? null : encodeDate(value));
  }

  /**
   * Sets a parameter to a time of day.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param value the time; null for SQL NULL
   * @throws SQLException if the driver fails
   */
  public void writeTime(PreparedStatement statement, int index, @Nullable LocalTime value)
      throws SQLException {
    set(statement, index, value == null ? null : encodeTime(value));
  }

  /**
   * Sets a parameter to a date and time.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param value the date and time; null for SQL NULL
   * @throws SQLException if the driver fails or the form cannot hold the date
   */
  public void writeDateTime(PreparedStatement statement, int index, @Nullable LocalDateTime value)
      throws SQLException {
    set(statement, index, value == null ? null : encodeDateTime(value));
  }

  /**
   * Sets a parameter to a point in time.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param value the point in time; null for SQL NULL
   * @throws SQLException if the driver fails or the form cannot hold the date
   */
  public void writeInstant(PreparedStatement statement, int index, @Nullable Instant value)
      throws SQLException {
    set(statement, index, value == null ? null : encodeInstant(value));
  }

  /**
   * The stored form of a date.
   *
   * @param value the date
   * @return a {@link String} or a {@link Long}
   * @throws SQLDataException if the form cannot hold the date
   */
  public Object encodeDate(LocalDate value) throws SQLDataException {
    return perSecond == 0
        ? SqliteTimeText.write(value)
        : units(value.toEpochDay() * SECONDS_OF_DAY, 0, value);
  }

  /**
   * The stored form of a time of day.
   *
   * @param value the time
   * @return a {@link String} or a {@link Long}
   */
  public Object encodeTime(LocalTime value) {
    if (perSecond == 0) {
      return SqliteTimeText.write(value);
    }
    return value.toNanoOfDay() / (NANOS_OF_SECOND / perSecond);
  }

  /**
   * The stored form of a date and time.
   *
   * @param value the date and time
   * @return a {@link String} or a {@link Long}
   * @throws SQLDataException if the form cannot hold the date
   */
  public Object encodeDateTime(LocalDateTime value) throws SQLDataException {
    return perSecond == 0
        ? SqliteTimeText.write(value, separator)
        : units(value.toEpochSecond(ZoneOffset.UTC), value.getNano(), value);
  }

  /**
   * The stored form of a point in time.
   *
   * @param value the point in time
   * @return a {@link String} or a {@link Long}
   * @throws SQLDataException if the form cannot hold the date
   */
  public Object encodeInstant(Instant value) throws SQLDataException {
    long second = value.getEpochSecond();
    if (perSecond != 0) {
      return units(second, value.getNano(), value);
    }
    if (second < FIRST_TEXT_SECOND || second > LAST_TEXT_SECOND) {
      throw new SQLDataException(value + " cannot be stored as text: the year is not 0000 to 9999");
    }
    return SqliteTimeText.write(
        LocalDateTime.ofEpochSecond(second, value.getNano(), ZoneOffset.UTC), separator);
  }

  private @Nullable LocalDateTime read(ResultSet rows, int index, boolean timeOnly)
      throws SQLException {
    if (perSecond == 0) {
      String text = rows.getString(index);
      return text == null ? null : SqliteTimeText.read(text, timeOnly);
    }
    Object value = rows.getObject(index);
    if (value == null) {
      return null;
    }
    if (value instanceof Number) {
      return ofNumber((Number) value);
    }
    String text = String.valueOf(value);
    // A column of text affinity turns a number into text.
    return WHOLE_NUMBER.matcher(text).matches()
        ? ofNumber(Long.valueOf(text))
        : SqliteTimeText.read(text, timeOnly);
  }

  private LocalDateTime ofNumber(Number value) throws SQLDataException {
    long units = value.longValue();
    int unitsPerSecond = perSecond;
    if (value instanceof Double) {
      // unixepoch('subsec') gives a fraction; a double holds milliseconds of it faithfully.
      units = Math.round((Double) value * (1000 / perSecond));
      unitsPerSecond = 1000;
    }
    long second = Math.floorDiv(units, unitsPerSecond);
    boolean infinite = value instanceof Double && Math.abs((Double) value) > LAST_SECOND * 1000.0;
    if (infinite || second < FIRST_SECOND || second > LAST_SECOND) {
      throw new SQLDataException(value + " is not a date or time in " + unit());
    }
    int nano = Math.floorMod(units, unitsPerSecond) * (NANOS_OF_SECOND / unitsPerSecond);
    return LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
  }

  private Long units(long second, int nano, Object value) throws SQLDataException {
    try {
      return Math.addExact(
          Math.multiplyExact(second, (long) perSecond), nano / (NANOS_OF_SECOND / perSecond));
    } catch (ArithmeticException e) {
      throw new SQLDataException(value + " cannot be stored in " + unit(), e);
    }
  }

  private String unit() {
    return perSecond == 1 ? "seconds since 1970" : "milliseconds since 1970";
  }

  private void set(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, perSecond == 0 ? Types.VARCHAR : Types.BIGINT);
    } else if (perSecond == 0) {
      statement.setString(index, (String) value);
    } else {
      statement.setLong(index, (Long) value);
    }
  }
}
