package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl.ColumnConstraint;
import io.github.jsqlc.syntax.Ddl.TableConstraint;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import io.github.jsqlc.syntax.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds constraints to tables. */
final class ConstraintDeclarations {
  private final Declaring declaring;
  private final Reports reports;

  ConstraintDeclarations(Declaring declaring) {
    this.declaring = declaring;
    this.reports = declaring.reports;
  }

  /** What one column declares of itself, except what its own entry holds. */
  void ofColumn(RelationEntry table, ColumnEntry column, ColumnConstraint constraint) {
    Name name = new Name(column.name, Name.UNQUOTED, column.at);
    if (constraint instanceof ColumnConstraint.PrimaryKey key) {
      key(table, true, List.of(name), key.name(), false);
    } else if (constraint instanceof ColumnConstraint.Unique key) {
      key(table, false, List.of(name), key.name(), false);
    } else if (constraint instanceof ColumnConstraint.Check check) {
      check(table, check.condition(), true, check.name());
    } else if (constraint instanceof ColumnConstraint.NotNull notNull) {
      notNull(table, column, notNull.name());
    } else if (constraint instanceof ColumnConstraint.References references) {
      foreignKey(table, List.of(name), references.table(), references.columns(), references.name());
    }
  }

  void ofTable(RelationEntry table, TableConstraint constraint) {
    ofTable(table, constraint, false);
  }

  /**
   * @param only whether the table's children are left alone
   */
  void ofTable(RelationEntry table, TableConstraint constraint, boolean only) {
    if (constraint instanceof TableConstraint.PrimaryKey key) {
      key(table, true, names(key.columns()), key.name(), only);
    } else if (constraint instanceof TableConstraint.Unique key) {
      key(table, false, names(key.columns()), key.name(), only);
    } else if (constraint instanceof TableConstraint.Check check) {
      check(table, check.condition(), check.proven(), check.name());
    } else if (constraint instanceof TableConstraint.NotNull notNull) {
      Optional<ColumnEntry> column = declaring.column(table, notNull.column());
      if (column.isPresent() && notNull.proven()) {
        notNull(table, column.get(), notNull.name());
      } else if (column.isPresent()) {
        named(table, ConstraintEntry.Kind.NOT_NULL, notNull.name(), column.get().name, "not_null")
            .ifPresent(
                entry -> {
                  entry.columns.add(column.get());
                  entry.proven = false;
                  table.constraints.add(entry);
                });
      }
    } else if (constraint instanceof TableConstraint.ForeignKey key) {
      foreignKey(table, key.columns(), key.table(), key.referenced(), key.name());
    } else if (constraint instanceof TableConstraint.UsingIndex key) {
      usingIndex(table, key);
    } else if (constraint instanceof TableConstraint.Exclusion exclusion) {
      String columns = ConstraintNames.columns(texts(exclusion.columns()));
      exclusion.columns().forEach(column -> declaring.column(table, column));
      named(table, ConstraintEntry.Kind.EXCLUSION, exclusion.name(), columns, "excl")
          .ifPresent(table.constraints::add);
    } else {
      throw new AssertionError(constraint);
    }
  }

  private static List<Name> names(List<Expr> columns) {
    return columns.stream().flatMap(column -> Names.column(column).stream()).toList();
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }

  /** A new constraint; empty if its name is taken, which is reported. */
  private Optional<ConstraintEntry> named(
      RelationEntry table,
      ConstraintEntry.Kind kind,
      Optional<Name> name,
      String column,
      String label) {
    if (name.isPresent() && isThere(table, name.get().text())) {
      reports.alreadyDeclared(name.get(), "constraint", table.at);
      return Optional.empty();
    }
    String chosen =
        name.map(Name::text)
            .orElseGet(
                () ->
                    ConstraintNames.choose(
                        table.name, column, label, taken -> isThere(table, taken)));
    return Optional.of(new ConstraintEntry(kind, chosen));
  }

  private static boolean isThere(RelationEntry table, String name) {
    return table.constraints.stream().anyMatch(constraint -> constraint.name.equals(name));
  }

  private void key(
      RelationEntry table, boolean primary, List<Name> columns, Optional<Name> name, boolean only) {
    ConstraintEntry.Kind kind =
        primary ? ConstraintEntry.Kind.PRIMARY_KEY : ConstraintEntry.Kind.UNIQUE;
    boolean second = primary && table.constraints.stream().anyMatch(c -> c.kind == kind);
    if (second) {
      reports.refused(
          name.orElse(columns.get(0)).at(),
          "\"%s\" has more than one primary key".formatted(table.name));
      return;
    }
    List<ColumnEntry> found = columns(table, columns);
    for (int i = 1; i < found.size(); i++) {
      if (found.indexOf(found.get(i)) < i) {
        reports.refused(
            columns.get(i).at(), "a key has column \"%s\" twice".formatted(columns.get(i).text()));
      }
    }
    if (found.size() < columns.size() && table.kind != RelationEntry.Kind.TABLE_AS) {
      return;
    }
    String part = primary ? "" : ConstraintNames.columns(texts(columns));
    String label = primary ? "pkey" : "key";
    if (name.isPresent()
        && declaring.database.relation(table.space, name.get().text()).isPresent()) {
      declaring.free(table.space, name.get());
      return;
    }
    String chosen =
        name.map(Name::text)
            .orElseGet(
                () ->
                    ConstraintNames.choose(
                        table.name,
                        part,
                        label,
                        taken ->
                            isThere(table, taken)
                                || declaring.database.relation(table.space, taken).isPresent()));
    ConstraintEntry key = new ConstraintEntry(kind, chosen);
    key.columns.addAll(found);
    table.constraints.add(key);
    index(table, key);
    if (primary) {
      found.forEach(column -> notNull(table, column, Optional.empty()));
      columns.forEach(column -> changed(table, column.text()));
    }
    if (!only) {
      copyToPartitions(table, key);
    }
  }

