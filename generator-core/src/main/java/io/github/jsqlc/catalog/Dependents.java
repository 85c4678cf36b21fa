package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.SelectItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would break, or goes too, when something is dropped. */
final class Dependents {
  private final Database database;

  Dependents(Database database) {
    this.database = database;
  }

  /** The views that read from a relation. */
  List<RelationEntry> views(RelationEntry relation) {
    return database.relations().stream()
        .filter(r -> r.kind.isView() && r.sources.filter(s -> s.use(relation)).isPresent())
        .toList();
  }

  /** The views that certainly read this column; of some it cannot be told without their types. */
  List<RelationEntry> views(RelationEntry relation, ColumnEntry column) {
    return views(relation).stream().filter(view -> reads(view, relation, column)).toList();
  }

  private static boolean reads(RelationEntry view, RelationEntry relation, ColumnEntry column) {
    Sources sources = view.sources.orElseThrow();
    List<String> names = new ArrayList<>();
    boolean single = sources.used().size() == 1;
    for (Sources.Source source : sources.used().values()) {
      if (source.relation() == relation) {
        source.columns().forEach((name, entry) -> addIf(entry == column, names, name));
      }
    }
    if (names.isEmpty()) {
      return false;
    }
    Reading reading = new Reading(sources, relation, names.get(0), single);
    reading.query(view.query.orElseThrow());
    return reading.found;
  }

  private static void addIf(boolean wanted, List<String> names, String name) {
    if (wanted) {
      names.add(name);
    }
  }

  /** Looks for a column in a query. */
  private static final class Reading extends Rewriter {
    private final Sources sources;
    private final RelationEntry relation;
    private final String column;
    private final boolean single;
    private final List<String> aliases = new ArrayList<>();
    private boolean found;

    Reading(Sources sources, RelationEntry relation, String column, boolean single) {
      this.sources = sources;
      this.relation = relation;
      this.column = column;
      this.single = single;
    }

    @Override
    QueryBody.Select select(QueryBody.Select select) {
      int before = aliases.size();
      select.from().forEach(this::collect);
      boolean here = aliases.size() > before;
      found |= here && select.items().stream().anyMatch(this::star);
      return super.select(select);
    }

    private void collect(FromItem item) {
      if (item instanceof FromItem.Join join) {
        collect(join.left());
        collect(join.right());
      } else if (item instanceof FromItem.Table table) {
        Sources.Source source = sources.used().get(table.name().toString());
        if (source != null && source.relation() == relation) {
          aliases.add(table.alias().orElse(table.name().name()).text());
        }
      }
    }

    private boolean star(SelectItem item) {
      return item instanceof SelectItem.Star star
          && star.table().map(table -> aliases.contains(table.name().text())).orElse(true);
    }

    @Override
    Expr.ColumnRef column(Expr.ColumnRef ref) {
      if (ref.name().name().text().equals(column)) {
        Optional<Name> qualifier = ref.name().schema();
        found |= qualifier.isPresent() ? aliases.contains(qualifier.get().text()) : single;
      }
      return ref;
    }
  }

  /** The tables whose foreign keys refer to one. */
  List<RelationEntry> referring(RelationEntry relation) {
    return database.relations().stream()
        .filter(
            r ->
                r != relation
                    && r.constraints.stream()
                        .anyMatch(c -> c.referenced.filter(t -> t == relation).isPresent()))
        .toList();
  }

  List<RelationEntry> children(RelationEntry relation) {
    return database.relations().stream().filter(r -> r.parents.contains(relation)).toList();
  }

