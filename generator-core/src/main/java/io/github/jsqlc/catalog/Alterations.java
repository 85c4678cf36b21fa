package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Ddl.Change;
import io.github.jsqlc.syntax.Ddl.ColumnConstraint;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE: edits declarations, as if the CREATE statement had been written so. */
final class Alterations {
  private final Draft draft;
  private final Engine engine;
  private final Names names;
  private final Reports reports;
  private final TableRules rules;
  private final ColumnDrops drops;
  private final ConstraintDrops constraintDrops;

  Alterations(Draft draft, Engine engine, Reports reports) {
    this.draft = draft;
    this.engine = engine;
    this.names = new Names(engine);
    this.reports = reports;
    this.rules = new TableRules(engine, reports);
    this.drops = new ColumnDrops(draft, names, reports);
    this.constraintDrops = new ConstraintDrops(names, reports);
  }

  void alter(Ddl.AlterTable alter) {
    Name table = alter.table().name();
    Optional<Draft.Key> found = draft.find(alter.table());
    if (found.isEmpty()) {
      if (engine.relations().hasTable(table.text())) {
        reports.refused(table.at(), "\"%s\" belongs to the engine".formatted(table.text()));
      } else {
        reports.unknown("table", table, draft.relationNames());
      }
      return;
    }
    Draft.Key key = found.get();
    Draft.Entry entry = draft.entry(key);
    if (entry.declaration() instanceof Ddl.CreateView) {
      reports.refused(
          table.at(),
          "\"%s\" is a view and cannot be altered".formatted(table.text()),
          "drop it and create it again");
    } else if (alter.change() instanceof Change.RenameTable rename) {
      renameTable(key, rename.to());
    } else if (entry.declaration() instanceof Ddl.CreateTable declared) {
      change(key, entry, declared, alter.change());
    } else {
      reports.refused(
          table.at(), "the columns of virtual table \"%s\" cannot change".formatted(table.text()));
    }
  }

  private void renameTable(Draft.Key from, Name to) {
    if (engine.schemaRules().isReserved(to.text())) {
      reports.refused(
          to.at(),
          "names that begin with \"%s\" belong to the engine"
              .formatted(engine.schemaRules().reservedPrefix()));
      return;
    }
    Draft.Key key = new Draft.Key(from.schema(), names.key(to));
    Optional<Draft.Entry> before = draft.declaredAt(key);
    Optional<Draft.Attached> index = draft.indexAt(key);
    if (before.isPresent()) {
      reports.alreadyDeclared(to, before.get().kind(), before.get().name().at());
    } else if (index.isPresent()) {
      reports.alreadyDeclared(to, "index", index.get().name().at());
    } else {
      ViewRenames.table(draft, names, from, to);
      draft.rename(from, key, to);
    }
  }

  private void change(Draft.Key key, Draft.Entry entry, Ddl.CreateTable declared, Change change) {
    if (change instanceof Change.RenameColumn rename) {
      if (known(entry, declared, rename.from())
          && free(entry, declared, rename.to(), rename.from())) {
        ViewRenames.column(draft, names, key, rename.from(), rename.to());
        RenamedColumn renamed = new RenamedColumn(names, rename.from(), rename.to());
        draft.replaceIndexes(key, renamed::index);
        put(key, entry, renamed.table(declared), change);
      }
    } else if (change instanceof Change.AddColumn add) {
      add(key, entry, declared, add);
    } else if (change instanceof Change.DropColumn drop) {
      if (known(entry, declared, drop.column())
          && drops.allowed(key, entry, declared, drop.column())) {
        put(key, entry, drops.without(declared, drop.column()), change);
      }
    } else if (change instanceof Change.SetNotNull set) {
      if (known(entry, declared, set.column())) {
        put(key, entry, withNotNull(declared, set), change);
      }
    } else if (change instanceof Change.AddConstraint add) {
      Optional<Name> taken = add.name().filter(n -> constraintDrops.isThere(declared, n));
      if (taken.isPresent()) {
        reports.alreadyDeclared(taken.get(), "constraint", declared.name().at());
        return;
      }
      if (declared.query().isEmpty()) {
        rules.checkConstraint(declared, add.constraint());
      }
      put(key, entry, withConstraint(declared, add), change);
    } else if (change instanceof Change.DropConstraint drop) {
      constraintDrops
          .without(declared, drop.name())
          .ifPresent(edited -> put(key, entry, edited, change));
    } else {
      throw new AssertionError(change);
    }
  }

