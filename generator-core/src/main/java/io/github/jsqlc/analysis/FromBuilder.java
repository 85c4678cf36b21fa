package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Relation;
import io.github.jsqlc.catalog.Table;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TableFunction;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Puts a FROM clause together: what it names, and which sides of joins may be missing. */
final class FromBuilder {
  private final QueryContext context;
  private final QueryAnalyzer queries;

  FromBuilder(QueryContext context, QueryAnalyzer queries) {
    this.context = context;
    this.queries = queries;
  }

  /**
   * All items of the clause.
   *
   * <p>Rule SQLITE-JOIN-1 (lang_select.html, section 2.1): a comma is a join like the others and
   * groups to the left, so {@code a, b RIGHT JOIN c} makes a optional too.
   */
  From build(List<FromItem> items, Scope base) {
    From all = From.EMPTY;
    for (FromItem item : items) {
      all = build(item, all, From.EMPTY, base);
    }
    if (context.types().isEmpty()) {
      for (UsingRule.Ambiguous found :
          UsingRule.check(items, all.entries(), context.engine()::fold)) {
        context.fail(Code.N302, at(found), "column \"%s\" is ambiguous".formatted(found.column()));
      }
    }
    return all;
  }

  private Span at(UsingRule.Ambiguous found) {
    return found.join().using().stream()
        .filter(name -> same(name.text(), found.column()))
        .map(Name::at)
        .findFirst()
        .orElse(found.join().right().at());
  }

  /**
   * One item behind those before it.
   *
   * @param before what this item is joined with by a comma
   * @param visible what conditions may name besides
   */
  private From build(FromItem item, From before, From visible, Scope base) {
    if (item instanceof FromItem.Join join) {
      return join(join, before, visible, base);
    }
    if (item instanceof FromItem.Table table) {
      return before.and(From.of(table(table, base)));
    }
    Scope beside = base.withFrom(visible.and(before));
    if (item instanceof FromItem.Derived derived) {
      Optional<Scope> outer = derived.lateral() ? Optional.of(beside) : base.outer();
      Scope inside = Scope.empty(context.engine(), outer, base.ctes());
      return before.and(From.of(derived(derived, queries.derived(derived.query(), inside))));
    }
    Optional<FromEntry> rows = queries.typer().rowsOf(item, beside);
    if (rows.isPresent()) {
      return before.and(From.of(rows.get()));
    }
    return before.and(From.of(function((FromItem.Function) item, beside)));
  }

  private FromEntry derived(FromItem.Derived derived, Rows rows) {
    Shape shape = rows.failed() ? Shape.FAILED : shape(rows, derived.columns());
    return entry(derived.alias(), Optional.empty(), "", shape, Optional.empty());
  }

