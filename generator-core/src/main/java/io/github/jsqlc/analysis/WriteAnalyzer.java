package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Column;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.OrderItem;
import io.github.jsqlc.syntax.Query;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.SelectItem;
import io.github.jsqlc.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads INSERT, UPDATE and DELETE. */
final class WriteAnalyzer {
  private final QueryContext context;
  private final QueryAnalyzer queries;

  WriteAnalyzer(QueryContext context, QueryAnalyzer queries) {
    this.context = context;
    this.queries = queries;
  }

  /** What the statement gives back; no columns without RETURNING. */
  Rows analyze(Statement.Write write) {
    return within(write, Scope.empty(context.engine(), Optional.empty(), CteScope.NONE));
  }

  /** The same for a statement inside of another's WITH clause. */
  Rows within(Statement.Write write, Scope none) {
    Scope base = write.with().map(with -> none.withCtes(queries.with(with, none))).orElse(none);
    FromEntry target = queries.from().declared(write.table(), write.alias(), base);
    if (write instanceof Statement.Insert insert) {
      return insert(insert, target, base);
    }
    if (write instanceof Statement.Merge merge) {
      return new MergeAnalyzer(context, queries, this).merge(merge, target, base);
    }
    return write instanceof Statement.Update update
        ? update(update, target, base)
        : delete((Statement.Delete) write, target, base);
  }

  private Rows insert(Statement.Insert insert, FromEntry target, Scope base) {
    List<Integer> places = insertedPlaces(insert, target);
    List<Want> wants = new ArrayList<>();
    for (int place : places) {
      wants.add(place == Shape.MISSING ? Want.NOTHING : assigned(target, place));
    }
    checkIdentities(insert, target, places);
    Scope targetScope = base.withFrom(From.of(target));
    for (int i = 0; i < insert.parts().size(); i++) {
      if (insert.parts().get(i).isPresent()) {
        wants.set(i, part(insert.parts().get(i).get(), wants.get(i), targetScope));
      }
    }
    RowCount count = RowCount.EXACTLY_ONE;
    Set<ColumnKey> set = new HashSet<>();
    if (insert.source().isPresent()) {
      Rows rows = queries.top(insert.source().get(), base, wants);
      count = rows.count();
      if (!rows.failed() && !target.shape().failed()) {
        checkWidth(insert, rows, places);
        checkTypes(insert, rows, wants);
        collectSet(rows, places, target, set);
      }
    }
    Scope scope = targetScope;
    for (Statement.Upsert upsert : insert.upserts()) {
      upsert(upsert, target, base);
      set.clear();
    }
    Scope returning = scope.knowing(new Facts(set, Set.of()));
    return returning(
        insert,
        returning.around(new OldAndNew(context, target).of(insert, true, false)),
        RowCounts.of(insert, count));
  }

  /** The places of the columns that get values, in the order of the values. */
  private List<Integer> insertedPlaces(Statement.Insert insert, FromEntry target) {
    List<Integer> places = new ArrayList<>();
    if (insert.columns().isEmpty()) {
      boolean fewer = context.types().isPresent();
      int most = fewer ? width(insert) : Integer.MAX_VALUE;
      List<Field> fields = target.shape().fields();
      for (int i = 0; i < fields.size(); i++) {
        boolean taken = fewer || !isGenerated(target, i);
        if (!fields.get(i).hidden() && taken && places.size() < most) {
          places.add(i);
        }
      }
      return places;
    }
    Set<Integer> seen = new HashSet<>();
    for (Name column : insert.columns()) {
      int place = place(target, column);
      if (place != Shape.MISSING
          && !seen.add(place)
          && !context.engine().features().repeatsColumns()) {
        context.fail(Code.N306, column.at(), "column \"%s\" gets two values".formatted(column));
      }
      places.add(place);
    }
    return places;
  }

