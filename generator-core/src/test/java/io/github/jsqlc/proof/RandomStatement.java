package io.github.jsqlc.proof;

import io.github.jsqlc.proof.RandomExpr.Calls;
import io.github.jsqlc.proof.RandomExpr.Scope;
import io.github.jsqlc.proof.RandomExpr.Source;
import java.util.ArrayList;
import java.util.List;

/** A statement with its annotation, made up by chance: a query, or one that changes rows. */
final class RandomStatement {
  private final Dice dice;
  private final RandomSchema schema;
  private final RandomQuery queries;
  private final RandomParameters parameters;

  private RandomStatement(Dice dice, RandomSchema schema, boolean parameters) {
    this.dice = dice;
    this.schema = schema;
    this.parameters = new RandomParameters(dice, parameters);
    this.queries = new RandomQuery(dice, schema, this.parameters);
  }

  /** An annotated statement of this name. */
  static String of(String name, Dice dice, RandomSchema schema, boolean parameters) {
    String sql = new RandomStatement(dice, schema, parameters).statement();
    boolean rows = sql.startsWith("SELECT") || sql.startsWith("WITH") || sql.startsWith("VALUES");
    String command = rows || sql.contains(" RETURNING ") ? ":many" : ":exec";
    return "-- name: %s %s\n%s;\n".formatted(name, command, sql);
  }

  private String statement() {
    return switch (dice.below(10)) {
      case 0 -> insert();
      case 1 -> update();
      case 2 -> delete();
      case 3 -> queries.stars(dice.between(0, 2));
      default -> queries.query(dice.between(1, 4), dice.between(0, 2), null);
    };
  }

  /** A value that fits the column's declared type: what else goes in is the user's own doing. */
  private String fitting(RandomSchema.Column column) {
    if (!column.notNull() && dice.chance(0.2)) {
      return "NULL";
    }
    if (dice.chance(0.6)) {
      String parameter = parameters.fresh();
      return parameter.equals("7") ? literal(column) : parameter;
    }
    return literal(column);
  }

  private String literal(RandomSchema.Column column) {
    return switch (Filler.family(column.type())) {
      case BOOLEAN, INT16, INT32, INT64, DECIMAL -> dice.oneOf("0", "1", "5");
      case FLOAT32, FLOAT64 -> "2.5";
      case BYTES -> "x'6162'";
      case JSON -> "'[1]'";
      case DATE, TIMESTAMP -> "'2024-02-03'";
      default -> dice.oneOf("'a'", "'b'");
    };
  }

  private String insert() {
    RandomSchema.Relation table = dice.oneOf(schema.tables());
    List<RandomSchema.Column> columns = new ArrayList<>();
    for (RandomSchema.Column column : table.columns()) {
      if (!column.generated() && (column.notNull() || dice.chance(0.8))) {
        columns.add(column);
      }
    }
    if (columns.isEmpty()) {
      return "INSERT INTO %s DEFAULT VALUES%s".formatted(table.name(), returning(table));
    }
    List<String> rows = new ArrayList<>();
    for (int i = dice.chance(0.8) ? 1 : 2; i > 0; i--) {
      rows.add("(" + String.join(", ", columns.stream().map(this::fitting).toList()) + ")");
    }
    if (dice.chance(0.15)) {
      return insertOfQuery(table, columns);
    }
    return "INSERT %sINTO %s (%s) VALUES %s%s%s"
        .formatted(
            dice.oneOf("", "", "", "OR IGNORE ", "OR REPLACE "),
            table.name(),
            String.join(", ", columns.stream().map(RandomSchema.Column::name).toList()),
            String.join(", ", rows),
            upsert(table, columns),
            returning(table));
  }

  /** Only what is read back is known to fit: texts of the column's own table. */
  private String insertOfQuery(RandomSchema.Relation table, List<RandomSchema.Column> columns) {
    String names = String.join(", ", columns.stream().map(RandomSchema.Column::name).toList());
    return "INSERT OR IGNORE INTO %s (%s) %sSELECT %s FROM %s AS s WHERE %s%s"
        .formatted(
            table.name(),
            names,
            dice.oneOf("", "WITH k(n) AS (SELECT 1) "),
            names,
            table.name(),
            queries
                .exprs()
                .condition(
                    new Scope(List.of(new Source("s", table.columnNames())), null),
                    Calls.SCALAR,
                    1),
            returning(table));
  }

  private String upsert(RandomSchema.Relation table, List<RandomSchema.Column> columns) {
    List<RandomSchema.Column> keys =
        table.columns().stream().filter(RandomSchema.Column::key).toList();
    if (keys.isEmpty() || dice.chance(0.5)) {
      return "";
    }
    RandomSchema.Column set = dice.oneOf(columns);
    String value = dice.oneOf("excluded.", table.name() + ".") + set.name();
    return " ON CONFLICT (%s) DO %s"
        .formatted(
            dice.oneOf(keys).name(),
            dice.chance(0.4)
                ? "NOTHING"
                : "UPDATE SET %s = %s%s"
                    .formatted(
                        set.name(),
                        dice.chance(0.6) ? value : fitting(set),
                        dice.chance(0.2) ? " WHERE excluded." + set.name() + " IS NOT NULL" : ""));
  }

  private String update() {
    RandomSchema.Relation table = dice.oneOf(schema.tables());
    List<RandomSchema.Column> free = table.columns().stream().filter(c -> !c.generated()).toList();
    List<String> sets = new ArrayList<>();
    for (RandomSchema.Column column : dice.some(free, dice.between(1, 2))) {
      sets.add(column.name() + " = " + fitting(column));
    }
    List<Source> sources = new ArrayList<>(List.of(new Source(table.name(), table.columnNames())));
    String from = "";
    if (dice.chance(0.25)) {
      RandomSchema.Relation other = dice.oneOf(schema.relations());
      sources.add(new Source("o", other.columnNames()));
      from = " FROM %s AS o".formatted(other.name());
    }
    return "UPDATE %s%s SET %s%s%s%s"
        .formatted(
            dice.oneOf("", "", "OR IGNORE "),
            table.name(),
            String.join(", ", sets),
            from,
            where(sources),
            returning(table));
  }

  private String delete() {
    RandomSchema.Relation table = dice.oneOf(schema.tables());
    List<Source> sources = List.of(new Source(table.name(), table.columnNames()));
    return "DELETE FROM %s%s%s".formatted(table.name(), where(sources), returning(table));
  }

  private String where(List<Source> sources) {
    return dice.chance(0.6)
        ? " WHERE " + queries.exprs().condition(new Scope(sources, null), Calls.SCALAR, 2)
        : "";
  }

  private String returning(RandomSchema.Relation table) {
    if (dice.chance(0.4)) {
      return "";
    }
    if (dice.chance(0.5)) {
      return " RETURNING *";
    }
    Scope scope = new Scope(List.of(new Source(table.name(), table.columnNames())), null);
    return " RETURNING "
        + queries.exprs().value(scope, Calls.SCALAR, 1)
        + ", "
        + queries.exprs().column(scope);
  }
}
