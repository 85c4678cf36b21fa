package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl.Change;
import io.github.jsqlc.syntax.Definition;
import io.github.jsqlc.syntax.Name;
import java.util.Locale;
import java.util.Optional;

/** ALTER of tables, views, sequences and indexes in a database with declared types. */
final class RelationAlterations {
  private final Declaring declaring;
  private final Database database;
  private final Reports reports;
  private final ConstraintAlterations constraints;
  private final ColumnAlterations columns;

  RelationAlterations(
      Declaring declaring, ConstraintDeclarations constraints, TableDeclarations tables) {
    this.declaring = declaring;
    this.database = declaring.database;
    this.reports = declaring.reports;
    this.constraints = new ConstraintAlterations(declaring, constraints);
    this.columns = new ColumnAlterations(declaring, constraints, tables);
  }

  void alter(Definition.AlterRelation alter) {
    declaring
        .relation(alter.kind().words(), alter.name(), alter.ifExists())
        .filter(relation -> fits(alter, relation))
        .ifPresent(
            relation -> alter.changes().forEach(change -> change(relation, change, alter.only())));
  }

  /** ALTER TABLE may name anything that is like a table; the others name their own kind. */
  private boolean fits(Definition.AlterRelation alter, RelationEntry relation) {
    boolean fits =
        alter.kind() == Definition.ObjectKind.TABLE
            || alter.kind() == Definition.ObjectKind.FOREIGN_TABLE
            || relation.kind.name().equals(alter.kind().name());
    if (!fits) {
      reports.refused(
          alter.name().name().at(),
          "\"%s\" is a %s, not a %s"
              .formatted(relation.name, relation.kind.words(), alter.kind().words()),
          "write ALTER " + relation.kind.words().toUpperCase(Locale.ROOT));
    }
    return fits;
  }

  private void change(RelationEntry relation, Change change, boolean only) {
    if (change instanceof Change.RenameTable rename) {
      if (rename.to().text().equals(relation.name) || declaring.free(relation.space, rename.to())) {
        rename(relation, rename.to());
      }
    } else if (change instanceof Change.SetSchema set) {
      declaring.space(set.schema()).ifPresent(space -> move(relation, space, set.schema()));
    } else if (change instanceof Change.Inheritance inheritance) {
      inheritance(relation, inheritance);
    } else if (!constraints.change(relation, change, only)) {
      columns.change(relation, change, only);
    }
  }

  private void rename(RelationEntry relation, Name to) {
    database.move(relation, relation.space, to.text());
    relation.at = to.at();
    relation.key.ifPresent(key -> key.name = to.text());
  }

  private void move(RelationEntry relation, Space space, Name at) {
    if (space == relation.space) {
      return;
    }
    if (database.relation(space, relation.name).isPresent()) {
      declaring.free(space, new Name(relation.name, '"', at.at()));
      return;
    }
    database.move(relation, space, relation.name);
    for (RelationEntry other : database.relations()) {
      if (other.owner.filter(owner -> owner == relation).isPresent()) {
        database.move(other, space, other.name);
      }
    }
  }

  private void inheritance(RelationEntry relation, Change.Inheritance change) {
    Optional<RelationEntry> other = declaring.relation("table", change.other(), false);
    if (other.isEmpty()) {
      return;
    }
    if (relation.kind == RelationEntry.Kind.INDEX) {
      return;
    }
    RelationEntry parent = change.partition() ? relation : other.get();
    RelationEntry child = change.partition() ? other.get() : relation;
    if (change.begins()) {
      begin(parent, child, change);
    } else if (child.parents.remove(parent)) {
      child.partition = false;
      parent.columns.forEach(
          column ->
              child
                  .column(column.name)
                  .ifPresent(
                      inherited -> {
                        inherited.inherited--;
                        inherited.local = true;
                        if (change.partition()) {
                          inherited.identity = Column.Identity.NONE;
                        }
                      }));
    } else {
      reports.refused(
          change.other().at(), "\"%s\" is no parent of \"%s\"".formatted(parent.name, child.name));
    }
  }

  private void begin(RelationEntry parent, RelationEntry child, Change.Inheritance change) {
    for (ColumnEntry column : parent.columns) {
      Optional<ColumnEntry> own = child.column(column.name);
      String problem =
          own.isEmpty()
              ? "has no column \"%s\"".formatted(column.name)
              : !own.get().type.same(column.type)
                  ? "has another type for column \"%s\"".formatted(column.name)
                  : column.notNull && !own.get().notNull
                      ? "lets column \"%s\" be NULL".formatted(column.name)
                      : "";
      if (!problem.isEmpty()) {
        reports.refused(
            change.other().at(),
            "\"%s\" cannot be a child of \"%s\": it %s"
                .formatted(child.name, parent.name, problem));
        return;
      }
    }
    child.parents.add(parent);
    child.partition = change.partition();
    for (ColumnEntry column : parent.columns) {
      ColumnEntry own = child.column(column.name).orElseThrow();
      own.inherited++;
      own.identity = change.partition() ? column.identity : own.identity;
    }
    if (change.partition()) {
      constraints.copyKeys(parent, child);
    }
  }
}
