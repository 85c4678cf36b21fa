package io.github.jsqlc.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalog says of every table what the engine says after reading the same schema. */
class CatalogAgreementTest {
  private static final Path CASES = Path.of("../testdata/sqlite/catalog");

  /** Schemas of real projects, where they are at hand. */
  private static final Path CORPUS =
      Path.of(System.getProperty("corpus", "../../shared/corpus"), "sqlite");

  static Stream<Path> schemas() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path root : List.of(CASES, CORPUS)) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> folders = Files.list(root)) {
          folders
              .map(folder -> folder.resolve("schema.sql"))
              .filter(Files::exists)
              .sorted()
              .forEach(found::add);
        }
      }
    }
    assertThat(found).isNotEmpty();
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void theCatalogIsWhatTheEngineSays(Path file) throws IOException, SQLException {
    assertAgreement(Files.readString(file));
  }

  /** A schema that the engine refuses is the business of other tests. */
  static void assertAgreement(String sql) throws SQLException {
    try (Schemas schema = Schemas.read(sql)) {
      if (schema.refusal() != null) {
        return;
      }
      assertThat(schema.diagnostics().hasErrors())
          .as("%s", schema.diagnostics().sorted())
          .isFalse();
      assertThat(ours(schema.catalog())).as(sql).isEqualTo(theirs(schema));
    }
  }

  private static String ours(Catalog catalog) {
    List<String> lines = new ArrayList<>();
    for (Relation relation : catalog.relations()) {
      String head = relation.schema() + "." + relation.name();
      if (relation instanceof Table table) {
        for (Column column : table.columns()) {
          boolean anyType = column.type().spelling().equals("any");
          lines.add(
              line(
                  head,
                  column.name(),
                  anyType || table.kind() == Table.Kind.VIRTUAL ? "" : column.type().spelling(),
                  column.hidden() ? 1 : column.generated() ? 2 : 0,
                  table.primaryKey().indexOf(column.name()) + 1));
        }
      } else {
        lines.add(head);
      }
    }
    return String.join("\n", lines.stream().sorted().toList());
  }

  private static String line(String head, String name, String type, int hidden, int key) {
    String spelled = type.toUpperCase(Locale.ROOT).replaceAll("\\s*([(),])\\s*", "$1");
    return "%s: %s [%s] %d %d"
        .formatted(head, name, spelled.equals("ANY") ? "" : spelled, hidden, key);
  }

  private static String theirs(Schemas schema) throws SQLException {
    List<String> lines = new ArrayList<>();
    Connection connection = schema.connection();
    try (var statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT schema, name, type FROM pragma_table_list"
                    + " WHERE type <> 'shadow' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
      while (tables.next()) {
        String head = tables.getString(1) + "." + tables.getString(2);
        var relation =
            schema.catalog().find(java.util.Optional.of(tables.getString(1)), tables.getString(2));
        if (relation.isPresent() && !(relation.get() instanceof Table)) {
          lines.add(head);
        } else {
          columns(connection, head, tables.getString(1), tables.getString(2), lines);
        }
      }
    }
    return String.join("\n", lines.stream().sorted().toList());
  }

  private static void columns(
      Connection connection, String head, String schema, String table, List<String> lines)
      throws SQLException {
    boolean virtual = isVirtual(connection, schema, table);
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT * FROM pragma_table_xinfo(?, ?) ORDER BY cid")) {
      statement.setString(1, table);
      statement.setString(2, schema);
      ResultSet columns = statement.executeQuery();
      while (columns.next()) {
        int hidden = columns.getInt("hidden");
        lines.add(
            line(
                head,
                columns.getString("name"),
                virtual ? "" : columns.getString("type"),
                hidden == 3 ? 2 : hidden,
                columns.getInt("pk")));
      }
    }
  }

  private static boolean isVirtual(Connection connection, String schema, String table)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT type = 'virtual' FROM pragma_table_list WHERE schema = ? AND name = ?")) {
      statement.setString(1, schema);
      statement.setString(2, table);
      ResultSet rows = statement.executeQuery();
      return rows.next() && rows.getBoolean(1);
    }
  }

  /**
   * Rows with one NULL each are offered to every table: a column that takes it is nullable, and one
   * that the engine itself calls NOT NULL is so for us too.
   */
  @ParameterizedTest
  @MethodSource("schemas")
  void columnsThatTakeNullAreNullable(Path file) throws IOException, SQLException {
    try (Schemas schema = Schemas.read(Files.readString(file))) {
      if (schema.refusal() != null) {
        return;
      }
      try (var statement = schema.connection().createStatement()) {
        statement.execute("PRAGMA foreign_keys = OFF");
      }
      for (Relation relation : schema.catalog().relations()) {
        if (relation instanceof Table table && table.kind() == Table.Kind.ORDINARY) {
          declared(schema, table);
          for (Column column : table.columns()) {
            if (column.notNull() && !column.rowidAlias() && !column.generated()) {
              assertThat(takesNull(schema, table, column))
                  .as("%s.%s", table.name(), column.name())
                  .isFalse();
            }
          }
        }
      }
    }
  }

  private static void declared(Schemas schema, Table table) throws SQLException {
    try (PreparedStatement statement =
        schema
            .connection()
            .prepareStatement("SELECT name FROM pragma_table_xinfo(?, ?) WHERE \"notnull\" = 1")) {
      statement.setString(1, table.name());
      statement.setString(2, table.schema());
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        String name = rows.getString(1);
        assertThat(table.columns())
            .filteredOn(column -> column.name().equals(name))
            .as("%s.%s", table.name(), name)
            .allMatch(Column::notNull);
      }
    }
  }

  private static boolean takesNull(Schemas schema, Table table, Column column) throws SQLException {
    try (var statement = schema.connection().createStatement()) {
      statement.execute(
          "INSERT INTO \"%s\".\"%s\" (\"%s\") VALUES (NULL)"
              .formatted(table.schema(), table.name(), column.name()));
      ResultSet rows =
          statement.executeQuery(
              "SELECT count(*) FROM \"%s\".\"%s\" WHERE \"%s\" IS NULL"
                  .formatted(table.schema(), table.name(), column.name()));
      rows.next();
      return rows.getInt(1) > 0;
    } catch (SQLException e) {
      return false;
    }
  }
}