  /** Every key has an index of its own name. */
  private void index(RelationEntry table, ConstraintEntry key) {
    RelationEntry index =
        new RelationEntry(table.space, key.name, RelationEntry.Kind.INDEX, table.at);
    index.owner = Optional.of(table);
    index.key = Optional.of(key);
    declaring.database.add(index);
  }

  private static void changed(RelationEntry table, String column) {
    if (table.kind == RelationEntry.Kind.TABLE_AS) {
      table.changes.add(new TableAs.Change.NotNull(column, true));
    }
  }

  /** A key of the whole is one of each part (ddl-partitioning.html 5.12.2.3). */
  private void copyToPartitions(RelationEntry table, ConstraintEntry key) {
    for (RelationEntry child : children(table)) {
      boolean there =
          child.constraints.stream()
              .anyMatch(c -> c.kind == key.kind && names(c).equals(names(key)));
      if (child.partition && !there) {
        copyKey(child, key);
      }
    }
  }

  /** Gives a table the key of another over its columns of the same names. */
  void copyKey(RelationEntry table, ConstraintEntry key) {
    List<Name> columns =
        key.columns.stream().map(column -> new Name(column.name, '"', table.at)).toList();
    boolean primary = key.kind == ConstraintEntry.Kind.PRIMARY_KEY;
    key(table, primary, columns, Optional.empty(), false);
  }

  /** Gives a table the unique indexes of another that no constraint has made. */
  void copyIndexes(RelationEntry from, RelationEntry to) {
    for (RelationEntry index : declaring.database.indexesOf(from)) {
      if (index.key.filter(key -> !from.constraints.contains(key)).isPresent()) {
        copyIndex(index, to);
      }
    }
  }

  /** Gives a table, and the partitions of it, the unique index of another. */
  void copyIndex(RelationEntry index, RelationEntry to) {
    ConstraintEntry key = copy(index.key.orElseThrow(), to);
    key.name =
        ConstraintNames.choose(
            to.name,
            ConstraintNames.columns(names(key)),
            "idx",
            taken -> declaring.database.relation(to.space, taken).isPresent());
    index(to, key);
    children(to).stream()
        .filter(child -> child.partition)
        .forEach(child -> copyIndex(index, child));
  }

  private static List<String> names(ConstraintEntry key) {
    return key.columns.stream().map(column -> column.name).toList();
  }

  List<RelationEntry> children(RelationEntry table) {
    return declaring.database.relations().stream()
        .filter(relation -> relation.parents.contains(table))
        .toList();
  }

  private List<ColumnEntry> columns(RelationEntry table, List<Name> columns) {
    List<ColumnEntry> found = new ArrayList<>();
    for (Name column : columns) {
      declaring.column(table, column).ifPresent(found::add);
    }
    return found;
  }

  /** Makes a column, and those of it in other tables, one that never holds NULL. */
  void notNull(RelationEntry table, ColumnEntry column, Optional<Name> name) {
    Optional<ConstraintEntry> before =
        table.constraints.stream()
            .filter(c -> c.kind == ConstraintEntry.Kind.NOT_NULL && c.columns.contains(column))
            .findFirst();
    if (before.isPresent()) {
      before.get().proven = true;
    } else {
      named(table, ConstraintEntry.Kind.NOT_NULL, name, column.name, "not_null")
          .ifPresent(
              entry -> {
                entry.columns.add(column);
                table.constraints.add(entry);
              });
    }
    column.notNull = true;
    for (RelationEntry child : children(table)) {
      child.column(column.name).ifPresent(c -> notNull(child, c, Optional.empty()));
    }
  }

  private void check(RelationEntry table, Expr condition, boolean proven, Optional<Name> name) {
    Set<String> used = usedColumns(table, condition);
    String column = used.size() == 1 ? used.iterator().next() : "";
    named(table, ConstraintEntry.Kind.CHECK, name, column, "check")
        .ifPresent(
            check -> {
              check.condition = Optional.of(condition);
              check.proven = proven;
              for (String usedColumn : used) {
                table.column(usedColumn).ifPresent(check.columns::add);
              }
              table.constraints.add(check);
              children(table).forEach(child -> inherit(child, check));
            });
  }

