package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.OrderItem;
import io.github.jsqlc.syntax.QualifiedName;
import io.github.jsqlc.syntax.Query;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.Statement;
import io.github.jsqlc.syntax.With;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads queries: WITH, set operations, VALUES, ORDER BY and LIMIT; SELECT itself is elsewhere. */
final class QueryAnalyzer {
  /** A recursive query is read until its columns no longer change; types settle in a few rounds. */
  private static final int MOST_ROUNDS = 10;

  private final QueryContext context;
  private final Typer typer;
  private final FromBuilder from;
  private final SelectAnalyzer selects;

  QueryAnalyzer(QueryContext context) {
    this.context = context;
    this.typer =
        context
            .types()
            .<Typer>map(types -> new DeclaredTyper(context, this, types))
            .orElseGet(() -> new ExprTyper(context, this, (ValueRules) context.rules()));
    this.from = new FromBuilder(context, this);
    this.selects = new SelectAnalyzer(context, this, from);
  }

  Typer typer() {
    return typer;
  }

  FromBuilder from() {
    return from;
  }

  SelectAnalyzer selects() {
    return selects;
  }

  /** What a body gives, and the scope in which ORDER BY looks names up. */
  record Body(
      Rows rows,
      Scope scope,
      Map<String, Expr> aliases,
      boolean compound,
      Optional<OrderCheck> order) {
    Body finished(Typer typer) {
      return rows.failed()
          ? this
          : new Body(typer.finished(rows, scope), scope, aliases, compound, order);
    }
  }

  /** How a query is used. */
  enum Use {
    /** Its columns are the statement's result. */
    RESULT,
    /** Its columns are named by a query around it. */
    INNER,
    /** It is an operand of a set operation, which decides the types of its literals. */
    LEAF,
    /** Only whether it has rows counts. */
    EXISTS
  }

  /** A query inside of an expression: it sees the columns of the query around it. */
  Rows query(Query query, Scope around, List<Want> wants) {
    Scope inside = Scope.empty(context.engine(), Optional.of(around), around.ctes());
    return analyze(query, inside, wants, Use.INNER, Optional.empty());
  }

  void exists(Query query, Scope around) {
    Scope inside = Scope.empty(context.engine(), Optional.of(around), around.ctes());
    analyze(query, inside, List.of(), Use.EXISTS, Optional.empty());
  }

  /** A query in a FROM clause. */
  Rows derived(Query query, Scope inside) {
    return analyze(query, inside, List.of(), Use.INNER, Optional.empty());
  }

  /** The query of a statement. */
  Rows top(Query query, Scope base, List<Want> wants) {
    return analyze(query, base, wants, Use.RESULT, Optional.empty());
  }

  /** A table or table-valued function as a list of values. */
  Rows relation(FromItem item, Scope scope) {
    From built =
        from.build(List.of(item), Scope.empty(context.engine(), Optional.of(scope), scope.ctes()));
    Shape shape = built.entries().get(0).shape();
    if (shape.failed()) {
      return Rows.FAILED;
    }
    List<Output> outputs = new ArrayList<>();
    for (Field field : shape.fields()) {
      if (!field.hidden()) {
        outputs.add(new Output.Single(field, Optional.empty()));
      }
    }
    return Rows.of(outputs, RowCount.ANY_NUMBER);
  }

  private Rows analyze(
      Query query, Scope base, List<Want> wants, Use use, Optional<CteScope.Entry> recursive) {
    Scope scope = query.with().map(with -> base.withCtes(with(with, base))).orElse(base);
    Body open = body(query.body(), scope, wants, use, recursive);
    Body body = use == Use.LEAF ? open : open.finished(typer);
    orderBy(query.orderBy(), body);
    Scope limits = Scope.empty(context.engine(), base.outer(), scope.ctes());
    limit(query.limit(), "limit", limits);
    limit(query.offset(), "offset", limits);
    query.locks().forEach(lock -> lock(lock, body));
    return body.rows().failed()
        ? body.rows()
        : body.rows().counting(RowCounts.limited(body.rows().count(), query));
  }

