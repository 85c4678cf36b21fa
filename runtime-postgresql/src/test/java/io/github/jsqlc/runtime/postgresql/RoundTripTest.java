package io.github.jsqlc.runtime.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jsqlc.runtime.Nullable;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each type to the server and back, as one value, as an array, in a composite value. */
class RoundTripTest {
  private static final String NASTY = " a\"b\\c,d(e)f{g}h'i\tj\nk\u00e4\ud83d\ude00; NULL ";

  private static final TimeZone ZONE = TimeZone.getDefault();

  /**
   * The ways in which the driver talks: text, binary at once, and without the extended protocol.
   */
  private static final List<String> MODES =
      List.of("", "&prepareThreshold=-1", "&preferQueryMode=simple");

  private record Pair<T>(@Nullable T first, @Nullable String second) {
    static <T> PgType<Pair<T>> of(PgType<T> type) {
      return PgType.composite(
          fields -> new Pair<>(fields.next(type), fields.next(PgTypes.TEXT)),
          (pair, fields) -> fields.add(type, pair.first()).add(PgTypes.TEXT, pair.second()));
    }
  }

  @BeforeAll
  static void schema() throws SQLException {
    run("CREATE EXTENSION hstore");
    run("CREATE TYPE mood AS ENUM ('so so', 'a\"b,c', 'NULL')");
  }

  @AfterEach
  void zoneBack() {
    TimeZone.setDefault(ZONE);
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = Server.connect("");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static <T> @Nullable T send(
      String mode, String sqlType, PgType<T> type, @Nullable T value) throws SQLException {
    try (Connection connection = Server.connect(mode);
        PreparedStatement statement = connection.prepareStatement("SELECT ?::" + sqlType)) {
      type.write(statement, 1, value);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return type.read(rows, 1);
      }
    }
  }

  @SafeVarargs
  private static <T> void there(String sqlType, PgType<T> type, T... values) throws SQLException {
    for (String mode : MODES) {
      for (T value : values) {
        assertThat(send(mode, sqlType, type, value)).isEqualTo(value);
      }
      assertThat(send(mode, sqlType, type, null)).isNull();
      List<@Nullable T> list = new ArrayList<>();
      for (T value : values) {
        list.add(value);
      }
      list.add(1, null);
      assertThat(send(mode, sqlType + "[]", type.list(), list)).isEqualTo(list);
      assertThat(send(mode, sqlType + "[]", type.list(), List.of())).isEqualTo(List.of());
      List<List<@Nullable T>> lists = List.of(list, list);
      assertThat(send(mode, sqlType + "[]", type.list().list(), lists)).isEqualTo(lists);
    }
    String row = "pair_" + sqlType.replaceAll("\\W", "_");
    run("DROP TYPE IF EXISTS " + row);
    run("CREATE TYPE " + row + " AS (first " + sqlType + ", second text)");
    for (T value : values) {
      List<@Nullable Pair<T>> pairs =
          Arrays.asList(
              new Pair<>(value, NASTY), null, new Pair<>(null, ""), new Pair<>(null, null));
      assertThat(send("", row + "[]", Pair.of(type).list(), pairs)).isEqualTo(pairs);
    }
  }

