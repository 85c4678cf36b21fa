package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.Module;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import java.util.List;
import java.util.Optional;

/** CREATE of all kinds. */
final class Creations {
  private final Draft draft;
  private final Engine engine;
  private final Reports reports;
  private final TableRules tableRules;
  private final VirtualTables virtualTables;

  Creations(Draft draft, Engine engine, Reports reports) {
    this.draft = draft;
    this.engine = engine;
    this.reports = reports;
    this.tableRules = new TableRules(engine, reports);
    this.virtualTables = new VirtualTables(engine);
  }

  void table(Ddl.CreateTable table) {
    claim(table.name(), table.temporary(), table.ifNotExists())
        .ifPresent(
            key -> {
              draft.declare(key, table.name().name(), table);
              if (table.query().isEmpty()) {
                tableRules.check(table);
              }
            });
  }

  void view(Ddl.CreateView view) {
    claim(view.name(), view.temporary(), view.ifNotExists())
        .ifPresent(key -> draft.declare(key, view.name().name(), view));
  }

  void virtualTable(Ddl.CreateVirtualTable table) {
    Optional<Draft.Key> claimed = claim(table.name(), false, table.ifNotExists());
    if (claimed.isEmpty()) {
      return;
    }
    List<Module> modules = engine.relations().modules(table.module().text());
    if (modules.isEmpty()) {
      reports.unknownModule(table.module(), engine.relations().moduleNames());
      return;
    }
    virtualTables.check(table, reports);
    draft.declare(claimed.get(), table.name().name(), table);
  }

  void index(Ddl.CreateIndex index) {
    QualifiedName name = index.name().orElseThrow();
    QualifiedName tableName = withSchemaOf(name, index.table());
    Optional<Draft.Key> table = draft.find(tableName);
    if (table.isEmpty()) {
      if (!isSystem(index.table())) {
        reports.unknown("table", index.table().name(), draft.relationNames());
      }
      return;
    }
    Draft.Key key = new Draft.Key(table.get().schema(), new Names(engine).key(name.name()));
    Optional<Draft.Attached> before = draft.indexAt(key);
    if (before.isPresent()) {
      if (!index.ifNotExists()) {
        reports.alreadyDeclared(name.name(), "index", before.get().name().at());
      }
      return;
    }
    Optional<Draft.Entry> relation = draft.declaredAt(key);
    if (relation.isPresent()) {
      reports.alreadyDeclared(name.name(), relation.get().kind(), relation.get().name().at());
      return;
    }
    Draft.Entry entry = draft.entry(table.get());
    if (!(entry.declaration() instanceof Ddl.CreateTable declared)) {
      String kind = entry.declaration() instanceof Ddl.CreateView ? "a view" : "a virtual table";
      reports.refused(
          index.table().name().at(),
          "\"%s\" is %s and cannot have an index".formatted(entry.name().text(), kind));
      return;
    }
    if (declared.query().isEmpty()) {
      index.columns().forEach(column -> indexedColumn(declared, column));
      index.where().ifPresent(where -> tableRules.checkNames(declared, where));
    }
    draft.declareIndex(key, new Draft.Attached(name.name(), table.get(), index));
  }

  /** A string names a column here, so that one that does not is a mistake. */
  private void indexedColumn(Ddl.CreateTable table, Expr column) {
    Optional<Name> name = Names.column(column).filter(n -> n.quote() == '\'');
    if (name.isPresent()) {
      tableRules.checkColumn(table, name.get());
    } else {
      tableRules.checkNames(table, column);
    }
  }

  void trigger(Ddl.CreateTrigger trigger) {
    QualifiedName name = trigger.name();
    Optional<Draft.Key> table = draft.find(withSchemaOf(name, trigger.table()));
    if (table.isEmpty()) {
      if (!isSystem(trigger.table())) {
        reports.unknown("table", trigger.table().name(), draft.relationNames());
      }
      return;
    }
    Draft.Key key = new Draft.Key(table.get().schema(), new Names(engine).key(name.name()));
    Optional<Draft.Attached> before = draft.triggerAt(key);
    if (before.isEmpty()) {
      draft.declareTrigger(key, new Draft.Attached(name.name(), table.get(), trigger));
    } else if (!trigger.ifNotExists()) {
      reports.alreadyDeclared(name.name(), "trigger", before.get().name().at());
    }
  }

  /** An index or trigger lies in the schema of its table, whichever of the two names it. */
  private static QualifiedName withSchemaOf(QualifiedName name, QualifiedName table) {
    return table.schema().isPresent() || name.schema().isEmpty()
        ? table
        : new QualifiedName(List.of(name.schema().get(), table.name()));
  }

  private boolean isSystem(QualifiedName name) {
    return engine.relations().hasTable(name.name().text());
  }

  /** The key for a new table or view; empty if it cannot have this name, which is then reported. */
  private Optional<Draft.Key> claim(QualifiedName name, boolean temporary, boolean ifNotExists) {
    Name last = name.name();
    if (isSystem(name)) {
      reports.ignored(last);
      return Optional.empty();
    }
    if (engine.schemaRules().isReserved(last.text())) {
      reports.refused(
          last.at(),
          "names that begin with \"%s\" belong to the engine"
              .formatted(engine.schemaRules().reservedPrefix()));
      return Optional.empty();
    }
    Optional<Name> schema = name.schema();
    if (temporary
        && schema.isPresent()
        && !new Names(engine).same(schema.get(), engine.schemaRules().temporarySchema())) {
      reports.refused(
          schema.get().at(),
          "a temporary table or view cannot be declared in \"%s\"".formatted(schema.get().text()));
      return Optional.empty();
    }
    Draft.Key key = draft.keyOfNew(name, temporary);
    Optional<Draft.Attached> index = draft.indexAt(key);
    if (index.isPresent()) {
      reports.alreadyDeclared(last, "index", index.get().name().at());
      return Optional.empty();
    }
    Optional<Draft.Entry> before = draft.declaredAt(key);
    if (before.isPresent()) {
      if (!ifNotExists) {
        reports.alreadyDeclared(last, before.get().kind(), before.get().name().at());
      }
      return Optional.empty();
    }
    return Optional.of(key);
  }
}
