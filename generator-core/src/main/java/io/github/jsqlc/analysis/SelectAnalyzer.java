package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.FunctionRow;
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
    Map<String, Expr> aliases = aliases(select.items());
    if (select.where().isPresent()) {
      type(select.where().get(), scope.withAliases(aliases, false), condition());
      scope = scope.knowing(new FactFinder(scope).whenTrue(select.where().get()));
    }
    scope = scope.withWindows(windows(select));
    groupBy(select, scope.withAliases(aliases, false));
    boolean grouped = !select.groupBy().isEmpty();
    boolean aggregated = grouped || hasAggregate(select);
    boolean emptyGroup = aggregated && !grouped;
    scope = scope.withEmptyGroup(emptyGroup);
    if (select.having().isPresent()) {
      Scope having = scope.at(Scope.Place.HAVING).withAliases(aliases, false);
      type(select.having().get(), having, condition());
      scope = scope.knowingOfGroups(new FactFinder(scope).whenTrue(select.having().get()));
    }
    scope = scope.at(Scope.Place.GROUP);
    typeWindows(select, scope);
    List<Output> outputs = outputs(select.items(), scope, wants, use);
    RowCount count = new RowCounts(context.engine()).of(select, scope.from(), emptyGroup);
    Rows rows = outputs == null ? Rows.FAILED : Rows.of(outputs, count);
    groupNumbers(select, rows);
    // ORDER BY alone makes no aggregate of a query.
    Scope order = aggregated ? scope : scope.at(Scope.Place.WINDOW);
    return new QueryAnalyzer.Body(rows, order, aliases, false);
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

  private void groupBy(QueryBody.Select select, Scope scope) {
    for (Expr expr : select.groupBy()) {
      if (Exprs.columnNumber(expr).isEmpty()) {
        type(expr, scope, Want.NOTHING);
      }
    }
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
    if (expr instanceof Expr.Call call) {
      List<FunctionRow> rows =
          context.engine().functions().named(call.function().name().text()).stream()
              .filter(row -> row.accepts(call.arguments().size()))
              .toList();
      if (!rows.isEmpty() && CallTyper.isAggregate(call, rows.get(0))) {
        return true;
      }
    }
    return Exprs.children(expr).stream().anyMatch(this::hasAggregate);
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
      } else {
        failed |= !embed((SelectItem.Embed) item, scope, use, outputs);
      }
    }
    return failed ? null : outputs;
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
        item.alias().map(Name::text).or(() -> declared).orElseGet(() -> textOf(item.textAt()));
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
