package io.github.jsqlc.proof;

import io.github.jsqlc.proof.TypedExpr.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Queries for PostgreSQL made up by chance over a {@link TypedSchema}. */
final class TypedQuery {
  private static final Pattern MARK = Pattern.compile("\\$\\d");

  private final Dice dice;
  private final TypedSchema schema;
  private final TypedExpr exprs;
  private int aliases;

  TypedQuery(Dice dice, TypedSchema schema, TypedRows rows, Values values) {
    this.dice = dice;
    this.schema = schema;
    this.exprs = new TypedExpr(dice, rows, this, values, dice.chance(0.5) ? 3 : 0);
  }

  /** A query of some columns; its parameters are numbered without gaps. */
  String query() {
    Map<String, String> marks = new LinkedHashMap<>();
    return MARK.matcher(any())
        .replaceAll(
            mark -> {
              String number = marks.computeIfAbsent(mark.group(), key -> "$" + (marks.size() + 1));
              return Matcher.quoteReplacement(number);
            });
  }

  private String any() {
    List<String> types = new ArrayList<>();
    for (int i = dice.between(1, 4); i > 0; i--) {
      types.add(dice.oneOf(TypedRows.TYPES));
    }
    return switch (dice.below(10)) {
      case 0 -> "%s UNION%s %s".formatted(plain(types), dice.oneOf("", " ALL"), plain(types));
      case 1 -> with(types);
      case 2 -> stars();
      default -> select(types, List.of(), 2) + limit();
    };
  }

  /** DISTINCT would make texts of literals before UNION gives them a type. */
  private String plain(List<String> types) {
    return select(types, List.of(), 1).replaceFirst("^SELECT DISTINCT ", "SELECT ");
  }

  private String limit() {
    return dice.chance(0.2) ? " ORDER BY 1 LIMIT 3" : "";
  }

  /** A query of one column, at most one row. */
  String scalar(String type, List<Seen> outer, int depth) {
    return select(List.of(type), outer, Math.min(depth, 1)) + " LIMIT 1";
  }

  private String with(List<String> types) {
    String name = "w" + aliases++;
    List<String> columns = new ArrayList<>();
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      columns.add("c" + i);
      seen.add(new Seen(name + ".c" + i, types.get(i)));
    }
    return "WITH %s(%s) AS (%s) SELECT %s, %s.* FROM %s%s"
        .formatted(
            name,
            String.join(", ", columns),
            select(types, List.of(), 1),
            exprs.of(dice.oneOf(types), seen, false, 2),
            name,
            name,
            where(seen, 1));
  }

  private String stars() {
    List<Seen> seen = new ArrayList<>();
    String from = from(seen, 1);
    return "SELECT *, %s FROM %s%s"
        .formatted(exprs.of(dice.oneOf(TypedRows.TYPES), seen, false, 1), from, where(seen, 1));
  }

  private String select(List<String> types, List<Seen> outer, int depth) {
    List<Seen> own = new ArrayList<>();
    String from = dice.chance(0.08) ? "" : " FROM " + from(own, depth);
    List<Seen> seen = new ArrayList<>(own);
    if (dice.chance(0.5)) {
      seen.addAll(outer);
    }
    String where = from.isEmpty() ? "" : where(seen, depth);
    if (!own.isEmpty() && dice.chance(0.25)) {
      return grouped(types, from, where, own, depth);
    }
    List<String> items = new ArrayList<>();
    for (String type : types) {
      items.add(exprs.of(type, seen, false, depth));
    }
    return "SELECT "
        + dice.oneOf("", "", "", "DISTINCT ")
        + String.join(", ", items)
        + from
        + where;
  }

  private String grouped(List<String> types, String from, String where, List<Seen> own, int depth) {
    List<Seen> keys = new ArrayList<>();
    if (dice.chance(0.7)) {
      keys.add(dice.oneOf(own));
    }
    List<String> items = new ArrayList<>();
    for (String type : types) {
      items.add(groupedItem(type, keys, own, depth));
    }
    String group =
        keys.isEmpty()
            ? ""
            : " GROUP BY " + dice.oneOf("%s", "%s", "ROLLUP (%s)").formatted(keys.get(0).text());
    return "SELECT " + String.join(", ", items) + from + where + group;
  }

  private String groupedItem(String type, List<Seen> keys, List<Seen> own, int depth) {
    return dice.chance(0.3) && !keys.isEmpty() && keys.get(0).type().equals(type)
        ? keys.get(0).text()
        : exprs.of(type, dice.chance(0.3) ? keys : own, true, Math.max(depth, 1));
  }

  private String where(List<Seen> seen, int depth) {
    return dice.chance(0.5) ? " WHERE " + exprs.of("bool", seen, false, depth) : "";
  }

  private String from(List<Seen> seen, int depth) {
    StringBuilder text = new StringBuilder(item(seen, depth));
    for (int i = dice.below(3); i > 0; i--) {
      String join = dice.oneOf("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "CROSS JOIN");
      text.append(' ').append(join).append(' ').append(item(seen, depth));
      if (!join.startsWith("CROSS")) {
        text.append(" ON ").append(on(join, seen));
      }
    }
    return text.toString();
  }

  /** PostgreSQL can make a full join only where it can merge or hash. */
  private String on(String join, List<Seen> seen) {
    if (!join.startsWith("FULL")) {
      return exprs.of("bool", seen, false, 1);
    }
    String last = seen.get(seen.size() - 1).text();
    return "%s.id = %s.id"
        .formatted(
            seen.get(0).text().substring(0, seen.get(0).text().indexOf('.')),
            last.substring(0, last.indexOf('.')));
  }

  /** What gives rows without being a table; it may use what stands before it. */
  private String rows(String alias, List<Seen> seen, int depth) {
    List<Seen> before = List.copyOf(seen);
    boolean numbered = dice.chance(0.3);
    String type = dice.oneOf("int4", "text");
    seen.add(new Seen(alias + ".id", type));
    if (numbered) {
      seen.add(new Seen(alias + ".n", "int8"));
    }
    String function =
        type.equals("int4") && dice.chance(0.5)
            ? "generate_series(1, %s)".formatted(dice.oneOf("2", "3"))
            : "unnest(%s)".formatted(exprs.of(type + "[]", before, false, Math.min(depth, 1)));
    return "%s%s AS %s(id%s)"
        .formatted(function, numbered ? " WITH ORDINALITY" : "", alias, numbered ? ", n" : "");
  }

  private String item(List<Seen> seen, int depth) {
    String alias = "x" + aliases++;
    if (depth > 1 && dice.chance(0.15)) {
      String type = dice.oneOf(TypedRows.TYPES);
      String inner = select(List.of("int4", type), List.of(), 1);
      seen.add(new Seen(alias + ".id", "int4"));
      seen.add(new Seen(alias + ".v", type));
      return "(%s) AS %s(id, v)".formatted(inner, alias);
    }
    if (dice.chance(0.1)) {
      return rows(alias, seen, depth);
    }
    TypedSchema.Relation table = dice.oneOf(schema.tables());
    table
        .columns()
        .forEach(column -> seen.add(new Seen(alias + "." + column.name(), column.type())));
    return table.name() + " " + alias;
  }
}
