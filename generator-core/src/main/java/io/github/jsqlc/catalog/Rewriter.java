package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.OrderItem;
import io.github.jsqlc.syntax.Query;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.SelectItem;
import io.github.jsqlc.syntax.With;
import java.util.List;
import java.util.Optional;

/**
 * Copies a tree with other names in it. Every part that can hold a name is visited, in the order in
 * which it was written; a subclass says what becomes of the names.
 */
abstract class Rewriter {
  /** What becomes of a reference to a column. */
  Expr.ColumnRef column(Expr.ColumnRef ref) {
    return ref;
  }

  /** What becomes of a table in FROM. */
  FromItem.Table table(FromItem.Table table) {
    return table;
  }

  Query query(Query query) {
    return new Query(
        query.with().map(this::with),
        body(query.body()),
        order(query.orderBy()),
        optional(query.limit()),
        optional(query.offset()),
        query.at());
  }

  private With with(With with) {
    return new With(
        with.recursive(),
        with.ctes().stream()
            .map(cte -> new With.Cte(cte.name(), cte.columns(), query(cte.query())))
            .toList(),
        with.at());
  }

  private QueryBody body(QueryBody body) {
    if (body instanceof QueryBody.Select select) {
      return select(select);
    }
    if (body instanceof QueryBody.Values values) {
      return new QueryBody.Values(
          values.rows().stream().map(row -> (Expr.Row) expr(row)).toList(), values.at());
    }
    if (body instanceof QueryBody.SetOperation set) {
      return new QueryBody.SetOperation(
          set.kind(), set.all(), body(set.left()), body(set.right()), set.at());
    }
    if (body instanceof QueryBody.Nested nested) {
      return new QueryBody.Nested(query(nested.query()), nested.at());
    }
    throw new AssertionError(body);
  }

  QueryBody.Select select(QueryBody.Select select) {
    List<FromItem> from = select.from().stream().map(this::from).toList();
    return new QueryBody.Select(
        select.distinct(),
        select.items().stream().map(this::item).toList(),
        from,
        optional(select.where()),
        all(select.groupBy()),
        optional(select.having()),
        select.windows().stream()
            .map(w -> new QueryBody.NamedWindow(w.name(), window(w.window())))
            .toList(),
        select.at());
  }

  private SelectItem item(SelectItem item) {
    return item instanceof SelectItem.Value value
        ? new SelectItem.Value(expr(value.expr()), value.textAt(), value.alias(), value.at())
        : item;
  }

  private FromItem from(FromItem item) {
    if (item instanceof FromItem.Table table) {
      return table(table);
    }
    if (item instanceof FromItem.Function function) {
      return new FromItem.Function(
          function.name(), all(function.arguments()), function.alias(), function.at());
    }
    if (item instanceof FromItem.Derived derived) {
      return new FromItem.Derived(
          query(derived.query()),
          derived.alias(),
          derived.columns(),
          derived.lateral(),
          derived.at());
    }
    if (item instanceof FromItem.Join join) {
      return new FromItem.Join(
          from(join.left()),
          join.kind(),
          join.natural(),
          from(join.right()),
          optional(join.on()),
          join.using(),
          join.at());
    }
    throw new AssertionError(item);
  }

  private List<OrderItem> order(List<OrderItem> items) {
    return items.stream().map(item -> new OrderItem(expr(item.expr()))).toList();
  }

  private List<Expr> all(List<Expr> exprs) {
    return exprs.stream().map(this::expr).toList();
  }

  private Optional<Expr> optional(Optional<Expr> expr) {
    return expr.map(this::expr);
  }

  Expr expr(Expr expr) {
    if (expr instanceof Expr.ColumnRef ref) {
      return column(ref);
    }
    if (expr instanceof Expr.Literal
        || expr instanceof Expr.Parameter
        || expr instanceof Expr.Raise) {
      return expr;
    }
    if (expr instanceof Expr.Unary e) {
      return new Expr.Unary(e.operator(), e.operatorAt(), expr(e.operand()), e.at());
    }
    if (expr instanceof Expr.Binary e) {
      return new Expr.Binary(e.operator(), e.operatorAt(), expr(e.left()), expr(e.right()), e.at());
    }
    if (expr instanceof Expr.IsNull e) {
      return new Expr.IsNull(expr(e.operand()), e.negated(), e.at());
    }
    if (expr instanceof Expr.Match e) {
      return new Expr.Match(
          e.operator(),
          e.operatorAt(),
          e.negated(),
          expr(e.operand()),
          expr(e.pattern()),
          optional(e.escape()),
          e.at());
    }
    if (expr instanceof Expr.Between e) {
      return new Expr.Between(
          expr(e.operand()), e.negated(), expr(e.low()), expr(e.high()), e.at());
    }
    if (expr instanceof Expr.In e) {
      return new Expr.In(expr(e.operand()), e.negated(), list(e.list()), e.listAt(), e.at());
    }
    if (expr instanceof Expr.Exists e) {
      return new Expr.Exists(query(e.query()), e.at());
    }
    if (expr instanceof Expr.Subquery e) {
      return new Expr.Subquery(query(e.query()), e.at());
    }
    if (expr instanceof Expr.Row e) {
      return new Expr.Row(all(e.values()), e.at());
    }
    if (expr instanceof Expr.Case e) {
      return new Expr.Case(
          optional(e.operand()),
          e.branches().stream()
              .map(b -> new Expr.When(expr(b.condition()), expr(b.result())))
              .toList(),
          optional(e.otherwise()),
          e.at());
    }
    if (expr instanceof Expr.Cast e) {
      return new Expr.Cast(expr(e.operand()), e.type(), e.at());
    }
    if (expr instanceof Expr.Collate e) {
      return new Expr.Collate(expr(e.operand()), e.collation(), e.at());
    }
    if (expr instanceof Expr.Call e) {
      return call(e);
    }
    throw new AssertionError(expr);
  }

  private Expr.InList list(Expr.InList list) {
    if (list instanceof Expr.InList.Values values) {
      return new Expr.InList.Values(all(values.values()));
    }
    if (list instanceof Expr.InList.Rows rows) {
      return new Expr.InList.Rows(query(rows.query()));
    }
    if (list instanceof Expr.InList.Relation relation) {
      return new Expr.InList.Relation(from(relation.relation()));
    }
    throw new AssertionError(list);
  }

  private Expr.Call call(Expr.Call call) {
    return new Expr.Call(
        call.function(),
        all(call.arguments()),
        call.distinct(),
        call.star(),
        order(call.orderBy()),
        optional(call.filter()),
        call.over().map(this::window),
        call.at());
  }

  private Expr.Window window(Expr.Window window) {
    return new Expr.Window(
        window.name(),
        all(window.partitionBy()),
        order(window.orderBy()),
        all(window.frame()),
        window.at());
  }
}
