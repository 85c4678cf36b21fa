package io.github.jsqlc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesTest {
  private static final Types TYPES = Engine.named("sqlite").orElseThrow().types();

  @ParameterizedTest
  @CsvSource({
    "INTEGER, integer, INT64, INTEGER",
    "unsigned big int, integer, INT64, INTEGER",
    "FLOATING POINT, integer, INT64, INTEGER",
    "VARCHAR(255), text, TEXT, TEXT",
    "CHARINT, integer, INT64, INTEGER",
    "double precision, real, FLOAT64, REAL",
    "STRING, text, TEXT, NUMERIC",
    "boolean, boolean, BOOLEAN, NUMERIC",
    "DATETIME(6), timestamp, TIMESTAMP, NUMERIC",
    "TIMESTAMP WITHOUT TIME ZONE, timestamp, TIMESTAMP, NUMERIC",
    "'DECIMAL(10,2)', decimal, DECIMAL, NUMERIC",
    "JSONB, json, JSON, NUMERIC",
    "UUID, uuid, UUID, NUMERIC",
    "whatever, any, ANY, NUMERIC",
    "BLOB(16), blob, BYTES, BLOB",
  })
  void declaredWordsMeanTypes(String declared, String name, Family family, Affinity affinity) {
    String words = declared.replaceAll("\\(.*", "");
    SqlType type = TYPES.ofDeclared(List.of(words.split(" ")), declared).orElseThrow();
    assertThat(type.name()).isEqualTo(name);
    assertThat(type.family()).isEqualTo(family);
    assertThat(type.spelling()).isEqualTo(declared);
    assertThat(TYPES.affinityOfDeclared(declared)).contains(affinity);
  }

  @Test
  void aColumnWithoutTypeTakesAnything() {
    SqlType type = TYPES.ofDeclared(List.of(), "").orElseThrow();
    assertThat(type).isEqualTo(SqlType.of("any", Family.ANY));
    assertThat(TYPES.affinityOfDeclared("")).contains(Affinity.BLOB);
  }

  @Test
  void strictTablesAllowSixNames() {
    assertThat(TYPES.strictNames())
        .containsExactlyInAnyOrder("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");
  }
}
