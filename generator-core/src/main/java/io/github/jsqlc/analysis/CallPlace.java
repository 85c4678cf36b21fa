package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.syntax.Expr;
import java.util.Optional;

/** Where aggregates and window functions may stand (manual, sections 4.2.7 and 4.2.8). */
record CallPlace(QueryContext context) {
  /** Empty where it may stand; else the failed value, once that is told. */
  Optional<Value> check(Expr.Call call, Routine.Kind kind, Scope scope) {
    boolean window = call.over().isPresent();
    if (kind == Routine.Kind.WINDOW && !window) {
      return Optional.of(
          context.fail(
              Code.T403,
              call.function().at(),
              "%s() is a window function: it needs OVER (..)".formatted(call.function())));
    }
    boolean aggregate = kind == Routine.Kind.AGGREGATE && !window;
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
            "%s() is %s, which cannot stand %s".formatted(call.function(), what, where),
            aggregate && scope.place() == Scope.Place.ROW
                ? Optional.of("conditions on aggregates belong into HAVING")
                : Optional.empty()));
  }
}
