package io.github.jsqlc.analysis;

import io.github.jsqlc.syntax.Expr;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what a condition tells about NULLs: where {@code a = b} is true, neither a nor b is NULL.
 *
 * <p>Rule NULL-NARROW-1: a strict operator or function gives NULL when an operand is NULL; so where
 * its result is known not to be NULL, no operand is.
 */
final class FactFinder {
  /** Longer expressions are not recognised again: nobody repeats them. */
  private static final int LONGEST_TEXT = 500;

  private final Scope scope;

  FactFinder(Scope scope) {
    this.scope = scope;
  }

  /** What holds where {@code expr} is true. */
  Facts whenTrue(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      switch (binary.operator()) {
        case "AND":
          return whenTrue(binary.left()).and(whenTrue(binary.right()));
        case "OR":
          return whenTrue(binary.left()).or(whenTrue(binary.right()));
        case "IS", "IS NOT DISTINCT FROM":
          return isConstant(binary.right()) ? nonNull(binary.left()) : Facts.NONE;
        case "=":
          return nonNull(expr).and(nonNull(binary.left())).and(nonNull(binary.right()));
        default:
          return nonNull(expr);
      }
    }
    if (expr instanceof Expr.Unary unary && unary.operator().equals("NOT")) {
      return whenFalse(unary.operand());
    }
    if (expr instanceof Expr.IsNull isNull) {
      return isNull.negated() ? nonNull(isNull.operand()) : Facts.NONE;
    }
    if (expr instanceof Expr.In in && !in.negated()) {
      // NULL is in no list, not even in an empty one.
      return nonNull(in.operand());
    }
    if (expr instanceof Expr.Quantified quantified && !quantified.all()) {
      // Something is equal to an element, so it is there.
      boolean strict =
          new Strictness(scope.engine())
              .ofOperator(OperatorTyper.symbol(quantified.operator(), false));
      return strict && !isRow(quantified.left())
          ? nonNull(expr).and(nonNull(quantified.left()))
          : nonNull(expr);
    }
    if (expr instanceof Expr.IsTest test && !test.negated()) {
      return switch (test.test()) {
        case "TRUE" -> whenTrue(test.operand());
        case "FALSE" -> whenFalse(test.operand());
        default -> Facts.NONE;
      };
    }
    if (expr instanceof Expr.Between between && !between.negated() && !isRow(between.operand())) {
      return nonNull(between.operand()).and(nonNull(between.low())).and(nonNull(between.high()));
    }
    return nonNull(expr);
  }

  /** What holds where {@code expr} is false, which is not where it is NULL. */
  private Facts whenFalse(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      switch (binary.operator()) {
        case "AND":
          return whenFalse(binary.left()).or(whenFalse(binary.right()));
        case "OR":
          return whenFalse(binary.left()).and(whenFalse(binary.right()));
        case "IS NOT", "IS DISTINCT FROM":
          return isConstant(binary.right()) ? nonNull(binary.left()) : Facts.NONE;
        default:
          return nonNull(expr);
      }
    }
    if (expr instanceof Expr.Unary unary && unary.operator().equals("NOT")) {
      return whenTrue(unary.operand());
    }
    if (expr instanceof Expr.IsNull isNull) {
      return isNull.negated() ? Facts.NONE : nonNull(isNull.operand());
    }
    if (expr instanceof Expr.In in && in.negated()) {
      return nonNull(in.operand());
    }
    return nonNull(expr);
  }

  /** What holds where {@code expr} is false or NULL. */
  Facts whenNotTrue(Expr expr) {
    if (expr instanceof Expr.Binary binary && isLogic(binary.operator())) {
      Facts left = whenNotTrue(binary.left());
      Facts right = whenNotTrue(binary.right());
      return binary.operator().equals("OR") ? left.and(right) : left.or(right);
    }
    // IS NULL is never NULL itself, so where it is not true it is false.
    return expr instanceof Expr.IsNull ? whenFalse(expr) : Facts.NONE;
  }

  private static boolean isConstant(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() != Expr.LiteralKind.NULL;
  }

  /** What holds where the value of {@code expr} is not NULL. */
  Facts nonNull(Expr expr) {
    Facts implied = implied(expr);
    return textOf(expr).map(text -> implied.and(Facts.text(text))).orElse(implied);
  }

  private Facts implied(Expr expr) {
    if (expr instanceof Expr.ColumnRef ref) {
      return column(ref);
    }
    if (expr instanceof Expr.Binary binary) {
      if (isRow(binary.left()) || isRow(binary.right())) {
        return Facts.NONE;
      }
      boolean strict =
          !isLogic(binary.operator())
              && new Strictness(scope.engine()).ofOperator(binary.operator());
      return strict ? nonNull(binary.left()).and(nonNull(binary.right())) : Facts.NONE;
    }
    if (expr instanceof Expr.Unary unary) {
      return nonNull(unary.operand());
    }
    if (expr instanceof Expr.Cast cast) {
      return nonNull(cast.operand());
    }
    if (expr instanceof Expr.Collate collate) {
      return nonNull(collate.operand());
    }
    if (expr instanceof Expr.Between between) {
      return isRow(between.operand()) ? Facts.NONE : nonNull(between.operand());
    }
    if (expr instanceof Expr.Quantified quantified) {
      boolean strict = new Strictness(scope.engine()).ofOperator(quantified.operator());
      boolean list = strict && quantified.array().isPresent() && !isRow(quantified.left());
      return list ? nonNull(quantified.array().get()) : Facts.NONE;
    }
    if (expr instanceof Expr.Field field) {
      return nonNull(field.operand());
    }
    if (expr instanceof Expr.Subscript subscript) {
      return nonNull(subscript.operand());
    }
    if (expr instanceof Expr.Match match) {
      return nonNull(match.operand()).and(nonNull(match.pattern()));
    }
    if (expr instanceof Expr.In in) {
      boolean certain =
          !isRow(in.operand())
              && in.list() instanceof Expr.InList.Values values
              && !values.values().isEmpty()
              && values.values().stream().noneMatch(Exprs::isSlice);
      return certain ? nonNull(in.operand()) : Facts.NONE;
    }
    if (expr instanceof Expr.Row row) {
      return all(row.values());
    }
    return expr instanceof Expr.Call call ? arguments(call) : Facts.NONE;
  }

  /**
   * Rule SQLITE-ROW-1 (rowvalue.html, section 2.1): rows are compared from left to right, so a NULL
   * behind the first difference does not count. Only rows that are equal hold no NULL.
   */
  private static boolean isRow(Expr expr) {
    return Exprs.isRow(expr);
  }

  private static boolean isLogic(String operator) {
    return operator.equals("AND") || operator.equals("OR");
  }

  private Facts all(List<Expr> exprs) {
    Facts facts = Facts.NONE;
    for (Expr expr : exprs) {
      facts = facts.and(nonNull(expr));
    }
    return facts;
  }

  /** Where a call of a function is not NULL, the arguments for which it is strict are not. */
  private Facts arguments(Expr.Call call) {
    if (call.over().isPresent() || call.filter().isPresent()) {
      return Facts.NONE;
    }
    Strictness strictness = new Strictness(scope.engine());
    Facts facts = Facts.NONE;
    for (int i = 0; i < call.arguments().size(); i++) {
      boolean strict = strictness.ofArgument(call, i);
      facts = strict ? facts.and(nonNull(call.arguments().get(i))) : facts;
    }
    return facts;
  }

  private Facts column(Expr.ColumnRef ref) {
    Scope.Resolution found = scope.resolve(ref.name());
    if (found instanceof Scope.Resolution.Column column) {
      return Facts.column(column.key());
    }
    if (found instanceof Scope.Resolution.Alias alias
        && !(alias.expr() instanceof Expr.ColumnRef)) {
      return nonNull(alias.expr());
    }
    return Facts.NONE;
  }

  /**
   * The text by which a compound expression is known again; empty for what may give another value
   * each time or reads other rows.
   */
  static Optional<String> textOf(Expr expr) {
    boolean compound =
        expr instanceof Expr.Call
            || expr instanceof Expr.Binary
            || expr instanceof Expr.Cast
            || expr instanceof Expr.Case
            || expr instanceof Expr.Unary;
    if (!compound) {
      return Optional.empty();
    }
    if (expr.at().end() - expr.at().start() > LONGEST_TEXT) {
      return Optional.empty();
    }
    String text = expr.at().text();
    if (text.indexOf('?') >= 0) {
      return Optional.empty();
    }
    String plain = text.toLowerCase(Locale.ROOT);
    boolean changing =
        plain.contains("random") || plain.contains("select") || plain.contains("changes(");
    return changing ? Optional.empty() : Optional.of(squeezed(text));
  }

  /** White space outside of quotes as one blank, letters outside of quotes in lower case. */
  private static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        squeezed.append(c);
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
        squeezed.append(c);
      } else if (!Character.isWhitespace(c)) {
        squeezed.append(Character.toLowerCase(c));
      } else if (!squeezed.isEmpty() && squeezed.charAt(squeezed.length() - 1) != ' ') {
        squeezed.append(' ');
      }
    }
    return squeezed.toString();
  }
}
