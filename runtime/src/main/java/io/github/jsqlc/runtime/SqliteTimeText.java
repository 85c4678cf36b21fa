package io.github.jsqlc.runtime;

import java.sql.SQLDataException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Dates and times as SQLite's own functions read and write them. Reading takes the forms of {@code
 * YYYY-MM-DD} and {@code HH:MM[:SS[.fraction]]}, alone or joined by a space or a T, with {@code Z}
 * or an offset behind the time, which is then converted to UTC. Source:
 * sqlite.org/lang_datefunc.html#time_values.
 */
final class SqliteTimeText {

  private static final int MAX_YEAR = 9999;

  private final String text;
  private int at;
  private @Nullable LocalDate date;
  private @Nullable LocalTime time;
  private int offsetMinutes;

  private SqliteTimeText(String text) {
    this.text = text;
  }

  /**
   * Reads a date and time. A date alone is the start of the day.
   *
   * @param timeOnly whether a time is what is asked for: one alone is then the time of any day
   */
  static LocalDateTime read(String text, boolean timeOnly) throws SQLDataException {
    SqliteTimeText parsed = new SqliteTimeText(text);
    DateTimeException cause = null;
    try {
      LocalDate day = timeOnly ? LocalDate.EPOCH : null;
      LocalTime time = timeOnly ? null : LocalTime.MIDNIGHT;
      if (parsed.parse()) {
        day = parsed.date != null ? parsed.date : day;
        time = parsed.time != null ? parsed.time : time;
        if (day != null && time != null) {
          LocalDateTime local = LocalDateTime.of(day, time);
          return parsed.offsetMinutes == 0 ? local : local.minusMinutes(parsed.offsetMinutes);
        }
      }
    } catch (DateTimeException e) {
      cause = e;
    }
    throw new SQLDataException(
        "\""
            + text
            + "\" is not a "
            + (timeOnly
                ? "time such as 23:59:00"
                : "date or date and time such as 2026-01-31 23:59:00"),
        cause);
  }

  /** {@code YYYY-MM-DD}. */
  static String write(LocalDate value) throws SQLDataException {
    if (value.getYear() < 0 || value.getYear() > MAX_YEAR) {
      // Beyond these years SQLite's functions fail and the order of texts is not that of time.
      throw new SQLDataException(value + " cannot be stored as text: the year is not 0000 to 9999");
    }
    return value.toString();
  }

  /** {@code HH:MM:SS}, with 3, 6 or 9 digits of a second behind it where it has such. */
  static String write(LocalTime value) {
    return appendTime(new StringBuilder(18), value).toString();
  }

  /** The date, {@code separator}, the time. */
  static String write(LocalDateTime value, char separator) throws SQLDataException {
    StringBuilder out = new StringBuilder(29).append(write(value.toLocalDate())).append(separator);
    return appendTime(out, value.toLocalTime()).toString();
  }

  private static StringBuilder appendTime(StringBuilder out, LocalTime value) {
    appendTwo(out, value.getHour()).append(':');
    appendTwo(out, value.getMinute()).append(':');
    appendTwo(out, value.getSecond());
    int nano = value.getNano();
    if (nano == 0) {
      return out;
    }
    // The leading 1 keeps the zeros of the fraction.
    String digits = Integer.toString(1_000_000_000 + nano);
    int end = nano % 1_000_000 == 0 ? 4 : nano % 1_000 == 0 ? 7 : 10;
    return out.append('.').append(digits, 1, end);
  }

  private static StringBuilder appendTwo(StringBuilder out, int value) {
    return out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  /** Reads the whole text; false if it has another form. */
  private boolean parse() {
    skipSpaces();
    if (at + 4 < text.length() && text.charAt(at + 4) == '-') {
      if (!parseDate()) {
        return false;
      }
      int behindDate = at;
      if (!skip('T') && !skip('t')) {
        skipSpaces();
      }
      if (at == text.length()) {
        return text.charAt(at - 1) != 'T' && text.charAt(at - 1) != 't';
      }
      if (at == behindDate) {
        return false;
      }
    }
    if (!parseTime()) {
      return false;
    }
    skipSpaces();
    if (!parseZone()) {
      return false;
    }
    skipSpaces();
    return at == text.length();
  }

  private boolean parseDate() {
    int year = digits(4);
    int month = skip('-') ? digits(2) : -1;
    int day = skip('-') ? digits(2) : -1;
    if (year < 0 || month < 0 || day < 0) {
      return false;
    }
    date = LocalDate.of(year, month, day);
    return true;
  }

  private boolean parseTime() {
    int hour = digits(2);
    int minute = skip(':') ? digits(2) : -1;
    if (hour < 0 || minute < 0) {
      return false;
    }
    int second = 0;
    int nano = 0;
    if (skip(':')) {
      second = digits(2);
      nano = skip('.') ? fraction() : 0;
      if (second < 0 || nano < 0) {
        return false;
      }
    }
    time = LocalTime.of(hour, minute, second, nano);
    return true;
  }

  private boolean parseZone() {
    boolean east = skip('+');
    if (!east && !skip('-')) {
      if (!skip('Z')) {
        skip('z');
      }
      return true;
    }
    int hours = digits(2);
    boolean colon = skip(':');
    int minutes = colon || at < text.length() ? digits(2) : 0;
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return false;
    }
    offsetMinutes = (east ? 1 : -1) * (hours * 60 + minutes);
    return true;
  }

  /** The nanoseconds of a fraction of any length; what is finer is cut off. */
  private int fraction() {
    int start = at;
    int nanos = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      if (at - start < 9) {
        nanos = nanos * 10 + (text.charAt(at) - '0');
      }
      at++;
    }
    for (int digits = at - start; digits < 9; digits++) {
      nanos *= 10;
    }
    return at == start ? -1 : nanos;
  }

  private int digits(int count) {
    if (at + count > text.length()) {
      return -1;
    }
    int value = 0;
    for (int end = at + count; at < end; at++) {
      char c = text.charAt(at);
      if (!isDigit(c)) {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private boolean skip(char expected) {
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
