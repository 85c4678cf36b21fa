package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decimals and UUIDs. */
class SqliteValuesTest {

  private static final Memory SQLITE = new Memory();

  @AfterAll
  static void close() throws SQLException {
    SQLITE.close();
  }

  private static BigDecimal decimal(String sql) throws SQLException {
    return SQLITE.one(sql, rows -> SqliteDecimal.read(rows, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "-9223372036854775808,-9223372036854775808",
    "0.1,0.1",
    "1.0,1.0",
    "1e300,1.0E+300",
    "'1.50',1.50",
    "' 12345678901234567890.123456789 ',12345678901234567890.123456789"
  })
  void decimalsAreReadFromEveryClass(String sql, BigDecimal expected) throws SQLException {
    String literal = sql.contains(" ") || sql.equals("1.50") ? "'" + sql + "'" : sql;
    assertThat(decimal("SELECT " + literal)).isEqualByComparingTo(expected);
  }

  @Test
  void textKeepsEveryDigit() throws SQLException {
    SQLITE.execute("CREATE TABLE prices (exact TEXT, number NUMERIC)");
    var value = new BigDecimal("12345678901234567890.1200");
    try (var insert = SQLITE.connection.prepareStatement("INSERT INTO prices VALUES (?, ?)")) {
      SqliteDecimal.write(insert, 1, value);
      SqliteDecimal.write(insert, 2, new BigDecimal("2.50"));
      insert.executeUpdate();
    }
    assertThat(decimal("SELECT exact FROM prices")).isEqualTo(value);
    assertThat(decimal("SELECT number FROM prices")).isEqualTo("2.5");
    assertThat(SQLITE.<String>one("SELECT typeof(number) FROM prices", r -> r.getString(1)))
        .isEqualTo("real");
    assertThat(
            SQLITE.<Integer>one(
                "SELECT count(*) FROM prices WHERE number = ?",
                s -> SqliteDecimal.write(s, 1, new BigDecimal("2.500")),
                r -> r.getInt(1)))
        .as("a bare column makes the text a number")
        .isEqualTo(1);
    assertThat(
            SQLITE.<Integer>one(
                "SELECT count(*) FROM prices WHERE number * 2 > ?",
                s -> SqliteDecimal.writeNumber(s, 1, new BigDecimal("4.9")),
                r -> r.getInt(1)))
        .as("an expression needs a number")
        .isEqualTo(1);
  }

  @Test
  void decimalsOfAnySize() throws SQLException {
    assertThat(SqliteDecimal.encode(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(SqliteDecimal.encode(new BigDecimal("1E+1000000000"))).isEqualTo("1E+1000000000");
    assertThat(SqliteDecimal.encode(new BigDecimal("1E-1000000000"))).isEqualTo("1E-1000000000");
    assertThat(SqliteDecimal.encodeNumber(new BigDecimal("3.00"))).isEqualTo(3L);
    assertThat(SqliteDecimal.encodeNumber(new BigDecimal("3.25"))).isEqualTo(3.25);
    assertThat(SqliteDecimal.encodeNumber(new BigDecimal("9223372036854775808")))
        .isEqualTo(9.223372036854775808e18);
    assertThat(SqliteDecimal.encodeNumber(new BigDecimal("1E-1000000000"))).isEqualTo(0.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'many'", "''", "x'31'", "9e999"})
  void whatIsNoDecimalIsAnError(String sql) {
    assertThatExceptionOfType(SQLDataException.class)
        .isThrownBy(() -> decimal("SELECT " + sql))
        .withMessageEndingWith("is not a decimal");
  }

  @Test
  void uuidsInBothForms() throws SQLException {
    var id = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    assertThat(
            SQLITE.<UUID>one(
                "SELECT ?", s -> SqliteUuid.writeText(s, 1, id), r -> SqliteUuid.read(r, 1)))
        .isEqualTo(id);
    assertThat(
            SQLITE.<UUID>one(
                "SELECT ?", s -> SqliteUuid.writeBlob(s, 1, id), r -> SqliteUuid.read(r, 1)))
        .isEqualTo(id);
    assertThat(
            SQLITE.<String>one(
                "SELECT hex(?)", s -> SqliteUuid.writeBlob(s, 1, id), r -> r.getString(1)))
        .isEqualTo("0F8FAD5BD9CB469FA16570867728950E");
    assertThat(
            SQLITE.<UUID>one(
                "SELECT '0F8FAD5B-D9CB-469F-A165-70867728950E'", r -> SqliteUuid.read(r, 1)))
        .isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'1-1-1-1-1'", "'0f8fad5b-d9cb-469f-a165-7086772895zz'", "x'00'", "42", "''"})
  void whatIsNoUuidIsAnError(String sql) {
    assertThatExceptionOfType(SQLDataException.class)
        .isThrownBy(() -> SQLITE.one("SELECT " + sql, r -> SqliteUuid.read(r, 1)))
        .withMessageContaining("is not a UUID");
  }

  @Test
  void nullIsNull() throws SQLException {
    assertThat(
            SQLITE.<BigDecimal>one(
                "SELECT ?", s -> SqliteDecimal.write(s, 1, null), r -> SqliteDecimal.read(r, 1)))
        .isNull();
    assertThat(
            SQLITE.<BigDecimal>one(
                "SELECT ?",
                s -> SqliteDecimal.writeNumber(s, 1, null),
                r -> SqliteDecimal.read(r, 1)))
        .isNull();
    assertThat(
            SQLITE.<UUID>one(
                "SELECT coalesce(?, ?)",
                s -> {
                  SqliteUuid.writeText(s, 1, null);
                  SqliteUuid.writeBlob(s, 2, null);
                },
                r -> SqliteUuid.read(r, 1)))
        .isNull();
  }
}