  /** {@code FOR UPDATE OF t} names tables as the query calls them. */
  private void lock(Query.Lock lock, Body body) {
    for (QualifiedName table : lock.of()) {
      if (body.scope().entry(table).isEmpty()) {
        context.fail(Code.N303, table.at(), "no table \"%s\" in this query".formatted(table));
      }
    }
  }

  void limit(Optional<Expr> limit, String name, Scope scope) {
    limit.ifPresent(expr -> typer.type(expr, scope, Want.of(context.rules().limit(), name)));
  }

  /** Reads all expressions of a WITH clause; gives the scope that knows them. */
  CteScope with(With with, Scope base) {
    if (context.types().isPresent() && !with.recursive()) {
      return inOrder(with, base);
    }
    CteScope inside = base.ctes().inside(context.engine(), with);
    for (With.Cte cte : with.ctes()) {
      CteScope.Entry entry = inside.find(context.engine().fold(cte.name().text())).orElseThrow();
      if (entry.cte != cte) {
        context.fail(
            Code.N306,
            cte.name().at(),
            "a second common table expression named \"%s\"".formatted(cte.name()));
        continue;
      }
      entry.scope = Scope.empty(context.engine(), base.outer(), inside);
    }
    for (With.Cte cte : with.ctes()) {
      cte(cte.name(), inside);
    }
    return inside;
  }

  /** Without RECURSIVE each expression sees those before it, and none sees itself. */
  private CteScope inOrder(With with, Scope base) {
    CteScope inside = base.ctes();
    Set<String> names = new HashSet<>();
    for (With.Cte cte : with.ctes()) {
      if (!names.add(context.engine().fold(cte.name().text()))) {
        context.fail(
            Code.N306,
            cte.name().at(),
            "a second common table expression named \"%s\"".formatted(cte.name()));
        continue;
      }
      CteScope.Entry entry = new CteScope.Entry(cte);
      entry.scope = Scope.empty(context.engine(), base.outer(), inside);
      inside = inside.and(context.engine(), entry);
      shapeOf(entry, cte.name());
    }
    return inside;
  }

  /** The columns of the common table expression that {@code name} means, if it means one. */
  Optional<Shape> cte(Name name, CteScope ctes) {
    return ctes.find(context.engine().fold(name.text())).map(entry -> shapeOf(entry, name));
  }

  private Shape shapeOf(CteScope.Entry entry, Name reference) {
    if (entry.shape.isPresent()) {
      return entry.shape.get();
    }
    if (entry.open) {
      entry.recursive = true;
      return entry.soFar.orElseGet(
          () -> {
            context.fail(
                Code.T406,
                reference.at(),
                "\"%s\" uses itself before it has any rows".formatted(reference),
                Optional.of(
                    "a recursive query is: rows to begin with, UNION ALL, then the"
                        + " recursive part"));
            return Shape.FAILED;
          });
    }
    entry.open = true;
    Shape shape = read(entry);
    for (int round = 1; entry.recursive && round < MOST_ROUNDS && grows(entry, shape); round++) {
      entry.soFar = Optional.of(shape);
      shape = read(entry);
    }
    entry.open = false;
    entry.shape = Optional.of(shape);
    return shape;
  }

  private static boolean grows(CteScope.Entry entry, Shape shape) {
    return !shape.failed() && !shape.fields().equals(entry.soFar.orElseThrow().fields());
  }

  private Shape read(CteScope.Entry entry) {
    Rows rows =
        entry.cte.statement() instanceof Statement.Select select
            ? analyze(select.query(), entry.scope, List.of(), Use.INNER, Optional.of(entry))
            : new WriteAnalyzer(context, this)
                .within((Statement.Write) entry.cte.statement(), entry.scope);
    if (rows.failed()) {
      return Shape.FAILED;
    }
    List<Name> names = entry.cte.columns();
    boolean partly = context.types().isPresent() && names.size() < rows.fields().size();
    if (!names.isEmpty() && names.size() != rows.fields().size() && !partly) {
      context.fail(
          Code.T401,
          entry.cte.name().at(),
          "\"%s\" names %d columns, its query gives %d"
              .formatted(entry.cte.name(), names.size(), rows.fields().size()));
      return Shape.FAILED;
    }
    return withPaths(from.shape(rows, names), entry.cte);
  }

