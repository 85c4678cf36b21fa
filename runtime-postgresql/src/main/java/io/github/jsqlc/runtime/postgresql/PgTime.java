package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * Dates and times as the server writes them with {@code DateStyle} ISO, which the driver sees to:
 * {@code 2026-01-31 23:59:00.5+05:30}, {@code 0044-03-15 BC}. The largest and the smallest value of
 * a Java type are the server's infinities, as they are for the driver.
 */
final class PgTime {
  private static final String INFINITY = "infinity";
  private static final String BC = " BC";

  private PgTime() {}

  static LocalDate date(String text) {
    LocalDate infinite = infinite(text, LocalDate.MIN, LocalDate.MAX);
    if (infinite != null) {
      return infinite;
    }
    int yearEnd = text.indexOf('-');
    if (yearEnd < 4 || text.length() < yearEnd + 6) {
      throw new DateTimeException("no date: " + text);
    }
    int year = Integer.parseInt(text, 0, yearEnd, 10);
    return LocalDate.of(
        // There is no year 0: 1 BC is the year before 1.
        text.endsWith(BC) ? 1 - year : year,
        Integer.parseInt(text, yearEnd + 1, yearEnd + 3, 10),
        Integer.parseInt(text, yearEnd + 4, yearEnd + 6, 10));
  }

  static LocalTime time(String text) {
    return text.equals("24:00:00") ? LocalTime.MAX : LocalTime.parse(text);
  }

  static OffsetTime offsetTime(String text) {
    int offset = offsetAt(text);
    return OffsetTime.of(time(text.substring(0, offset)), ZoneOffset.of(text.substring(offset)));
  }

  static LocalDateTime dateTime(String text) {
    LocalDateTime infinite = infinite(text, LocalDateTime.MIN, LocalDateTime.MAX);
    return infinite != null ? infinite : dateTime(text, timeEnd(text));
  }

  /** In UTC, as the driver gives it. */
  static OffsetDateTime offsetDateTime(String text) {
    OffsetDateTime infinite = infinite(text, OffsetDateTime.MIN, OffsetDateTime.MAX);
    if (infinite != null) {
      return infinite;
    }
    int offset = offsetAt(text);
    return dateTime(text, offset)
        .atOffset(ZoneOffset.of(text.substring(offset, timeEnd(text))))
        .withOffsetSameInstant(ZoneOffset.UTC);
  }

  static Instant instant(OffsetDateTime time) {
    return time.equals(OffsetDateTime.MAX)
        ? Instant.MAX
        : time.equals(OffsetDateTime.MIN) ? Instant.MIN : time.toInstant();
  }

  private static <T> @Nullable T infinite(String text, T min, T max) {
    return text.equals(INFINITY) ? max : text.equals("-" + INFINITY) ? min : null;
  }

  /** The date and the time up to {@code end}; BC stands behind both. */
  private static LocalDateTime dateTime(String text, int end) {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw new DateTimeException("no date and time: " + text);
    }
    String date = text.substring(0, space);
    return LocalDateTime.of(
        date(text.endsWith(BC) ? date + BC : date), time(text.substring(space + 1, end)));
  }

  private static int timeEnd(String text) {
    return text.endsWith(BC) ? text.length() - BC.length() : text.length();
  }

  /** Where the sign of the offset stands. */
  private static int offsetAt(String text) {
    int colon = text.indexOf(':');
    for (int i = Math.max(colon, 0); i < text.length(); i++) {
      if (text.charAt(i) == '+' || text.charAt(i) == '-') {
        return i;
      }
    }
    throw new DateTimeException("no offset: " + text);
  }

  static String text(LocalDate date) {
    String infinite = infinite(date, LocalDate.MIN, LocalDate.MAX);
    return infinite != null ? infinite : dateText(date) + era(date);
  }

  static String text(LocalTime time) {
    return time.equals(LocalTime.MAX) ? "24:00:00" : time.toString();
  }

  static String text(OffsetTime time) {
    return text(time.toLocalTime()) + time.getOffset();
  }

  static String text(LocalDateTime time) {
    String infinite = infinite(time, LocalDateTime.MIN, LocalDateTime.MAX);
    return infinite != null ? infinite : dateTimeText(time) + era(time.toLocalDate());
  }

  static String text(OffsetDateTime time) {
    String infinite = infinite(time, OffsetDateTime.MIN, OffsetDateTime.MAX);
    return infinite != null
        ? infinite
        : dateTimeText(time.toLocalDateTime()) + time.getOffset() + era(time.toLocalDate());
  }

  static String text(Instant time) {
    String infinite = infinite(time, Instant.MIN, Instant.MAX);
    return infinite != null ? infinite : text(time.atOffset(ZoneOffset.UTC));
  }

  private static <T> @Nullable String infinite(T value, T min, T max) {
    return value.equals(max) ? INFINITY : value.equals(min) ? "-" + INFINITY : null;
  }

  private static String dateTimeText(LocalDateTime time) {
    return dateText(time.toLocalDate()) + " " + time.toLocalTime();
  }

  private static String dateText(LocalDate date) {
    int year = date.getYear();
    StringBuilder out = new StringBuilder(10).append(year > 0 ? year : 1 - year);
    while (out.length() < 4) {
      out.insert(0, '0');
    }
    return out.append(date.getMonthValue() < 10 ? "-0" : "-")
        .append(date.getMonthValue())
        .append(date.getDayOfMonth() < 10 ? "-0" : "-")
        .append(date.getDayOfMonth())
        .toString();
  }

  private static String era(LocalDate date) {
    return date.getYear() > 0 ? "" : BC;
  }
}
