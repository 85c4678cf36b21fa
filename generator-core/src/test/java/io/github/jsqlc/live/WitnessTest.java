package io.github.jsqlc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.analysis.Analysis;
import io.github.jsqlc.analysis.AnalyzedQuery;
import io.github.jsqlc.analysis.Analyzer;
import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.CatalogBuilder;
import io.github.jsqlc.catalog.CatalogOptions;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.ResultItem;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.Parser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WitnessTest {
  private static final Engine SQLITE = Engine.named("sqlite").orElseThrow();

  private static ParsedFile parsed(String name, String sql) {
    return Parser.parse(new SourceFile(name, sql), SQLITE, new Diagnostics());
  }

  /** What the witness says of queries that the analysis read over another schema. */
  private static List<Diagnostic> says(String schema, String analysedSchema, String queries) {
    Diagnostics unused = new Diagnostics();
    Catalog catalog =
        CatalogBuilder.build(
            List.of(parsed("other.sql", analysedSchema)), SQLITE, CatalogOptions.DEFAULT, unused);
    Analysis analysis =
        Analyzer.analyze(List.of(parsed("queries.sql", queries)), catalog, new Diagnostics());
    return says(schema, catalog, analysis.queries());
  }

  private static List<Diagnostic> says(
      String schema, Catalog catalog, List<AnalyzedQuery> queries) {
    Diagnostics found = new Diagnostics();
    Witness.check(List.of(parsed("schema.sql", schema)), queries, catalog, Optional.empty(), found);
    return found.sorted();
  }

  private static String at(Diagnostic diagnostic) {
    return "%s %s %s".formatted(diagnostic.code(), diagnostic.at(), diagnostic.at().text());
  }

  @Test
  void isSilentWhereEverythingIsRight() {
    String schema = "CREATE TABLE t (a INT, b TEXT); INSERT INTO t VALUES (1, 'x');";
    String queries =
        """
        -- name: A :many
        SELECT *, sqlc.embed(t), a + ?, 'x'||:b FROM t WHERE a IN (sqlc.slice(ids)) OR a = @a;
        -- name: B :exec
        INSERT INTO t (b, a) VALUES (?, ?1);
        """;
    assertThat(says(schema, schema, queries)).isEmpty();
  }

  @Test
  void showsWhereSqliteRefusesAQuery() {
    String queries =
        """
        -- name: A :many
        SELECT a, /* t.c */ 't.c'
        FROM t WHERE :c = t . "C";
        -- name: B :many
        SELECT a FROM
          main.u;
        -- name: C :many
        SELECT a FROM t;
        """;
    List<Diagnostic> said =
        says(
            "CREATE TABLE t (a INT)",
            "CREATE TABLE t (a INT, c INT); CREATE TABLE u (a INT)",
            queries);
    assertThat(said)
        .extracting(WitnessTest::at)
        .containsExactly("L702 queries.sql:3:19 t . \"C\"", "L702 queries.sql:6:3 main.u");
    assertThat(said.get(1).message()).isEqualTo("SQLite says: no such table: main.u");
  }

  @Test
  void findsTheSameWordAtWhichSqliteStopsReading() {
    String schema = "CREATE TABLE t (a INT DEFAULT 1, b INT DEFAULT DEFAULT)";
    ParsedFile good = parsed("schema.sql", "CREATE TABLE t (a INT)");
    Catalog catalog =
        CatalogBuilder.build(List.of(good), SQLITE, CatalogOptions.DEFAULT, new Diagnostics());
    try (LiveEngine live = LiveEngines.start(catalog, Optional.empty()).orElseThrow()) {
      SourceFile file = new SourceFile("schema.sql", schema);
      Answer.Refused refused = live.declare(schema).orElseThrow();
      assertThat(
              new Places(SQLITE, live)
                  .of(refused, schema, file.span(0, schema.length()))
                  .toString())
          .isEqualTo("schema.sql:1:48");
      assertThat(refused.message()).isEqualTo("near \"DEFAULT\": syntax error");
    }
  }

  @Test
  void showsWhereSqliteRefusesTheSchemaAndJudgesNoQueryThen() {
    List<Diagnostic> said =
        says(
            "CREATE TABLE t (a INT);\nCREATE TABLE other (a INT);\nDROP INDEX i;",
            "CREATE TABLE t (a INT, b INT);",
            "-- name: A :many\nSELECT b FROM t");
    assertThat(said).extracting(WitnessTest::at).containsExactly("L701 schema.sql:3:12 i");
    assertThat(said.get(0).message()).isEqualTo("SQLite says: no such index: i");
  }

  @Test
  void reportsEachKindOfDifferenceAsAMistakeOfItsOwn() {
    String queries = "-- name: A :many\nSELECT * FROM t";
    List<Diagnostic> type = says("CREATE TABLE t (a INT)", "CREATE TABLE t (a TEXT)", queries);
    assertThat(type).extracting(WitnessTest::at).containsExactly("L703 queries.sql:1:10 A");
    assertThat(type.get(0).message())
        .endsWith("it takes column 1 (a) for TEXT, the engine for INT");

    String schema = "CREATE TABLE t (a INT)";
    Catalog catalog =
        CatalogBuilder.build(
            List.of(parsed("schema.sql", schema)),
            SQLITE,
            CatalogOptions.DEFAULT,
            new Diagnostics());
    AnalyzedQuery right =
        Analyzer.analyze(List.of(parsed("queries.sql", queries)), catalog, new Diagnostics())
            .queries()
            .get(0);
    assertThat(says(schema, catalog, List.of(withColumns(right, List.of("b")))).get(0).message())
        .endsWith("it calls column 1 \"b\", the engine calls it \"a\"");
    assertThat(
            says(schema, catalog, List.of(withColumns(right, List.of("a", "b")))).get(0).message())
        .endsWith("it expects 2 columns, the engine gives 1");
  }

  private static AnalyzedQuery withColumns(AnalyzedQuery query, List<String> names) {
    Query q = query.query().orElseThrow();
    Column like = q.columns().get(0);
    List<ResultItem> items =
        names.stream()
            .<ResultItem>map(
                name ->
                    new ResultItem.Single(
                        new Column(
                            name, like.type(), like.nullable(), like.origin(), like.comment())))
            .toList();
    Query changed =
        new Query(
            q.name(),
            q.command(),
            q.doc(),
            q.at(),
            q.sql(),
            q.parameters(),
            items,
            q.rows(),
            q.writes(),
            Optional.empty());
    return new AnalyzedQuery(query.source(), Optional.of(changed), query.written(), List.of());
  }

  @Test
  void saysNothingOfWhatTheAnalysisHasRefused() {
    String schema = "CREATE TABLE t (a INT)";
    assertThat(says(schema, schema, "-- name: A :many\nSELECT b FROM t")).isEmpty();
  }

  @Test
  void leavesOutSchemaStatementsThatDeclareWhatTheEngineOwns() {
    String schema = "CREATE TABLE sqlite_sequence (name, seq); CREATE TABLE t (a INT);";
    Diagnostics found = new Diagnostics();
    ParsedFile parsed = parsed("schema.sql", schema);
    Catalog catalog = CatalogBuilder.build(List.of(parsed), SQLITE, CatalogOptions.DEFAULT, found);
    Witness.check(List.of(parsed), List.of(), catalog, Optional.empty(), found);
    assertThat(found.sorted()).extracting(Diagnostic::code).containsExactly(Code.D305);
  }

  @Test
  void opensNoFileWhateverTheSchemaSays() {
    String schema =
        """
        ATTACH 'must-not-exist.db' AS "the other";
        CREATE TABLE "the other".t (a INT);
        VACUUM INTO 'must-not-exist.db';
        """;
    assertThat(says(schema, schema, "-- name: A :many\nSELECT a FROM \"the other\".t")).isEmpty();
    assertThat(new java.io.File("must-not-exist.db")).doesNotExist();
  }
}