  /** The columns that SEARCH and CYCLE add (manual, section 7.8.2). */
  private Shape withPaths(Shape shape, With.Cte cte) {
    if (cte.search().isEmpty() && cte.cycle().isEmpty()) {
      return shape;
    }
    List<Field> fields = new ArrayList<>(shape.fields());
    SqlType row = SqlType.of("record", Family.COMPOSITE);
    SqlType rows = new SqlType("record[]", "record[]", Family.ARRAY, Optional.of(row));
    cte.search()
        .ifPresent(
            search ->
                fields.add(
                    Field.of(
                        search.column().text(),
                        Value.of(search.breadthFirst() ? row : rows, false))));
    cte.cycle()
        .ifPresent(
            cycle -> {
              Scope none = Scope.empty(context.engine(), Optional.empty(), CteScope.NONE);
              Value mark =
                  cycle
                      .value()
                      .map(v -> typer.common(List.of(v), List.of(none), Want.NOTHING))
                      .orElse(typer.condition(false));
              fields.add(Field.of(cycle.mark().text(), mark));
              fields.add(Field.of(cycle.path().text(), Value.of(rows, false)));
            });
    return Shape.of(context.engine(), fields);
  }

  private Body body(
      QueryBody body, Scope scope, List<Want> wants, Use use, Optional<CteScope.Entry> recursive) {
    if (body instanceof QueryBody.Select select) {
      return selects.analyze(select, scope, wants, use);
    }
    if (body instanceof QueryBody.Values values) {
      return plain(values(values, scope, wants), scope);
    }
    if (body instanceof QueryBody.Nested nested) {
      return plain(analyze(nested.query(), scope, wants, nestedUse(use), Optional.empty()), scope);
    }
    return setOperation((QueryBody.SetOperation) body, scope, wants, use, recursive);
  }

  private Use nestedUse(Use use) {
    return use == Use.INNER && context.types().isPresent() ? Use.LEAF : use;
  }

  private static Body plain(Rows rows, Scope scope) {
    return new Body(rows, scope, Map.of(), true, Optional.empty());
  }

  private Body setOperation(
      QueryBody.SetOperation operation,
      Scope scope,
      List<Want> wants,
      Use use,
      Optional<CteScope.Entry> recursive) {
    List<Want> asked =
        context.types().isPresent() ? wants.stream().map(Want::untyped).toList() : wants;
    Body left = body(operation.left(), scope, asked, use, recursive);
    recursive
        .filter(entry -> entry.soFar.isEmpty() && !left.rows().failed())
        .ifPresent(
            entry ->
                entry.soFar =
                    Optional.of(
                        from.shape(
                            typer.finished(left.rows(), left.scope()), entry.cte.columns())));
    Body right = body(operation.right(), scope, asked, use, Optional.empty());
    Map<String, Expr> aliases = new HashMap<>(right.aliases());
    aliases.putAll(left.aliases());
    if (left.rows().failed() || right.rows().failed()) {
      return new Body(Rows.FAILED, left.scope(), aliases, true, Optional.empty());
    }
    int ours = left.rows().fields().size();
    int theirs = right.rows().fields().size();
    if (ours != theirs) {
      context.fail(
          Code.T401,
          operation.right().at(),
          "%s joins queries of %d and %d columns".formatted(operation.kind(), ours, theirs));
      return new Body(Rows.FAILED, left.scope(), aliases, true, Optional.empty());
    }
    Rows joined = typer.join(operation, left.rows(), right.rows());
    if (!operation.all()) {
      joined.fields().stream()
          .map(Field::type)
          .filter(type -> !typer.comparable(type))
          .findFirst()
          .ifPresent(
              type -> context.failComparing(type, operation.right().at(), "" + operation.kind()));
    }
    recursive
        .filter(entry -> entry.recursive && context.types().isPresent() && !joined.failed())
        .ifPresent(entry -> checkRecursive(entry, joined, operation));
    return new Body(joined, left.scope(), aliases, true, Optional.empty());
  }

