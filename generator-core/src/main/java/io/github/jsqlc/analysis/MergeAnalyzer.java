package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads MERGE: each WHEN sees the rows that it speaks of. */
final class MergeAnalyzer {
  private final QueryContext context;
  private final QueryAnalyzer queries;
  private final WriteAnalyzer writes;

  MergeAnalyzer(QueryContext context, QueryAnalyzer queries, WriteAnalyzer writes) {
    this.context = context;
    this.queries = queries;
    this.writes = writes;
  }

  Rows merge(Statement.Merge merge, FromEntry target, Scope base) {
    From source = queries.from().build(List.of(merge.source()), base);
    From own = From.of(target);
    Scope both = base.withFrom(own.and(source));
    queries.typer().type(merge.on(), both, condition());
    Scope matched = both.knowing(new FactFinder(both).whenTrue(merge.on()));
    for (Statement.MergeWhen when : merge.branches()) {
      Scope scope =
          switch (when.match()) {
            case MATCHED -> matched;
            case NOT_MATCHED_BY_SOURCE -> base.withFrom(own);
            case NOT_MATCHED_BY_TARGET -> base.withFrom(source);
          };
      when(when, target, scope);
    }
    Scope returning =
        base.withFrom(own.and(perhaps(source, merge)))
            .around(new OldAndNew(context, target).of(merge, true, true));
    return writes.returning(merge, returning, RowCount.ANY_NUMBER);
  }

  /** The source's row may be missing where a WHEN speaks of rows that have none. */
  private static From perhaps(From source, Statement.Merge merge) {
    boolean missing =
        merge.branches().stream()
            .anyMatch(w -> w.match() == Statement.MergeMatch.NOT_MATCHED_BY_SOURCE);
    if (!missing) {
      return source;
    }
    List<OptionalSide> sides = new ArrayList<>(source.sides());
    sides.add(new OptionalSide(new HashSet<>(source.entries()), Facts.NONE));
    return new From(source.entries(), source.merged(), sides, Facts.NONE);
  }

  private Want condition() {
    return Want.of(context.rules().condition(), "condition");
  }

  private void when(Statement.MergeWhen when, FromEntry target, Scope scope) {
    Scope known = scope;
    if (when.condition().isPresent()) {
      queries.typer().type(when.condition().get(), scope, condition());
      known = scope.knowing(new FactFinder(scope).whenTrue(when.condition().get()));
    }
    Set<ColumnKey> maybeNull = new HashSet<>();
    for (Statement.Assignment assignment : when.assignments()) {
      writes.assign(assignment, target, known, maybeNull);
    }
    if (when.values().isPresent()) {
      insert(when, target, known);
    }
  }

  private void insert(Statement.MergeWhen when, FromEntry target, Scope scope) {
    List<Integer> places = new ArrayList<>();
    when.columns().forEach(column -> places.add(writes.place(target, column)));
    List<Field> fields = target.shape().fields();
    for (int i = 0; when.columns().isEmpty() && i < fields.size(); i++) {
      if (!fields.get(i).hidden()) {
        places.add(i);
      }
    }
    List<Expr> values = when.values().orElseThrow().values();
    boolean fits =
        when.columns().isEmpty() ? values.size() <= places.size() : values.size() == places.size();
    if (!fits && !target.shape().failed()) {
      context.fail(
          Code.T401,
          when.values().get().at(),
          "%d values for %d columns".formatted(values.size(), places.size()));
    }
    for (int i = 0; i < values.size(); i++) {
      boolean known = i < places.size() && places.get(i) != Shape.MISSING;
      Want want = known ? WriteAnalyzer.assigned(target, places.get(i)) : Want.NOTHING;
      if (!(values.get(i) instanceof Expr.Default)) {
        queries.typer().type(values.get(i), scope, want);
      }
    }
  }
}
