package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteTimeTest {

  private static final Memory SQLITE = new Memory();

  private static final List<LocalDateTime> MOMENTS =
      List.of(
          LocalDateTime.of(0, 1, 1, 0, 0),
          LocalDateTime.of(1582, 10, 4, 23, 59, 59),
          LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_000_000),
          LocalDateTime.of(1970, 1, 1, 0, 0),
          LocalDateTime.of(2024, 2, 29, 12, 0, 0, 1),
          LocalDateTime.of(2026, 1, 31, 3, 4, 5, 120_000_000),
          LocalDateTime.of(2026, 1, 31, 3, 4, 5, 120_450_000),
          LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999));

  @AfterAll
  static void close() throws SQLException {
    SQLITE.close();
  }

  private static ChronoUnit precision(SqliteTime form) {
    return switch (form) {
      case ISO, SQLITE -> ChronoUnit.NANOS;
      case UNIX_SECONDS -> ChronoUnit.SECONDS;
      case UNIX_MILLIS -> ChronoUnit.MILLIS;
    };
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsRead(SqliteTime form) throws SQLException {
    for (LocalDateTime moment : MOMENTS) {
      LocalDateTime kept = moment.truncatedTo(precision(form));
      assertThat(
              SQLITE.<LocalDateTime>one(
                  "SELECT ?",
                  s -> form.writeDateTime(s, 1, moment),
                  rows -> form.readDateTime(rows, 1)))
          .isEqualTo(kept);
      assertThat(
              SQLITE.<LocalDate>one(
                  "SELECT ?",
                  s -> form.writeDate(s, 1, moment.toLocalDate()),
                  rows -> form.readDate(rows, 1)))
          .isEqualTo(moment.toLocalDate());
      assertThat(
              SQLITE.<LocalTime>one(
                  "SELECT ?",
                  s -> form.writeTime(s, 1, moment.toLocalTime()),
                  rows -> form.readTime(rows, 1)))
          .isEqualTo(kept.toLocalTime());
      assertThat(
              SQLITE.<Instant>one(
                  "SELECT ?",
                  s -> form.writeInstant(s, 1, moment.toInstant(ZoneOffset.UTC)),
                  rows -> form.readInstant(rows, 1)))
          .isEqualTo(kept.toInstant(ZoneOffset.UTC));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nullIsNull(SqliteTime form) throws SQLException {
    assertThat(
            SQLITE.<List<Object>>one(
                "SELECT ?, ?, ?, ?",
                s -> {
                  form.writeDate(s, 1, null);
                  form.writeTime(s, 2, null);
                  form.writeDateTime(s, 3, null);
                  form.writeInstant(s, 4, null);
                },
                rows -> {
                  List<Object> read = new ArrayList<>();
                  read.add(form.readDate(rows, 1));
                  read.add(form.readTime(rows, 2));
                  read.add(form.readDateTime(rows, 3));
                  read.add(form.readInstant(rows, 4));
                  return read;
                }))
        .containsOnlyNulls()
        .hasSize(4);
  }

  /** The promise that WHERE and ORDER BY rest on. */
  @ParameterizedTest
  @EnumSource
  void storedOrderIsTheOrderOfTime(SqliteTime form) throws SQLException {
    Random random = new Random(7);
    List<LocalDateTime> moments = new ArrayList<>(MOMENTS);
    for (int i = 0; i < 300; i++) {
      LocalDateTime base = LocalDateTime.of(2026, 1, 31, 12, 0, random.nextInt(3));
      long step = List.of(1_000_000_000L, 1_000_000L, 1_000L, 1L).get(random.nextInt(4));
      moments.add(base.plusNanos(random.nextInt(20) * step));
    }
    Collections.shuffle(moments, random);
    SQLITE.execute("DROP TABLE IF EXISTS moments");
    SQLITE.execute("CREATE TABLE moments (at)");
    for (LocalDateTime moment : moments) {
      try (var insert = SQLITE.connection.prepareStatement("INSERT INTO moments VALUES (?)")) {
        form.writeInstant(insert, 1, moment.toInstant(ZoneOffset.UTC));
        insert.executeUpdate();
      }
    }
    assertThat(
            SQLITE.<LocalDateTime>all(
                "SELECT at FROM moments ORDER BY at", s -> {}, rows -> form.readDateTime(rows, 1)))
        .isSorted()
        .hasSize(moments.size());
  }

  @Test
  void theWrittenFormsAreTheDocumentedOnes() throws SQLException {
    var moment = LocalDateTime.of(2026, 1, 2, 3, 4, 5, 120_000_000);
    assertThat(SqliteTime.ISO.encodeDateTime(moment)).isEqualTo("2026-01-02T03:04:05.120");
    assertThat(SqliteTime.SQLITE.encodeDateTime(moment)).isEqualTo("2026-01-02 03:04:05.120");
    assertThat(SqliteTime.UNIX_SECONDS.encodeDateTime(moment)).isEqualTo(1767323045L);
    assertThat(SqliteTime.UNIX_MILLIS.encodeDateTime(moment)).isEqualTo(1767323045120L);
    var whole = moment.withNano(0);
    assertThat(SqliteTime.ISO.encodeInstant(whole.toInstant(ZoneOffset.UTC)))
        .isEqualTo("2026-01-02T03:04:05");
    assertThat(SqliteTime.SQLITE.encodeDateTime(whole.withNano(1)))
        .isEqualTo("2026-01-02 03:04:05.000000001");
    assertThat(SqliteTime.SQLITE.encodeDateTime(whole.withNano(50_000)))
        .isEqualTo("2026-01-02 03:04:05.000050");
    assertThat(SqliteTime.SQLITE.encodeTime(LocalTime.MIDNIGHT)).isEqualTo("00:00:00");
    assertThat(SqliteTime.UNIX_MILLIS.encodeTime(LocalTime.of(0, 1, 0, 5_000_000)))
        .isEqualTo(60_005L);
    assertThat(SqliteTime.UNIX_SECONDS.encodeDate(LocalDate.of(1969, 12, 31))).isEqualTo(-86_400L);
  }

  /** SQLite's own functions understand what is written, and their results are read. */
  @Test
  void sqliteAgrees() throws SQLException {
    for (LocalDateTime moment : MOMENTS) {
      for (SqliteTime form : List.of(SqliteTime.ISO, SqliteTime.SQLITE)) {
        assertThat(
                SQLITE.<LocalDateTime>one(
                    "SELECT datetime(?)",
                    s -> form.writeDateTime(s, 1, moment),
                    rows -> form.readDateTime(rows, 1)))
            .isEqualTo(moment.truncatedTo(ChronoUnit.SECONDS));
      }
      assertThat(
              SQLITE.<LocalDateTime>one(
                  "SELECT datetime(?, 'unixepoch')",
                  s -> SqliteTime.UNIX_SECONDS.writeDateTime(s, 1, moment),
                  rows -> SqliteTime.SQLITE.readDateTime(rows, 1)))
          .isEqualTo(moment.truncatedTo(ChronoUnit.SECONDS));
    }
    var now = Instant.now();
    for (String sql :
        List.of("SELECT CURRENT_TIMESTAMP", "SELECT strftime('%Y-%m-%dT%H:%M:%fZ')")) {
      assertThat(SQLITE.<Instant>one(sql, rows -> SqliteTime.SQLITE.readInstant(rows, 1)))
          .isBetween(now.minusSeconds(2), now.plusSeconds(10));
    }
    assertThat(
            SQLITE.<Instant>one(
                "SELECT unixepoch('subsec')", rows -> SqliteTime.UNIX_SECONDS.readInstant(rows, 1)))
        .isBetween(now.minusSeconds(2), now.plusSeconds(10));
    assertThat(
            SQLITE.<LocalDate>one(
                "SELECT CURRENT_DATE", rows -> SqliteTime.SQLITE.readDate(rows, 1)))
        .isNotNull();
    assertThat(
            SQLITE.<LocalTime>one(
                "SELECT CURRENT_TIME", rows -> SqliteTime.SQLITE.readTime(rows, 1)))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-02 03:04            | 2026-01-02T03:04:00
          2026-01-02T03:04:05         | 2026-01-02T03:04:05
          2026-01-02t03:04:05z        | 2026-01-02T03:04:05
          2026-01-02 03:04:05.5       | 2026-01-02T03:04:05.5
          2026-01-02 03:04:05.1234567899 | 2026-01-02T03:04:05.123456789
          2026-01-02 03:04:05Z        | 2026-01-02T03:04:05
          2026-01-02 03:04:05.25 Z    | 2026-01-02T03:04:05.25
          2026-01-02 03:04:05+02:00   | 2026-01-02T01:04:05
          2026-01-02 03:04:05-0530    | 2026-01-02T08:34:05
          2026-01-01 00:30+01         | 2025-12-31T23:30:00
          2026-01-02                  | 2026-01-02T00:00:00
          '  2026-01-02   03:04:05  ' | 2026-01-02T03:04:05
          """)
  void readingIsLenient(String text, LocalDateTime expected) throws SQLException {
    for (SqliteTime form : SqliteTime.values()) {
      assertThat(
              SQLITE.<LocalDateTime>one(
                  "SELECT ?", s -> s.setString(1, text), rows -> form.readDateTime(rows, 1)))
          .isEqualTo(expected);
      assertThat(
              SQLITE.<LocalDate>one(
                  "SELECT ?", s -> s.setString(1, text), rows -> form.readDate(rows, 1)))
          .isEqualTo(expected.toLocalDate());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12:30,12:30",
    "12:30:15.25,12:30:15.25",
    "00:30+01:00,23:30",
    "2026-01-02 03:04:05,03:04:05"
  })
  void timesToo(String text, LocalTime expected) throws SQLException {
    assertThat(
            SQLITE.<LocalTime>one(
                "SELECT ?", s -> s.setString(1, text), rows -> SqliteTime.ISO.readTime(rows, 1)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "2026-13-01",
        "2026-02-30 00:00:00",
        "2026-1-2",
        "2026-01-02T",
        "2026-01-02 25:00",
        "2026-01-02 03",
        "2026-01-02 03:04:",
        "2026-01-02 03:04:05.",
        "2026-01-02 03:04:05+19:00",
        "2026-01-02 03:04:05 x",
        "2026-01-0203:04",
        "12:30",
        "2460000.5",
        "-2026-01-02"
      })
  void whatIsNoDateAndTimeIsAnError(String text) {
    assertThatExceptionOfType(SQLDataException.class)
        .isThrownBy(
            () ->
                SQLITE.one(
                    "SELECT ?",
                    s -> s.setString(1, text),
                    rows -> SqliteTime.SQLITE.readDateTime(rows, 1)))
        .withMessage("\"" + text + "\" is not a date or date and time such as 2026-01-31 23:59:00");
  }

  @Test
  void aDateIsNoTime() {
    assertThatExceptionOfType(SQLDataException.class)
        .isThrownBy(
            () -> SQLITE.one("SELECT '2026-01-02'", rows -> SqliteTime.SQLITE.readTime(rows, 1)))
        .withMessage("\"2026-01-02\" is not a time such as 23:59:00");
  }

  @Test
  void numbersAreReadByTheForm() throws SQLException {
    assertThat(
            SQLITE.<LocalDateTime>one(
                "SELECT -1", rows -> SqliteTime.UNIX_MILLIS.readDateTime(rows, 1)))
        .isEqualTo("1969-12-31T23:59:59.999");
    assertThat(
            SQLITE.<LocalDateTime>one(
                "SELECT '1767323045'", rows -> SqliteTime.UNIX_SECONDS.readDateTime(rows, 1)))
        .isEqualTo("2026-01-02T03:04:05");
    assertThat(
            SQLITE.<LocalTime>one(
                "SELECT 1767323045", rows -> SqliteTime.UNIX_SECONDS.readTime(rows, 1)))
        .isEqualTo("03:04:05");
    assertThat(
            SQLITE.<Instant>one(
                "SELECT 1767323045.25", rows -> SqliteTime.UNIX_SECONDS.readInstant(rows, 1)))
        .isEqualTo("2026-01-02T03:04:05.250Z");
    assertThat(
            SQLITE.<Instant>one(
                "SELECT 1767323045250.0", rows -> SqliteTime.UNIX_MILLIS.readInstant(rows, 1)))
        .isEqualTo("2026-01-02T03:04:05.250Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "-9223372036854775807 - 1", "9e999", "x'00'"})
  void whatNoFormCanHoldIsAnError(String sql) {
    assertThatExceptionOfType(SQLDataException.class)
        .isThrownBy(
            () ->
                SQLITE.one("SELECT " + sql, rows -> SqliteTime.UNIX_SECONDS.readDateTime(rows, 1)));
  }

  @Test
  void whatAFormCannotHoldIsNotWritten() {
    for (SqliteTime form : List.of(SqliteTime.ISO, SqliteTime.SQLITE)) {
      for (int year : new int[] {-1, 10_000}) {
        var day = LocalDate.of(year, 6, 1);
        assertThatExceptionOfType(SQLDataException.class)
            .isThrownBy(() -> form.encodeDate(day))
            .withMessageEndingWith("cannot be stored as text: the year is not 0000 to 9999");
        assertThatExceptionOfType(SQLDataException.class)
            .isThrownBy(() -> form.encodeInstant(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
      }
      assertThatExceptionOfType(SQLDataException.class)
          .isThrownBy(() -> form.encodeInstant(Instant.MIN));
    }
    assertThatExceptionOfType(SQLDataException.class)
        .isThrownBy(() -> SqliteTime.UNIX_MILLIS.encodeInstant(Instant.MAX))
        .withMessageEndingWith("cannot be stored in milliseconds since 1970");
  }

  @Test
  void unixSecondsHoldEveryDate() throws SQLException {
    for (LocalDateTime extreme :
        List.of(LocalDateTime.MIN, LocalDateTime.MAX.truncatedTo(ChronoUnit.SECONDS))) {
      assertThat(
              SQLITE.<LocalDateTime>one(
                  "SELECT ?",
                  s -> SqliteTime.UNIX_SECONDS.writeDateTime(s, 1, extreme),
                  rows -> SqliteTime.UNIX_SECONDS.readDateTime(rows, 1)))
          .isEqualTo(extreme);
    }
  }
}
