package io.github.jsqlc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.engine.Routine.Column;
import io.github.jsqlc.engine.Routine.Kind;
import io.github.jsqlc.engine.Routine.Parameter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypeSystemTest {
  private static final Engine ENGINE = Engine.named("postgresql").orElseThrow();
  private static final TypeSystem SYSTEM = ENGINE.typeSystem().orElseThrow();

  @Test
  void anEngineWithDynamicTypesHasNone() {
    Engine sqlite = Engine.named("sqlite").orElseThrow();
    assertThat(sqlite.typeSystem()).isEmpty();
    assertThat(sqlite.extensionNames()).isEmpty();
    assertThat(sqlite.extension("citext")).isEmpty();
  }

  @Test
  void typesAreKnownById() {
    TypeInfo text = SYSTEM.type("text").orElseThrow();
    assertThat(text.type()).isEqualTo(SqlType.of("text", Family.TEXT));
    assertThat(text.kind()).isEqualTo(TypeKind.BASE);
    assertThat(text.category()).isEqualTo('S');
    assertThat(text.preferred()).isTrue();
    assertThat(SYSTEM.type("nosuch")).isEmpty();
  }

  @Test
  void anArrayIsKnownByItsElements() {
    TypeInfo array = SYSTEM.type("int4[]").orElseThrow();
    assertThat(array.type().element()).contains(SqlType.of("int4", Family.INT32));
    assertThat(array.category()).isEqualTo('A');
    assertThat(array.elementOf()).isEmpty();
    assertThat(SYSTEM.type("anyelement[]")).isEmpty();
    assertThat(SYSTEM.type("int4[][]")).isEmpty();
  }

  @Test
  void someTypesHaveElementsThoughTheyAreNoArrays() {
    assertThat(SYSTEM.type("int2vector").orElseThrow().elementOf()).contains("int2");
    assertThat(SYSTEM.type("point").orElseThrow().elementOf()).contains("float8");
  }

  @Test
  void rangesKnowTheirBounds() {
    TypeInfo range = SYSTEM.type("int4range").orElseThrow();
    assertThat(range.kind()).isEqualTo(TypeKind.RANGE);
    assertThat(range.subtype()).contains("int4");
    TypeInfo multirange = SYSTEM.type("int4multirange").orElseThrow();
    assertThat(multirange.kind()).isEqualTo(TypeKind.MULTIRANGE);
    assertThat(multirange.subtype()).contains("int4");
    assertThat(multirange.range()).contains("int4range");
  }

  @Test
  void routinesTellAllThatACallMustKnow() {
    Routine makeDate = SYSTEM.routines("make_date").get(0);
    assertThat(makeDate.schema()).isEqualTo("pg_catalog");
    assertThat(makeDate.parameters())
        .startsWith(new Parameter(Optional.of("year"), "int4", false, false));
    assertThat(makeDate.result()).isEqualTo("date");
    assertThat(SYSTEM.routines("make_interval").get(0).parameters())
        .allMatch(Parameter::hasDefault);
    assertThat(SYSTEM.routines("generate_series")).allMatch(Routine::setOf);
    assertThat(SYSTEM.routines("json_each").get(0).columns())
        .containsExactly(new Column("key", "text", false), new Column("value", "json", false));
    assertThat(SYSTEM.routines("json_extract_path").get(0).parameters().get(1))
        .isEqualTo(new Parameter(Optional.of("path_elems"), "text[]", false, true));
    assertThat(SYSTEM.routines("row_number").get(0).kind()).isEqualTo(Kind.WINDOW);
    assertThat(SYSTEM.routines("percentile_disc").get(0).direct()).isEqualTo(1);
    assertThat(SYSTEM.routines("nosuch")).isEmpty();
  }

  @Test
  void operatorsStandBetweenOrBefore() {
    assertThat(SYSTEM.operators("+"))
        .contains(
            new OperatorOverload(
                "pg_catalog", "+", Optional.of("int4"), "int8", "int8", NullRule.ANY_NULL));
    assertThat(SYSTEM.operators("@")).allMatch(operator -> operator.left().isEmpty());
    assertThat(SYSTEM.operators("&&&&")).isEmpty();
  }

  @Test
  void castsAreFoundFromTheirSource() {
    assertThat(SYSTEM.cast("int4", "int8").orElseThrow().context())
        .isEqualTo(CastRow.Context.IMPLICIT);
    assertThat(SYSTEM.cast("int8", "int4").orElseThrow().context())
        .isEqualTo(CastRow.Context.ASSIGNMENT);
    assertThat(SYSTEM.cast("text", "varchar").orElseThrow().method())
        .isEqualTo(CastRow.Method.BINARY);
    assertThat(SYSTEM.cast("int4", "uuid")).isEmpty();
  }

  @Test
  void anExtensionHasRowsOfItsOwn() {
    TypeSystem citext = ENGINE.extension("citext").orElseThrow();
    assertThat(citext.type("citext").orElseThrow().type().family()).isEqualTo(Family.TEXT);
    assertThat(citext.cast("citext", "text")).isPresent();
    assertThat(citext.type("int4")).isEmpty();
    assertThat(ENGINE.extension("uuid-ossp").orElseThrow().routines("uuid_generate_v4"))
        .singleElement()
        .satisfies(routine -> assertThat(routine.schema()).isEmpty());
    assertThat(ENGINE.requiredBy("earthdistance")).isEqualTo(List.of("cube"));
    assertThat(ENGINE.extensionNames()).contains("citext", "hstore", "dict_int");
    assertThat(ENGINE.extension("nosuch")).isEmpty();
  }

  @Test
  void everyRowCanBeRead() {
    readAll(SYSTEM);
    ENGINE.extensionNames().forEach(name -> readAll(ENGINE.extension(name).orElseThrow()));
    ENGINE.relations().tableNames().forEach(ENGINE.relations()::table);
  }

  private static void readAll(TypeSystem system) {
    system.typeNames().forEach(name -> assertThat(system.type(name)).isPresent());
    system.routineNames().forEach(name -> assertThat(system.routines(name)).isNotEmpty());
    system.operatorNames().forEach(name -> assertThat(system.operators(name)).isNotEmpty());
    system.typeNames().forEach(system::castsFrom);
  }

  @Test
  void theServersOwnTablesHaveColumns() {
    SystemTable tables = ENGINE.relations().table("pg_class").orElseThrow();
    assertThat(tables.schema()).isEqualTo("pg_catalog");
    assertThat(tables.columns())
        .contains(
            new RelationColumn("oid", SqlType.of("oid", Family.OTHER), true, false),
            new RelationColumn("relname", SqlType.of("name", Family.TEXT), true, false));
  }
}