  /**
   * Rule PG-RECURSIVE-1 (manual, section 7.8.2; observed on the server): the part before the
   * recursive one decides the types.
   */
  private void checkRecursive(CteScope.Entry entry, Rows joined, QueryBody.SetOperation operation) {
    List<Field> first = entry.soFar.orElseThrow().fields();
    for (int i = 0; i < Math.min(first.size(), joined.fields().size()); i++) {
      if (!first.get(i).type().name().equals(joined.fields().get(i).type().name())) {
        context.fail(
            Code.T402,
            operation.left().at(),
            "column %d of \"%s\" is of type %s at first and of type %s after"
                .formatted(
                    i + 1,
                    entry.cte.name(),
                    first.get(i).type().name(),
                    joined.fields().get(i).type().name()),
            Optional.of("cast it in the part before the recursive one"));
        return;
      }
    }
  }

  /** The rows of VALUES, each of as many values as the first. */
  private Rows values(QueryBody.Values values, Scope scope, List<Want> wants) {
    int width = values.rows().get(0).values().size();
    boolean failed = false;
    for (Expr.Row row : values.rows()) {
      if (row.values().size() != width) {
        context.fail(
            Code.T401,
            row.at(),
            "this row has %d values, the first has %d".formatted(row.values().size(), width));
        failed = true;
      }
    }
    List<Output> outputs = new ArrayList<>();
    Scope at = scope.at(Scope.Place.ROW);
    for (int i = 0; i < width; i++) {
      List<Expr> column = new ArrayList<>();
      for (Expr.Row row : values.rows()) {
        if (i < row.values().size() && !(row.values().get(i) instanceof Expr.Default)) {
          column.add(row.values().get(i));
        }
      }
      Want want = i < wants.size() ? wants.get(i) : Want.NOTHING;
      Value value =
          column.isEmpty()
              ? Value.of(want.type().orElseGet(context.rules()::unknownParameter), true)
              : column(column, at, want);
      boolean defaults = column.size() < values.rows().size();
      value = defaults && !value.failed() ? value.withNullable(true) : value;
      failed |= value.failed();
      Optional<Expr> only = column.size() == 1 ? Optional.of(column.get(0)) : Optional.empty();
      outputs.add(new Output.Single(Field.of("column" + (i + 1), value), only));
    }
    for (Expr.Row row : values.rows()) {
      row.values().stream().skip(width).forEach(v -> typer.type(v, at, Want.NOTHING));
    }
    RowCount count = values.rows().size() == 1 ? RowCount.EXACTLY_ONE : RowCount.ANY_NUMBER;
    return failed ? Rows.FAILED : Rows.of(outputs, count);
  }

  /** The values of one column: each is asked for what the place wants, then all are joined. */
  private Value column(List<Expr> exprs, Scope scope, Want want) {
    List<Scope> scopes = exprs.stream().map(e -> scope).toList();
    return typer.common(exprs, scopes, want);
  }

  /**
   * Rule SQLITE-ORDER-1 (lang_select.html, section 4): numbers and names of result columns first.
   */
  private void orderBy(List<OrderItem> items, Body body) {
    boolean alone = !context.engine().features().aliasesAsColumns();
    Scope scope = alone ? body.scope() : body.scope().withAliases(body.aliases(), true);
    for (OrderItem item : items) {
      Optional<Long> number = Exprs.columnNumber(item.expr());
      int width = body.rows().fields().size();
      if (number.isPresent()) {
        if (!body.rows().failed() && (number.get() < 1 || number.get() > width)) {
          context.fail(
              Code.T406,
              item.expr().at(),
              "ORDER BY column %d, but the query gives %d".formatted(number.get(), width));
        }
      } else if (!((body.compound() || alone) && isResultColumn(item.expr(), body.rows()))) {
        Value value = typer.type(item.expr(), scope, Want.NOTHING);
        if (!value.failed() && !typer.comparable(value.type())) {
          context.failComparing(value.type(), item.expr().at(), "ORDER BY");
        }
        body.order().filter(o -> !value.failed()).ifPresent(o -> o.check(item.expr()));
      }
    }
  }

  private boolean isResultColumn(Expr expr, Rows rows) {
    return expr instanceof Expr.ColumnRef ref
        && ref.name().parts().size() == 1
        && (rows.failed()
            || rows.fields().stream()
                .anyMatch(
                    field ->
                        context
                            .engine()
                            .fold(field.name())
                            .equals(context.engine().fold(ref.name().name().text()))));
  }
}
