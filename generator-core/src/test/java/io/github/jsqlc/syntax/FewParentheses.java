package io.github.jsqlc.syntax;

import io.github.jsqlc.engine.Operators;
import java.util.List;

/** Writes an expression with the parentheses that its operators' precedences ask for. */
final class FewParentheses {
  private static final int CLOSED = Integer.MAX_VALUE;

  private final Operators operators;

  private FewParentheses(Operators operators) {
    this.operators = operators;
  }

  static String of(Expr expr, Operators operators) {
    return new FewParentheses(operators).text(expr);
  }

  private String text(Expr expr) {
    int own = precedence(expr);
    if (expr instanceof Expr.Unary unary) {
      return unary.operator() + " " + at(own, unary.operand());
    }
    if (expr instanceof Expr.Binary binary) {
      return at(own, binary.left()) + " " + binary.operator() + " " + at(own + 1, binary.right());
    }
    if (expr instanceof Expr.IsNull test) {
      return at(own, test.operand()) + (test.negated() ? " NOTNULL" : " IS NULL");
    }
    if (expr instanceof Expr.Match match) {
      return at(own, match.operand())
          + (match.negated() ? " NOT " : " ")
          + match.operator()
          + " "
          + at(own + 1, match.pattern())
          + match.escape().map(e -> " ESCAPE " + at(own + 1, e)).orElse("");
    }
    if (expr instanceof Expr.Between between) {
      int aboveAnd = operators.infix("AND").orElseThrow().precedence() + 1;
      return at(own, between.operand())
          + (between.negated() ? " NOT BETWEEN " : " BETWEEN ")
          + at(aboveAnd, between.low())
          + " AND "
          + at(own + 1, between.high());
    }
    if (expr instanceof Expr.In in) {
      List<Expr> values = ((Expr.InList.Values) in.list()).values();
      String not = in.negated() ? " NOT" : "";
      return at(own, in.operand()) + not + " IN (" + text(values.get(0)) + ")";
    }
    if (expr instanceof Expr.Collate collate) {
      return at(own, collate.operand()) + " COLLATE " + collate.collation();
    }
    return Grouping.of(expr);
  }

  private String at(int least, Expr expr) {
    return precedence(expr) < least ? "(" + text(expr) + ")" : text(expr);
  }

  private int precedence(Expr expr) {
    if (expr instanceof Expr.Unary unary) {
      return operators.prefix(unary.operator()).orElseThrow().precedence();
    }
    if (expr instanceof Expr.Binary binary) {
      return infix(binary.operator());
    }
    if (expr instanceof Expr.Match match) {
      return infix(match.operator());
    }
    if (expr instanceof Expr.Between) {
      return infix("BETWEEN");
    }
    if (expr instanceof Expr.In) {
      return infix("IN");
    }
    if (expr instanceof Expr.Collate) {
      return infix("COLLATE");
    }
    if (expr instanceof Expr.IsNull) {
      return operators.postfix("ISNULL").orElseThrow().precedence();
    }
    return CLOSED;
  }

  private int infix(String name) {
    return operators.infix(name).orElseThrow().precedence();
  }
}
