package io.github.jsqlc.analysis;

import io.github.jsqlc.syntax.Expr;
import java.util.Optional;

/** Recognises an expression of which a condition has told that it is not NULL. */
final class KnownNotNull {
  private KnownNotNull() {}

  static boolean holds(Expr expr, Scope scope) {
    boolean rows = !scope.emptyGroup() && !scope.facts().texts().isEmpty();
    boolean groups =
        scope.place() != Scope.Place.AGGREGATE && !scope.groupFacts().texts().isEmpty();
    if (!rows && !groups) {
      return false;
    }
    Optional<String> text = FactFinder.textOf(expr);
    return text.isPresent()
        && (rows && scope.facts().texts().contains(text.get())
            || groups && scope.groupFacts().texts().contains(text.get()));
  }
}
