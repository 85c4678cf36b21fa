package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Lists as parameters, in both ways. */
class ListsTest {

  private static final Memory SQLITE = new Memory();

  @AfterAll
  static void close() throws SQLException {
    SQLITE.close();
  }

  /** Whether json_each gives what a parameter set by the driver is. */
  private static void assertSameAsBound(Object value) throws SQLException {
    assertThat(
            SQLITE.<Boolean>one(
                "SELECT value IS ?2 AND typeof(value) = typeof(?2) FROM json_each(?1)",
                s -> {
                  s.setString(1, JsonArrays.of(Arrays.asList(value)));
                  s.setObject(2, value);
                },
                r -> r.getBoolean(1)))
        .as("%s", value)
        .isTrue();
  }

  @Test
  void elementsAreWhatAParameterIs() throws SQLException {
    for (Object value :
        new Object[] {
          null,
          0L,
          -1,
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          (short) 7,
          true,
          false,
          0.1f,
          1.0,
          -0.0,
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          "",
          "it's",
          "a\"b\\c/d\n\t\r\b\f\u0001\u001f\u007f",
          "\u0000",
          "x\u0000y",
          "é€\ud83d\ude00",
          "\ud800",
          "a\udc00b",
          "\u2028",
          "[1,2]",
          "null"
        }) {
      assertSameAsBound(value);
    }
  }

  @Test
  void anyDoubleAndAnyText() throws SQLException {
    Random random = new Random(42);
    for (int i = 0; i < 5000; i++) {
      assertSameAsBound(Double.longBitsToDouble(random.nextLong()));
      assertSameAsBound(
          random
              .ints(random.nextInt(8), 0, 0x10000)
              .collect(StringBuilder::new, (b, c) -> b.append((char) (c % 0x300)), (a, b) -> {})
              .toString());
    }
  }

  @Test
  void otherClasses() throws SQLException {
    var id = UUID.randomUUID();
    assertThat(
            JsonArrays.of(
                List.of(
                    (byte) -7,
                    new BigDecimal("1.50"),
                    new BigInteger("99"),
                    id,
                    'x',
                    new StringBuilder("sb"))))
        .isEqualTo("[-7,\"1.50\",99,\"" + id + "\",\"x\",\"sb\"]");
    assertThat(JsonArrays.of(List.of(LocalDate.of(2026, 1, 2)), SqliteTime.SQLITE::encodeDate))
        .isEqualTo("[\"2026-01-02\"]");
    assertThat(
            JsonArrays.of(
                Arrays.asList(LocalDate.of(1970, 1, 2), null),
                (LocalDate day) -> SqliteTime.UNIX_SECONDS.encodeDate(day)))
        .isEqualTo("[86400,null]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonArrays.of(List.of(LocalDate.EPOCH)))
        .withMessage("no JSON form for a java.time.LocalDate");
  }

  @Test
  void membershipFollowsTheColumn() throws SQLException {
    SQLITE.execute("CREATE TABLE items (id INTEGER PRIMARY KEY, price NUMERIC, code TEXT)");
    SQLITE.execute("INSERT INTO items VALUES (1, 1.5, '1.50'), (2, 2, '2'), (3, NULL, NULL)");
    String in = "SELECT id FROM items WHERE %s IN (SELECT value FROM json_each(?)) ORDER BY id";
    var decimals = JsonArrays.of(List.of(new BigDecimal("1.50"), new BigDecimal("2")));
    for (String column : List.of("price", "code")) {
      assertThat(
              SQLITE.<Integer>all(
                  in.formatted(column), s -> s.setString(1, decimals), r -> r.getInt(1)))
          .as(column)
          .containsExactly(1, 2);
    }
    assertThat(
            SQLITE.<Integer>all(
                in.formatted("id"),
                s -> s.setString(1, JsonArrays.of(List.of(1L, 3L))),
                r -> r.getInt(1)))
        .containsExactly(1, 3);
    assertThat(SQLITE.<Integer>all(in.formatted("id"), s -> s.setString(1, "[]"), r -> r.getInt(1)))
        .isEmpty();
    assertThat(JsonArrays.of(List.of())).isEqualTo("[]");
    assertThat(
            SQLITE.<Integer>all(
                in.formatted("price").replace(" IN", " NOT IN"),
                s -> s.setString(1, "[]"),
                r -> r.getInt(1)))
        .as("nothing is in an empty list, null neither")
        .containsExactly(1, 2, 3);
  }

  @Test
  void aLongList() throws SQLException {
    var many = IntStream.range(0, 100_000).boxed().toList();
    assertThat(
            SQLITE.<Integer>one(
                "SELECT count(*) FROM json_each(?)",
                s -> s.setString(1, JsonArrays.of(many)),
                r -> r.getInt(1)))
        .isEqualTo(100_000);
  }

  @Test
  void marksAreExpanded() {
    String sql =
        "SELECT 1 WHERE a IN (/*SLICE:0*/?) AND b = ? OR c IN (/*SLICE:1*/?, /*SLICE:0*/?)";
    assertThat(Slices.expand(sql, 3, 1))
        .isEqualTo("SELECT 1 WHERE a IN (?,?,?) AND b = ? OR c IN (?, ?,?,?)");
    assertThat(Slices.expand("SELECT 1")).isEqualTo("SELECT 1");
  }

  @Test
  void anEmptyListMatchesNothing() throws SQLException {
    SQLITE.execute("CREATE TABLE IF NOT EXISTS one (x)");
    SQLITE.execute("DELETE FROM one");
    SQLITE.execute("INSERT INTO one VALUES (1), (NULL)");
    for (String not : List.of("", "NOT ")) {
      String sql =
          Slices.expand("SELECT count(*) FROM one WHERE x " + not + "IN (/*SLICE:0*/?)", 0);
      assertThat(SQLITE.<Integer>one(sql, r -> r.getInt(1))).isEqualTo(not.isEmpty() ? 0 : 2);
    }
  }

  @Test
  void aMarkWithoutASizeIsAnError() {
    for (String sql : List.of("/*SLICE:1*/?", "/*SLICE:x*/?", "/*SLICE:0", "/*SLICE:-1*/?")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Slices.expand(sql, 2))
          .withMessage("no size for the list at 0 of the text, 1 sizes given");
    }
  }
}
