package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Ddl.ColumnConstraint;
import io.github.jsqlc.syntax.Ddl.TableConstraint;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ALTER TABLE .. DROP COLUMN (lang_altertable.html, section 5). */
final class ColumnDrops {
  private final Draft draft;
  private final Names names;
  private final Reports reports;

  ColumnDrops(Draft draft, Names names, Reports reports) {
    this.draft = draft;
    this.names = names;
    this.reports = reports;
  }

  /** Whether nothing else needs the column; if something does, that is reported. */
  boolean allowed(Draft.Key key, Draft.Entry entry, Ddl.CreateTable table, Name column) {
    if (table.query().isPresent()) {
      return true;
    }
    Optional<String> reason =
        table.columns().size() == 1
            ? Optional.of("it is the only one of " + entry.name().text())
            : inOwnColumn(table, column)
                .or(() -> inOtherColumns(table, column))
                .or(() -> inTable(table, column))
                .or(() -> inIndex(key, column));
    reason.ifPresent(
        why ->
            reports.refused(
                column.at(), "column \"%s\" cannot be dropped: %s".formatted(column.text(), why)));
    return reason.isEmpty();
  }

  private Optional<String> inOwnColumn(Ddl.CreateTable table, Name column) {
    return table.columns().stream()
        .filter(c -> names.same(c.name(), column))
        .flatMap(c -> c.constraints().stream())
        .flatMap(
            constraint ->
                constraint instanceof ColumnConstraint.PrimaryKey
                    ? Stream.of("it is the primary key")
                    : constraint instanceof ColumnConstraint.Unique
                        ? Stream.of("it is UNIQUE")
                        : Stream.empty())
        .findFirst();
  }

  private Optional<String> inOtherColumns(Ddl.CreateTable table, Name column) {
    for (Ddl.ColumnDef other : table.columns()) {
      if (names.same(other.name(), column)) {
        continue;
      }
      for (ColumnConstraint constraint : other.constraints()) {
        if (constraint instanceof ColumnConstraint.Check check && uses(check.condition(), column)) {
          return Optional.of("a CHECK of \"%s\" uses it".formatted(other.name().text()));
        }
        if (constraint instanceof ColumnConstraint.Generated generated
            && uses(generated.value(), column)) {
          return Optional.of("\"%s\" is computed from it".formatted(other.name().text()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> inTable(Ddl.CreateTable table, Name column) {
    for (TableConstraint constraint : table.constraints()) {
      if (constraint instanceof TableConstraint.PrimaryKey key && inKey(key.columns(), column)) {
        return Optional.of("it is part of the primary key");
      }
      if (constraint instanceof TableConstraint.Unique key && inKey(key.columns(), column)) {
        return Optional.of("it is part of a UNIQUE constraint");
      }
      if (constraint instanceof TableConstraint.Check check && uses(check.condition(), column)) {
        return Optional.of("a CHECK uses it");
      }
      if (constraint instanceof TableConstraint.ForeignKey key
          && key.columns().stream().anyMatch(name -> names.same(name, column))) {
        return Optional.of("it is part of a foreign key");
      }
    }
    return Optional.empty();
  }

  private Optional<String> inIndex(Draft.Key table, Name column) {
    return draft.indexesOf(table).stream()
        .filter(
            index ->
                inKey(index.columns(), column)
                    || index.where().filter(where -> uses(where, column)).isPresent())
        .map(index -> "index \"%s\" uses it".formatted(index.name().orElseThrow().name().text()))
        .findFirst();
  }

  private boolean inKey(List<Expr> key, Name column) {
    return key.stream()
        .anyMatch(
            expr ->
                Names.column(expr).filter(name -> names.same(name, column)).isPresent()
                    || uses(expr, column));
  }

  private boolean uses(Expr expr, Name column) {
    List<Expr.ColumnRef> found = new ArrayList<>();
    new Rewriter() {
      @Override
      Expr.ColumnRef column(Expr.ColumnRef ref) {
        if (names.same(ref.name().name(), column)) {
          found.add(ref);
        }
        return ref;
      }
    }.expr(expr);
    return !found.isEmpty();
  }

  Ddl.CreateTable without(Ddl.CreateTable table, Name column) {
    return Declarations.with(
        table,
        table.columns().stream().filter(c -> !names.same(c.name(), column)).toList(),
        table.constraints());
  }
}
