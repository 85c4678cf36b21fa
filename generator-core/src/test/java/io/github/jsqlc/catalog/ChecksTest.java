package io.github.jsqlc.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Family;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  /** A column is not null exactly when the engine refuses a NULL in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x IS NOT NULL",
        "x NOTNULL",
        "x NOT NULL",
        "NOT x IS NULL",
        "NOT (x ISNULL OR x = '')",
        "x > 1 AND x IS NOT NULL",
        "x IS NOT NULL AND x > 1",
        "x IS NOT NULL OR x = 'a'",
        "(x IS NOT NULL AND x > 1) OR (x IS NOT NULL AND x < 0)",
        "x IS 5",
        "x IS NOT 5",
        "5 IS x",
        "x IS NULL",
        "x = 5",
        "x IN (1, 2)",
        "x IS NULL OR x IN ('a', 'b')",
        "typeof(x) = 'text'",
        "'integer' = typeof(x)",
        "typeof(x) IN ('text', 'blob')",
        "typeof(x) IN ('text', 'null')",
        "typeof(x) = 'null'",
        "length(x) > 3",
        "x BETWEEN 1 AND 5",
        "x LIKE 'a%'",
        "NOT (x IS NOT NULL)",
        "NOT (x IS NULL AND x = 5)",
        "main_table.x IS NOT NULL",
      })
  void notNullIsWhatTheEngineRefuses(String condition) throws SQLException {
    String sql = "CREATE TABLE main_table (x CHECK (" + condition + "))";
    try (Schemas schema = Schemas.read(sql)) {
      assertThat(schema.diagnostics().sorted()).isEmpty();
      assertThat(schema.refusal()).isNull();
      Table table = (Table) schema.catalog().find(Optional.empty(), "main_table").orElseThrow();
      assertThat(table.columns().get(0).notNull()).isEqualTo(refusesNull(schema));
    }
  }

  private static boolean refusesNull(Schemas schema) {
    try (var statement = schema.connection().createStatement()) {
      statement.execute("INSERT INTO main_table VALUES (NULL)");
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT CHECK (x IN ('a', 'b', 'a'))                   | a b",
        "TEXT NOT NULL CHECK (x IN ('a','b'))                | a b",
        "VARCHAR(3) CHECK (x IS NULL OR x IN ('a','b'))      | a b",
        "TEXT CHECK (length(x) > 0 AND x IN ('a','b'))       | a b",
        "TEXT CHECK (x = 'a' OR x = 'b')                     | a b",
        "TEXT CHECK (x IN ('a', NULL))                       | a",
        "TEXT CHECK (x NOT IN ('a', 'b'))                    | ''",
        "TEXT CHECK (x IN ('a', 1))                          | ''",
        "TEXT CHECK (x IN ('a', 'b') OR length(x) > 3)       | ''",
        "INTEGER CHECK (x IN ('1', '2'))                     | ''",
        "TEXT COLLATE NOCASE CHECK (x IN ('a', 'b'))         | ''",
      })
  void aListOfStringsMakesAnEnumeration(String declaration, String labels) {
    Diagnostics diagnostics = new Diagnostics();
    Catalog catalog =
        Schemas.catalog(
            "CREATE TABLE t (x " + declaration + ")", diagnostics, new CatalogOptions(true));
    assertThat(diagnostics.sorted()).isEmpty();
    Table table = (Table) catalog.relations().get(0);
    if (labels.isEmpty()) {
      assertThat(catalog.enums()).isEmpty();
    } else {
      assertThat(table.columns().get(0).type().family()).isEqualTo(Family.ENUM);
      assertThat(table.columns().get(0).type().name()).isEqualTo("t_x");
      assertThat(catalog.enums()).hasSize(1);
      assertThat(catalog.enums().get(0).labels()).containsExactly(labels.split(" "));
    }
  }

  @Test
  void enumerationsAreMadeOnlyWhenTheyAreWanted() {
    Catalog catalog =
        Schemas.catalog(
            "CREATE TABLE t (x TEXT CHECK (x IN ('a')))",
            new Diagnostics(),
            new CatalogOptions(false));
    assertThat(catalog.enums()).isEmpty();
  }

  @Test
  void enumerationsOfOneNameAreTold() {
    Catalog catalog =
        Schemas.catalog(
            """
            CREATE TABLE a_b (c TEXT CHECK (c IN ('x')));
            CREATE TABLE a (b_c TEXT, CHECK (b_c IN ('y')));
            ALTER TABLE a RENAME COLUMN b_c TO b_d;
            ALTER TABLE a RENAME COLUMN b_d TO b_c;
            """,
            new Diagnostics(),
            new CatalogOptions(true));
    assertThat(catalog.enums()).extracting(Enumeration::name).containsExactly("a_b_c", "a_b_c_2");
  }
}