  private static Ddl.CreateTable withConstraint(
      Ddl.CreateTable declared, Change.AddConstraint add) {
    List<Ddl.TableConstraint> constraints = new ArrayList<>(declared.constraints());
    constraints.add(add.constraint());
    return Declarations.with(declared, declared.columns(), constraints);
  }

  /**
   * Keeps what has become of the table. The columns of a query's table have no declaration, so the
   * change itself is kept for them.
   */
  private void put(Draft.Key key, Draft.Entry entry, Ddl.CreateTable edited, Change change) {
    List<Change> changes = new ArrayList<>(entry.changes());
    boolean ofColumns =
        change instanceof Change.AddColumn
            || change instanceof Change.RenameColumn
            || change instanceof Change.DropColumn;
    if (edited.query().isPresent() && ofColumns) {
      changes.add(change);
    }
    draft.replace(
        key,
        new Draft.Entry(
            entry.order(), entry.schema(), entry.name(), edited, changes, entry.before()));
  }

  private boolean known(Draft.Entry entry, Ddl.CreateTable declared, Name column) {
    if (declared.query().isPresent() || rules.column(declared, column).isPresent()) {
      return true;
    }
    reports.unknownColumn(column, entry.name().text(), TableRules.columnNames(declared));
    return false;
  }

  /** Whether a column can have this name; one that changes only its case can. */
  private boolean free(Draft.Entry entry, Ddl.CreateTable declared, Name wanted, Name now) {
    Optional<Ddl.ColumnDef> before = rules.column(declared, wanted);
    if (before.isEmpty() || (now != null && names.same(wanted, now))) {
      return true;
    }
    reports.alreadyDeclared(wanted, "column", before.get().name().at());
    return false;
  }

  /** Rule SQLITE-ALTER-1 (lang_altertable.html, section 4): a new column is no key. */
  private void add(
      Draft.Key key, Draft.Entry entry, Ddl.CreateTable declared, Change.AddColumn add) {
    Ddl.ColumnDef column = add.column();
    if (!free(entry, declared, column.name(), null)) {
      return;
    }
    for (ColumnConstraint constraint : column.constraints()) {
      boolean primary = constraint instanceof ColumnConstraint.PrimaryKey;
      if (primary || constraint instanceof ColumnConstraint.Unique) {
        reports.refused(
            column.name().at(),
            "a column that is added cannot be %s".formatted(primary ? "a PRIMARY KEY" : "UNIQUE"),
            primary ? "create the table anew" : "create a unique index after adding the column");
        return;
      }
    }
    rules.checkType(declared, column);
    rules.checkGenerated(column);
    List<Ddl.ColumnDef> columns = new ArrayList<>(declared.columns());
    columns.add(column);
    Ddl.CreateTable edited = Declarations.with(declared, columns, declared.constraints());
    if (declared.query().isEmpty()) {
      column.constraints().forEach(c -> rules.checkConstraint(edited, column, c));
      rules.checkLoops(edited);
      put(key, entry, edited, add);
    } else {
      put(key, entry, declared, add);
    }
  }

  private Ddl.CreateTable withNotNull(Ddl.CreateTable declared, Change.SetNotNull set) {
    return Declarations.editColumn(
        declared,
        names,
        set.column(),
        constraints -> {
          constraints.removeIf(ColumnConstraint.NotNull.class::isInstance);
          if (set.notNull()) {
            constraints.add(new ColumnConstraint.NotNull(Optional.empty()));
          }
        });
  }
}
