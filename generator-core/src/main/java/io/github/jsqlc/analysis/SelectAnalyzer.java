package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.SelectItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one SELECT, clause by clause in the order in which an engine works on them. */
final class SelectAnalyzer {
  private final QueryContext context;
  private final QueryAnalyzer queries;
  private final FromBuilder from;
  private final StarExpander stars;

  SelectAnalyzer(QueryContext context, QueryAnalyzer queries, FromBuilder from) {
    this.context = context;
    this.queries = queries;
    this.from = from;
    this.stars = new StarExpander(context);
  }

  QueryAnalyzer.Body analyze(
      QueryBody.Select select, Scope base, List<Want> wants, QueryAnalyzer.Use use) {
    Scope scope = base.withFrom(from.build(select.from(), base)).at(Scope.Place.ROW);
    if (context.settling()) {
      settle(select, scope, wants, use);
    }
    Map<String, Expr> named = aliases(select.items());
    Map<String, Expr> aliases = context.engine().features().aliasesAsColumns() ? named : Map.of();
    if (select.where().isPresent()) {
      type(select.where().get(), scope.withAliases(aliases, false), condition());
      scope = scope.knowing(new FactFinder(scope).whenTrue(select.where().get()));
    }
    scope = scope.withWindows(windows(select));
    groupBy(select, scope.withAliases(aliases, false), named);
    boolean grouped = !select.groupBy().isEmpty();
    boolean aggregated = grouped || hasAggregate(select);
    // ROLLUP and its like have a group of all rows, even where there are none.
    boolean emptyGroup =
        aggregated && select.groupBy().stream().allMatch(e -> e instanceof Expr.GroupingSet);
    scope = scope.withEmptyGroup(emptyGroup).losing(groupedAway(select, scope));
    if (select.having().isPresent()) {
      Scope having = scope.at(Scope.Place.HAVING).withAliases(aliases, false);
      type(select.having().get(), having, condition());
      scope = scope.knowingOfGroups(new FactFinder(scope).whenTrue(select.having().get()));
    }
    scope = scope.at(Scope.Place.GROUP);
    typeWindows(select, scope);
    List<Output> outputs = outputs(select.items(), scope, wants, use);
    boolean strict = !context.engine().features().bareColumnsInGroups();
    Optional<GroupCheck> groups =
        aggregated && outputs != null && strict
            ? Optional.of(new GroupCheck(context, queries.typer(), scope, select, named))
            : Optional.empty();
    groups.ifPresent(check -> check.check(select));
    distinctOn(select, scope.withAliases(aliases, false), named);
    if (select.distinct() && select.distinctOn().isEmpty() && outputs != null) {
      for (Output output : outputs) {
        for (Field field : output.fields()) {
          if (!queries.typer().comparable(field.type())) {
            context.failComparing(field.type(), select.at(), "DISTINCT");
          }
        }
      }
    }
    RowCount count = count(select, scope, emptyGroup);
    Rows rows = outputs == null ? Rows.FAILED : Rows.of(outputs, count);
    groupNumbers(select, rows);
    // ORDER BY alone makes no aggregate of a query.
    Scope order = aggregated ? scope : scope.at(Scope.Place.WINDOW);
    Optional<OrderCheck> check =
        strict ? Optional.of(new OrderCheck(context, select, order, groups)) : Optional.empty();
    return new QueryAnalyzer.Body(rows, order, named, false, check);
  }

  private Value type(Expr expr, Scope scope, Want want) {
    return queries.typer().type(expr, scope, want);
  }

  private Want condition() {
    return Want.of(context.rules().condition(), "condition");
  }

  private Map<String, Expr> aliases(List<SelectItem> items) {
    Map<String, Expr> aliases = new HashMap<>();
    for (SelectItem item : items) {
      if (item instanceof SelectItem.Value value && value.alias().isPresent()) {
        String alias = context.engine().fold(value.alias().get().text());
        aliases.putIfAbsent(alias, value.expr());
      }
    }
    return aliases;
  }

  private Map<String, Expr.Window> windows(QueryBody.Select select) {
    Map<String, Expr.Window> windows = new HashMap<>();
    for (QueryBody.NamedWindow window : select.windows()) {
      windows.putIfAbsent(context.engine().fold(window.name().text()), window.window());
    }
    return windows;
  }

