package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.OrderItem;
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
    Scope none = Scope.empty(context.engine(), Optional.empty(), CteScope.NONE);
    Scope base = write.with().map(with -> none.withCtes(queries.with(with, none))).orElse(none);
    FromEntry target = queries.from().declared(write.table(), write.alias(), base);
    if (write instanceof Statement.Insert insert) {
      return insert(insert, target, base);
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
    RowCount count = RowCount.EXACTLY_ONE;
    Set<ColumnKey> set = new HashSet<>();
    if (insert.source().isPresent()) {
      Rows rows = queries.top(insert.source().get(), base, wants);
      count = rows.count();
      if (!rows.failed() && !target.shape().failed()) {
        checkWidth(insert, rows, places);
        collectSet(rows, places, target, set);
      }
    }
    Scope scope = base.withFrom(From.of(target));
    for (Statement.Upsert upsert : insert.upserts()) {
      upsert(upsert, target, base);
      set.clear();
    }
    Scope returning = scope.knowing(new Facts(set, Set.of()));
    return returning(insert.returning(), returning, RowCounts.of(insert, count));
  }

  /** The places of the columns that get values, in the order of the values. */
  private List<Integer> insertedPlaces(Statement.Insert insert, FromEntry target) {
    List<Integer> places = new ArrayList<>();
    if (insert.columns().isEmpty()) {
      List<Field> fields = target.shape().fields();
      for (int i = 0; i < fields.size(); i++) {
        if (!fields.get(i).hidden() && !isGenerated(target, i)) {
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

  private static boolean isGenerated(FromEntry target, int place) {
    return place >= 0 && target.table().filter(t -> t.columns().get(place).generated()).isPresent();
  }

  private int place(FromEntry target, Name column) {
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

  private static Want assigned(FromEntry target, int place) {
    Field field = target.field(place);
    return new Want(
        Optional.of(field.type()),
        field.nullable() ? Want.Nulls.WELCOME : Want.Nulls.REFUSED,
        Optional.of(field.name()),
        field.origin());
  }

  private void checkWidth(Statement.Insert insert, Rows rows, List<Integer> places) {
    int values = rows.fields().size();
    if (values != places.size()) {
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
    Scope excluded = base.withFrom(From.of(FromEntry.named("excluded", target.shape())));
    Scope scope =
        Scope.empty(context.engine(), Optional.of(excluded), base.ctes()).withFrom(From.of(target));
    upsert.target().forEach(e -> queries.typer().type(e, scope, Want.NOTHING));
    upsert.targetWhere().ifPresent(e -> queries.typer().type(e, scope, condition()));
    upsert.assignments().forEach(a -> assign(a, target, scope, new HashSet<>()));
    upsert.where().ifPresent(e -> queries.typer().type(e, scope, condition()));
  }

  private Want condition() {
    return Want.of(context.rules().condition(), "condition");
  }

  /** Types one assignment; notes the columns that get a value that is not NULL, and all others. */
  private void assign(
      Statement.Assignment assignment, FromEntry target, Scope scope, Set<ColumnKey> maybeNull) {
    List<Want> wants = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Name column : assignment.columns()) {
      int place = place(target, column);
      places.add(place);
      wants.add(place == Shape.MISSING ? Want.NOTHING : assigned(target, place));
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
    if (wants.size() == 1) {
      return List.of(queries.typer().type(value, scope, wants.get(0)).nullable());
    }
    List<Boolean> nullable = new ArrayList<>();
    int width;
    if (value instanceof Expr.Row row) {
      width = row.values().size();
      for (int i = 0; i < width; i++) {
        Want want = i < wants.size() ? wants.get(i) : Want.NOTHING;
        nullable.add(queries.typer().type(row.values().get(i), scope, want).nullable());
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
    return returning(update.returning(), returning, count);
  }

  private Rows delete(Statement.Delete delete, FromEntry target, Scope base) {
    Scope scope = base.withFrom(From.of(target));
    Scope where = conditions(delete.where(), scope);
    limits(delete.orderBy(), delete.limit(), delete.offset(), where);
    RowCount count = new RowCounts(context.engine()).of(delete.where(), target);
    return returning(delete.returning(), where, count);
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

  private Rows returning(List<SelectItem> items, Scope scope, RowCount count) {
    if (items.isEmpty()) {
      return Rows.of(List.of(), count);
    }
    List<Output> outputs =
        queries
            .selects()
            .outputs(items, scope.at(Scope.Place.ROW), List.of(), QueryAnalyzer.Use.RESULT);
    return outputs == null ? Rows.FAILED : Rows.of(outputs, count);
  }
}
