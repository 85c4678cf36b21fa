package io.github.jsqlc.proof;

import io.github.jsqlc.proof.RandomExpr.Calls;
import io.github.jsqlc.proof.RandomExpr.Scope;
import io.github.jsqlc.proof.RandomExpr.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Queries made up by chance over a {@link RandomSchema}. */
final class RandomQuery {
  private static final List<String> JSON_EACH = List.of("key", "value", "type", "atom", "id");

  private final Dice dice;
  private final RandomSchema schema;
  private final RandomExpr exprs;
  private final Deque<List<Source>> ctes = new ArrayDeque<>();
  private int aliases;
  private boolean plainJoins;
  private boolean inParentheses;
  private Scope last;
  private Calls calls = Calls.SCALAR;

  RandomQuery(Dice dice, RandomSchema schema, RandomParameters parameters) {
    this.dice = dice;
    this.schema = schema;
    this.exprs = new RandomExpr(dice, this, parameters);
  }

  RandomExpr exprs() {
    return exprs;
  }

  /**
   * A query without parentheses around it.
   *
   * @param width how many columns it gives
   * @param outer what it can see of the query around it; null if there is none
   */
  String query(int width, int depth, Scope outer) {
    StringBuilder text = new StringBuilder();
    int bound = 0;
    if (depth > 1 && dice.chance(0.2)) {
      text.append(with(depth));
      bound = 1;
    }
    boolean ordered = false;
    int bodies = depth > 0 && dice.chance(0.15) ? dice.between(2, 3) : 1;
    for (int i = 0; i < bodies; i++) {
      text.append(i == 0 ? "" : dice.oneOf(" UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT "));
      boolean values = dice.chance(0.06);
      text.append(values ? values(width, outer) : select(width, depth, outer));
      ordered = !values;
    }
    if (ordered && dice.chance(0.2)) {
      text.append(" ORDER BY ").append(dice.between(1, width)).append(dice.oneOf("", " DESC"));
    } else if (bodies == 1 && ordered && dice.chance(0.15)) {
      String key = exprs.value(last, calls, 1);
      // SQLite takes more constants for column numbers than is reasonable: 2 IS NULL is 0.
      text.append(" ORDER BY ").append(key.matches(".*x[0-9]+[.].*") ? key : "1");
      text.append(dice.oneOf("", " DESC", " NULLS LAST", " COLLATE NOCASE"));
    }
    if (ordered && dice.chance(0.15)) {
      text.append(dice.oneOf(" LIMIT 1", " LIMIT 3", " LIMIT 2 OFFSET 1", " LIMIT 0", " LIMIT -1"));
    }
    for (; bound > 0; bound--) {
      ctes.pop();
    }
    return text.toString();
  }

  /** A query with {@code *}, whose number of columns nobody has asked for. */
  String stars(int depth) {
    List<Source> sources = new ArrayList<>();
    plainJoins = true;
    String from = from(sources, depth, null);
    plainJoins = false;
    Scope scope = new Scope(sources, null);
    String where = dice.chance(0.5) ? " WHERE " + exprs.condition(scope, Calls.SCALAR, depth) : "";
    String items = "*";
    if (dice.chance(0.6)) {
      items = dice.oneOf(sources).alias() + ".*, " + exprs.value(scope, Calls.SCALAR, depth);
    }
    String query = "SELECT " + items + " FROM " + from + where;
    return dice.chance(0.3) ? "SELECT * FROM (" + query + ") AS s" : query;
  }

  private String values(int width, Scope outer) {
    Scope nothing = new Scope(List.of(), outer);
    List<String> rows = new ArrayList<>();
    for (int i = dice.between(1, 2); i > 0; i--) {
      List<String> row = new ArrayList<>();
      for (int j = 0; j < width; j++) {
        row.add(exprs.value(nothing, Calls.SCALAR, 0));
      }
      rows.add("(" + String.join(", ", row) + ")");
    }
    return "VALUES " + String.join(", ", rows);
  }

  private String with(int depth) {
    List<Source> known = new ArrayList<>();
    ctes.push(known);
    List<String> parts = new ArrayList<>();
    for (int i = dice.between(1, 2); i > 0; i--) {
      String name = "w" + aliases++;
      int width = dice.between(1, 3);
      List<String> names = List.of("a", "b", "n").subList(0, width);
      String columns = String.join(", ", names);
      if (dice.chance(0.3)) {
        parts.add("%s(%s) AS (%s)".formatted(name, columns, recursive(name, names)));
      } else {
        parts.add("%s(%s) AS (%s)".formatted(name, columns, query(width, depth - 1, null)));
      }
      known.add(new Source(name, names));
    }
    return "WITH RECURSIVE " + String.join(", ", parts) + " ";
  }

  private String recursive(String name, List<String> names) {
    List<String> first = new ArrayList<>();
    List<String> next = new ArrayList<>();
    Scope start = new Scope(List.of(), null);
    Scope step = new Scope(List.of(new Source("r", names)), null);
    for (int i = 0; i < names.size(); i++) {
      first.add(i == 0 ? "1" : exprs.value(start, Calls.SCALAR, 1));
      next.add(i == 0 ? "r.a + 1" : exprs.value(step, Calls.SCALAR, 1));
    }
    return "SELECT %s UNION %s SELECT %s FROM %s AS r WHERE r.a < 4"
        .formatted(String.join(", ", first), dice.oneOf("", "ALL"), String.join(", ", next), name);
  }

