package io.github.jsqlc.runtime.postgresql;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * An interval, in the three parts in which the server keeps it: a month has no fixed number of days
 * and a day, where clocks are changed, none of hours. Two intervals that the server compares as
 * equal, such as one month and thirty days, are different here.
 *
 * @param months how many months, 12 of which are a year
 * @param days how many days
 * @param micros how many millionths of a second
 */
public record PgInterval(int months, int days, long micros) {

  /** The server's {@code infinity} (PostgreSQL 17 and later). */
  public static final PgInterval INFINITY =
      new PgInterval(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

  /** The server's {@code -infinity} (PostgreSQL 17 and later). */
  public static final PgInterval MINUS_INFINITY =
      new PgInterval(Integer.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE);

  private static final long SECOND = 1_000_000;
  private static final long HOUR = 3600 * SECOND;

  /**
   * An interval of years, months and days.
   *
   * @param period the years, months and days
   * @return the interval
   * @throws ArithmeticException if it is longer than the server's can be
   */
  public static PgInterval of(Period period) {
    return new PgInterval(Math.toIntExact(period.toTotalMonths()), period.getDays(), 0);
  }

  /**
   * An interval of hours and less; what is finer than a microsecond is cut off.
   *
   * @param time how long
   * @return the interval
   * @throws ArithmeticException if it is longer than the server's can be
   */
  public static PgInterval of(Duration time) {
    long micros =
        Math.addExact(Math.multiplyExact(time.getSeconds(), SECOND), time.getNano() / 1000);
    return new PgInterval(0, 0, micros);
  }

  /**
   * The months and days.
   *
   * @return years, months and days, the months fewer than 12
   */
  public Period period() {
    return Period.of(months / 12, months % 12, days);
  }

  /**
   * The hours and less.
   *
   * @return how long
   */
  public Duration time() {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  /**
   * What the server writes with {@code IntervalStyle} {@code postgres}, its default, {@code
   * postgres_verbose} and {@code iso_8601}.
   *
   * @throws IllegalArgumentException for any other text
   */
  static PgInterval parse(String text) {
    if (text.equals("infinity")) {
      return INFINITY;
    }
    if (text.equals("-infinity")) {
      return MINUS_INFINITY;
    }
    try {
      return text.startsWith("P") ? Parts.iso(text) : Parts.words(text);
    } catch (IndexOutOfBoundsException | ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("no interval: " + text, e);
    }
  }

  /** As the server reads it. */
  @Override
  public String toString() {
    if (equals(INFINITY)) {
      return "infinity";
    }
    if (equals(MINUS_INFINITY)) {
      return "-infinity";
    }
    long seconds = micros % HOUR / SECOND;
    return String.format(
        Locale.ROOT,
        "%d mons %d days %s%d:%02d:%02d.%06d",
        months,
        days,
        micros < 0 ? "-" : "",
        Math.abs(micros / HOUR),
        Math.abs(seconds / 60),
        Math.abs(seconds % 60),
        Math.abs(micros % SECOND));
  }

  /** The sum of numbers with units. */
  private static final class Parts {
    private long months;
    private long days;
    private long micros;

    /** {@code 1 year -2 mons 3 days 04:05:06.5}, {@code @ 1 day 2.5 secs ago}. */
    static PgInterval words(String text) {
      Parts parts = new Parts();
      String[] words = text.split(" ");
      boolean ago = words[words.length - 1].equals("ago");
      int end = ago ? words.length - 1 : words.length;
      for (int i = words[0].equals("@") ? 1 : 0; i < end; i++) {
        if (words[i].indexOf(':') > 0) {
          parts.clock(words[i]);
        } else if (end - i > 1) {
          String unit = words[i + 1];
          parts.add(words[i], unit.startsWith("mon") ? 'M' : unit.charAt(0));
          i++;
        } else if (!words[i].equals("0")) {
          throw new NumberFormatException(words[i]);
        }
      }
      return parts.interval(ago ? -1 : 1);
    }

    /** {@code P1Y2M3DT4H5M6.5S}. */
    static PgInterval iso(String text) {
      Parts parts = new Parts();
      boolean time = false;
      int start = 1;
      for (int i = 1; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == 'T') {
          time = true;
          start = i + 1;
        } else if (c >= 'A') {
          parts.add(text.substring(start, i), c == 'M' && !time ? c : Character.toLowerCase(c));
          start = i + 1;
        }
      }
      return parts.interval(1);
    }

    /** {@code -04:05:06.5}. */
    private void clock(String text) {
      boolean negative = text.charAt(0) == '-';
      String[] fields = text.substring(negative || text.charAt(0) == '+' ? 1 : 0).split(":");
      long time =
          Math.addExact(
              Math.multiplyExact(Long.parseLong(fields[0]), HOUR),
              Long.parseLong(fields[1]) * 60 * SECOND + micros(fields[2]));
      micros += negative ? -time : time;
    }

    /** The first letter tells the units apart, but for months, whose is a capital. */
    private void add(String number, char unit) {
      switch (unit) {
        case 'y':
          months += 12 * Long.parseLong(number);
          break;
        case 'M':
          months += Long.parseLong(number);
          break;
        case 'd':
          days += Long.parseLong(number);
          break;
        case 'h':
          micros += Math.multiplyExact(Long.parseLong(number), HOUR);
          break;
        case 'm':
          micros += Math.multiplyExact(Long.parseLong(number), 60 * SECOND);
          break;
        case 's':
          micros += micros(number);
          break;
        default:
          throw new NumberFormatException(number);
      }
    }

    private static long micros(String seconds) {
      return new BigDecimal(seconds).movePointRight(6).longValueExact();
    }

    private PgInterval interval(int sign) {
      return new PgInterval(
          Math.toIntExact(sign * months), Math.toIntExact(sign * days), sign * micros);
    }
  }
}
