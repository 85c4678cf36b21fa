package io.github.jsqlc.proof;

import io.github.jsqlc.engine.FunctionKind;
import java.util.ArrayList;
import java.util.List;

/** Expressions made up by chance over the columns that can be seen. */
final class RandomExpr {
  /** What a FROM clause calls by {@code alias}. */
  record Source(String alias, List<String> columns) {}

  /**
   * What can be seen where an expression stands.
   *
   * @param outer that of the query around it; null if there is none
   */
  record Scope(List<Source> sources, Scope outer) {
    Scope alone() {
      return new Scope(sources, null);
    }
  }

  /** Which calls may stand in an expression besides scalar functions. */
  enum Calls {
    SCALAR,
    AGGREGATES,
    WINDOWS
  }

  private static final List<String> FUNCTIONS =
      List.of(
          "upper(%s)",
          "lower(%s)",
          "length(%s)",
          "abs(%s)",
          "round(%s)",
          "round(%s, 1)",
          "coalesce(%s, %s)",
          "coalesce(%s, %s, 0)",
          "ifnull(%s, %s)",
          "nullif(%s, %s)",
          "iif(%s, %s, %s)",
          "iif(%s, %s)",
          "substr(%s, 1, 2)",
          "trim(%s)",
          "instr(%s, %s)",
          "replace(%s, 'a', 'b')",
          "typeof(%s)",
          "hex(%s)",
          "quote(%s)",
          "max(%s, %s)",
          "min(%s, %s)",
          "printf('%%s-%%s', %s, %s)",
          "date(%s)",
          "datetime(%s)",
          "strftime('%%Y', %s)",
          "unixepoch(%s)",
          "julianday(%s)",
          "json_valid(%s)",
          "json_array(%s, %s)",
          "json_object('k', %s)",
          "json_quote(%s)",
          "unicode(%s)",
          "char(%s)",
          "sign(%s)",
          "likely(%s)",
          "unhex(%s)",
          "concat(%s, %s)",
          "concat_ws('-', %s, %s)",
          "ceil(%s)",
          "sqrt(%s)",
          "pow(%s, 2)",
          "mod(%s, %s)",
          "octet_length(%s)",
          "json_extract(%s, '$.a')",
          "json_type(%s)",
          "ltrim(%s, 'a')",
          "date('now', %s)",
          "time(%s, '+1 hour')",
          "glob(%s, %s)",
          "like(%s, %s)");

  private static final List<String> AGGREGATES =
      List.of(
          "count(*)",
          "count(%s)",
          "count(DISTINCT %s)",
          "sum(%s)",
          "total(%s)",
          "avg(%s)",
          "min(%s)",
          "max(%s)",
          "group_concat(%s)",
          "group_concat(%s, '-')",
          "json_group_array(%s)",
          "sum(%s) FILTER (WHERE %s)",
          "max(%s) FILTER (WHERE %s)",
          "count(*) FILTER (WHERE %s)",
          "string_agg(%s, ',')");

  private static final List<String> WINDOWS =
      List.of(
          "row_number()",
          "rank()",
          "dense_rank()",
          "ntile(2)",
          "lag(%s)",
          "lag(%s, 1, %s)",
          "lead(%s)",
          "first_value(%s)",
          "last_value(%s)",
          "nth_value(%s, 2)",
          "sum(%s)",
          "count(*)",
          "max(%s)",
          "avg(%s)",
          "total(%s)",
          "percent_rank()",
          "cume_dist()",
          "count(%s) FILTER (WHERE %s)",
          "group_concat(%s)");

  private static final List<String> ALL_SCALARS = FunctionCalls.of(FunctionKind.SCALAR);
  private static final List<String> ALL_AGGREGATES = FunctionCalls.of(FunctionKind.AGGREGATE);

  private final Dice dice;
  private final RandomQuery queries;
  private final RandomParameters parameters;

  RandomExpr(Dice dice, RandomQuery queries, RandomParameters parameters) {
    this.dice = dice;
    this.queries = queries;
    this.parameters = parameters;
  }

