package io.github.jsqlc.catalog;

import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What must hold of a CREATE TABLE for the engine to take it (lang_createtable.html). */
final class TableRules {
  private final Engine engine;
  private final Names names;
  private final Reports reports;

  TableRules(Engine engine, Reports reports) {
    this.engine = engine;
    this.names = new Names(engine);
    this.reports = reports;
  }

  void check(Ddl.CreateTable table) {
    distinctColumns(table);
    table.columns().forEach(column -> checkType(table, column));
    primaryKey(table);
    generated(table);
    checkLoops(table);
    for (Ddl.ColumnDef column : table.columns()) {
      column.constraints().forEach(constraint -> checkConstraint(table, column, constraint));
    }
    table.constraints().forEach(constraint -> checkConstraint(table, constraint));
  }

  private void distinctColumns(Ddl.CreateTable table) {
    Map<String, Name> seen = new HashMap<>();
    for (Ddl.ColumnDef column : table.columns()) {
      Name before = seen.putIfAbsent(names.key(column.name()), column.name());
      if (before != null) {
        reports.alreadyDeclared(column.name(), "column", before.at());
      }
    }
  }

  /** Rule SQLITE-STRICT-1 (stricttables.html, section 2): six names of types, nothing more. */
  void checkType(Ddl.CreateTable table, Ddl.ColumnDef column) {
    String spelling = column.type().spelling();
    if (table.strict()) {
      List<String> allowed = engine.types().strictNames();
      if (spelling.isEmpty()) {
        reports.unknownType(
            column.name().at(),
            "column \"%s\" of a STRICT table needs a type".formatted(column.name().text()),
            Optional.of("write one of " + String.join(", ", allowed)));
      } else if (!allowed.contains(spelling.toUpperCase(Locale.ROOT))) {
        reports.unknownType(
            column.type().at(),
            "STRICT tables have no type \"%s\"".formatted(spelling),
            NearestName.hint(spelling, allowed)
                .or(() -> Optional.of("write one of " + String.join(", ", allowed))));
      }
    } else if (engine.types().ofDeclared(column.type().words(), spelling).isEmpty()) {
      reports.unknownType(
          column.type().at(), "no type named \"%s\"".formatted(spelling), Optional.empty());
    }
  }

  private void primaryKey(Ddl.CreateTable table) {
    boolean found = false;
    for (Ddl.ColumnDef column : table.columns()) {
      for (Ddl.ColumnConstraint constraint : column.constraints()) {
        if (constraint instanceof Ddl.ColumnConstraint.PrimaryKey key) {
          onlyOne(found, table, column.name().at());
          found = true;
          if (key.autoincrement()) {
            autoincrement(table, column, key.descending());
          }
        }
      }
    }
    for (Ddl.TableConstraint constraint : table.constraints()) {
      if (constraint instanceof Ddl.TableConstraint.PrimaryKey key) {
        onlyOne(found, table, key.columns().get(0).at());
        found = true;
        if (key.autoincrement()) {
          Names.column(key.columns().get(0))
              .flatMap(name -> column(table, name))
              .ifPresent(column -> autoincrement(table, column, key.columns().size() > 1));
        }
      }
    }
    if (table.withoutRowid() && !found) {
      reports.refused(
          table.name().name().at(),
          "\"%s\" is WITHOUT ROWID and needs a primary key".formatted(table.name()));
    }
  }

  private void onlyOne(boolean found, Ddl.CreateTable table, Span at) {
    if (found) {
      reports.refused(at, "\"%s\" has more than one primary key".formatted(table.name()));
    }
  }

  private void autoincrement(Ddl.CreateTable table, Ddl.ColumnDef column, boolean descending) {
    String needed = engine.schemaRules().rowNumberType();
    if (!needed.isEmpty() && (descending || !column.type().spelling().equalsIgnoreCase(needed))) {
      reports.refused(
          column.name().at(),
          "AUTOINCREMENT is only allowed on an %s PRIMARY KEY".formatted(needed),
          "declare the column as " + needed);
    } else if (table.withoutRowid()) {
      reports.refused(column.name().at(), "AUTOINCREMENT is not allowed in a table WITHOUT ROWID");
    }
  }

  private void generated(Ddl.CreateTable table) {
    boolean ordinary = false;
    for (Ddl.ColumnDef column : table.columns()) {
      ordinary |= !isGenerated(column);
      checkGenerated(column);
    }
    if (!ordinary && !table.columns().isEmpty()) {
      reports.refused(
          table.name().name().at(),
          "\"%s\" needs a column that is not generated".formatted(table.name()));
    }
  }

