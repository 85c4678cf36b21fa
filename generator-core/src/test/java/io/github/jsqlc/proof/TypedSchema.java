package io.github.jsqlc.proof;

import java.util.ArrayList;
import java.util.List;

/** A schema of typed columns made up by chance, whose tables share few names. */
final class TypedSchema {
  /** A column and the id of its type. */
  record Column(String name, String type) {}

  /** What a FROM clause can name. */
  record Relation(String name, List<Column> columns) {}

  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g", "h", "k");

  private final StringBuilder sql =
      new StringBuilder(
          """
          CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
          CREATE DOMAIN code AS text CHECK (value <> 'never');
          """);
  private final List<Relation> tables = new ArrayList<>();

  TypedSchema(Dice dice) {
    int count = dice.between(2, 4);
    for (int i = 0; i < count; i++) {
      table("t" + i, dice);
    }
  }

  private void table(String name, Dice dice) {
    List<Column> columns = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    columns.add(new Column("id", dice.oneOf("int4", "int8")));
    parts.add("id " + columns.get(0).type() + dice.oneOf(" PRIMARY KEY", " NOT NULL", ""));
    for (String column : dice.some(NAMES, dice.between(3, 7))) {
      String type = dice.oneOf(TypedRows.TYPES);
      columns.add(new Column(column, type));
      parts.add(column + " " + TypedRows.spelled(type) + (dice.chance(0.5) ? " NOT NULL" : ""));
    }
    sql.append("CREATE TABLE %s (%s);\n".formatted(name, String.join(", ", parts)));
    tables.add(new Relation(name, columns));
  }

  String sql() {
    return sql.toString();
  }

  List<Relation> tables() {
    return tables;
  }
}