  /** Any value. */
  String value(Scope scope, Calls calls, int depth) {
    if (depth <= 0) {
      return leaf(scope);
    }
    int d = depth - 1;
    return switch (dice.below(22)) {
      case 0, 1, 2, 3 -> leaf(scope);
      case 4, 5 -> arithmetic(scope, calls, d);
      case 6, 7, 8 -> function(scope, calls, d);
      case 9 -> condition(scope, calls, d);
      case 10 -> "(" + condition(scope, calls, d) + ")";
      case 11, 12 -> cases(scope, calls, d);
      case 13 -> "CAST(%s AS %s)".formatted(value(scope, calls, d), castType());
      case 14 -> "(" + queries.query(1, d, scope) + ")";
      case 15 -> "%s %s %s".formatted(operand(scope, calls, d), dice.oneOf("->", "->>"), path());
      case 16 -> dice.oneOf("- ", "~", "+") + operand(scope, calls, d);
      case 17 -> "%s COLLATE NOCASE".formatted(operand(scope, calls, d));
      default ->
          switch (calls) {
            case SCALAR -> function(scope, calls, d);
            case AGGREGATES -> aggregate(scope, d);
            case WINDOWS -> window(scope, d);
          };
    };
  }

  private String castType() {
    return dice.oneOf("INTEGER", "TEXT", "REAL", "BLOB", "NUMERIC", "DATE", "VARCHAR(3)");
  }

  private String path() {
    return dice.oneOf("'$.a'", "'a'", "0", "'$[1]'");
  }

  private String operand(Scope scope, Calls calls, int depth) {
    return depth <= 0 || dice.chance(0.5) ? leaf(scope) : "(" + value(scope, calls, depth) + ")";
  }

  private String leaf(Scope scope) {
    if (dice.chance(0.75)) {
      String column = column(scope);
      if (column != null) {
        return column;
      }
    }
    return dice.chance(0.2) ? parameters.next() : literal();
  }

  /** A column, mostly of this query; null if none can be seen. */
  String column(Scope scope) {
    Scope seen = scope;
    while (seen.outer() != null && (seen.sources().isEmpty() || dice.chance(0.2))) {
      seen = seen.outer();
    }
    if (seen.sources().isEmpty()) {
      return null;
    }
    Source source = dice.oneOf(seen.sources());
    String name = dice.oneOf(source.columns());
    return source.alias() + "." + name;
  }

  String literal() {
    return dice.oneOf(
        "0",
        "1",
        "2",
        "-1",
        "3.5",
        "'a'",
        "'x y'",
        "''",
        "NULL",
        "x'61'",
        "TRUE",
        "'2024-01-01'",
        "'[1,2]'",
        "CURRENT_DATE",
        "1e3",
        "'{\"a\":1}'");
  }

  private String arithmetic(Scope scope, Calls calls, int d) {
    return "%s %s %s"
        .formatted(
            operand(scope, calls, d),
            dice.oneOf("+", "-", "*", "/", "%", "||", "&", "|", "<<"),
            operand(scope, calls, d));
  }

  private String function(Scope scope, Calls calls, int d) {
    return filled(dice.oneOf(dice.chance(0.4) ? ALL_SCALARS : FUNCTIONS), scope, calls, d);
  }

