package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where names are looked up, and what is known there. Immutable: each clause of a query has its
 * own.
 *
 * @param outer the query around this one
 * @param clause what the clause may name besides columns, and what may stand in it
 * @param known what is known of the rows that get here
 */
record Scope(
    Engine engine, Optional<Scope> outer, CteScope ctes, From from, Clause clause, Known known) {

  /** What may stand in a clause. */
  enum Place {
    /** Only values of one row. */
    ROW,
    /** Values of one row, and window functions. */
    WINDOW,
    /** Aggregates and window functions. */
    GROUP,
    /** Aggregates, but no window function: HAVING. */
    HAVING,
    /** The arguments of an aggregate: values of one row. */
    AGGREGATE
  }

  /**
   * One clause.
   *
   * @param aliases the names that the select list gives, for the clauses that may use them
   * @param aliasesFirst whether those names win over columns (ORDER BY)
   * @param windows the windows of the WINDOW clause
   */
  record Clause(
      Place place,
      Map<String, Expr> aliases,
      boolean aliasesFirst,
      Map<String, Expr.Window> windows) {
    static final Clause PLAIN = new Clause(Place.ROW, Map.of(), false, Map.of());
  }

  /**
   * What is known of NULLs.
   *
   * @param facts of the rows that get here
   * @param groupFacts of each group: HAVING; says nothing inside an aggregate
   * @param emptyGroup whether there may be no row at all behind a value outside of an aggregate
   * @param lost what is NULL in some groups, whatever the rows have; says nothing inside an
   *     aggregate
   */
  record Known(Facts facts, Facts groupFacts, boolean emptyGroup, Facts lost) {
    static final Known NOTHING = new Known(Facts.NONE, Facts.NONE, false, Facts.NONE);
  }

  /** A scope without any rows. */
  static Scope empty(Engine engine, Optional<Scope> outer, CteScope ctes) {
    return new Scope(engine, outer, ctes, From.EMPTY, Clause.PLAIN, Known.NOTHING);
  }

  private Scope with(Clause clause) {
    return new Scope(engine, outer, ctes, from, clause, known);
  }

  private Scope with(Known known) {
    return new Scope(engine, outer, ctes, from, clause, known);
  }

  Scope withFrom(From from) {
    Facts facts = from.facts().closed(from.sides());
    return new Scope(
        engine,
        outer,
        ctes,
        from,
        new Clause(clause.place, clause.aliases, false, clause.windows),
        new Known(facts, known.groupFacts, known.emptyGroup, known.lost));
  }

  /** The same inside of {@code outer}, if there is one. */
  Scope around(Optional<Scope> outer) {
    return outer.isEmpty() ? this : new Scope(engine, outer, ctes, from, clause, known);
  }

  Scope withCtes(CteScope ctes) {
    return new Scope(engine, outer, ctes, from, clause, known);
  }

  Scope withAliases(Map<String, Expr> aliases, boolean first) {
    return with(new Clause(clause.place, aliases, first, clause.windows));
  }

  Scope withWindows(Map<String, Expr.Window> windows) {
    return with(new Clause(clause.place, clause.aliases, clause.aliasesFirst, windows));
  }

  Scope at(Place place) {
    return with(new Clause(place, clause.aliases, clause.aliasesFirst, clause.windows));
  }

  /** The same, where besides all that is known {@code more} is known too. */
  Scope knowing(Facts more) {
    return more.isEmpty()
        ? this
        : with(
            new Known(
                known.facts.and(more).closed(from.sides()),
                known.groupFacts,
                known.emptyGroup,
                known.lost));
  }

  Scope knowingOfGroups(Facts more) {
    return with(new Known(known.facts, known.groupFacts.and(more), known.emptyGroup, known.lost));
  }

  Scope withEmptyGroup(boolean emptyGroup) {
    return with(new Known(known.facts, known.groupFacts, emptyGroup, known.lost));
  }

  /** The same, where groups may leave {@code more} out. */
  Scope losing(Facts more) {
    return more.isEmpty()
        ? this
        : with(new Known(known.facts, known.groupFacts, known.emptyGroup, known.lost.and(more)));
  }

  /** What is NULL in some groups. */
  Facts lost() {
    return clause.place == Place.AGGREGATE ? Facts.NONE : known.lost;
  }

  Facts facts() {
    return known.facts;
  }

  Facts groupFacts() {
    return known.groupFacts;
  }

  boolean emptyGroup() {
    return known.emptyGroup;
  }

  Place place() {
    return clause.place;
  }

  Map<String, Expr.Window> windows() {
    return clause.windows;
  }

  /** What a name means. */
  sealed interface Resolution {
    /** A column of an entry of {@code scope}. */
    record Column(Scope scope, ColumnKey key) implements Resolution {}

    /** A column that a join has merged. */
    record MergedColumn(Scope scope, From.Merged merged) implements Resolution {}

    /** A name of the select list. */
    record Alias(Expr expr) implements Resolution {}

    /** No such name. */
    record Missing() implements Resolution {}

    /** A name that means columns of several entries. */
    record Ambiguous(List<ColumnKey> keys) implements Resolution {}

    /** Unknown because of an error that was reported before. */
    record Failed() implements Resolution {}
  }

  /**
   * Finds what a column name means here: innermost query first, in it columns before the names of
   * the select list (after them in ORDER BY).
   */
  Resolution resolve(QualifiedName name) {
    String column = engine.fold(name.name().text());
    boolean bare = name.parts().size() == 1;
    if (bare && clause.aliasesFirst && clause.aliases.containsKey(column)) {
      return new Resolution.Alias(clause.aliases.get(column));
    }
    if (bare) {
      for (From.Merged merged : from.merged()) {
        if (engine.fold(merged.name()).equals(column)) {
          return merged.isColumn()
              ? new Resolution.Column(this, merged.columns().get(0))
              : new Resolution.MergedColumn(this, merged);
        }
      }
    }
    List<ColumnKey> found = new ArrayList<>();
    boolean failed = false;
    for (FromEntry entry : from.entries()) {
      if (!bare && !matches(entry, name)) {
        continue;
      }
      failed |= entry.shape().failed();
      int place = entry.find(column);
      if (place != Shape.MISSING) {
        found.add(new ColumnKey(entry, place));
      }
      if (place >= 0 && entry.shape().isTwin(column)) {
        found.add(new ColumnKey(entry, place));
      }
    }
    if (found.size() > 1) {
      found = withoutRowids(found);
    }
    if (found.size() == 1) {
      return new Resolution.Column(this, found.get(0));
    }
    if (found.size() > 1) {
      return new Resolution.Ambiguous(found);
    }
    if (failed) {
      return new Resolution.Failed();
    }
    if (bare && clause.aliases.containsKey(column)) {
      return new Resolution.Alias(clause.aliases.get(column));
    }
    return outer.map(o -> o.resolve(name)).orElse(new Resolution.Missing());
  }

  /** A real column called rowid wins over the row numbers of other tables. */
  private static List<ColumnKey> withoutRowids(List<ColumnKey> found) {
    List<ColumnKey> real = found.stream().filter(k -> k.place() != FromEntry.ROWID).toList();
    return real.isEmpty() ? found : real;
  }

  private boolean matches(FromEntry entry, QualifiedName name) {
    Name table = name.parts().get(name.parts().size() - 2);
    if (!engine.fold(entry.name()).equals(engine.fold(table.text()))) {
      return false;
    }
    return name.parts().size() < 3
        || entry
            .schema()
            .filter(s -> engine.fold(s).equals(engine.fold(name.parts().get(0).text())))
            .isPresent();
  }

  /** The entry that {@code t.*} or {@code sqlc.embed(t)} means; only of this query itself. */
  Optional<FromEntry> entry(QualifiedName name) {
    List<Name> parts = new ArrayList<>(name.parts());
    parts.add(name.name());
    QualifiedName asColumn = new QualifiedName(parts);
    return from.entries().stream().filter(e -> matches(e, asColumn)).findFirst();
  }

  /** What is known of the values of a column in a row that gets here. */
  Value valueOf(ColumnKey key) {
    Field field = key.entry().field(key.place());
    Value value = field.value();
    return value.withNullable(mayBeNull(key, field.nullable()));
  }

  private boolean mayBeNull(ColumnKey key, boolean declared) {
    if (clause.place != Place.AGGREGATE && known.groupFacts.columns().contains(key)) {
      return false;
    }
    if (known.emptyGroup || lost().columns().contains(key)) {
      return true;
    }
    if (known.facts.columns().contains(key)) {
      return false;
    }
    return declared || isOptional(key.entry());
  }

  /** Whether the row of this entry may be missing. */
  boolean isOptional(FromEntry entry) {
    for (OptionalSide side : from.sides()) {
      if (side.entries().contains(entry) && !known.facts.presence(side)) {
        return true;
      }
    }
    return false;
  }

  /** What is known of a merged column: of a FULL JOIN, NULL only when both are. */
  Value valueOf(From.Merged merged) {
    Value column = valueOf(merged.columns().get(0));
    Value first = merged.type().map(t -> Value.of(t, column.nullable())).orElse(column);
    if (!merged.all()) {
      return first;
    }
    // At least one side of a full join is there, so the column is NULL only where a side declares
    // it.
    boolean nullable =
        known.emptyGroup
            || merged.columns().stream().anyMatch(k -> k.entry().field(k.place()).nullable());
    return first.computed().withNullable(nullable);
  }

  /** All columns that can be named here, with the names of their entries, for hints. */
  Map<String, ColumnKey> visibleColumns() {
    Map<String, ColumnKey> names = new LinkedHashMap<>();
    for (FromEntry entry : from.entries()) {
      List<Field> fields = entry.shape().fields();
      for (int i = 0; i < fields.size(); i++) {
        names.putIfAbsent(fields.get(i).name(), new ColumnKey(entry, i));
      }
    }
    outer.ifPresent(o -> o.visibleColumns().forEach(names::putIfAbsent));
    return names;
  }
}