  private String select(int width, int depth, Scope outer) {
    List<Source> sources = new ArrayList<>();
    String from = dice.chance(0.06) ? "" : " FROM " + from(sources, depth, outer);
    Scope scope = new Scope(sources, outer);
    String where = dice.chance(0.55) ? " WHERE " + exprs.condition(scope, Calls.SCALAR, depth) : "";
    boolean grouped = dice.chance(0.2) && !sources.isEmpty();
    Calls allowed =
        grouped || dice.chance(0.15)
            ? Calls.AGGREGATES
            : dice.chance(0.15) ? Calls.WINDOWS : Calls.SCALAR;
    String group = "";
    List<String> items = new ArrayList<>();
    if (grouped) {
      String key = exprs.value(scope, Calls.SCALAR, 1);
      items.add(key);
      group =
          " GROUP BY "
              + (!key.matches(".*x[0-9]+[.].*") || key.matches(".*[?].*|.*sqlc.*") ? "1" : key);
      group += dice.chance(0.3) ? " HAVING " + exprs.condition(scope, Calls.AGGREGATES, 1) : "";
    }
    while (items.size() < width) {
      items.add(exprs.value(scope, allowed, depth) + (dice.chance(0.1) ? " AS n" + aliases++ : ""));
    }
    this.last = scope;
    this.calls = grouped ? allowed : Calls.SCALAR;
    return "SELECT "
        + (dice.chance(0.1) ? "DISTINCT " : "")
        + String.join(", ", items)
        + from
        + where
        + group;
  }

  private String from(List<Source> sources, int depth, Scope outer) {
    StringBuilder text = new StringBuilder(item(sources, depth, outer));
    for (int i = dice.below(depth > 1 ? 4 : 2); i > 0; i--) {
      List<Source> before = List.copyOf(sources);
      if (dice.chance(0.1)) {
        text.append(", ").append(item(sources, depth, outer));
        continue;
      }
      // SQLite cannot always tell columns apart that a RIGHT or FULL JOIN has merged, if they are
      // those of * or of a join in parentheses.
      String kind =
          plainJoins
              ? dice.oneOf("JOIN", "LEFT JOIN", "CROSS JOIN")
              : dice.oneOf(
                  "JOIN",
                  "INNER JOIN",
                  "LEFT JOIN",
                  "LEFT JOIN",
                  "LEFT OUTER JOIN",
                  "RIGHT JOIN",
                  "FULL JOIN",
                  "CROSS JOIN");
      boolean natural = !plainJoins && dice.chance(0.05) && !kind.startsWith("CROSS");
      text.append(natural ? " NATURAL " : " ").append(kind).append(' ');
      text.append(item(sources, depth, outer));
      if (!natural) {
        text.append(constraint(before, sources, depth, outer));
      }
    }
    return text.toString();
  }

  private String constraint(List<Source> before, List<Source> all, int depth, Scope outer) {
    List<String> shared = new ArrayList<>(all.get(all.size() - 1).columns());
    shared.removeIf(name -> before.stream().filter(s -> s.columns().contains(name)).count() != 1);
    if (!shared.isEmpty() && !inParentheses && dice.chance(0.25)) {
      return " USING (" + dice.oneOf(shared) + ")";
    }
    if (dice.chance(0.05)) {
      return "";
    }
    return " ON " + exprs.condition(new Scope(List.copyOf(all), outer), Calls.SCALAR, 1);
  }

  private String item(List<Source> sources, int depth, Scope outer) {
    String alias = "x" + aliases++;
    int kind = dice.below(20);
    if (kind < 2 && depth > 0) {
      List<String> names = new ArrayList<>();
      int width = dice.between(1, 3);
      String inner = query(width, depth - 1, outer);
      if (inner.startsWith("SELECT") || inner.startsWith("WITH") || inner.startsWith("VALUES")) {
        String wrapped = "w" + aliases++;
        for (String name : List.of("a", "name", "k").subList(0, width)) {
          names.add(name);
        }
        sources.add(new Source(alias, names));
        return "(WITH %s(%s) AS (%s) SELECT * FROM %s) AS %s"
            .formatted(wrapped, String.join(", ", names), inner, wrapped, alias);
      }
    }
    if (kind == 2 && depth > 0) {
      List<Source> inside = new ArrayList<>();
      boolean before = plainJoins;
      boolean beforeToo = inParentheses;
      plainJoins = true;
      inParentheses = true;
      String joined = from(inside, 1, outer);
      plainJoins = before;
      inParentheses = beforeToo;
      sources.addAll(inside);
      // SQLite forgets the alias of a table that stands alone in parentheses.
      return inside.size() == 1 ? joined : "(" + joined + ")";
    }
    if (kind == 3) {
      sources.add(new Source(alias, JSON_EACH));
      return "json_each(%s) AS %s"
          .formatted(dice.oneOf("'[1,\"a\",null]'", "'{\"a\":2.5}'", "NULL"), alias);
    }
    if (kind < 7 && !ctes.isEmpty() && !ctes.peek().isEmpty()) {
      Source cte = dice.oneOf(ctes.peek());
      sources.add(new Source(alias, cte.columns()));
      return cte.alias() + " AS " + alias;
    }
    RandomSchema.Relation relation = dice.oneOf(schema.relations());
    sources.add(new Source(alias, relation.columnNames()));
    return relation.name() + (dice.chance(0.5) ? " AS " : " ") + alias;
  }
}