  private String filled(String template, Scope scope, Calls calls, int d) {
    Object[] arguments = new Object[template.split("%s", -1).length - 1];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = value(scope, calls, d);
    }
    return template.formatted(arguments);
  }

  /** An aggregate of outer columns alone would belong to the query around. */
  private String aggregate(Scope scope, int d) {
    List<String> templates = dice.chance(0.3) ? ALL_AGGREGATES : AGGREGATES;
    return filled(dice.oneOf(templates), scope.alone(), Calls.SCALAR, Math.min(d, 1));
  }

  private String window(Scope scope, int d) {
    String call = filled(dice.oneOf(WINDOWS), scope.alone(), Calls.SCALAR, Math.min(d, 1));
    List<String> parts = new ArrayList<>();
    if (dice.chance(0.4)) {
      parts.add("PARTITION BY " + leaf(scope.alone()));
    }
    if (dice.chance(0.6)) {
      parts.add("ORDER BY " + leaf(scope.alone()) + dice.oneOf("", " DESC", " NULLS LAST"));
      parts.add(
          dice.oneOf(
              "",
              "ROWS BETWEEN 1 PRECEDING AND CURRENT ROW",
              "ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING",
              "RANGE UNBOUNDED PRECEDING",
              "GROUPS CURRENT ROW EXCLUDE CURRENT ROW"));
    }
    return "%s OVER (%s)".formatted(call, String.join(" ", parts).strip());
  }

  private String cases(Scope scope, Calls calls, int d) {
    StringBuilder text = new StringBuilder("CASE");
    boolean simple = dice.chance(0.3);
    text.append(simple ? " " + value(scope, calls, d) : "");
    for (int i = dice.between(1, 2); i > 0; i--) {
      String when = simple ? value(scope, calls, d) : condition(scope, calls, d);
      text.append(" WHEN %s THEN %s".formatted(when, value(scope, calls, d)));
    }
    return text + (dice.chance(0.6) ? " ELSE " + value(scope, calls, d) : "") + " END";
  }

  /** A truth value; what conditions tell about NULL is what most of it is about. */
  String condition(Scope scope, Calls calls, int depth) {
    if (depth <= 0) {
      return simple(scope, calls, 0);
    }
    int d = depth - 1;
    return switch (dice.below(8)) {
      case 0, 1 -> "%s AND %s".formatted(grouped(scope, calls, d), grouped(scope, calls, d));
      case 2 -> "%s OR %s".formatted(grouped(scope, calls, d), grouped(scope, calls, d));
      case 3 -> "NOT " + grouped(scope, calls, d);
      default -> simple(scope, calls, d);
    };
  }

  private String grouped(Scope scope, Calls calls, int d) {
    return "(" + condition(scope, calls, d) + ")";
  }

  private String simple(Scope scope, Calls calls, int d) {
    String left = operand(scope, calls, d);
    return switch (dice.below(15)) {
      case 0, 1, 2 -> left + " IS NOT NULL";
      case 3 -> left + dice.oneOf(" IS NULL", " ISNULL", " NOTNULL", " NOT NULL");
      case 4, 5 -> "%s = %s".formatted(left, operand(scope, calls, d));
      case 6 ->
          "%s %s %s"
              .formatted(
                  left, dice.oneOf("<", "<=", ">", "<>", "==", "!="), operand(scope, calls, d));
      case 7 ->
          "%s %s %s"
              .formatted(
                  left,
                  dice.oneOf("IS", "IS NOT", "IS DISTINCT FROM", "IS NOT DISTINCT FROM"),
                  operand(scope, calls, d));
      case 8 ->
          "%s %sBETWEEN %s AND %s"
              .formatted(left, not(), operand(scope, calls, d), operand(scope, calls, d));
      case 9 ->
          "%s %s%s %s".formatted(left, not(), dice.oneOf("LIKE", "GLOB"), operand(scope, calls, d));
      case 10 ->
          "%s %sIN (%s, %s)"
              .formatted(left, not(), operand(scope, calls, d), operand(scope, calls, d));
      case 11 -> "%s %sIN (%s)".formatted(left, not(), queries.query(1, d, scope));
      case 12 -> "%sEXISTS (%s)".formatted(not(), queries.query(dice.between(1, 2), d, scope));
      case 13 -> dice.chance(0.5) ? parameters.in(left + " " + not()) : left;
      default -> rows(scope, calls, d, left);
    };
  }

  private String rows(Scope scope, Calls calls, int d, String left) {
    String pair = "(%s, %s)".formatted(left, operand(scope, calls, d));
    return dice.chance(0.5)
        ? "%s %s (%s, %s)"
            .formatted(
                pair,
                dice.oneOf("=", "<", "IS"),
                operand(scope, calls, d),
                operand(scope, calls, d))
        : "%s %sIN (%s)".formatted(pair, not(), queries.query(2, d, scope));
  }

  private String not() {
    return dice.chance(0.3) ? "NOT " : "";
  }
}
