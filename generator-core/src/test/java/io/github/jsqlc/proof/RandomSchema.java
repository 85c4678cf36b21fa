package io.github.jsqlc.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A schema made up by chance: tables with all kinds of keys and constraints, whose columns share
 * few names, so that names meet in joins.
 */
final class RandomSchema {
  /**
   * A column.
   *
   * @param type its declared type; empty where it has none
   * @param notNull whether it is declared NOT NULL
   * @param key whether it has an index of its own that lets ON CONFLICT name it
   */
  record Column(String name, String type, boolean notNull, boolean generated, boolean key) {}

  /** A table or view; a view's columns have no types of their own. */
  record Relation(String name, List<Column> columns, boolean view) {
    List<String> columnNames() {
      return columns.stream().map(Column::name).toList();
    }
  }

  private static final List<String> NAMES =
      List.of("a", "b", "c", "name", "born", "price", "data", "parent_id", "flag");
  private static final List<String> TYPES =
      List.of(
          "INTEGER",
          "INT",
          "TEXT",
          "TEXT",
          "REAL",
          "BLOB",
          "NUMERIC",
          "BOOLEAN",
          "DATE",
          "DATETIME",
          "DECIMAL(10, 2)",
          "VARCHAR(20)",
          "JSON",
          "BIGINT",
          "");
  private static final List<String> STRICT = List.of("INTEGER", "INT", "TEXT", "REAL", "BLOB");

  private final Dice dice;
  private final StringBuilder sql = new StringBuilder();
  private final List<Relation> relations = new ArrayList<>();

  RandomSchema(Dice dice) {
    this.dice = dice;
    int tables = dice.between(2, 4);
    for (int i = 0; i < tables; i++) {
      table("t" + i);
    }
    for (int i = 0; i < dice.below(3); i++) {
      view("v" + i);
    }
  }

  String sql() {
    return sql.toString();
  }

  List<Relation> relations() {
    return relations;
  }

  List<Relation> tables() {
    return relations.stream().filter(r -> !r.view()).toList();
  }

  private void table(String name) {
    boolean strict = dice.chance(0.15);
    List<Column> columns = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    List<String> names = dice.some(NAMES, dice.between(2, 5));
    boolean rowid = keyed(columns, parts, strict);
    for (String column : names) {
      column(column, strict, columns, parts);
    }
    if (dice.chance(0.2)) {
      String unique = columns.get(columns.size() - 1).name() + ", " + columns.get(0).name();
      parts.add("UNIQUE (" + unique + ")");
    }
    if (columns.stream().anyMatch(c -> c.name().equals("no"))) {
      parts.add("CHECK (id > 0 OR id IS NULL OR no <> 7)");
    }
    String options = strict ? " STRICT" : "";
    if (!rowid && dice.chance(0.4)) {
      options += strict ? ", WITHOUT ROWID" : " WITHOUT ROWID";
    }
    sql.append(
        "CREATE TABLE %s (\n  %s\n)%s;\n".formatted(name, String.join(",\n  ", parts), options));
    relations.add(new Relation(name, columns, false));
  }

  /** Adds a primary key or none. Whether the table must keep its row numbers. */
  private boolean keyed(List<Column> columns, List<String> parts, boolean strict) {
    switch (dice.below(5)) {
      case 0, 1 -> {
        columns.add(new Column("id", "INTEGER", false, false, true));
        parts.add("id INTEGER PRIMARY KEY");
      }
      case 2 -> {
        columns.add(new Column("id", "TEXT", false, false, true));
        parts.add("id TEXT PRIMARY KEY");
        return false;
      }
      case 3 -> {
        columns.add(new Column("id", "INT", false, false, false));
        columns.add(new Column("no", "INT", true, false, false));
        parts.add("id INT");
        parts.add("no INT NOT NULL");
      }
      default -> {
        columns.add(new Column("id", strict ? "INTEGER" : "BIGINT", true, false, true));
        parts.add("id %s NOT NULL UNIQUE".formatted(strict ? "INTEGER" : "BIGINT"));
      }
    }
    return true;
  }

  private void column(String name, boolean strict, List<Column> columns, List<String> parts) {
    String type = dice.oneOf(strict ? STRICT : TYPES);
    if (dice.chance(0.08)) {
      columns.add(new Column(name, strict ? "TEXT" : "", false, true, false));
      parts.add(
          "%s %s AS (%s || 'g')".formatted(name, strict ? "TEXT" : "", columns.get(0).name()));
      return;
    }
    boolean notNull = dice.chance(0.4);
    String constraint = notNull ? " NOT NULL" : "";
    if (!notNull && dice.chance(0.1)) {
      constraint = " CHECK (%s IS NOT NULL)".formatted(name);
    }
    boolean unique = dice.chance(0.1);
    constraint += unique ? " UNIQUE" : "";
    constraint += type.equals("TEXT") && dice.chance(0.1) ? " COLLATE NOCASE" : "";
    columns.add(new Column(name, type, notNull, false, unique));
    parts.add((name + " " + type).strip() + constraint);
  }

  private void view(String name) {
    RandomQuery maker = new RandomQuery(dice, this, new RandomParameters(dice, false));
    int width = dice.between(1, 4);
    List<Column> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String column : dice.some(NAMES, width)) {
      columns.add(new Column(column, "", false, false, false));
      names.add(column);
    }
    String query = maker.query(width, 2, null);
    sql.append("CREATE VIEW %s (%s) AS %s;\n".formatted(name, String.join(", ", names), query));
    relations.add(new Relation(name, columns, true));
  }
}
