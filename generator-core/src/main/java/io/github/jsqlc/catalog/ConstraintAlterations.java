package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl.Change;
import io.github.jsqlc.syntax.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What ALTER TABLE does to constraints. */
final class ConstraintAlterations {
  private final Declaring declaring;
  private final Reports reports;
  private final ConstraintDeclarations constraints;
  private final Dependents dependents;

  ConstraintAlterations(Declaring declaring, ConstraintDeclarations constraints) {
    this.declaring = declaring;
    this.reports = declaring.reports;
    this.constraints = constraints;
    this.dependents = new Dependents(declaring.database);
  }

  /** Does the change if it is one of a constraint, and says whether it is. */
  boolean change(RelationEntry relation, Change change, boolean only) {
    if (change instanceof Change.AddConstraint add) {
      constraints.ofTable(relation, add.constraint(), only);
    } else if (change instanceof Change.DropConstraint drop) {
      find(relation, drop.name(), drop.ifExists())
          .ifPresent(constraint -> drop(relation, constraint, drop));
    } else if (change instanceof Change.RenameConstraint rename) {
      find(relation, rename.from(), false)
          .ifPresent(constraint -> rename(relation, constraint, rename.to()));
    } else if (change instanceof Change.Validate validate) {
      find(relation, validate.name(), false)
          .ifPresent(
              constraint -> {
                constraint.proven = true;
                if (constraint.kind == ConstraintEntry.Kind.NOT_NULL) {
                  constraint.columns.forEach(column -> column.notNull = true);
                }
              });
    } else {
      return false;
    }
    return true;
  }

  private Optional<ConstraintEntry> find(RelationEntry relation, Name name, boolean ifExists) {
    Optional<ConstraintEntry> found =
        relation.constraints.stream()
            .filter(constraint -> constraint.name.equals(name.text()))
            .findFirst();
    if (found.isEmpty() && !ifExists && relation.kind != RelationEntry.Kind.TABLE_AS) {
      reports.unknown("constraint", name, relation.constraints.stream().map(c -> c.name).toList());
    }
    return found;
  }

  private void drop(RelationEntry relation, ConstraintEntry constraint, Change.DropConstraint at) {
    if (constraint.isKey() && !at.cascade()) {
      Optional<RelationEntry> user =
          declaring.database.relations().stream()
              .filter(
                  r ->
                      r.constraints.stream()
                          .anyMatch(c -> Dependents.refers(c, relation, constraint)))
              .findFirst();
      boolean otherKey =
          relation.constraints.stream()
              .anyMatch(
                  c ->
                      c != constraint
                          && c.isKey()
                          && Set.copyOf(c.columns).equals(Set.copyOf(constraint.columns)));
      if (user.isPresent() && !otherKey) {
        reports.refused(
            at.name().at(),
            "constraint \"%s\" cannot be dropped: a foreign key of \"%s\" needs it"
                .formatted(constraint.name, user.get().name),
            "write DROP CONSTRAINT .. CASCADE");
        return;
      }
    }
    if (constraint.kind == ConstraintEntry.Kind.NOT_NULL) {
      constraint.columns.forEach(column -> column.notNull = false);
    }
    dependents.removeConstraint(relation, constraint);
    for (RelationEntry child : dependents.children(relation)) {
      child.constraints.stream()
          .filter(c -> c.name.equals(constraint.name) || sameKey(child, c, constraint))
          .findFirst()
          .ifPresent(c -> drop(child, c, new Change.DropConstraint(at.name(), true, true)));
    }
  }

  private static boolean sameKey(
      RelationEntry child, ConstraintEntry constraint, ConstraintEntry ofParent) {
    return child.partition
        && constraint.isKey()
        && constraint.kind == ofParent.kind
        && names(constraint).equals(names(ofParent));
  }

  private static List<String> names(ConstraintEntry key) {
    return key.columns.stream().map(column -> column.name).toList();
  }

  private void rename(RelationEntry relation, ConstraintEntry constraint, Name to) {
    if (relation.constraints.stream().anyMatch(c -> c.name.equals(to.text()))) {
      reports.alreadyDeclared(to, "constraint", relation.at);
      return;
    }
    constraint.name = to.text();
    declaring.database.relations().stream()
        .filter(r -> r.key.filter(key -> key == constraint).isPresent())
        .findFirst()
        .ifPresent(index -> declaring.database.move(index, index.space, to.text()));
  }

  /** Gives a partition the keys of the whole. */
  void copyKeys(RelationEntry parent, RelationEntry child) {
    for (ConstraintEntry key : List.copyOf(parent.constraints)) {
      boolean there = child.constraints.stream().anyMatch(c -> sameKey(child, c, key));
      if (key.isKey() && !there) {
        constraints.copyKey(child, key);
      }
    }
  }
}