  @Test
  void numbersAndBooleans() throws SQLException {
    there("bool", PgTypes.BOOL, true, false);
    there("int2", PgTypes.INT2, Short.MIN_VALUE, Short.MAX_VALUE, (short) 0);
    there("int4", PgTypes.INT4, Integer.MIN_VALUE, Integer.MAX_VALUE);
    there("int8", PgTypes.INT8, Long.MIN_VALUE, Long.MAX_VALUE);
    there("oid", PgTypes.INT8, 0L, 4294967295L);
    there("xid8", PgTypes.INT8, 0L, 4294967296L);
    there("xid", PgTypes.INT8, 0L, 4294967295L);
    there("float4", PgTypes.FLOAT4, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, -0.0f);
    there("float8", PgTypes.FLOAT8, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, -0.0);
    there("float8", PgTypes.FLOAT8, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    there(
        "numeric",
        PgTypes.NUMERIC,
        new BigDecimal("0.10"),
        new BigDecimal("12345678901234567890.12345678901234567890"),
        new BigDecimal("-1e-1000"));
    BigDecimal largest = new BigDecimal("9".repeat(131072) + "." + "9".repeat(16383));
    assertThat(send("", "numeric", PgTypes.NUMERIC, largest)).isEqualTo(largest);
  }

  @Test
  void whatHasNoValueInJavaIsAClearError() {
    for (String mode : MODES) {
      assertThatThrownBy(
              () -> {
                try (Connection connection = Server.connect(mode);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT '{NaN}'::numeric[]")) {
                  rows.next();
                  PgTypes.NUMERIC.list().read(rows, 1);
                }
              })
          .isInstanceOf(SQLDataException.class)
          .hasMessageStartingWith("column 1: ");
    }
  }

  @Test
  void textsOfAnyKind() throws SQLException {
    there("text", PgTypes.TEXT, NASTY, "", "null", "NULL", "{}", "\\", "\"");
    there("varchar(3)", PgTypes.TEXT, "a b", "");
    there("char(3)", PgTypes.TEXT, "a  ", "   ");
    there("mood", PgTypes.OTHER, "so so", "a\"b,c", "NULL");
    there("jsonb", PgTypes.OTHER, "{\"a\": [1, \"\\\"\"]}", "null", "\"\"");
    there("json", PgTypes.OTHER, "{ \"a\":1}", "[]");
    there("xml", PgTypes.OTHER, "<a b=\"c\">\\&lt;</a>");
    there("inet", PgTypes.OTHER, "10.0.0.1/8", "::1");
    there("cidr", PgTypes.OTHER, "10.0.0.0/8");
    there("macaddr", PgTypes.OTHER, "08:00:2b:01:02:03");
    there("macaddr8", PgTypes.OTHER, "08:00:2b:01:02:03:04:05");
    there("bit(3)", PgTypes.OTHER, "101");
    there("bit(1)", PgTypes.OTHER, "1");
    there("varbit", PgTypes.OTHER, "1010101", "");
    there("tsvector", PgTypes.OTHER, "'a':1 'b''c':2A");
    there("tsquery", PgTypes.OTHER, "'a' & !'b'");
    there("money", PgTypes.OTHER, "$1,234.50", "-$0.01");
    there("pg_lsn", PgTypes.OTHER, "16/B374D848");
    there("regclass", PgTypes.OTHER, "pg_class");
    there("path", PgTypes.OTHER, "((0,0),(1,1))", "[(0,0),(1,1)]");
    there("circle", PgTypes.OTHER, "<(1,2),3>");
    there("jsonpath", PgTypes.OTHER, "$.\"a\"[*]");
    there("tid", PgTypes.OTHER, "(0,1)");
    there("\"char\"", PgTypes.TEXT, "a", "");
    there("name", PgTypes.TEXT, "a b");
    run("CREATE EXTENSION IF NOT EXISTS citext");
    there("citext", PgTypes.TEXT, "Ann", "");
  }

  @Test
  void bytesAndUuids() throws SQLException {
    there(
        "uuid",
        PgTypes.UUID,
        new UUID(0, 0),
        UUID.fromString("0190a0b0-0000-7000-8000-00000000000f"));
    byte[] bytes = {0, 1, '\\', '\'', (byte) 0xff};
    for (String mode : MODES) {
      assertThat(send(mode, "bytea", PgTypes.BYTEA, bytes)).isEqualTo(bytes);
      assertThat(send(mode, "bytea", PgTypes.BYTEA, new byte[0])).isEmpty();
      assertThat(send(mode, "bytea", PgTypes.BYTEA, null)).isNull();
      List<byte[]> list = send(mode, "bytea[]", PgTypes.BYTEA.list(), List.of(bytes, new byte[0]));
      assertThat(list).containsExactly(bytes, new byte[0]);
    }
    assertThat(PgTypes.BYTEA.parse("\\000\\001\\\\'\\377")).isEqualTo(bytes);
  }

  @Test
  void datesAndTimes() throws SQLException {
    for (String zone : List.of("UTC", "America/St_Johns", "Asia/Kathmandu")) {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      there(
          "date",
          PgTypes.DATE,
          LocalDate.MAX,
          LocalDate.MIN,
          LocalDate.of(-43, 3, 15),
          LocalDate.of(0, 12, 31),
          LocalDate.of(5874897, 12, 31),
          LocalDate.of(-4712, 1, 1));
      there(
          "timestamp",
          PgTypes.TIMESTAMP,
          LocalDateTime.MAX,
          LocalDateTime.MIN,
          LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1000),
          LocalDateTime.of(-43, 3, 15, 12, 0),
          LocalDateTime.of(294276, 12, 31, 23, 59, 59, 999_999_000));
      there(
          "timestamptz",
          PgTypes.TIMESTAMPTZ,
          OffsetDateTime.MAX,
          OffsetDateTime.MIN,
          OffsetDateTime.of(2026, 3, 29, 2, 30, 0, 1000, ZoneOffset.UTC),
          OffsetDateTime.of(1850, 1, 1, 2, 30, 0, 0, ZoneOffset.UTC),
          OffsetDateTime.of(-43, 3, 15, 12, 0, 0, 0, ZoneOffset.UTC));
      there(
          "timestamptz",
          PgTypes.INSTANT,
          Instant.MAX,
          Instant.MIN,
          Instant.EPOCH,
          Instant.parse("-0043-03-15T12:00:00.000001Z"));
    }
    there("time", PgTypes.TIME, LocalTime.MIDNIGHT, LocalTime.MAX, LocalTime.of(1, 2, 3, 4000));
    there(
        "timetz",
        PgTypes.TIMETZ,
        OffsetTime.of(1, 2, 3, 4000, ZoneOffset.ofHoursMinutes(5, 30)),
        OffsetTime.of(0, 0, 0, 0, ZoneOffset.UTC));
  }

