package io.github.jsqlc.proof;

import io.github.jsqlc.engine.Routine;
import java.util.ArrayList;
import java.util.List;

/** Expressions of a wanted type made up by chance; most are right, some are not. */
final class TypedExpr {
  /** A column that can be seen, as it is written. */
  record Seen(String text, String type) {}

  private final Dice dice;
  private final TypedRows rows;
  private final TypedQuery queries;
  private final Values values;
  private int parameters;

  /**
   * @param parameters how many parameters the statement may have
   */
  TypedExpr(Dice dice, TypedRows rows, TypedQuery queries, Values values, int parameters) {
    this.dice = dice;
    this.rows = rows;
    this.queries = queries;
    this.values = values;
    this.parameters = parameters;
  }

  /** An expression that most likely has this type. */
  String of(String type, List<Seen> seen, boolean grouped, int depth) {
    if (depth <= 0 || dice.chance(0.25)) {
      return leaf(type, seen);
    }
    int d = depth - 1;
    if (type.equals("bool") && dice.chance(0.6)) {
      return condition(seen, grouped, d);
    }
    if (grouped && dice.chance(0.5) && !rows.aggregates(type).isEmpty()) {
      return aggregate(dice.oneOf(rows.aggregates(type)), seen, d);
    }
    return switch (dice.below(12)) {
      case 0, 1, 2 ->
          rows.hasOperator(type)
              ? rows.operator(type, dice, side -> operand(side, seen, grouped, d))
              : leaf(type, seen);
      case 3, 4, 5 ->
          rows.functions(type).isEmpty()
              ? leaf(type, seen)
              : call(dice.oneOf(rows.functions(type)), seen, grouped, d);
      case 6 ->
          "CASE WHEN %s THEN %s%s END"
              .formatted(
                  of("bool", seen, grouped, d),
                  of(type, seen, grouped, d),
                  dice.chance(0.6) ? " ELSE " + of(near(type), seen, grouped, d) : "");
      case 7 ->
          "coalesce(%s, %s)"
              .formatted(of(type, seen, grouped, d), of(near(type), seen, grouped, d));
      case 8 ->
          dice.chance(0.5)
              ? "nullif(%s, %s)".formatted(of(type, seen, grouped, d), leaf(type, seen))
              : "%s(%s, %s)"
                  .formatted(
                      dice.oneOf("greatest", "least"),
                      of(type, seen, grouped, d),
                      leaf(near(type), seen));
      case 9 -> cast(type, seen, grouped, d);
      case 10 ->
          dice.chance(0.4) && (type.equals("int4") || type.equals("text"))
              ? "(%s)[%s]".formatted(of(type + "[]", seen, grouped, d), dice.oneOf("1", "2"))
              : "(" + queries.scalar(type, seen, d) + ")";
      default -> leaf(type, seen);
    };
  }

  private String operand(String type, List<Seen> seen, boolean grouped, int depth) {
    return "(" + of(type, seen, grouped, depth) + ")";
  }

  /** Mostly the type itself; at times another number or text, which may have a common one. */
  private String near(String type) {
    if (dice.chance(0.75)) {
      return type;
    }
    return switch (type) {
      case "int2", "int4", "int8", "float8", "numeric" ->
          dice.oneOf("int2", "int4", "int8", "float8", "numeric");
      case "text", "varchar", "bpchar", "public.code" ->
          dice.oneOf("text", "varchar", "bpchar", "public.code");
      case "date", "timestamp", "timestamptz" -> dice.oneOf("date", "timestamp", "timestamptz");
      default -> type;
    };
  }

  private String leaf(String type, List<Seen> seen) {
    List<Seen> fitting = seen.stream().filter(column -> column.type().equals(type)).toList();
    if (!fitting.isEmpty() && dice.chance(0.7)) {
      return dice.oneOf(fitting).text();
    }
    if (parameters > 0 && dice.chance(0.2)) {
      String mark = "$" + dice.between(1, parameters);
      return dice.chance(0.5) ? mark : mark + "::" + TypedRows.spelled(type);
    }
    return literal(type);
  }

  private String literal(String type) {
    String text = "'" + text(type).replace("'", "''") + "'";
    return switch (dice.below(6)) {
      case 0 -> dice.chance(0.3) ? "NULL" : text;
      case 1 -> text;
      case 2 -> "NULL::" + TypedRows.spelled(type);
      default -> number(type, text);
    };
  }

