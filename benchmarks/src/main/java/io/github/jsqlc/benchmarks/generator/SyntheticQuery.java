package io.github.jsqlc.benchmarks.generator;

import io.github.jsqlc.benchmarks.generator.SyntheticTable.Reference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of queries that applications have, from the most usual to the rare. */
enum SyntheticQuery {
  GET("one") {
    @Override
    String sql(SyntheticTable table) {
      return "SELECT * FROM %s WHERE id = ?".formatted(table.name());
    }
  },
  PAGE("many") {
    @Override
    String sql(SyntheticTable table) {
      return """
          SELECT id, %s, %s
          FROM %s
          WHERE %2$s > ? AND %1$s LIKE ?
          ORDER BY %1$s, id DESC
          LIMIT ? OFFSET ?"""
          .formatted(table.text(), table.number(), table.name());
    }
  },
  CREATE("one") {
    @Override
    String sql(SyntheticTable table) {
      List<String> names = written(table);
      String marks = names.stream().map(n -> "?").collect(Collectors.joining(", "));
      return "INSERT INTO %s (%s)\nVALUES (%s)\nRETURNING *"
          .formatted(table.name(), String.join(", ", names), marks);
    }
  },
  UPDATE("execrows") {
    @Override
    String sql(SyntheticTable table) {
      String sets =
          table.columns().stream()
              .map(c -> "%s = @%1$s".formatted(c.name()))
              .collect(Collectors.joining(",\n  "));
      return "UPDATE %s SET\n  %s\nWHERE id = @id".formatted(table.name(), sets);
    }
  },
  JOIN("many") {
    @Override
    String sql(SyntheticTable table) {
      StringBuilder columns = new StringBuilder("t.*");
      StringBuilder joins = new StringBuilder();
      for (int i = 0; i < table.references().size(); i++) {
        Reference to = table.references().get(i);
        columns.append(", r%d.%s AS %s_%2$s".formatted(i, to.target().text(), to.target().name()));
        joins.append(
            "\n%s %s r%d ON r%3$d.id = t.%s"
                .formatted(
                    to.notNull() ? "JOIN" : "LEFT JOIN", to.target().name(), i, to.column()));
      }
      return "SELECT %s\nFROM %s t%s\nWHERE t.%s = coalesce(sqlc.narg(wanted), t.%4$s)"
          .formatted(columns, table.name(), joins, table.text());
    }
  },
  TOTALS("many") {
    @Override
    String sql(SyntheticTable table) {
      return """
          SELECT
            %s,
            count(*) AS entries,
            sum(%s) AS total,
            max(length(%1$s)) AS longest,
            CASE WHEN avg(%2$s) > 10.0 THEN 'many' ELSE 'few' END AS class
          FROM %s
          WHERE id IN (sqlc.slice(ids)) AND %2$s BETWEEN ? AND ?
          GROUP BY %1$s
          HAVING count(*) > ?
          ORDER BY total DESC"""
          .formatted(table.text(), table.number(), table.name());
    }
  },
  COUNT("one") {
    @Override
    String sql(SyntheticTable table) {
      return "SELECT count(*) FROM %s WHERE %s = ? OR lower(%s) = lower(?)"
          .formatted(table.name(), table.number(), table.text());
    }
  },
  DELETE("exec") {
    @Override
    String sql(SyntheticTable table) {
      return "DELETE FROM %s WHERE %s < ? AND NOT EXISTS (\n  SELECT 1 FROM %1$s o WHERE o.id > ?)"
          .formatted(table.name(), table.number());
    }
  },
  RANKED("many") {
    @Override
    String sql(SyntheticTable table) {
      return """
          WITH ranked AS (
            SELECT
              id, %s, %s,
              row_number() OVER (PARTITION BY %1$s ORDER BY %2$s DESC) AS place
            FROM %s
            WHERE %2$s <= (SELECT avg(%2$s) * ? FROM %3$s)
          )
          SELECT id, %1$s, %2$s, place
          FROM ranked
          WHERE place <= ?"""
          .formatted(table.text(), table.number(), table.name());
    }
  },
  UPSERT("execlastid") {
    @Override
    String sql(SyntheticTable table) {
      List<String> names = written(table);
      String marks = names.stream().map(n -> "?").collect(Collectors.joining(", "));
      return "INSERT INTO %s (id, %s)\nVALUES (?, %s)\nON CONFLICT (id) DO UPDATE SET %s = excluded.%4$s"
          .formatted(table.name(), String.join(", ", names), marks, table.text());
    }
  };

  private final String command;

  SyntheticQuery(String command) {
    this.command = command;
  }

  abstract String sql(SyntheticTable table);

  /** The whole query with its name, which starts with this kind's and ends with {@code number}. */
  String text(SyntheticTable table, int number) {
    String name = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    return "-- name: %s%d :%s\n%s;\n\n".formatted(name, number, command, sql(table));
  }

  private static List<String> written(SyntheticTable table) {
    return Stream.concat(
            table.columns().stream().map(SyntheticColumn::name),
            table.references().stream().map(Reference::column))
        .toList();
  }
}
