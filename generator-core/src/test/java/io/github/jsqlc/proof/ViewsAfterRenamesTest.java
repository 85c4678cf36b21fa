package io.github.jsqlc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.analysis.Analyzer;
import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.CatalogBuilder;
import io.github.jsqlc.catalog.CatalogOptions;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.Parser;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views and copies give the columns that the engine gives after what they use was renamed. */
class ViewsAfterRenamesTest {
  private static final Engine SQLITE = Engine.named("sqlite").orElseThrow();
  private static final String TABLES =
      """
      CREATE TABLE t (a INTEGER NOT NULL, b TEXT);
      CREATE TABLE u (a INTEGER NOT NULL, c TEXT);
      """;
  private static final List<String> RENAMES =
      List.of(
          "ALTER TABLE t RENAME COLUMN a TO z;",
          "ALTER TABLE t RENAME COLUMN b TO [b b];",
          "ALTER TABLE t RENAME TO tt;",
          "ALTER TABLE t RENAME COLUMN a TO z; ALTER TABLE t RENAME TO tt;",
          "ALTER TABLE t RENAME TO tt; ALTER TABLE tt RENAME COLUMN a TO z;",
          "ALTER TABLE u RENAME COLUMN a TO z; ALTER TABLE u RENAME TO t2;",
          "ALTER TABLE t ADD COLUMN more TEXT; ALTER TABLE t RENAME COLUMN more TO still;",
          "CREATE TABLE n (a TEXT, b TEXT); ALTER TABLE t RENAME TO o; ALTER TABLE n RENAME TO t;");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM t",
        "SELECT a, b FROM t",
        "SELECT t.a, t.b AS x FROM t",
        "SELECT x.a, x.b FROM t AS x",
        "SELECT main.t.a FROM t",
        "SELECT t.a, u.a AS ua FROM t JOIN u ON u.a = t.a WHERE t.b > ''",
        "SELECT a + 1 AS s, (SELECT max(u.a) FROM u WHERE u.a = t.a) AS m FROM t ORDER BY a",
        "SELECT b FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = t.a AND c = b)",
        "SELECT (SELECT a FROM u WHERE c = b) AS inner_a, a FROM t",
        "SELECT a FROM t UNION SELECT a FROM u",
        "WITH c AS (SELECT a, b FROM t) SELECT a AS k, count(*) AS n FROM c GROUP BY a",
        "SELECT d.a FROM (SELECT a FROM t) AS d",
        "SELECT t.* FROM t, u WHERE t.a = u.a",
        "SELECT a, sum(a) OVER (PARTITION BY b ORDER BY a) AS s FROM t",
        "SELECT a FROM t WHERE a IN (SELECT a FROM u) AND b BETWEEN 'a' AND 'b'",
      })
  void viewsFollow(String query) throws SQLException {
    for (String renames : RENAMES) {
      check(TABLES + "CREATE VIEW v AS " + query + ";\n" + renames);
      check(TABLES + "CREATE VIEW v (k) AS SELECT count(*) FROM (" + query + ");\n" + renames);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE v AS SELECT * FROM t; DROP TABLE t; ALTER TABLE v RENAME COLUMN a TO k;",
        "CREATE TABLE v AS SELECT a, a FROM t; ALTER TABLE v DROP COLUMN a;",
        "CREATE TABLE n AS SELECT * FROM t; DROP TABLE t; ALTER TABLE n RENAME TO t;"
            + " CREATE VIEW v AS SELECT * FROM t;",
        "CREATE TABLE v AS SELECT t.a, c FROM t JOIN u; ALTER TABLE v ADD COLUMN x INTEGER NOT NULL"
            + " DEFAULT 3; ALTER TABLE u RENAME TO w; ALTER TABLE v RENAME COLUMN x TO y;",
      })
  void copiesStayAsTheyWere(String statements) throws SQLException {
    check(TABLES + statements);
  }

  private static void check(String schema) throws SQLException {
    List<String> theirs = theirs(schema);
    if (theirs != null) {
      assertThat(ours(schema)).as(schema).isEqualTo(theirs);
    }
  }

  private static List<String> ours(String schema) {
    Diagnostics diagnostics = new Diagnostics();
    Catalog catalog =
        CatalogBuilder.build(
            List.of(parse("schema.sql", schema, diagnostics)),
            SQLITE,
            new CatalogOptions(false),
            diagnostics);
    ParsedFile queries = parse("q.sql", "-- name: V :many\nSELECT * FROM v;\n", diagnostics);
    List<Query> analyzed =
        Analyzer.analyze(List.of(queries), catalog, diagnostics).program().queries();
    assertThat(diagnostics.sorted()).as(schema).isEmpty();
    return analyzed.get(0).results().stream()
        .flatMap(item -> item.columns().stream())
        .map(Column::name)
        .toList();
  }

  private static ParsedFile parse(String name, String sql, Diagnostics diagnostics) {
    return Parser.parse(new SourceFile(name, sql), SQLITE, diagnostics);
  }

  /** The columns that the engine shows; null when it refuses the schema. */
  private static List<String> theirs(String schema) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        var statement = connection.createStatement()) {
      try {
        for (String part : schema.split(";")) {
          if (!part.isBlank()) {
            statement.execute(part);
          }
        }
      } catch (SQLException e) {
        return null;
      }
      List<String> found = new ArrayList<>();
      ResultSet rows = statement.executeQuery("SELECT * FROM v");
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        found.add(rows.getMetaData().getColumnName(i));
      }
      return found;
    }
  }
}
