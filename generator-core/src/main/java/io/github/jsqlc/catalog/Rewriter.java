package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.OrderItem;
import io.github.jsqlc.syntax.Query;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.SelectItem;
import io.github.jsqlc.syntax.Statement;
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
        query.withTies(),
        query.locks(),
        query.at());
  }

  private With with(With with) {
    return new With(with.recursive(), with.ctes().stream().map(this::cte).toList(), with.at());
  }

  With.Cte cte(With.Cte cte) {
    return new With.Cte(
        cte.name(), cte.columns(), statement(cte.statement()), cte.search(), cte.cycle());
  }

  /** What declares a relation cannot change rows: such a statement is no part of a view. */
  private Statement statement(Statement statement) {
    return statement instanceof Statement.Select select
        ? new Statement.Select(query(select.query()))
        : statement;
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
        all(select.distinctOn()),
        select.items().stream().map(this::item).toList(),
        select.into(),
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
    if (item instanceof SelectItem.Value value) {
      return new SelectItem.Value(expr(value.expr()), value.textAt(), value.alias(), value.at());
    }
    return item instanceof SelectItem.FieldStar star
        ? new SelectItem.FieldStar(expr(star.operand()), star.at())
        : item;
  }

  private FromItem from(FromItem item) {
    if (item instanceof FromItem.Table table) {
      return table(table);
    }
    if (item instanceof FromItem.Function function) {
      return function(function);
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
          join.usingAlias(),
          join.alias(),
          join.columns(),
          join.at());
    }
    if (item instanceof FromItem.RowsFrom rows) {
      return new FromItem.RowsFrom(
          rows.functions().stream().map(this::function).toList(),
          rows.lateral(),
          rows.ordinality(),
          rows.alias(),
          rows.columns(),
          rows.at());
    }
    if (item instanceof FromItem.JsonTable table) {
      return new FromItem.JsonTable(
          expr(table.document()),
          expr(table.path()),
          all(table.passing()),
          table.definitions(),
          table.onError(),
          table.lateral(),
          table.alias(),
          table.columns(),
          table.at());
    }
    if (item instanceof FromItem.XmlTable table) {
      return new FromItem.XmlTable(
          all(table.namespaces()),
          expr(table.row()),
          expr(table.document()),
          table.definitions(),
          table.lateral(),
          table.alias(),
          table.columns(),
          table.at());
    }
    throw new AssertionError(item);
  }

  private FromItem.Function function(FromItem.Function function) {
    return new FromItem.Function(
        function.name(),
        all(function.arguments()),
        function.variadic(),
        optional(function.expression()),
        function.lateral(),
        function.ordinality(),
        function.alias(),
        function.columns(),
        function.definitions(),
        function.at());
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
        || expr instanceof Expr.Default
        || expr instanceof Expr.CurrentOf
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
      return new Expr.Row(all(e.values()), e.explicit(), e.at());
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
    if (expr instanceof Expr.Array e) {
      return new Expr.Array(all(e.elements()), e.at());
    }
    if (expr instanceof Expr.ArrayQuery e) {
      return new Expr.ArrayQuery(query(e.query()), e.at());
    }
    if (expr instanceof Expr.Subscript e) {
      return new Expr.Subscript(
          expr(e.operand()),
          e.indexes().stream()
              .map(i -> new Expr.Index(optional(i.lower()), optional(i.upper()), i.slice()))
              .toList(),
          e.at());
    }
    if (expr instanceof Expr.Field e) {
      return new Expr.Field(expr(e.operand()), e.field(), e.at());
    }
    if (expr instanceof Expr.AllFields e) {
      return new Expr.AllFields(expr(e.operand()), e.at());
    }
    if (expr instanceof Expr.Quantified e) {
      return new Expr.Quantified(
          e.operator(),
          e.operatorAt(),
          expr(e.left()),
          e.all(),
          e.query().map(this::query),
          optional(e.array()),
          e.at());
    }
    if (expr instanceof Expr.NamedArgument e) {
      return new Expr.NamedArgument(e.name(), expr(e.value()), e.at());
    }
    if (expr instanceof Expr.GroupingSet e) {
      return new Expr.GroupingSet(e.kind(), all(e.items()), e.at());
    }
    if (expr instanceof Expr.IsTest e) {
      return new Expr.IsTest(expr(e.operand()), e.test(), e.negated(), e.at());
    }
    if (expr instanceof Expr.JsonCall e) {
      return new Expr.JsonCall(
          e.function(),
          all(e.arguments()),
          e.query().map(this::query),
          order(e.orderBy()),
          e.returning(),
          e.onEmpty(),
          e.onError(),
          optional(e.filter()),
          e.over().map(this::window),
          e.at());
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
        call.variadic(),
        call.distinct(),
        call.star(),
        order(call.orderBy()),
        call.withinGroup(),
        optional(call.filter()),
        call.over().map(this::window),
        call.columnName(),
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