  private void typeWindows(QueryBody.Select select, Scope scope) {
    for (QueryBody.NamedWindow window : select.windows()) {
      for (Expr child : Exprs.children(window.window())) {
        type(child, scope, Want.NOTHING);
      }
    }
  }

  /** Reads the clauses in the order in which parameters get their types. */
  private void settle(
      QueryBody.Select select, Scope scope, List<Want> wants, QueryAnalyzer.Use use) {
    Scope items = scope.withWindows(windows(select)).at(Scope.Place.GROUP);
    outputs(select.items(), items, wants, use);
    select.where().ifPresent(where -> type(where, scope, condition()));
  }

  private void groupBy(QueryBody.Select select, Scope scope, Map<String, Expr> aliases) {
    for (Expr expr : select.groupBy()) {
      if (Exprs.columnNumber(expr).isEmpty()) {
        Value value = type(unaliased(expr, scope, aliases), scope, Want.NOTHING);
        if (!value.failed() && !queries.typer().comparable(value.type())) {
          context.failComparing(value.type(), expr.at(), "GROUP BY");
        }
      }
    }
  }

  /** Rule GROUP-1: a bare name that is no column may be one of the select list. */
  private Expr unaliased(Expr expr, Scope scope, Map<String, Expr> aliases) {
    if (expr instanceof Expr.ColumnRef ref
        && ref.name().parts().size() == 1
        && scope.resolve(ref.name()) instanceof Scope.Resolution.Missing) {
      return aliases.getOrDefault(context.engine().fold(ref.name().name().text()), expr);
    }
    return expr;
  }

  private void distinctOn(QueryBody.Select select, Scope scope, Map<String, Expr> aliases) {
    for (Expr expr : select.distinctOn()) {
      if (Exprs.columnNumber(expr).isEmpty()) {
        boolean alias =
            expr instanceof Expr.ColumnRef ref
                && ref.name().parts().size() == 1
                && aliases.containsKey(context.engine().fold(ref.name().name().text()));
        if (!alias) {
          type(expr, scope, Want.NOTHING);
        }
      }
    }
  }

  /**
   * Rule GROUP-2: ROLLUP, CUBE and GROUPING SETS give rows for groups that leave some of their
   * columns out, which are NULL there.
   */
  private Facts groupedAway(QueryBody.Select select, Scope scope) {
    Facts lost = Facts.NONE;
    for (Expr expr : select.groupBy()) {
      if (expr instanceof Expr.GroupingSet set) {
        lost = lost.and(groupedAway(set, scope));
      }
    }
    return lost;
  }

  private Facts groupedAway(Expr expr, Scope scope) {
    if (expr instanceof Expr.ColumnRef ref) {
      return scope.resolve(ref.name()) instanceof Scope.Resolution.Column column
          ? Facts.column(column.key())
          : Facts.NONE;
    }
    if (expr instanceof Expr.GroupingSet || expr instanceof Expr.Row) {
      Facts lost = Facts.NONE;
      for (Expr child : Exprs.children(expr)) {
        lost = lost.and(groupedAway(child, scope));
      }
      return lost;
    }
    return FactFinder.textOf(expr).map(Facts::text).orElse(Facts.NONE);
  }

  /** Rule ROWS-3: a function that gives rows in a select list makes any number of rows of one. */
  private RowCount count(QueryBody.Select select, Scope scope, boolean emptyGroup) {
    boolean rows =
        select.items().stream()
            .anyMatch(i -> i instanceof SelectItem.Value v && givesRows(v.expr()));
    boolean groups = select.groupBy().stream().anyMatch(e -> e instanceof Expr.GroupingSet);
    return rows || groups
        ? RowCount.ANY_NUMBER
        : new RowCounts(context.engine()).of(select, scope.from(), emptyGroup);
  }

  private boolean givesRows(Expr expr) {
    return queries.typer().givesRows(expr)
        || Exprs.children(expr).stream().anyMatch(this::givesRows);
  }