  /** How many values an INSERT gives, as far as its form tells: the first columns get them. */
  private static int width(Statement.Insert insert) {
    return insert
        .source()
        .map(Query::body)
        .filter(QueryBody.Values.class::isInstance)
        .map(body -> ((QueryBody.Values) body).rows().get(0).values().size())
        .orElse(Integer.MAX_VALUE);
  }

  /**
   * Rule PG-IDENTITY-1 (manual, INSERT, OVERRIDING clause): a column GENERATED ALWAYS AS IDENTITY
   * takes only DEFAULT, unless the statement overrides that.
   */
  private void checkIdentities(Statement.Insert insert, FromEntry target, List<Integer> places) {
    for (int i = 0; i < places.size() && insert.overriding().isEmpty(); i++) {
      int place = places.get(i);
      if (place >= 0 && isAlwaysIdentity(target, place) && !isDefault(insert, i)) {
        Span at = insert.columns().isEmpty() ? insert.table().at() : insert.columns().get(i).at();
        context.fail(
            Code.T406,
            at,
            "column \"%s\" always gets its value from its sequence"
                .formatted(target.field(place).name()),
            Optional.of("leave it out, or write OVERRIDING SYSTEM VALUE"));
      }
    }
  }

  private static boolean isAlwaysIdentity(FromEntry target, int place) {
    return target
        .table()
        .filter(t -> place < t.columns().size())
        .filter(t -> t.columns().get(place).identity() == Column.Identity.ALWAYS)
        .isPresent();
  }

  private static boolean isDefault(Statement.Insert insert, int value) {
    return insert.source().isEmpty()
        || insert.source().get().body() instanceof QueryBody.Values values
            && values.rows().stream()
                .allMatch(
                    row ->
                        value < row.values().size()
                            && row.values().get(value) instanceof Expr.Default);
  }

  /** What a part of a column asks: {@code a[1]}, {@code a.b}. */
  private Want part(Expr part, Want column, Scope scope) {
    Value value = queries.typer().type(part, scope, Want.NOTHING);
    return value.failed()
        ? Want.NOTHING
        : new Want(Optional.of(value.type()), Want.Nulls.WELCOME, column.name(), Optional.empty());
  }

  /** What set operations and queries without column names give must fit the columns too. */
  private void checkTypes(Statement.Insert insert, Rows rows, List<Want> wants) {
    List<Field> fields = rows.fields();
    for (int i = 0; i < Math.min(fields.size(), wants.size()); i++) {
      Optional<String> wrong = queries.typer().refuse(fields.get(i).value(), wants.get(i));
      if (wrong.isPresent()) {
        context.fail(Code.T405, insert.source().orElseThrow().at(), wrong.get());
        return;
      }
    }
  }

  private static boolean isGenerated(FromEntry target, int place) {
    return place >= 0
        && target
            .table()
            .filter(t -> place < t.columns().size() && t.columns().get(place).generated())
            .isPresent();
  }

  int place(FromEntry target, Name column) {
    int place = target.find(context.engine().fold(column.text()));
    if (place == Shape.MISSING && !target.shape().failed()) {
      context.fail(
          Code.N301,
          column.at(),
          "no column named \"%s\" in %s".formatted(column, target.ownName()),
          NearestName.hint(column.text(), target.shape().names()));
    } else if (isGenerated(target, place)) {
      context.fail(
          Code.T406,
          column.at(),
          "column \"%s\" is generated: nothing can be assigned to it".formatted(column));
    }
    return place;
  }

  static Want assigned(FromEntry target, int place) {
    Field field = target.field(place);
    return new Want(
        Optional.of(field.type()),
        field.nullable() ? Want.Nulls.WELCOME : Want.Nulls.REFUSED,
        Optional.of(field.name()),
        field.origin());
  }

