package io.github.jsqlc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQLite's rows say of its own tables, functions and modules is what the engine says. */
class SqliteRelationsTest {
  private static final Relations RELATIONS = Engine.named("sqlite").orElseThrow().relations();

  private static Connection connection;

  @BeforeAll
  static void fill() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, x TEXT UNIQUE)");
      statement.execute("CREATE TABLE b (id TEXT PRIMARY KEY, a REFERENCES a) WITHOUT ROWID");
      statement.execute("CREATE INDEX b_expression ON b (a + 1) WHERE a > 1");
      statement.execute("CREATE TEMP TABLE c (x)");
      statement.execute("INSERT INTO a (x) VALUES ('x'), (NULL)");
      statement.execute("INSERT INTO b VALUES ('x', 77)");
      statement.execute("ANALYZE");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  static List<String> functionNames() {
    return List.copyOf(RELATIONS.functionNames());
  }

  @ParameterizedTest
  @MethodSource("functionNames")
  void functionsHaveTheColumnsThatTheEngineShows(String name) throws SQLException {
    List<RelationColumn> columns = RELATIONS.function(name).orElseThrow().columns();
    assertThat(columns.stream().map(c -> c.name() + (c.hidden() ? " hidden" : "")).toList())
        .isEqualTo(shown(name));
  }

  @Test
  void everyPragmaThatGivesRowsHasARow() throws SQLException {
    List<String> there = new ArrayList<>();
    for (String pragma : column("SELECT 'pragma_' || name FROM pragma_pragma_list")) {
      if (!shown(pragma).isEmpty()) {
        there.add(pragma);
      }
    }
    assertThat(RELATIONS.functionNames()).containsAll(there);
  }

  private static List<String> shown(String relation) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT name, hidden FROM pragma_table_xinfo(?)")) {
      statement.setString(1, relation);
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        found.add(rows.getString(1) + (rows.getInt(2) == 1 ? " hidden" : ""));
      }
    }
    return found;
  }

  private static List<String> column(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /** Reads the visible columns of all functions and checks each value that comes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "json_each('[1, null, \"a\", [2], {}]')",
        "json_each('{\"a\": 1, \"b\": null}')",
        "json_each('7')",
        "json_tree('{\"a\": [1, {\"b\": null}], \"c\": 2.5}')",
        "json_each('{\"a\": [1, 2]}', '$.a')",
        "jsonb_each('[1, [2], null]')",
        "jsonb_tree('{\"a\": [1, {\"b\": null}]}')",
        "dbstat",
        "dbstat('main', 1)",
        "fts3tokenize WHERE input = 'a b'",
        "pragma_table_info('a')",
        "pragma_table_xinfo('b')",
        "pragma_table_list",
        "pragma_index_list('b')",
        "pragma_index_info('b_expression')",
        "pragma_index_xinfo('b_expression')",
        "pragma_foreign_key_list('b')",
        "pragma_foreign_key_check",
        "pragma_database_list",
        "pragma_function_list",
        "pragma_collation_list",
        "pragma_compile_options",
        "pragma_integrity_check",
        "pragma_module_list",
        "pragma_encoding",
        "pragma_journal_mode",
        "pragma_user_version",
        "pragma_foreign_keys",
        "pragma_page_size",
        "pragma_synchronous",
      })
  void valuesAreWhatTheColumnsSay(String from) throws SQLException {
    TableFunction function = RELATIONS.function(from.replaceAll("\\W.*", "")).orElseThrow();
    check(from, function.columns());
  }

  private static void check(String from, List<RelationColumn> columns) throws SQLException {
    for (RelationColumn column : columns) {
      String query = "SELECT DISTINCT typeof(\"%s\") FROM %s".formatted(column.name(), from);
      for (String type : column(query)) {
        if (type.equals("null")) {
          assertThat(column.notNull()).as("%s.%s", from, column.name()).isFalse();
        } else if (!column.type().name().equals("any")) {
          assertThat(type)
              .as("%s.%s", from, column.name())
              .isEqualTo(column.type().name().equals("boolean") ? "integer" : column.type().name());
        }
      }
    }
  }

  @Test
  void systemTablesHaveTheirColumns() throws SQLException {
    for (String name : RELATIONS.tableNames()) {
      SystemTable table = RELATIONS.table(name).orElseThrow();
      assertThat(table.columns()).extracting(RelationColumn::name).isEqualTo(shown(name));
      check(name, table.columns());
    }
  }

  @Test
  void modulesAreThoseOfTheEngine() throws SQLException {
    TreeSet<String> theirs =
        new TreeSet<>(column("SELECT name FROM pragma_module_list WHERE name NOT LIKE 'pragma%'"));
    theirs.removeIf(name -> name.startsWith("json") || name.equals("dbstat"));
    assertThat(new TreeSet<>(RELATIONS.moduleNames())).isEqualTo(theirs);
  }
}