  private void groupNumbers(QueryBody.Select select, Rows rows) {
    int width = rows.fields().size();
    for (Expr expr : select.groupBy()) {
      Optional<Long> number = Exprs.columnNumber(expr);
      if (number.isPresent() && !rows.failed() && (number.get() < 1 || number.get() > width)) {
        context.fail(
            Code.T406,
            expr.at(),
            "GROUP BY column %d, but the query gives %d".formatted(number.get(), width));
      }
    }
  }

  private boolean hasAggregate(QueryBody.Select select) {
    boolean inItems =
        select.items().stream()
            .anyMatch(i -> i instanceof SelectItem.Value v && hasAggregate(v.expr()));
    return inItems || select.having().isPresent();
  }

  private boolean hasAggregate(Expr expr) {
    return queries.typer().isAggregate(expr)
        || Exprs.children(expr).stream().anyMatch(this::hasAggregate);
  }

  /** The items of a select list or of RETURNING; null when one of them failed. */
  List<Output> outputs(
      List<SelectItem> items, Scope scope, List<Want> wants, QueryAnalyzer.Use use) {
    List<Output> outputs = new ArrayList<>();
    boolean failed = false;
    for (SelectItem item : items) {
      if (item instanceof SelectItem.Value value) {
        Want want = outputs.size() < wants.size() ? wants.get(outputs.size()) : Want.NOTHING;
        Want named = want.orNamed(value.alias().map(Name::text));
        Value typed = type(value.expr(), scope, named);
        failed |= typed.failed();
        outputs.add(new Output.Single(field(value, typed, scope, use), Optional.of(value.expr())));
      } else if (item instanceof SelectItem.Star star) {
        failed |= !star(star, scope, use, outputs);
      } else if (item instanceof SelectItem.FieldStar star) {
        failed |= !fields(star, scope, use, outputs);
      } else {
        failed |= !embed((SelectItem.Embed) item, scope, use, outputs);
      }
    }
    if (rowsSideBySide(items)) {
      outputs.replaceAll(this::maybeMissing);
    }
    return failed ? null : outputs;
  }

  /**
   * Rule ROWS-4 (manual, section 36.5.9): of several functions that give rows, those with fewer are
   * filled up with NULL.
   */
  private boolean rowsSideBySide(List<SelectItem> items) {
    return items.stream()
            .filter(i -> i instanceof SelectItem.Value v && givesRows(v.expr()))
            .count()
        > 1;
  }

  private Output maybeMissing(Output output) {
    if (!(output instanceof Output.Single single)
        || single.expr().isEmpty()
        || !givesRows(single.expr().get())) {
      return output;
    }
    Field field = single.field();
    return new Output.Single(field.of(field.type(), true), single.expr());
  }

  /** {@code (x).*}: the fields of a value, each as a column. */
  private boolean fields(
      SelectItem.FieldStar star, Scope scope, QueryAnalyzer.Use use, List<Output> outputs) {
    Value value = type(star.operand(), scope, Want.NOTHING);
    if (value.failed()) {
      return false;
    }
    List<Field> fields =
        context
            .types()
            .map(types -> new Composites(context, types).fields(value.type()))
            .orElse(List.of());
    if (fields.isEmpty()) {
      context.fail(Code.T402, star.operand().at(), "this value has no fields that are known");
      return false;
    }
    List<String> texts = new ArrayList<>();
    String operand = star.operand().at().text();
    for (Field field : fields) {
      outputs.add(
          new Output.Single(
              Field.of(field.name(), Value.of(field.type(), true)), Optional.empty()));
      texts.add("(%s).%s".formatted(operand, Quoting.name(context.engine(), field.name())));
    }
    if (use != QueryAnalyzer.Use.EXISTS) {
      context.rewrites().replace(star.at(), String.join(", ", texts));
    }
    return true;
  }

  private boolean star(
      SelectItem.Star star, Scope scope, QueryAnalyzer.Use use, List<Output> outputs) {
    boolean rewrite = use != QueryAnalyzer.Use.EXISTS;
    if (star.table().isEmpty()) {
      if (scope.from().entries().isEmpty()) {
        context.fail(Code.T406, star.at(), "there is no table that * could mean");
        return false;
      }
      outputs.addAll(stars.all(scope, star.at(), rewrite));
      return scope.from().entries().stream().noneMatch(e -> e.shape().failed());
    }
    Optional<FromEntry> entry = entry(star.table().get(), scope);
    entry.ifPresent(e -> outputs.addAll(stars.of(e, scope, star.at(), rewrite)));
    return entry.filter(e -> !e.shape().failed()).isPresent();
  }