  private void checkWidth(Statement.Insert insert, Rows rows, List<Integer> places) {
    int values = rows.fields().size();
    boolean fewer = context.types().isPresent() && insert.columns().isEmpty();
    if (values != places.size() && !(fewer && values < places.size())) {
      context.fail(
          Code.T401,
          insert.source().orElseThrow().at(),
          "%d value%s for %d column%s"
              .formatted(
                  values, values == 1 ? "" : "s", places.size(), places.size() == 1 ? "" : "s"));
    }
  }

  /** The columns that are known to hold a value once the statement has run. */
  private static void collectSet(
      Rows rows, List<Integer> places, FromEntry target, Set<ColumnKey> set) {
    List<Field> fields = rows.fields();
    for (int i = 0; i < Math.min(places.size(), fields.size()); i++) {
      if (!fields.get(i).nullable() && places.get(i) >= 0) {
        set.add(new ColumnKey(target, places.get(i)));
      }
    }
  }

  /**
   * Rule SQLITE-UPSERT-1 (lang_upsert.html, section 2): {@code excluded} is the row that was
   * refused.
   */
  private void upsert(Statement.Upsert upsert, FromEntry target, Scope base) {
    From refused = From.of(FromEntry.named("excluded", target.shape()));
    Scope excluded = base.withFrom(refused);
    Scope own = base.withFrom(From.of(target));
    boolean declared = context.types().isPresent();
    Scope scope =
        declared
            ? base.withFrom(From.of(target).and(refused))
            : Scope.empty(context.engine(), Optional.of(excluded), base.ctes())
                .withFrom(From.of(target));
    boolean aimless =
        declared
            && !upsert.doNothing()
            && upsert.target().isEmpty()
            && upsert.constraint().isEmpty();
    if (aimless) {
      context.fail(
          Code.T406,
          upsert.at(),
          "DO UPDATE needs the columns or the constraint that it is about",
          Optional.of("write ON CONFLICT (..) DO UPDATE"));
    }
    upsert.target().forEach(e -> queries.typer().type(e, own, Want.NOTHING));
    upsert.targetWhere().ifPresent(e -> queries.typer().type(e, own, condition()));
    upsert.assignments().forEach(a -> assign(a, target, scope, new HashSet<>()));
    upsert.where().ifPresent(e -> queries.typer().type(e, scope, condition()));
  }

  private Want condition() {
    return Want.of(context.rules().condition(), "condition");
  }

