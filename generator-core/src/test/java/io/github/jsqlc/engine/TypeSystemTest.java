package io.github.jsqlc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.engine.Routine.Column;
import io.github.jsqlc.engine.Routine.Kind;
import io.github.jsqlc.engine.Routine.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  void anExtensionMayHaveRelationsAndRowTypes() {
    TypeSystem tablefunc = ENGINE.extension("tablefunc").orElseThrow();
    assertThat(tablefunc.columns("tablefunc_crosstab_2"))
        .startsWith(new Column("row_name", "text", true));
    assertThat(tablefunc.hasRelation("tablefunc_crosstab_2")).isFalse();
    TypeSystem postgis = ENGINE.extension("postgis").orElseThrow();
    assertThat(postgis.columns("spatial_ref_sys")).contains(new Column("srid", "int4", false));
    assertThat(postgis.hasRelation("spatial_ref_sys")).isTrue();
    assertThat(postgis.hasRelation("nosuch")).isFalse();
  }

  @Test
  void theGrammarKnowsCallsThatNoCatalogKnows() {
    assertThat(SYSTEM.constructs("current_user"))
        .singleElement()
        .satisfies(construct -> assertThat(construct.result()).isEqualTo("name"));
    assertThat(SYSTEM.routines("xmlelement")).isEmpty();
    assertThat(SYSTEM.constructs("xmlelement")).hasSize(1);
  }

  @Test
  void everyTypeThatARowNamesIsKnown() {
    for (String name : ENGINE.extensionNames()) {
      TypeSystem system = ENGINE.extension(name).orElseThrow();
      List<TypeSystem> known = new ArrayList<>(List.of(SYSTEM, system));
      ENGINE.requiredBy(name).forEach(r -> ENGINE.extension(r).ifPresent(known::add));
      assertTypesAreKnown(name, system, known);
    }
    assertTypesAreKnown("the server", SYSTEM, List.of(SYSTEM));
  }

  private static void assertTypesAreKnown(String where, TypeSystem system, List<TypeSystem> known) {
    Set<String> named = new TreeSet<>();
    for (String name : system.routineNames()) {
      for (Routine routine : system.routines(name)) {
        named.add(routine.result());
        routine.parameters().forEach(parameter -> named.add(parameter.type()));
        routine.columns().forEach(column -> named.add(column.type()));
      }
    }
    for (String name : system.operatorNames()) {
      for (OperatorOverload operator : system.operators(name)) {
        operator.left().ifPresent(named::add);
        named.add(operator.right());
        named.add(operator.result());
      }
    }
    for (String name : system.castNames()) {
      named.add(name);
      system.castsFrom(name).forEach(cast -> named.add(cast.target()));
    }
    for (String name : system.relationNames()) {
      system.columns(name).forEach(column -> named.add(column.type()));
    }
    assertThat(named)
        .as(where)
        .allMatch(type -> known.stream().anyMatch(one -> one.type(type).isPresent()));
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
    system.castNames().forEach(name -> assertThat(system.castsFrom(name)).isNotEmpty());
    system.constructNames().forEach(name -> assertThat(system.constructs(name)).isNotEmpty());
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
