package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.proof.Postgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Operators in a row group as PostgreSQL groups them: the server writes down the same tree for a
 * text and for the same text with the parentheses that we put in.
 */
class StandardGroupingTest {
  /** Operators that PostgreSQL has not for booleans: here each of them has both forms. */
  private static final List<String> MADE =
      List.of("+", "-", "*", "/", "%", "^", "||", "->", "~", "@@@", "<->", "~~", "!~~", "~~*", "|");

  private static final List<String> INFIX =
      List.of(
          "OR",
          "AND",
          "=",
          "<>",
          "!=",
          "<",
          "<=",
          ">",
          ">=",
          "IS DISTINCT FROM",
          "IS NOT DISTINCT FROM",
          "BETWEEN false AND",
          "NOT BETWEEN SYMMETRIC true AND",
          "LIKE",
          "NOT LIKE",
          "ILIKE",
          "OPERATOR(public.+)");

  private static final List<String> BEFORE =
      List.of("NOT", "-", "+", "~", "@@@", "OPERATOR(public.-)");

  private static final List<String> BEHIND =
      List.of(
          "ISNULL",
          "NOTNULL",
          "IS NULL",
          "IS NOT NULL",
          "IS TRUE",
          "IS NOT UNKNOWN",
          "::bool",
          "IN (true, false)",
          "NOT IN (false)",
          "= ANY (ARRAY[true])",
          "+ ALL (ARRAY[true])",
          "NOT LIKE SOME (ARRAY[true])");

  @Test
  void theServerSeesOurParentheses() throws Exception {
    Random random = new Random(Long.getLong("jsqlc.seed", 1));
    int different = 0;
    try (Postgres postgres = Postgres.database(operators());
        Statement statement = postgres.connection().createStatement()) {
      statement.setEscapeProcessing(false);
      for (int i = 0; i < Integer.getInteger("jsqlc.times", 12) * 250; i++) {
        String sql = row(random);
        List<?> mistakes = Parsing.mistakes("SELECT " + sql, Parsing.POSTGRESQL);
        String grouped = mistakes.isEmpty() ? text(Parsing.expr(sql, Parsing.POSTGRESQL)) : sql;
        String tree = tree(statement, sql);
        assertThat(tree.startsWith("42601")).as(sql).isEqualTo(!mistakes.isEmpty());
        assertThat(tree(statement, grouped)).as("%s as %s", sql, grouped).isEqualTo(tree);
        different += grouped.equals(sql) ? 0 : 1;
      }
    }
    assertThat(different).isGreaterThan(2_000);
  }

  private static String operators() {
    StringBuilder script = new StringBuilder();
    script.append("CREATE FUNCTION two(bool, bool) RETURNS bool IMMUTABLE RETURN $1;");
    script.append("CREATE FUNCTION one(bool) RETURNS bool IMMUTABLE RETURN $1;");
    for (String symbol : MADE) {
      script.append(
          "CREATE OPERATOR %s (FUNCTION = two, LEFTARG = bool, RIGHTARG = bool);"
              .formatted(symbol));
    }
    for (String symbol : List.of("-", "+", "~", "@@@")) {
      script.append("CREATE OPERATOR %s (FUNCTION = one, RIGHTARG = bool);".formatted(symbol));
    }
    return script.append("CREATE TABLE t (a bool, b bool, c bool, d bool)").toString();
  }

  private static String row(Random random) {
    List<String> words = new ArrayList<>();
    int length = 2 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) == 0) {
        words.add(pick(random, BEFORE));
      }
      words.add(pick(random, List.of("a", "b", "c", "d", "true")));
      while (random.nextInt(5) == 0) {
        words.add(pick(random, BEHIND));
      }
      if (i < length - 1) {
        words.add(pick(random, random.nextBoolean() ? INFIX : MADE));
      }
    }
    return String.join(" ", words);
  }

  private static String pick(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** What the server stores of an expression, or the state of its refusal. */
  private static String tree(Statement statement, String sql) throws SQLException {
    try {
      statement.execute("CREATE OR REPLACE TEMP VIEW v AS SELECT (" + sql + ") AS x FROM t");
    } catch (SQLException e) {
      return e.getSQLState();
    }
    try (ResultSet rows = statement.executeQuery("SELECT pg_get_viewdef('v'::regclass)")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String text(Expr expr) {
    if (expr instanceof Expr.Unary e) {
      return "(" + e.operatorAt().text() + " " + text(e.operand()) + ")";
    }
    if (expr instanceof Expr.Binary e) {
      return "(" + text(e.left()) + " " + e.operatorAt().text() + " " + text(e.right()) + ")";
    }
    if (expr instanceof Expr.IsNull e) {
      return "(" + text(e.operand()) + (e.negated() ? " NOTNULL)" : " ISNULL)");
    }
    if (expr instanceof Expr.IsTest e) {
      return "(%s IS %s%s)".formatted(text(e.operand()), e.negated() ? "NOT " : "", e.test());
    }
    if (expr instanceof Expr.Match e) {
      String negation = e.negated() ? "NOT " : "";
      return "(%s %s%s %s)".formatted(text(e.operand()), negation, e.operator(), text(e.pattern()));
    }
    if (expr instanceof Expr.Between e) {
      // SYMMETRIC is not kept: it stands in the text alone.
      boolean symmetric = e.at().text().contains("SYMMETRIC " + e.low().at().text());
      return "(%s %sBETWEEN %s%s AND %s)"
          .formatted(
              text(e.operand()),
              e.negated() ? "NOT " : "",
              symmetric ? "SYMMETRIC " : "",
              text(e.low()),
              text(e.high()));
    }
    if (expr instanceof Expr.In e) {
      String values =
          ((Expr.InList.Values) e.list())
              .values().stream().map(StandardGroupingTest::text).collect(Collectors.joining(", "));
      return "(%s %sIN (%s))".formatted(text(e.operand()), e.negated() ? "NOT " : "", values);
    }
    if (expr instanceof Expr.Cast e) {
      return "CAST(" + text(e.operand()) + " AS " + e.type().spelling() + ")";
    }
    if (expr instanceof Expr.Quantified e) {
      String word = e.all() ? "ALL" : "ANY";
      Expr array = e.array().orElseThrow();
      return "(%s %s %s (%s))".formatted(text(e.left()), e.operator(), word, array.at().text());
    }
    assertThat(expr).isInstanceOfAny(Expr.ColumnRef.class, Expr.Literal.class);
    return expr.at().text();
  }
}