  /** Types one assignment; notes the columns that get a value that is not NULL, and all others. */
  void assign(
      Statement.Assignment assignment, FromEntry target, Scope scope, Set<ColumnKey> maybeNull) {
    List<Want> wants = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Name column : assignment.columns()) {
      int place = place(target, column);
      places.add(place);
      wants.add(place == Shape.MISSING ? Want.NOTHING : assigned(target, place));
    }
    for (int i = 0; i < assignment.parts().size(); i++) {
      if (assignment.parts().get(i).isPresent()) {
        Scope own = scope.withFrom(From.of(target));
        wants.set(i, part(assignment.parts().get(i).get(), wants.get(i), own));
      }
    }
    List<Boolean> nullable = values(assignment, wants, scope);
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) != Shape.MISSING && (i >= nullable.size() || nullable.get(i))) {
        maybeNull.add(new ColumnKey(target, places.get(i)));
      }
    }
  }

  private List<Boolean> values(Statement.Assignment assignment, List<Want> wants, Scope scope) {
    Expr value = assignment.value();
    if (value instanceof Expr.Default) {
      return List.of(true);
    }
    if (wants.size() == 1 && !(value instanceof Expr.Row row && row.values().size() == 1)) {
      return List.of(queries.typer().type(value, scope, wants.get(0)).nullable());
    }
    List<Boolean> nullable = new ArrayList<>();
    int width;
    if (value instanceof Expr.Row row) {
      width = row.values().size();
      for (int i = 0; i < width; i++) {
        Want want = i < wants.size() ? wants.get(i) : Want.NOTHING;
        Expr part = row.values().get(i);
        nullable.add(
            part instanceof Expr.Default || queries.typer().type(part, scope, want).nullable());
      }
    } else if (value instanceof Expr.Subquery subquery) {
      Rows rows = queries.query(subquery.query(), scope, wants);
      width = rows.failed() ? wants.size() : rows.fields().size();
      rows.fields().forEach(field -> nullable.add(true));
    } else {
      queries.typer().type(value, scope, Want.NOTHING);
      width = 1;
    }
    if (width != wants.size()) {
      context.fail(
          Code.T401,
          assignment.at(),
          "%d columns are assigned %d value%s"
              .formatted(wants.size(), width, width == 1 ? "" : "s"));
    }
    return nullable;
  }

  private Rows update(Statement.Update update, FromEntry target, Scope base) {
    From others = queries.from().build(update.from(), base);
    Scope scope = base.withFrom(From.of(target).and(others));
    Set<ColumnKey> maybeNull = new HashSet<>();
    Set<ColumnKey> assignedKeys = new HashSet<>();
    for (Statement.Assignment assignment : update.assignments()) {
      for (Name column : assignment.columns()) {
        assignedKeys.add(new ColumnKey(target, target.find(context.engine().fold(column.text()))));
      }
    }
    Scope where = conditions(update.where(), scope);
    if (context.settling()) {
      returning(
          update,
          where.around(new OldAndNew(context, target).of(update, false, false)),
          RowCount.ANY_NUMBER);
    }
    for (Statement.Assignment assignment : update.assignments()) {
      assign(assignment, target, where, maybeNull);
    }
    limits(update.orderBy(), update.limit(), update.offset(), where);
    Set<ColumnKey> known = new HashSet<>(where.facts().columns());
    known.removeAll(assignedKeys);
    assignedKeys.removeAll(maybeNull);
    known.addAll(assignedKeys);
    boolean all = context.engine().features().returningSeesFrom();
    Scope returning =
        (all ? scope : base.withFrom(From.of(target))).knowing(new Facts(known, Set.of()));
    RowCount count =
        update.from().isEmpty()
            ? new RowCounts(context.engine()).of(update.where(), target)
            : RowCount.ANY_NUMBER;
    return returning(
        update, returning.around(new OldAndNew(context, target).of(update, false, false)), count);
  }

  private Rows delete(Statement.Delete delete, FromEntry target, Scope base) {
    From others = queries.from().build(delete.using(), base);
    Scope scope = base.withFrom(From.of(target).and(others));
    Scope where = conditions(delete.where(), scope);
    limits(delete.orderBy(), delete.limit(), delete.offset(), where);
    RowCount count =
        delete.using().isEmpty()
            ? new RowCounts(context.engine()).of(delete.where(), target)
            : RowCount.ANY_NUMBER;
    return returning(
        delete, where.around(new OldAndNew(context, target).of(delete, false, true)), count);
  }

  private Scope conditions(Optional<Expr> where, Scope scope) {
    if (where.isEmpty()) {
      return scope;
    }
    queries.typer().type(where.get(), scope, condition());
    return scope.knowing(new FactFinder(scope).whenTrue(where.get()));
  }

  private void limits(
      List<OrderItem> orderBy, Optional<Expr> limit, Optional<Expr> offset, Scope scope) {
    orderBy.forEach(item -> queries.typer().type(item.expr(), scope, Want.NOTHING));
    Scope none = Scope.empty(context.engine(), Optional.empty(), scope.ctes());
    queries.limit(limit, "limit", none);
    queries.limit(offset, "offset", none);
  }

  Rows returning(Statement.Write write, Scope scope, RowCount count) {
    List<SelectItem> items = write.returning();
    if (items.isEmpty()) {
      return Rows.of(List.of(), count);
    }
    List<Output> outputs =
        queries
            .selects()
            .outputs(items, scope.at(Scope.Place.ROW), List.of(), QueryAnalyzer.Use.RESULT);
    return outputs == null ? Rows.FAILED : queries.typer().finished(Rows.of(outputs, count), scope);
  }
}
