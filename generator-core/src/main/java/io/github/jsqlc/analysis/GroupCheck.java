package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.OrderItem;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.SelectItem;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a grouped query shows only what each group has one of.
 *
 * <p>Rule PG-GROUP-1 (manual, section 7.2.3): what is grouped by, aggregates, and the columns that
 * depend on the primary key of their table when all of that is grouped by.
 */
final class GroupCheck {
  private final QueryContext context;
  private final Typer typer;
  private final Scope scope;
  private final Set<ColumnKey> keys = new HashSet<>();
  private final Set<String> texts = new HashSet<>();
  private final Set<Expr> exprs = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param scope that of the select list
   * @param aliases what the names of the select list stand for
   */
  GroupCheck(
      QueryContext context,
      Typer typer,
      Scope scope,
      QueryBody.Select select,
      Map<String, Expr> aliases) {
    this.context = context;
    this.typer = typer;
    this.scope = scope;
    select.groupBy().forEach(expr -> group(expr, select, aliases));
  }

  private void group(Expr expr, QueryBody.Select select, Map<String, Expr> aliases) {
    Optional<Long> number = Exprs.columnNumber(expr);
    if (number.isPresent()) {
      item(select.items(), number.get()).ifPresent(e -> group(e, select, Map.of()));
    } else if (expr instanceof Expr.GroupingSet || expr instanceof Expr.Row) {
      Exprs.children(expr).forEach(child -> group(child, select, aliases));
    } else if (expr instanceof Expr.ColumnRef ref) {
      Scope.Resolution found = scope.resolve(ref.name());
      if (found instanceof Scope.Resolution.Column column) {
        keys.add(column.key());
      } else if (found instanceof Scope.Resolution.MergedColumn merged) {
        keys.addAll(merged.merged().columns());
      } else {
        Optional.ofNullable(aliases.get(context.engine().fold(ref.name().name().text())))
            .ifPresent(e -> group(e, select, Map.of()));
      }
    } else {
      exprs.add(expr);
      FactFinder.textOf(expr).ifPresent(texts::add);
    }
  }

  private static Optional<Expr> item(List<SelectItem> items, long number) {
    boolean plain = items.stream().allMatch(i -> i instanceof SelectItem.Value);
    return plain && number >= 1 && number <= items.size()
        ? Optional.of(((SelectItem.Value) items.get((int) number - 1)).expr())
        : Optional.empty();
  }

  /** Tells of the first column of each item that is not the same in all rows of a group. */
  void check(QueryBody.Select select) {
    for (SelectItem item : select.items()) {
      if (item instanceof SelectItem.Value value) {
        check(value.expr());
      } else if (item instanceof SelectItem.Star star) {
        star(star);
      }
    }
    select.having().ifPresent(this::check);
  }

  private void star(SelectItem.Star star) {
    for (FromEntry entry : scope.from().entries()) {
      boolean meant =
          star.table().isEmpty()
              || scope.entry(star.table().get()).filter(e -> e == entry).isPresent();
      for (int i = 0; meant && i < entry.shape().fields().size(); i++) {
        ColumnKey key = new ColumnKey(entry, i);
        if (!entry.shape().field(i).hidden() && !isGrouped(key)) {
          fail(star.at(), entry.shape().field(i).name());
          return;
        }
      }
    }
  }

  /** Whether the expression passed; stops at its first mistake. */
  boolean check(Expr expr) {
    if (expr instanceof Expr.Call call && call.withinGroup() && typer.isAggregate(expr)) {
      return call.arguments().stream().allMatch(this::check);
    }
    if (exprs.contains(expr)
        || typer.isAggregate(expr)
        || FactFinder.textOf(expr).filter(texts::contains).isPresent()) {
      return true;
    }
    if (expr instanceof Expr.ColumnRef ref
        && scope.resolve(ref.name()) instanceof Scope.Resolution.Column column
        && column.scope().from() == scope.from()
        && !isGrouped(column.key())) {
      return fail(ref.at(), ref.name().toString());
    }
    if (expr instanceof Expr.Call call && call.over().isPresent()) {
      for (OrderItem item : call.over().get().orderBy()) {
        if (!check(item.expr())) {
          return false;
        }
      }
    }
    for (Expr child : Exprs.children(expr)) {
      if (!check(child)) {
        return false;
      }
    }
    return true;
  }

  private boolean fail(io.github.jsqlc.source.Span at, String column) {
    context.fail(
        Code.T406,
        at,
        "column \"%s\" is neither grouped by nor inside of an aggregate".formatted(column),
        Optional.of("name it in GROUP BY, or take one of its values: min(..), max(..)"));
    return false;
  }

  private boolean isGrouped(ColumnKey key) {
    if (keys.contains(key)) {
      return true;
    }
    FromEntry entry = key.entry();
    List<String> primary = entry.table().map(t -> t.primaryKey()).orElse(List.of());
    return !primary.isEmpty()
        && primary.stream()
            .allMatch(
                name ->
                    keys.contains(
                        new ColumnKey(entry, entry.shape().find(context.engine().fold(name)))));
  }
}
