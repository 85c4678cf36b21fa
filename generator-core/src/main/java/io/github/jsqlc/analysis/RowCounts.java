package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Column;
import io.github.jsqlc.catalog.Table;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Query;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells how many rows a statement gives, as far as its form and the schema's keys say. */
final class RowCounts {
  private final Engine engine;

  RowCounts(Engine engine) {
    this.engine = engine;
  }

  /** Rule ROWS-1: an aggregate without GROUP BY gives one row; a SELECT without FROM too. */
  RowCount of(QueryBody.Select select, From from, boolean aggregatesAll) {
    if (aggregatesAll) {
      return select.having().isEmpty() ? RowCount.EXACTLY_ONE : RowCount.AT_MOST_ONE;
    }
    if (select.from().isEmpty()) {
      return select.where().isEmpty() ? RowCount.EXACTLY_ONE : RowCount.AT_MOST_ONE;
    }
    boolean one =
        from.entries().size() == 1
            && select.where().filter(w -> fixesKey(w, from.entries().get(0))).isPresent();
    return one ? RowCount.AT_MOST_ONE : RowCount.ANY_NUMBER;
  }

  /** The rows of an UPDATE or DELETE of one table. */
  RowCount of(Optional<Expr> where, FromEntry entry) {
    return where.filter(w -> fixesKey(w, entry)).isPresent()
        ? RowCount.AT_MOST_ONE
        : RowCount.ANY_NUMBER;
  }

  /**
   * Rule ROWS-2: one row of VALUES gives one row back, unless a clause may leave it out: {@code OR
   * IGNORE}, {@code DO NOTHING}, {@code DO UPDATE .. WHERE}.
   */
  static RowCount of(Statement.Insert insert, RowCount source) {
    boolean leavesOut =
        insert.orAction() == Statement.OnConflict.IGNORE
            || insert.upserts().stream().anyMatch(u -> u.doNothing() || u.where().isPresent());
    return source == RowCount.EXACTLY_ONE && leavesOut ? RowCount.AT_MOST_ONE : source;
  }

  /** What LIMIT and OFFSET leave. */
  static RowCount limited(RowCount count, Query query) {
    if (query.limit().isEmpty() && query.offset().isEmpty()) {
      return count;
    }
    Optional<Long> limit = query.limit().flatMap(Exprs::wholeNumber);
    boolean keepsFirst =
        (query.limit().isEmpty() || limit.filter(l -> l >= 1).isPresent())
            && (query.offset().isEmpty()
                || query.offset().flatMap(Exprs::wholeNumber).filter(o -> o == 0).isPresent());
    if (count == RowCount.EXACTLY_ONE) {
      return keepsFirst ? count : RowCount.AT_MOST_ONE;
    }
    return limit.filter(l -> l <= 1).isPresent() ? RowCount.AT_MOST_ONE : count;
  }

  private boolean fixesKey(Expr where, FromEntry entry) {
    Optional<Table> table = entry.table();
    if (table.isEmpty()) {
      return false;
    }
    Set<String> fixed = new HashSet<>();
    collectFixed(where, entry, fixed);
    if (fixed.contains("rowid") && table.get().hasRowid()) {
      return true;
    }
    boolean byNumber =
        table.get().columns().stream()
            .filter(Column::rowidAlias)
            .anyMatch(column -> fixed.contains(engine.fold(column.name())));
    return byNumber
        || table.get().uniqueKeys().stream()
            .anyMatch(key -> fixed.containsAll(key.stream().map(engine::fold).toList()));
  }

  /** The columns that a condition sets equal to something that is no column of the same table. */
  private void collectFixed(Expr condition, FromEntry entry, Set<String> fixed) {
    if (!(condition instanceof Expr.Binary binary)) {
      return;
    }
    if (binary.operator().equals("AND")) {
      collectFixed(binary.left(), entry, fixed);
      collectFixed(binary.right(), entry, fixed);
    } else if (binary.operator().equals("=")) {
      collectColumn(binary.left(), binary.right(), fixed);
      collectColumn(binary.right(), binary.left(), fixed);
    }
  }

  private void collectColumn(Expr side, Expr other, Set<String> fixed) {
    if (side instanceof Expr.ColumnRef ref && isConstant(other)) {
      fixed.add(engine.fold(ref.name().name().text()));
    }
  }

  private static boolean isConstant(Expr expr) {
    boolean leaf = !(expr instanceof Expr.ColumnRef || expr instanceof Expr.Subquery);
    return leaf && Exprs.children(expr).stream().allMatch(RowCounts::isConstant);
  }
}