  /** Removes a relation and all that cannot be without it. */
  void remove(RelationEntry relation) {
    database.remove(relation);
    for (RelationEntry other : database.relations()) {
      other.constraints.removeIf(c -> c.referenced.filter(t -> t == relation).isPresent());
      boolean owned = other.owner.filter(owner -> owner == relation).isPresent();
      boolean reads = other.kind.isView() && other.sources.filter(s -> s.use(relation)).isPresent();
      if (owned || reads || other.parents.contains(relation)) {
        remove(other);
      }
    }
    relation.rowType.ifPresent(this::removeUses);
    if (relation.kind == RelationEntry.Kind.SEQUENCE) {
      for (RelationEntry other : database.relations()) {
        for (ColumnEntry column : other.columns) {
          if (column.sequence.filter(s -> s == relation).isPresent()) {
            column.sequence = Optional.empty();
            column.hasDefault = false;
          }
        }
      }
    }
  }

  /** Removes a column and all that cannot be without it. */
  void remove(RelationEntry relation, ColumnEntry column) {
    views(relation, column).forEach(this::remove);
    relation.columns.remove(column);
    for (ColumnEntry other : List.copyOf(relation.columns)) {
      if (other.computedFrom.contains(column)) {
        remove(relation, other);
      }
    }
    for (ConstraintEntry constraint : List.copyOf(relation.constraints)) {
      if (constraint.columns.contains(column)) {
        removeConstraint(relation, constraint);
      }
    }
    for (RelationEntry other : database.relations()) {
      boolean owned =
          other.ownerColumn.filter(c -> c == column).isPresent()
              || (other.kind == RelationEntry.Kind.INDEX && other.columns.contains(column));
      if (owned) {
        database.remove(other);
      }
    }
  }

  /** Removes a constraint, its index, and the foreign keys that need it. */
  void removeConstraint(RelationEntry relation, ConstraintEntry constraint) {
    relation.constraints.remove(constraint);
    for (RelationEntry other : database.relations()) {
      if (other.key.filter(key -> key == constraint).isPresent()) {
        database.remove(other);
      }
      if (constraint.isKey()) {
        other.constraints.removeIf(c -> refers(c, relation, constraint));
      }
    }
  }

  static boolean refers(ConstraintEntry foreign, RelationEntry table, ConstraintEntry key) {
    return foreign.referenced.filter(t -> t == table).isPresent()
        && Set.copyOf(foreign.referencedColumns).equals(Set.copyOf(key.columns));
  }

  /** Removes a type and all that cannot be without it. */
  void remove(TypeEntry type) {
    database.remove(type);
    type.partner.ifPresent(database::remove);
    removeUses(type);
  }

  private void removeUses(TypeEntry type) {
    for (TypeEntry other : database.types()) {
      boolean madeOf = other.base.filter(base -> base.uses(type)).isPresent();
      if (madeOf && other != type) {
        remove(other);
      }
      other.fields.removeIf(field -> field.type.uses(type));
    }
    database.routines.removeIf(routine -> routine.uses(type));
    database.operators.removeIf(
        o ->
            o.left().filter(l -> l.uses(type)).isPresent()
                || o.right().uses(type)
                || o.result().uses(type));
    database.casts.removeIf(c -> c.source().uses(type) || c.target().uses(type));
    for (RelationEntry relation : database.relations()) {
      for (ColumnEntry column : List.copyOf(relation.columns)) {
        if (column.type.uses(type) && relation.kind.isTable()) {
          remove(relation, column);
        }
      }
      if (relation.ofType.filter(t -> t == type).isPresent()) {
        remove(relation);
      }
    }
  }

  /** What uses a type, as a message calls it; empty if nothing does. */
  Optional<String> user(TypeEntry type) {
    for (RelationEntry relation : database.relations()) {
      for (ColumnEntry column : relation.columns) {
        if (column.type.uses(type)) {
          return Optional.of("column \"%s.%s\"".formatted(relation.name, column.name));
        }
      }
    }
    for (TypeEntry other : database.types()) {
      if (other != type && other.madeOf(type) && other.partner.filter(p -> p == type).isEmpty()) {
        return Optional.of("type \"%s\"".formatted(other.name));
      }
    }
    return database.routines.stream()
        .filter(routine -> routine.uses(type))
        .map(routine -> "function \"%s\"".formatted(routine.name))
        .findFirst();
  }
}
