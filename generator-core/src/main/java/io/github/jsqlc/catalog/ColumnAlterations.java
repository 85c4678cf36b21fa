package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Ddl.Change;
import io.github.jsqlc.syntax.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What ALTER TABLE does to columns; what is done to a parent's is done to those of its children.
 */
final class ColumnAlterations {
  private final Declaring declaring;
  private final Reports reports;
  private final ConstraintDeclarations constraints;
  private final TableDeclarations tables;
  private final Dependents dependents;

  ColumnAlterations(
      Declaring declaring, ConstraintDeclarations constraints, TableDeclarations tables) {
    this.declaring = declaring;
    this.reports = declaring.reports;
    this.constraints = constraints;
    this.tables = tables;
    this.dependents = new Dependents(declaring.database);
  }

  void change(RelationEntry relation, Change change, boolean only) {
    if (relation.kind == RelationEntry.Kind.TABLE_AS || relation.kind.isView()) {
      changeOfQuery(relation, change);
    } else if (change instanceof Change.AddColumn add) {
      add(relation, add);
    } else if (change instanceof Change.DropColumn drop) {
      drop(relation, drop);
    } else if (change instanceof Change.RenameColumn rename) {
      rename(relation, rename);
    } else if (change instanceof Change.SetType set) {
      declaring.column(relation, set.column()).ifPresent(c -> setType(relation, c, set));
    } else if (change instanceof Change.SetNotNull set) {
      declaring.column(relation, set.column()).ifPresent(c -> setNotNull(relation, c, set));
    } else if (change instanceof Change.SetDefault set) {
      declaring.column(relation, set.column()).ifPresent(c -> setDefault(relation, c, set, only));
    } else if (change instanceof Change.DropExpression drop) {
      declaring.column(relation, drop.column()).ifPresent(c -> dropExpression(relation, c, drop));
    } else if (change instanceof Change.SetIdentity set) {
      declaring.column(relation, set.column()).ifPresent(c -> setIdentity(relation, c, set));
    } else {
      throw new AssertionError(change);
    }
  }

  /** The columns of a query are not known here: what happens to them is kept in order. */
  private void changeOfQuery(RelationEntry relation, Change change) {
    List<TableAs.Change> changes = relation.changes;
    if (change instanceof Change.RenameColumn rename) {
      changes.add(new TableAs.Change.Rename(rename.from().text(), rename.to().text()));
    } else if (change instanceof Change.AddColumn add) {
      ColumnEntry column = tables.column(relation, add.column());
      changes.add(new TableAs.Change.Add(DeclaredCatalog.column(column)));
    } else if (change instanceof Change.DropColumn drop) {
      changes.add(new TableAs.Change.Drop(drop.column().text()));
    } else if (change instanceof Change.SetNotNull set) {
      changes.add(new TableAs.Change.NotNull(set.column().text(), set.notNull()));
    } else if (change instanceof Change.SetType set) {
      changes.add(new TableAs.Change.Type(set.column().text(), declaring.type(set.type()).type()));
    }
  }

  private void add(RelationEntry relation, Change.AddColumn add) {
    Ddl.ColumnDef declared = add.column();
    Optional<ColumnEntry> before = relation.column(declared.name().text());
    if (before.isPresent()) {
      if (!add.ifNotExists()) {
        reports.alreadyDeclared(declared.name(), "column", before.get().at);
      }
      return;
    }
    ColumnEntry column = tables.column(relation, declared);
    relation.columns.add(column);
    for (RelationEntry child : dependents.children(relation)) {
      inherit(child, column);
    }
    tables.columnConstraints(relation, column, declared);
  }

  private void inherit(RelationEntry child, ColumnEntry column) {
    tables.inherit(child, column);
    dependents.children(child).forEach(grandchild -> inherit(grandchild, column));
  }

  private void drop(RelationEntry relation, Change.DropColumn drop) {
    Name name = drop.column();
    Optional<ColumnEntry> found =
        drop.ifExists() ? relation.column(name.text()) : declaring.column(relation, name);
    if (found.isEmpty()) {
      return;
    }
    ColumnEntry column = found.get();
    Optional<String> reason =
        column.inherited > 0
            ? Optional.of("it is inherited")
            : drop.cascade() ? Optional.empty() : user(relation, column);
    if (reason.isPresent()) {
      reports.refused(
          name.at(),
          "column \"%s\" cannot be dropped: %s".formatted(name.text(), reason.get()),
          column.inherited > 0 ? "drop it from the parent" : "write DROP COLUMN .. CASCADE");
      return;
    }
    remove(relation, column);
  }

  private void remove(RelationEntry relation, ColumnEntry column) {
    for (RelationEntry child : dependents.children(relation)) {
      Optional<ColumnEntry> inherited = child.column(column.name);
      if (inherited.isPresent() && --inherited.get().inherited == 0 && !inherited.get().local) {
        remove(child, inherited.get());
      }
    }
    dependents.remove(relation, column);
  }

  private Optional<String> user(RelationEntry relation, ColumnEntry column) {
    Optional<String> view =
        dependents.views(relation, column).stream()
            .map(v -> "view \"%s\" uses it".formatted(v.name))
            .findFirst();
    Optional<String> computed =
        relation.columns.stream()
            .filter(other -> other.computedFrom.contains(column))
            .map(other -> "\"%s\" is computed from it".formatted(other.name))
            .findFirst();
    return view.or(() -> computed)
        .or(
            () ->
                dependents.referring(relation).stream()
                    .filter(
                        other ->
                            other.constraints.stream()
                                .anyMatch(c -> c.referencedColumns.contains(column)))
                    .map(other -> "a foreign key of \"%s\" refers to it".formatted(other.name))
                    .findFirst());
  }