  /** Gives a child the condition of its parent. */
  static void inherit(RelationEntry child, ConstraintEntry check) {
    boolean there = child.constraints.stream().anyMatch(c -> c.name.equals(check.name));
    if (!there) {
      child.constraints.add(copy(check, child));
    }
  }

  /** The same constraint over the columns of the same names of another table. */
  static ConstraintEntry copy(ConstraintEntry constraint, RelationEntry table) {
    ConstraintEntry copy = new ConstraintEntry(constraint.kind, constraint.name);
    copy.condition = constraint.condition;
    copy.proven = constraint.proven;
    constraint.columns.forEach(column -> table.column(column.name).ifPresent(copy.columns::add));
    return copy;
  }

  /** The columns that a condition names; names that are none are reported. */
  Set<String> usedColumns(RelationEntry table, Expr condition) {
    Set<String> used = new LinkedHashSet<>();
    new Rewriter() {
      @Override
      Expr.ColumnRef column(Expr.ColumnRef ref) {
        Name name = ref.name().name();
        boolean row = ref.name().parts().size() == 1 && name.text().equals(table.name);
        boolean known = table.column(name.text()).isPresent();
        if (known) {
          used.add(name.text());
        } else if (!row && !systemColumn(name.text())) {
          declaring.column(table, name);
        }
        return ref;
      }

      @Override
      Query query(Query query) {
        reports.refused(query.at(), "a subquery is not allowed here");
        return query;
      }
    }.expr(condition);
    return used;
  }

  private boolean systemColumn(String name) {
    return declaring.database.engine.features().systemColumns().containsKey(name);
  }

  private void foreignKey(
      RelationEntry table,
      List<Name> columns,
      QualifiedName other,
      List<Name> referenced,
      Optional<Name> name) {
    List<ColumnEntry> own = columns(table, columns);
    Optional<RelationEntry> target =
        other.schema().isEmpty() && other.name().text().equals(table.name)
            ? Optional.of(table)
            : declaring.relation("table", other, false);
    if (target.isEmpty() || own.size() < columns.size()) {
      return;
    }
    if (!referenced.isEmpty() && referenced.size() != columns.size()) {
      reports.refused(
          referenced.get(0).at(),
          "a foreign key of %d columns cannot refer to %d"
              .formatted(columns.size(), referenced.size()));
      return;
    }
    List<ColumnEntry> there =
        referenced.isEmpty() ? primaryKey(target.get()) : columns(target.get(), referenced);
    String column = ConstraintNames.columns(texts(columns));
    named(table, ConstraintEntry.Kind.FOREIGN_KEY, name, column, "fkey")
        .ifPresent(
            key -> {
              key.columns.addAll(own);
              key.referenced = target;
              key.referencedColumns.addAll(there);
              table.constraints.add(key);
            });
    boolean unknown = there.isEmpty() || there.size() < referenced.size();
    if (!unknown && !isUnique(target.get(), there)) {
      reports.refused(
          other.at(),
          "no unique key of \"%s\" has just these columns".formatted(target.get().name),
          "a foreign key refers to a PRIMARY KEY or UNIQUE columns");
    } else if (referenced.isEmpty() && there.isEmpty() && target.get().kind.isTable()) {
      reports.refused(
          other.at(), "\"%s\" has no primary key to refer to".formatted(target.get().name));
    }
  }

  private boolean isUnique(RelationEntry table, List<ColumnEntry> columns) {
    Set<ColumnEntry> wanted = Set.copyOf(columns);
    boolean key =
        table.constraints.stream()
            .filter(ConstraintEntry::isKey)
            .anyMatch(c -> Set.copyOf(c.columns).equals(wanted));
    boolean index =
        declaring.database.relations().stream()
            .filter(r -> r.owner.filter(o -> o == table).isPresent())
            .flatMap(r -> r.key.stream())
            .anyMatch(c -> Set.copyOf(c.columns).equals(wanted));
    return key || index || table.kind == RelationEntry.Kind.TABLE_AS;
  }

  static List<ColumnEntry> primaryKey(RelationEntry table) {
    return table.constraints.stream()
        .filter(c -> c.kind == ConstraintEntry.Kind.PRIMARY_KEY)
        .findFirst()
        .map(c -> c.columns)
        .orElse(List.of());
  }

  private void usingIndex(RelationEntry table, TableConstraint.UsingIndex constraint) {
    Optional<RelationEntry> index =
        declaring.database.relation(table.space, constraint.index().text());
    if (index.isEmpty() || index.get().key.isEmpty()) {
      reports.unknown(
          "unique index",
          constraint.index(),
          declaring.database.names(r -> r.kind == RelationEntry.Kind.INDEX));
      return;
    }
    ConstraintEntry key =
        new ConstraintEntry(
            constraint.primary() ? ConstraintEntry.Kind.PRIMARY_KEY : ConstraintEntry.Kind.UNIQUE,
            constraint.name().orElse(constraint.index()).text());
    key.columns.addAll(index.get().key.get().columns);
    table.constraints.add(key);
    declaring.database.move(index.get(), index.get().space, key.name);
    index.get().key = Optional.of(key);
    if (constraint.primary()) {
      key.columns.forEach(column -> notNull(table, column, Optional.empty()));
    }
  }
}