  /** A generated column has no default and is no part of the primary key. */
  void checkGenerated(Ddl.ColumnDef column) {
    if (!isGenerated(column)) {
      return;
    }
    for (Ddl.ColumnConstraint constraint : column.constraints()) {
      if (constraint instanceof Ddl.ColumnConstraint.Default given) {
        reports.refused(given.value().at(), "a generated column cannot have a DEFAULT");
      } else if (constraint instanceof Ddl.ColumnConstraint.PrimaryKey) {
        reports.refused(column.name().at(), "a generated column cannot be part of the primary key");
      }
    }
  }

  /** Reports the first column that is computed from itself. */
  void checkLoops(Ddl.CreateTable table) {
    GeneratedLoops loops = new GeneratedLoops(names, table);
    table.columns().stream()
        .filter(loops::reaches)
        .findFirst()
        .ifPresent(
            column ->
                reports.refused(
                    column.name().at(),
                    "\"%s\" is computed from itself".formatted(column.name().text())));
  }

  static boolean isGenerated(Ddl.ColumnDef column) {
    return column.constraints().stream().anyMatch(Ddl.ColumnConstraint.Generated.class::isInstance);
  }

  /** The names that the conditions of one column use, and the columns it refers to. */
  void checkConstraint(
      Ddl.CreateTable table, Ddl.ColumnDef column, Ddl.ColumnConstraint constraint) {
    if (constraint instanceof Ddl.ColumnConstraint.Check check) {
      checkNames(table, check.condition());
    } else if (constraint instanceof Ddl.ColumnConstraint.Generated generated) {
      checkNames(table, generated.value());
    } else if (constraint instanceof Ddl.ColumnConstraint.References references
        && references.columns().size() > 1) {
      reports.refused(
          references.columns().get(1).at(),
          "the foreign key on \"%s\" refers to more than one column"
              .formatted(column.name().text()));
    }
  }

  void checkConstraint(Ddl.CreateTable table, Ddl.TableConstraint constraint) {
    if (constraint instanceof Ddl.TableConstraint.Check check) {
      checkNames(table, check.condition());
    } else if (constraint instanceof Ddl.TableConstraint.PrimaryKey key) {
      key.columns().forEach(column -> keyColumn(table, column, true));
    } else if (constraint instanceof Ddl.TableConstraint.Unique key) {
      key.columns().forEach(column -> keyColumn(table, column, false));
    } else if (constraint instanceof Ddl.TableConstraint.ForeignKey key) {
      key.columns().forEach(column -> checkColumn(table, column));
      if (!key.referenced().isEmpty() && key.referenced().size() != key.columns().size()) {
        reports.refused(
            key.referenced().get(0).at(),
            "a foreign key of %d columns cannot refer to %d"
                .formatted(key.columns().size(), key.referenced().size()));
      }
    }
  }

  private void keyColumn(Ddl.CreateTable table, Expr expr, boolean primary) {
    Optional<Name> name = Names.column(expr);
    if (name.isEmpty()) {
      reports.refused(expr.at(), "a key is made of columns, not of expressions");
      return;
    }
    Optional<Ddl.ColumnDef> column = column(table, name.get());
    if (column.isEmpty()) {
      checkColumn(table, name.get());
    } else if (primary && isGenerated(column.get())) {
      reports.refused(expr.at(), "a generated column cannot be part of the primary key");
    }
  }

  Optional<Ddl.ColumnDef> column(Ddl.CreateTable table, Name name) {
    return table.columns().stream().filter(c -> names.same(c.name(), name)).findFirst();
  }

  /** Reports a name that is no column of the table. */
  void checkColumn(Ddl.CreateTable table, Name name) {
    if (column(table, name).isEmpty()) {
      reports.unknownColumn(name, table.name().name().text(), columnNames(table));
    }
  }

  /**
   * Reports the names in {@code expr} that are no columns of the table. A name in double quotes
   * that is none is a string to SQLite (quirks.html, section 8), and a subquery is not allowed at
   * all.
   */
  void checkNames(Ddl.CreateTable table, Expr expr) {
    new Rewriter() {
      @Override
      Expr.ColumnRef column(Expr.ColumnRef ref) {
        Name name = ref.name().name();
        boolean string = name.quote() == '"' && ref.name().parts().size() == 1;
        if (!string && !engine.schemaRules().rowNumberNames().contains(names.key(name))) {
          checkColumn(table, name);
        }
        return ref;
      }

      @Override
      Query query(Query query) {
        reports.refused(query.at(), "a subquery is not allowed here");
        return query;
      }
    }.expr(expr);
  }

  static List<String> columnNames(Ddl.CreateTable table) {
    return table.columns().stream().map(c -> c.name().text()).toList();
  }
}