  private void rename(RelationEntry relation, Change.RenameColumn rename) {
    Optional<ColumnEntry> found = declaring.column(relation, rename.from());
    if (found.isEmpty()) {
      return;
    }
    Optional<ColumnEntry> before = relation.column(rename.to().text());
    if (found.get().inherited > 0) {
      reports.refused(
          rename.from().at(),
          "column \"%s\" cannot be renamed: it is inherited".formatted(rename.from().text()),
          "rename it in the parent");
    } else if (before.isPresent() && before.get() != found.get()) {
      reports.alreadyDeclared(rename.to(), "column", before.get().at);
    } else {
      Optional<RelationEntry> shared =
          dependents.children(relation).stream()
              .filter(
                  child ->
                      child.column(rename.from().text()).filter(c -> c.inherited > 1).isPresent())
              .findFirst();
      if (shared.isPresent()) {
        reports.refused(
            rename.from().at(),
            "column \"%s\" cannot be renamed: \"%s\" has it from several parents"
                .formatted(rename.from().text(), shared.get().name));
        return;
      }
      rename(relation, found.get(), rename.from(), rename.to());
    }
  }

  private void rename(RelationEntry relation, ColumnEntry column, Name from, Name to) {
    RenamedColumn renamed = new RenamedColumn(declaring.names, from, to);
    for (ConstraintEntry constraint : relation.constraints) {
      constraint.condition = constraint.condition.map(renamed::expr);
    }
    column.name = to.text();
    column.at = to.at();
    for (RelationEntry child : dependents.children(relation)) {
      child.column(from.text()).ifPresent(c -> rename(child, c, from, to));
    }
  }

  private void setType(RelationEntry relation, ColumnEntry column, Change.SetType set) {
    Optional<RelationEntry> view = dependents.views(relation, column).stream().findFirst();
    if (view.isPresent()) {
      reports.refused(
          set.column().at(),
          "the type of column \"%s\" cannot change: view \"%s\" uses it"
              .formatted(column.name, view.get().name),
          "drop the view before, and create it again");
      return;
    }
    column.type = declaring.type(set.type());
    for (RelationEntry child : dependents.children(relation)) {
      child.column(column.name).ifPresent(c -> setType(child, c, set));
    }
  }

  private void setNotNull(RelationEntry relation, ColumnEntry column, Change.SetNotNull set) {
    if (set.notNull()) {
      constraints.notNull(relation, column, Optional.empty());
      return;
    }
    boolean key = ConstraintDeclarations.primaryKey(relation).contains(column);
    if (key || column.identity != Column.Identity.NONE) {
      reports.refused(
          set.column().at(),
          "column \"%s\" is %s and never NULL"
              .formatted(column.name, key ? "in a primary key" : "an identity column"));
      return;
    }
    mayBeNull(relation, column);
  }

  private void mayBeNull(RelationEntry relation, ColumnEntry column) {
    column.notNull = false;
    relation.constraints.removeIf(
        c -> c.kind == ConstraintEntry.Kind.NOT_NULL && c.columns.contains(column));
    for (RelationEntry child : dependents.children(relation)) {
      child
          .column(column.name)
          .filter(c -> !ConstraintDeclarations.primaryKey(child).contains(c))
          .ifPresent(c -> mayBeNull(child, c));
    }
  }

  private void setDefault(
      RelationEntry relation, ColumnEntry column, Change.SetDefault set, boolean only) {
    if (set.present() && column.identity != Column.Identity.NONE) {
      reports.refused(set.column().at(), "an identity column cannot have a DEFAULT");
      return;
    }
    column.hasDefault = set.present();
    if (!only) {
      for (RelationEntry child : dependents.children(relation)) {
        child.column(column.name).ifPresent(c -> setDefault(child, c, set, false));
      }
    }
  }

  private void dropExpression(
      RelationEntry relation, ColumnEntry column, Change.DropExpression drop) {
    if (!column.generated && !drop.ifExists()) {
      reports.refused(drop.column().at(), "column \"%s\" is not generated".formatted(column.name));
    }
    column.generated = false;
    column.computedFrom = Set.of();
    for (RelationEntry child : dependents.children(relation)) {
      child.column(column.name).ifPresent(c -> c.generated = false);
    }
  }

  private void setIdentity(RelationEntry relation, ColumnEntry column, Change.SetIdentity set) {
    boolean identity = column.identity != Column.Identity.NONE;
    if (set.always().isEmpty()) {
      if (!identity && !set.ifExists()) {
        reports.refused(
            set.column().at(), "column \"%s\" is no identity column".formatted(column.name));
      }
      column.identity = Column.Identity.NONE;
      column.sequence.ifPresent(declaring.database::remove);
      column.sequence = Optional.empty();
    } else {
      if (!column.notNull) {
        reports.refused(
            set.column().at(),
            "column \"%s\" must be NOT NULL to be an identity column".formatted(column.name));
        return;
      }
      if (!identity) {
        column.sequence = Optional.of(tables.ownSequence(relation, column));
      }
      column.identity = set.always().get() ? Column.Identity.ALWAYS : Column.Identity.BY_DEFAULT;
    }
    for (RelationEntry child : dependents.children(relation)) {
      if (child.partition) {
        child.column(column.name).ifPresent(c -> c.identity = column.identity);
      }
    }
  }
}
