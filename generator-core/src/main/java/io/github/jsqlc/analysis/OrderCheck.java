package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.SelectItem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what a query may be ordered by.
 *
 * <p>Rule PG-ORDER-1 (manual, SELECT, ORDER BY and DISTINCT): rows that DISTINCT has put together
 * are ordered by what the select list shows; groups by what each group has one of.
 *
 * @param groups present where the query is grouped
 */
record OrderCheck(
    QueryContext context, QueryBody.Select select, Scope scope, Optional<GroupCheck> groups) {
  /** Tells what is wrong with an expression that is no name or number of a result column. */
  void check(Expr expr) {
    if (groups.isPresent() && !groups.get().check(expr)) {
      return;
    }
    if (!select.distinct() || !select.distinctOn().isEmpty()) {
      return;
    }
    Set<ColumnKey> keys = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (SelectItem item : select.items()) {
      if (!(item instanceof SelectItem.Value value)) {
        return;
      }
      key(value.expr()).ifPresent(keys::add);
      FactFinder.textOf(value.expr()).ifPresent(texts::add);
    }
    boolean shown =
        key(expr).filter(keys::contains).isPresent()
            || FactFinder.textOf(expr).filter(texts::contains).isPresent();
    if (!shown && (key(expr).isPresent() || FactFinder.textOf(expr).isPresent())) {
      context.fail(
          Code.T406,
          expr.at(),
          "SELECT DISTINCT can be ordered only by what it shows",
          Optional.of("add this to the select list, or use GROUP BY"));
    }
  }

  private Optional<ColumnKey> key(Expr expr) {
    return expr instanceof Expr.ColumnRef ref
            && scope.resolve(ref.name()) instanceof Scope.Resolution.Column column
        ? Optional.of(column.key())
        : Optional.empty();
  }
}
