package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.syntax.Expr;
import java.util.Optional;

/**
 * Where aggregates and window functions may stand.
 *
 * <p>Rule SQLITE-AGG-1 (lang_aggfunc.html, windowfunctions.html; PostgreSQL's manual, sections
 * 4.2.7 and 4.2.8): only where rows have been grouped, and no aggregate inside of another.
 */
record CallPlace(QueryContext context) {
  /**
   * Empty where it may stand; else the failed value, once that is told.
   *
   * @param needsWindow whether the function is for windows alone
   * @param aggregates whether it is an aggregate where it has no window
   */
  Optional<Value> check(
      Expr.Call call, String name, boolean needsWindow, boolean aggregates, Scope scope) {
    boolean window = call.over().isPresent();
    if (needsWindow && !window) {
      return Optional.of(
          context.fail(
              Code.T403,
              call.function().at(),
              "%s() is a window function: it needs OVER (..)".formatted(name)));
    }
    boolean aggregate = aggregates && !window;
    if (!window && !aggregate) {
      return Optional.empty();
    }
    boolean allowed =
        switch (scope.place()) {
          case ROW, AGGREGATE -> false;
          case WINDOW -> window;
          case GROUP -> true;
          case HAVING -> aggregate;
        };
    if (allowed) {
      return Optional.empty();
    }
    String what = window ? "a window function" : "an aggregate";
    String where = scope.place() == Scope.Place.AGGREGATE ? "inside of an aggregate" : "here";
    return Optional.of(
        context.fail(
            Code.T403,
            call.function().at(),
            "%s() is %s, which cannot stand %s".formatted(name, what, where),
            aggregate && scope.place() == Scope.Place.ROW
                ? Optional.of("conditions on aggregates belong into HAVING")
                : Optional.empty()));
  }
}