  private String number(String type, String text) {
    return switch (type) {
      case "int4", "int2", "int8" -> dice.oneOf("0", "1", "2", "7");
      case "numeric" -> dice.oneOf("1.5", "2.0", "0.1");
      case "bool" -> dice.oneOf("true", "false");
      default -> text + "::" + TypedRows.spelled(type);
    };
  }

  private String text(String type) {
    return switch (type) {
      case "int4[]" -> dice.oneOf("{1,2}", "{}", "{NULL,3}");
      case "text[]" -> dice.oneOf("{a,b}", "{}", "{NULL}");
      case "int4range" -> dice.oneOf("[1,5)", "empty", "[2,)");
      case "public.mood" -> dice.oneOf("sad", "ok");
      case "public.code" -> dice.oneOf("a", "b");
      case "bpchar" -> "abc";
      default -> PostgresTexts.of(type, values);
    };
  }

  private String call(Routine routine, List<Seen> seen, boolean grouped, int depth) {
    List<String> arguments = new ArrayList<>();
    for (Routine.Parameter parameter : routine.parameters()) {
      if (parameter.hasDefault() && dice.chance(0.5)) {
        break;
      }
      String type = TypedRows.concrete(parameter.type());
      if (parameter.variadic() && type.endsWith("[]")) {
        type = type.substring(0, type.length() - 2);
      }
      arguments.add(of(near(type), seen, grouped, depth));
    }
    return "\"%s\"(%s)".formatted(routine.name(), String.join(", ", arguments));
  }

  private String aggregate(Routine routine, List<Seen> seen, int depth) {
    String call = call(routine, seen, false, Math.min(depth, 1));
    return dice.chance(0.15)
        ? "%s FILTER (WHERE %s)".formatted(call, of("bool", seen, false, 1))
        : call;
  }

  /** An aggregate over a window; where none gives the type, any expression of it. */
  String window(String type, List<Seen> seen) {
    if (rows.aggregates(type).isEmpty()) {
      return dice.chance(0.5) && !seen.isEmpty()
          ? "%s(%s) OVER (ORDER BY %s)"
              .formatted(
                  dice.oneOf("lag", "lead", "first_value", "last_value"),
                  of(type, seen, false, 1),
                  dice.oneOf(seen).text())
          : of(type, seen, false, 1);
    }
    String order = seen.isEmpty() ? "" : "ORDER BY " + dice.oneOf(seen).text();
    String frame =
        order.isEmpty()
            ? ""
            : dice.oneOf("", " ROWS 1 PRECEDING", " ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING");
    return "%s OVER (%s%s)"
        .formatted(call(dice.oneOf(rows.aggregates(type)), seen, false, 1), order, frame);
  }

  private String cast(String type, List<Seen> seen, boolean grouped, int depth) {
    List<String> sources = rows.castsTo(type);
    String source = sources.isEmpty() || dice.chance(0.2) ? "text" : dice.oneOf(sources);
    return "(%s)::%s".formatted(of(source, seen, grouped, depth), TypedRows.spelled(type));
  }

  private String condition(List<Seen> seen, boolean grouped, int d) {
    String type = seen.isEmpty() ? "int4" : dice.oneOf(seen).type();
    String left = operand(type, seen, grouped, d);
    return switch (dice.below(11)) {
      case 0 ->
          "(%s) AND (%s)".formatted(of("bool", seen, grouped, d), of("bool", seen, grouped, d));
      case 1 ->
          "(%s) OR (%s)".formatted(of("bool", seen, grouped, d), of("bool", seen, grouped, d));
      case 2 -> "NOT (%s)".formatted(of("bool", seen, grouped, d));
      case 3, 4 -> left + dice.oneOf(" IS NULL", " IS NOT NULL", " IS NOT NULL");
      case 5 ->
          "%s IS %sDISTINCT FROM %s"
              .formatted(left, dice.oneOf("", "NOT "), operand(near(type), seen, grouped, d));
      case 6 ->
          "%s BETWEEN %s AND %s"
              .formatted(left, leaf(type, seen), operand(near(type), seen, grouped, d));
      case 7 ->
          "%s %sIN (%s, %s)"
              .formatted(
                  left, dice.oneOf("", "NOT "), leaf(near(type), seen), of(type, seen, grouped, d));
      case 8 -> "%s IN (%s)".formatted(left, queries.scalar(type, seen, d));
      case 9 -> "EXISTS (%s)".formatted(queries.scalar(type, seen, d));
      default ->
          "%s %s %s"
              .formatted(
                  left, dice.oneOf("=", "<>", "<", ">="), operand(near(type), seen, grouped, d));
    };
  }
}