  @Test
  void anOffsetIsTakenIntoAccount() throws SQLException {
    OffsetDateTime noon = OffsetDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.ofHours(2));
    assertThat(send("", "timestamptz", PgTypes.TIMESTAMPTZ, noon))
        .isEqualTo(noon.withOffsetSameInstant(ZoneOffset.UTC));
  }

  @Test
  void intervalsInEveryStyleOfTheServer() throws SQLException {
    PgInterval[] values = {
      new PgInterval(14, -3, 14706_000001L),
      new PgInterval(0, 0, 0),
      new PgInterval(-1, 0, -1),
      new PgInterval(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE - 1),
      PgInterval.of(Duration.ofDays(40000)),
      PgInterval.of(Period.of(1, 2, 3)),
      PgInterval.INFINITY,
      PgInterval.MINUS_INFINITY
    };
    there("interval", PgTypes.INTERVAL, values);
    for (String style : List.of("postgres_verbose", "iso_8601")) {
      String mode = "&options=-c%20IntervalStyle=" + style;
      for (PgInterval value : values) {
        assertThat(send(mode, "interval", PgTypes.INTERVAL, value)).isEqualTo(value);
      }
    }
    assertThat(values[0].period()).isEqualTo(Period.of(1, 2, -3));
    assertThat(values[0].time()).isEqualTo(Duration.ofSeconds(14706, 1000));
  }

  @Test
  void geometry() throws SQLException {
    there("point", PgTypes.POINT, new PgPoint(1.5, -2), new PgPoint(0, Double.POSITIVE_INFINITY));
    there("box", PgTypes.BOX, new PgBox(new PgPoint(3, 4), new PgPoint(1, -2.5)));
  }

  @Test
  void ranges() throws SQLException {
    there(
        "int4range",
        PgTypes.INT4.range(),
        PgRange.of(1, 4),
        PgRange.empty(),
        PgRange.of(null, 3),
        PgRange.of(null, null));
    assertThat(send("", "int4range", PgTypes.INT4.range(), PgRange.closed(1, 3)))
        .isEqualTo(PgRange.of(1, 4));
    there("int8range", PgTypes.INT8.range(), PgRange.of(Long.MIN_VALUE, Long.MAX_VALUE));
    there(
        "numrange",
        PgTypes.NUMERIC.range(),
        PgRange.closed(new BigDecimal("-0.5"), BigDecimal.TEN),
        new PgRange<>(BigDecimal.ONE, null, false, false, false));
    there("daterange", PgTypes.DATE.range(), PgRange.of(LocalDate.of(-43, 3, 15), LocalDate.MAX));
    there(
        "tsrange",
        PgTypes.TIMESTAMP.range(),
        PgRange.of(LocalDateTime.of(2026, 1, 1, 0, 0), LocalDateTime.MAX));
    there(
        "tstzrange",
        PgTypes.TIMESTAMPTZ.range(),
        PgRange.closed(
            OffsetDateTime.MIN, OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)));
    run("DROP TYPE IF EXISTS textrange CASCADE");
    run("CREATE TYPE textrange AS RANGE (subtype = text)");
    there("textrange", PgTypes.TEXT.range(), PgRange.closed("", NASTY), PgRange.of("\"", "\\"));
    there(
        "int4multirange",
        PgTypes.INT4.multirange(),
        List.of(PgRange.of(null, 1), PgRange.of(3, 5)),
        List.of());
    there(
        "textmultirange",
        PgTypes.TEXT.multirange(),
        List.of(PgRange.of("", "a,]"), PgRange.of("b}", NASTY + "z")).subList(0, 1));
  }

  @Test
  void maps() throws SQLException {
    Map<String, @Nullable String> map = new LinkedHashMap<>();
    map.put("", "");
    map.put("a", null);
    map.put("NULL", "NULL");
    map.put(NASTY, NASTY);
    there("hstore", PgTypes.HSTORE, map, Map.of());
  }

  @Test
  void vectors() {
    float[] vector = {1, -2.5f, 1e-10f};
    assertThat(PgTypes.VECTOR.parse(PgTypes.VECTOR.format(vector))).isEqualTo(vector);
    assertThat(PgTypes.VECTOR.parse("[1,2.5]")).isEqualTo(new float[] {1, 2.5f});
  }

  @Test
  void anArrayOfOtherDimensionsIsAClearError() {
    assertThatThrownBy(() -> PgTypes.INT4.list().parse("{{1,2},{3,4}}"))
        .hasMessage(
            "cannot read {{1,2},{3,4}}: at 1 stands what is an array of more dimensions than its"
                + " column");
    assertThatThrownBy(() -> PgTypes.INT4.list().list().parse("{1}"))
        .hasMessageContaining("fewer dimensions");
    assertThat(PgTypes.INT4.list().list().parse("{}")).isEmpty();
    assertThat(PgTypes.INT4.list().parse("[0:1]={7,8}")).isEqualTo(List.of(7, 8));
    assertThatThrownBy(() -> PgTypes.INT4.list().list().format(Collections.singletonList(null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCompositeValueOfAnotherShapeIsAClearError() {
    PgType<Pair<Integer>> type = Pair.of(PgTypes.INT4);
    assertThatThrownBy(() -> type.parse("(1)")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> type.parse("(1,a,b)")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> type.parse("1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> type.parse("(x,a)")).isInstanceOf(IllegalArgumentException.class);
    PgType<Integer> required = PgType.composite(f -> f.required(PgTypes.INT4), (v, f) -> {});
    assertThat(required.parse("(5)")).isEqualTo(5);
    assertThatThrownBy(() -> required.parse("()")).hasMessageContaining("NULL in field 1");
  }

  @Test
  void collectionsAreSentAsArrays() throws SQLException {
    try (Connection connection = Server.connect("");
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT count(*) FROM unnest(array['a','b','c']) AS x WHERE x = ANY(?)")) {
      PgTypes.TEXT.writeAll(statement, 1, List.of("a", "c", "\"", "NULL"));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(2);
      }
    }
  }
}
