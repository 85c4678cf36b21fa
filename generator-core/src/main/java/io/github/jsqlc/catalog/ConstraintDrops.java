package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Ddl.ColumnConstraint;
import io.github.jsqlc.syntax.Ddl.TableConstraint;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ALTER TABLE .. DROP CONSTRAINT: CHECK and NOT NULL can be dropped, of several with one name the
 * first.
 */
final class ConstraintDrops {
  private final Names names;
  private final Reports reports;

  ConstraintDrops(Names names, Reports reports) {
    this.names = names;
    this.reports = reports;
  }

  /** The table without the constraint; empty if there is none to drop, which is then reported. */
  Optional<Ddl.CreateTable> without(Ddl.CreateTable table, Name dropped) {
    for (int i = 0; i < table.columns().size(); i++) {
      Ddl.ColumnDef column = table.columns().get(i);
      for (ColumnConstraint constraint : column.constraints()) {
        if (isCalled(constraint.name(), dropped)) {
          boolean droppable =
              constraint instanceof ColumnConstraint.Check
                  || constraint instanceof ColumnConstraint.NotNull;
          return droppable ? Optional.of(without(table, i, constraint)) : refused(dropped);
        }
      }
    }
    for (TableConstraint constraint : table.constraints()) {
      if (isCalled(constraint.name(), dropped)) {
        return constraint instanceof TableConstraint.Check
            ? Optional.of(
                Declarations.with(
                    table, table.columns(), withoutFirst(table.constraints(), constraint)))
            : refused(dropped);
      }
    }
    reports.unknown("constraint", dropped, constraintNames(table));
    return Optional.empty();
  }

  private static Ddl.CreateTable without(
      Ddl.CreateTable table, int index, ColumnConstraint constraint) {
    List<Ddl.ColumnDef> columns = new ArrayList<>(table.columns());
    Ddl.ColumnDef column = columns.get(index);
    columns.set(
        index,
        Declarations.with(column, column.name(), withoutFirst(column.constraints(), constraint)));
    return Declarations.with(table, columns, table.constraints());
  }

  private static <T> List<T> withoutFirst(List<T> all, T dropped) {
    List<T> rest = new ArrayList<>(all);
    rest.remove(dropped);
    return rest;
  }

  private Optional<Ddl.CreateTable> refused(Name dropped) {
    reports.refused(
        dropped.at(),
        "only CHECK and NOT NULL can be dropped, \"%s\" is neither".formatted(dropped));
    return Optional.empty();
  }

  private boolean isCalled(Optional<Name> name, Name wanted) {
    return name.filter(n -> names.same(n, wanted)).isPresent();
  }

  /** Whether the table has a constraint of this name. */
  boolean isThere(Ddl.CreateTable table, Name name) {
    return constraintNames(table).stream().anyMatch(other -> names.same(name, other));
  }

  private static List<String> constraintNames(Ddl.CreateTable table) {
    List<String> found = new ArrayList<>();
    table.columns().stream()
        .flatMap(column -> column.constraints().stream())
        .forEach(constraint -> constraint.name().ifPresent(name -> found.add(name.text())));
    table.constraints().forEach(c -> c.name().ifPresent(name -> found.add(name.text())));
    return found;
  }
}