  /** The columns of a query as those of a table, under other names where some are given. */
  Shape shape(Rows rows, List<Name> names) {
    List<Field> given = rows.fields();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Field field = given.get(i);
      fields.add(i < names.size() ? field.named(names.get(i).text()) : field);
    }
    return context.types().isPresent()
        ? Shape.of(context.engine(), fields)
        : Shape.distinct(context.engine(), fields);
  }

  private FromEntry entry(
      Optional<Name> alias,
      Optional<String> schema,
      String name,
      Shape shape,
      Optional<Table> table) {
    return new FromEntry(alias, schema, name, shape, table, context.rules().rowid());
  }

  private FromEntry table(FromItem.Table item, Scope base) {
    QualifiedName name = item.name();
    if (name.schema().isEmpty()) {
      Optional<Shape> cte = queries.cte(name.name(), base.ctes());
      if (cte.isPresent()) {
        return entry(
            item.alias(),
            Optional.empty(),
            name.name().text(),
            renamed(cte.get(), item.columns()),
            Optional.empty());
      }
    }
    item.sample().ifPresent(sample -> sample(sample, base));
    FromEntry declared = declared(name, item.alias(), base);
    if (item.columns().isEmpty() || declared.shape().failed()) {
      return declared;
    }
    return declared.withShape(renamed(declared.shape(), item.columns()), context.rules().rowid());
  }

  /** How many rows a sample takes, in percent, and by which seed (manual, SELECT, TABLESAMPLE). */
  private void sample(FromItem.Sample sample, Scope base) {
    Scope none = Scope.empty(context.engine(), base.outer(), base.ctes());
    for (Expr argument : sample.arguments()) {
      queries
          .typer()
          .type(
              argument, none, Want.of(context.rules().argument("float4"), Optional.of("percent")));
    }
    sample
        .repeatable()
        .ifPresent(
            seed ->
                queries
                    .typer()
                    .type(
                        seed,
                        none,
                        Want.of(context.rules().argument("float8"), Optional.of("seed"))));
  }

  /** The same columns, the first of them under other names. */
  private Shape renamed(Shape shape, List<Name> names) {
    if (names.isEmpty() || shape.failed()) {
      return shape;
    }
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < shape.fields().size(); i++) {
      Field field = shape.field(i);
      fields.add(i < names.size() ? field.named(names.get(i).text()) : field);
    }
    return Shape.of(context.engine(), fields);
  }

  /** The table or view of the schema that {@code name} means. */
  FromEntry declared(QualifiedName name, Optional<Name> alias, Scope base) {
    Optional<Relation> found =
        context.catalog().find(name.schema().map(Name::text), name.name().text());
    if (found.isEmpty()) {
      context.fail(
          Code.N303,
          name.at(),
          "no table or view named \"%s\"".formatted(name),
          NearestName.hint(name.name().text(), context.catalog().names()));
      return entry(alias, Optional.empty(), name.name().text(), Shape.FAILED, Optional.empty());
    }
    Relation relation = found.get();
    Optional<Table> table =
        relation instanceof Table declared ? Optional.of(declared) : Optional.empty();
    FromEntry entry =
        entry(
            alias,
            Optional.of(relation.schema()),
            relation.name(),
            context.relations().shapeOf(relation),
            table);
    return context
        .types()
        .map(types -> entry.withRowType(types.rowType(relation), context.rules().rowid()))
        .orElse(entry);
  }

  private FromEntry function(FromItem.Function item, Scope scope) {
    String name = item.name().name().text();
    Optional<TableFunction> function = context.engine().relations().function(name);
    if (function.isEmpty()) {
      return virtualTable(item, scope);
    }
    List<Expr> arguments = item.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      boolean known = i < function.get().arguments().size();
      Want want =
          known
              ? Want.of(
                  context.rules().argument(function.get().arguments().get(i).type()),
                  Optional.of(function.get().arguments().get(i).name()))
              : Want.NOTHING;
      queries.typer().type(arguments.get(i), scope, want);
    }
    if (!function.get().accepts(arguments.size())) {
      context.fail(
          Code.N305,
          item.name().at(),
          "%s() does not take %d argument%s"
              .formatted(name, arguments.size(), arguments.size() == 1 ? "" : "s"));
    }
    List<Field> fields =
        function.get().columns().stream()
            .map(
                c ->
                    new Field(
                        c.name(),
                        c.type(),
                        !c.notNull(),
                        c.hidden(),
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    Shape shape = Shape.of(context.engine(), fields);
    return entry(
        item.alias(), Optional.empty(), name, shape, context.catalog().tableOf(function.get()));
  }

  /**
   * Rule SQLITE-FTS-2 (fts5.html, section 3; vtab.html, section 1.1.1): a virtual table may be
   * called like a function; the arguments are compared with its hidden columns.
   */
  private FromEntry virtualTable(FromItem.Function item, Scope scope) {
    Optional<Table> table =
        context
            .catalog()
            .find(item.name().schema().map(Name::text), item.name().name().text())
            .filter(r -> r instanceof Table t && t.kind() == Table.Kind.VIRTUAL)
            .map(Table.class::cast);
    Optional<io.github.jsqlc.engine.SqlType> text = context.rules().argument("text");
    item.arguments()
        .forEach(a -> queries.typer().type(a, scope, Want.of(text, Optional.of("query"))));
    if (table.isPresent()) {
      return declared(item.name(), item.alias(), scope);
    }
    context.fail(
        Code.N304,
        item.name().at(),
        "no table-valued function named \"%s\"".formatted(item.name()),
        NearestName.hint(item.name().name().text(), context.engine().relations().functionNames()));
    return entry(
        item.alias(), Optional.empty(), item.name().name().text(), Shape.FAILED, Optional.empty());
  }

  private From join(FromItem.Join join, From before, From visible, Scope base) {
    From left = build(join.left(), before, visible, base);
    // A join in parentheses stands alone: its conditions cannot name what it is joined with.
    From seen = join.right() instanceof FromItem.Join ? From.EMPTY : visible.and(left);
    From right = build(join.right(), From.EMPTY, seen, base);
    List<From.Merged> merged = new ArrayList<>(left.merged());
    merged.addAll(right.merged());
    Facts on = Facts.NONE;
    for (String name : usingNames(join, left, right)) {
      Optional<ColumnKey> ours = key(left, name);
      Optional<ColumnKey> theirs = key(right, name);
      if (ours.isEmpty() || theirs.isEmpty()) {
        continue;
      }
      merge(merged, name, join.kind(), ours.get(), theirs.get());
      share(merged, name, join);
      on = on.and(Facts.column(ours.get())).and(Facts.column(theirs.get()));
    }
    From both =
        new From(
            From.concat(left.entries(), right.entries()),
            merged,
            From.concat(left.sides(), right.sides()),
            Facts.NONE);
    if (join.on().isPresent()) {
      Scope scope = base.withFrom(visible.and(both)).at(Scope.Place.ROW);
      queries
          .typer()
          .type(join.on().get(), scope, Want.of(context.rules().condition(), "condition"));
      on = on.and(new FactFinder(scope).whenTrue(join.on().get()));
    }
    From joined = withUsing(join, joined(join.kind(), left, right, both, on), base);
    return join.alias().isPresent() ? named(join, joined, base) : joined;
  }

  /** {@code USING (x) AS u}: the merged columns can be named as those of u too. */
  private From withUsing(FromItem.Join join, From joined, Scope base) {
    if (join.usingAlias().isEmpty()) {
      return joined;
    }
    Scope scope = base.withFrom(joined);
    List<Field> fields = new ArrayList<>();
    for (From.Merged merged : joined.merged()) {
      if (join.using().stream().anyMatch(name -> same(name.text(), merged.name()))) {
        Value value =
            merged.isColumn() ? scope.valueOf(merged.columns().get(0)) : scope.valueOf(merged);
        fields.add(
            new Field(
                merged.name(),
                value.type(),
                value.nullable(),
                true,
                value.origin(),
                Optional.empty()));
      }
    }
    return joined.and(
        From.of(
            FromEntry.named(join.usingAlias().get().text(), Shape.of(context.engine(), fields))));
  }

  /** {@code (a JOIN b ..) AS j}: one table, which hides those inside. */
  private From named(FromItem.Join join, From joined, Scope base) {
    Scope scope = base.withFrom(joined);
    List<Field> fields =
        new StarExpander(context)
            .all(scope, join.at(), false).stream()
                .flatMap(output -> output.fields().stream())
                .toList();
    boolean failed = joined.entries().stream().anyMatch(e -> e.shape().failed());
    Shape shape =
        failed ? Shape.FAILED : renamed(Shape.of(context.engine(), fields), join.columns());
    return From.of(entry(join.alias(), Optional.empty(), "", shape, Optional.empty()));
  }

  /** Rule JOIN-NULL-1: what is known of a row, and what only when the other side has one too. */
  private static From joined(FromItem.JoinKind kind, From left, From right, From both, Facts on) {
    List<OptionalSide> sides = new ArrayList<>(both.sides());
    Facts facts =
        switch (kind) {
          case INNER, CROSS -> left.facts().and(right.facts()).and(on);
          case LEFT -> left.facts();
          case RIGHT -> right.facts();
          case FULL -> Facts.NONE;
        };
    boolean full = kind == FromItem.JoinKind.FULL;
    if (kind.rightIsOptional()) {
      Facts implied = full ? right.facts() : right.facts().and(on);
      sides.add(new OptionalSide(new HashSet<>(right.entries()), implied));
    }
    if (kind.leftIsOptional()) {
      Facts implied = full ? left.facts() : left.facts().and(on);
      sides.add(new OptionalSide(new HashSet<>(left.entries()), implied));
    }
    return new From(both.entries(), both.merged(), sides, facts);
  }

  private List<String> usingNames(FromItem.Join join, From left, From right) {
    List<String> names = new ArrayList<>();
    if (join.natural()) {
      for (FromEntry entry : left.entries()) {
        for (Field field : entry.shape().fields()) {
          if (!field.hidden()
              && key(right, field.name()).isPresent()
              && names.stream().noneMatch(n -> same(n, field.name()))) {
            names.add(field.name());
          }
        }
      }
      return names;
    }
    for (Name name : join.using()) {
      boolean failed =
          From.concat(left.entries(), right.entries()).stream().anyMatch(e -> e.shape().failed());
      boolean both = key(left, name.text()).isPresent() && key(right, name.text()).isPresent();
      if (!both && !failed) {
        context.fail(
            Code.N301,
            name.at(),
            "USING needs a column that both sides have: \"%s\" is missing on the %s"
                .formatted(name, key(left, name.text()).isEmpty() ? "left" : "right"));
      }
      if (context.types().isPresent() && isTwice(left, name.text())) {
        context.fail(
            Code.N302, name.at(), "column \"%s\" is ambiguous on the left".formatted(name));
      }
      names.add(name.text());
    }
    return names;
  }

  /** Whether several tables have a column of this name, and no join has merged it. */
  private boolean isTwice(From from, String name) {
    boolean merged = from.merged().stream().anyMatch(m -> same(m.name(), name));
    return !merged
        && from.entries().stream()
                .filter(e -> e.shape().find(context.engine().fold(name)) >= 0)
                .count()
            > 1;
  }

  private boolean same(String a, String b) {
    return context.engine().fold(a).equals(context.engine().fold(b));
  }

  private Optional<ColumnKey> key(From from, String name) {
    for (From.Merged merged : from.merged()) {
      if (same(merged.name(), name)) {
        return Optional.of(merged.columns().get(0));
      }
    }
    for (FromEntry entry : from.entries()) {
      int place = entry.shape().find(context.engine().fold(name));
      if (place >= 0) {
        return Optional.of(new ColumnKey(entry, place));
      }
    }
    return Optional.empty();
  }

  /** Gives a merged column the type that all its columns are turned into. */
  private void share(List<From.Merged> merged, String name, FromItem.Join join) {
    for (int i = 0; i < merged.size(); i++) {
      From.Merged column = merged.get(i);
      if (same(column.name(), name)) {
        List<SqlType> types =
            column.columns().stream().map(k -> k.entry().field(k.place()).type()).toList();
        Optional<SqlType> shared = queries.typer().merged(types, join.at());
        merged.set(
            i,
            new From.Merged(
                column.name(),
                column.columns(),
                column.all(),
                shared.filter(t -> !t.sameAs(types.get(0)))));
      }
    }
  }

  /** The column that is never missing comes first: that of the side that is always there. */
  private void merge(
      List<From.Merged> merged,
      String name,
      FromItem.JoinKind kind,
      ColumnKey ours,
      ColumnKey theirs) {
    List<ColumnKey> columns = new ArrayList<>();
    boolean all = kind == FromItem.JoinKind.FULL;
    String first = name;
    for (From.Merged old : List.copyOf(merged)) {
      if (same(old.name(), name)) {
        columns.addAll(old.columns());
        all |= old.all();
        first = old.name();
        merged.remove(old);
      }
    }
    if (!columns.contains(ours)) {
      columns.add(ours);
    }
    columns.remove(theirs);
    if (kind == FromItem.JoinKind.RIGHT) {
      columns.add(0, theirs);
    } else {
      columns.add(theirs);
    }
    merged.add(new From.Merged(first, columns, all, Optional.empty()));
  }
}