  private Optional<FromEntry> entry(QualifiedName name, Scope scope) {
    Optional<FromEntry> entry = scope.entry(name);
    if (entry.isEmpty()) {
      List<Name> asColumn = new ArrayList<>(name.parts());
      asColumn.add(name.name());
      context.fail(
          Code.N303,
          name.at(),
          "no table \"%s\" in this query".formatted(name),
          Columns.entryHint(new QualifiedName(asColumn), scope));
    }
    return entry;
  }

  private boolean embed(
      SelectItem.Embed embed, Scope scope, QueryAnalyzer.Use use, List<Output> outputs) {
    if (use != QueryAnalyzer.Use.RESULT) {
      context.fail(
          Code.Q507, embed.at(), "sqlc.embed stands only in the select list of the whole query");
      return false;
    }
    Optional<FromEntry> entry = entry(new QualifiedName(List.of(embed.table())), scope);
    if (entry.isEmpty() || entry.get().shape().failed()) {
      return false;
    }
    List<Field> fields =
        entry.get().shape().fields().stream().filter(field -> !field.hidden()).toList();
    boolean declared =
        !entry.get().ownName().isEmpty()
            && fields.stream().allMatch(field -> field.origin().isPresent());
    if (!declared) {
      context.fail(
          Code.Q507,
          embed.at(),
          "\"%s\" is not a table or view of the schema".formatted(embed.table()),
          Optional.of("write %s.* for its columns".formatted(embed.table())));
      return false;
    }
    stars.embed(entry.get(), scope, embed.at());
    outputs.add(new Output.Embedded(entry.get(), fields, scope.isOptional(entry.get())));
    return true;
  }

  /**
   * Rule SQLITE-NAME-2 (c3ref/column_name.html; observed on SQLite): a column is called by its
   * alias, else by the name its table declares, else by the text of its expression. Inside of a
   * statement COLLATE leaves a column its name.
   */
  private Field field(SelectItem.Value item, Value value, Scope scope, QueryAnalyzer.Use use) {
    Expr named = item.expr();
    while (use == QueryAnalyzer.Use.INNER && named instanceof Expr.Collate collate) {
      named = collate.operand();
    }
    Optional<String> declared = declaredName(named, scope);
    String name =
        item.alias()
            .map(Name::text)
            .or(() -> queries.typer().columnName(item.expr()))
            .or(() -> declared)
            .orElseGet(() -> textOf(item.textAt()));
    return new Field(
        name, value.type(), value.nullable(), false, value.origin(), comment(item.expr(), scope));
  }

  private static Optional<String> declaredName(Expr expr, Scope scope) {
    if (!(expr instanceof Expr.ColumnRef ref)) {
      return Optional.empty();
    }
    Scope.Resolution found = scope.resolve(ref.name());
    if (found instanceof Scope.Resolution.Column column) {
      return Optional.of(column.key().entry().field(column.key().place()).name());
    }
    return found instanceof Scope.Resolution.MergedColumn merged
        ? Optional.of(merged.merged().name())
        : Optional.empty();
  }

  private static Optional<String> comment(Expr expr, Scope scope) {
    return expr instanceof Expr.ColumnRef ref
            && scope.resolve(ref.name()) instanceof Scope.Resolution.Column column
        ? column.key().entry().field(column.key().place()).comment()
        : Optional.empty();
  }

  /** The text of an expression as it was written, but for macros, which no engine knows. */
  private String textOf(Span at) {
    StringBuilder text = new StringBuilder();
    int offset = at.start();
    for (Expr.Parameter mark : context.parameters().marks()) {
      if (at.contains(mark.at()) && Exprs.isMacro(mark)) {
        text.append(at.file().text(), offset, mark.at().start()).append('?');
        offset = mark.at().end();
      }
    }
    return text.append(at.file().text(), offset, at.end()).toString();
  }
}
