package io.github.jsqlc.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
  private static final String SMALL =
      """
      version: "2"
      sql:
        - engine: "sqlite"
          schema: schema.sql
          queries: [queries.sql, more/*.sql]
          gen:
            java:
              package: com.example.db
              out: src/main/java
      """;

  @Test
  void aBlockKeepsWhatIsWrittenAndWhere() {
    Reading reading = Reading.of(SMALL);
    assertThat(reading.said()).isEmpty();
    SqlBlock block = reading.config().orElseThrow().blocks().get(0);
    assertThat(block.engine().value()).isEqualTo("sqlite");
    assertThat(block.engine().at()).hasToString("sqlc.yaml:3:13");
    assertThat(block.engine().at().text()).isEqualTo("\"sqlite\"");
    assertThat(block.at().text()).isEqualTo("engine: \"sqlite\"");
    assertThat(block.schema()).extracting(Located::value).containsExactly("schema.sql");
    assertThat(block.queries())
        .extracting(Located::value)
        .containsExactly("queries.sql", "more/*.sql");
    assertThat(block.queries().get(1).at()).hasToString("sqlc.yaml:5:28");
    assertThat(block.java().javaPackage().value()).isEqualTo("com.example.db");
    assertThat(block.java().out().value()).isEqualTo("src/main/java");
  }

  @Test
  void whatIsNotWrittenHasItsDefault() {
    JavaOptions java = Reading.of(SMALL).java();
    assertThat(java.queryParameterLimit()).isEqualTo(5);
    assertThat(java.emitInterface()).isFalse();
    assertThat(java.emitExactTableNames()).isFalse();
    assertThat(java.emitUnusedModels()).isFalse();
    assertThat(java.nullness()).isEqualTo(Nullness.RUNTIME);
    assertThat(java.exceptions()).isEqualTo(ExceptionStyle.UNCHECKED);
    assertThat(java.oneRow()).isEqualTo(OneRow.FIRST);
    assertThat(java.dates()).isEqualTo(TemporalStorage.SQLITE);
    assertThat(java.checkEnums()).isFalse();
    assertThat(java.rename()).isEmpty();
    assertThat(java.overrides()).isEmpty();
  }

  @Test
  void whoseMigrationsAndTheirVariablesAreRead() {
    assertThat(Reading.of(SMALL).config().orElseThrow().blocks().get(0).migrations())
        .isEqualTo(MigrationOptions.DEFAULT);
    Reading reading =
        Reading.of(
            SMALL.replace(
                "    gen:",
                "    migrations: {tool: golang-migrate, variables: {a: x, b: 1, c: '', d: }}\n    gen:"));
    assertThat(reading.said()).isEmpty();
    assertThat(reading.config().orElseThrow().blocks().get(0).migrations())
        .isEqualTo(
            new MigrationOptions(
                Optional.of(MigrationTool.GOLANG_MIGRATE),
                Map.of("a", "x", "b", "1", "c", "", "d", "")));
  }

  @Test
  void everyOptionIsRead() {
    JavaOptions java =
        Reading.ofOptions(
                "query_parameter_limit: 0",
                "emit_interface: true",
                "emit_exact_table_names: yes",
                "emit_unused_models: true",
                "nullness: jspecify",
                "exceptions: checked",
                "one_row: strict",
                "dates: unix_millis",
                "check_enums: true",
                "rename: {bio: biography, id: key}")
            .java();
    assertThat(java.queryParameterLimit()).isZero();
    assertThat(java.emitInterface()).isTrue();
    assertThat(java.emitExactTableNames()).isTrue();
    assertThat(java.emitUnusedModels()).isTrue();
    assertThat(java.nullness()).isEqualTo(Nullness.JSPECIFY);
    assertThat(java.exceptions()).isEqualTo(ExceptionStyle.CHECKED);
    assertThat(java.oneRow()).isEqualTo(OneRow.STRICT);
    assertThat(java.dates()).isEqualTo(TemporalStorage.UNIX_MILLIS);
    assertThat(java.checkEnums()).isTrue();
    assertThat(java.rename().keySet()).containsExactly("bio", "id");
    assertThat(java.rename().get("bio").value()).isEqualTo("biography");
  }

  @Test
  void nullnessTakesAnAnnotationOfTheUsers() {
    assertThat(Reading.ofOptions("nullness: com.example.MaybeNull").java().nullness())
        .isEqualTo(Nullness.custom("com.example.MaybeNull"));
    assertThat(Reading.ofOptions("nullness: none").java().nullness().annotation()).isEmpty();
  }

  @Test
  void overridesNameATypeOrAColumn() {
    List<TypeOverride> overrides =
        Reading.ofOptions(
                "overrides:",
                "  - db_type: uuid",
                "    nullable: true",
                "    java_type: java.util.UUID",
                "    codec: com.example.UuidCodec",
                "  - column: '*.created_at'",
                "    java_type: java.time.Instant")
            .java()
            .overrides();
    TypeOverride first = overrides.get(0);
    assertThat(first.target().<String>match(t -> t.name().value(), c -> "")).isEqualTo("uuid");
    assertThat(first.javaType().value()).hasToString("java.util.UUID");
    assertThat(first.codec().orElseThrow().value()).isEqualTo("com.example.UuidCodec");
    assertThat(first.nullable()).contains(true);
    TypeOverride second = overrides.get(1);
    ColumnPattern pattern =
        second
            .target()
            .<Optional<ColumnPattern>>match(
                t -> Optional.empty(), c -> Optional.of(c.pattern().value()))
            .orElseThrow();
    assertThat(pattern.matches(Optional.empty(), "books", "created_at")).isTrue();
    assertThat(second.codec()).isEmpty();
    assertThat(second.nullable()).isEmpty();
  }

  @Test
  void overridesOfTheWholeFileComeAfterThoseOfABlock() {
    JavaOptions java =
        Reading.of(
                """
                version: 2
                overrides:
                  java:
                    rename: {id: key, bio: life}
                    overrides:
                      - {db_type: uuid, java_type: java.util.UUID}
                sql:
                  - engine: sqlite
                    queries: q.sql
                    gen:
                      java:
                        package: db
                        out: src
                        rename: {id: number}
                        overrides:
                          - {db_type: uuid, java_type: java.lang.String}
                """)
            .java();
    assertThat(java.overrides())
        .extracting(o -> o.javaType().value().name())
        .containsExactly("java.lang.String", "java.util.UUID");
    assertThat(java.rename().get("id").value()).isEqualTo("number");
    assertThat(java.rename().get("bio").value()).isEqualTo("life");
  }

  @Test
  void keysOfSqlcAreAcceptedAndOtherTargetsGiveNotes() {
    Reading reading =
        Reading.of(
            """
            version: "2"
            cloud: {project: "1", organization: o, hostname: h}
            servers: [{name: s, engine: postgresql, uri: "postgres://${HOST}"}]
            plugins:
              - name: py
                wasm: {url: u, sha256: s}
            rules: [{name: r, message: m, rule: "true"}]
            options: {py: {a: b}}
            overrides:
              go: {overrides: [{db_type: uuid, go_type: x}]}
            sql:
              - name: main
                engine: postgresql
                schema: [a.sql, b]
                queries: q
                strict_function_checks: true
                strict_order_by: false
                database: {uri: "${DATABASE_URL}", managed: false}
                analyzer: {database: false}
                rules: [r]
                codegen: [{plugin: py, out: p}]
                gen:
                  go: {package: p, out: o, anything: at all}
                  json: {out: j}
                  java: {package: p, out: o}
              - engine: mysql
                queries: q
                gen: {kotlin: {}}
            """);
    assertThat(reading.config().orElseThrow().blocks()).hasSize(1);
    assertThat(reading.said())
        .containsExactly(
            "C106 4:1 [plugins] plugins are run by sqlc alone",
            "C106 8:1 [options] options of plugins are read by sqlc alone",
            "C106 10:3 [go] overrides of \"go\" are read by sqlc alone",
            "C106 21:5 [codegen] plugins are run by sqlc alone; Java comes from \"gen: java:\"",
            "C106 23:7 [go] \"go\" is generated by sqlc alone",
            "C106 24:7 [json] \"json\" is generated by sqlc alone",
            "C106 26:5 [engine: mysql] a block without \"gen: java:\" gives no Java",
            "C106 28:11 [kotlin] \"kotlin\" is generated by sqlc alone");
  }

  @Test
  void aPackageOfVersionOneAsksForJavaBesideItsGoOptions() {
    Reading reading =
        Reading.of(
            """
            version: "1"
            packages:
              - name: db
                path: internal/db
                engine: postgresql
                schema: schema
                queries: queries
                emit_json_tags: true
                emit_interface: true
                overrides: [{column: a.b, go_type: string}]
                java:
                  package: com.example
                  out: src
              - path: other
                engine: mysql
                queries: q
            overrides: [{db_type: uuid, go_type: string}]
            rename: {a: B}
            """);
    assertThat(reading.config().orElseThrow().blocks()).hasSize(1);
    assertThat(reading.java().emitInterface()).isFalse();
    assertThat(reading.said())
        .containsExactly(
            "C106 14:5 [path: other] a package without \"java:\" gives no Java",
            "C106 17:1 [overrides] overrides of Go are read by sqlc alone",
            "C106 18:1 [rename] names of Go are read by sqlc alone");
  }
}
