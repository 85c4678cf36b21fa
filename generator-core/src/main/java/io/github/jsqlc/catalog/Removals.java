package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Definition;
import io.github.jsqlc.syntax.Definition.ObjectKind;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** DROP in a database with declared types: RESTRICT, or all that depends on it with CASCADE. */
final class Removals {
  private final Declaring declaring;
  private final Database database;
  private final Reports reports;
  private final RoutineDeclarations routines;
  private final Dependents dependents;

  Removals(Declaring declaring, RoutineDeclarations routines) {
    this.declaring = declaring;
    this.database = declaring.database;
    this.reports = declaring.reports;
    this.routines = routines;
    this.dependents = new Dependents(database);
  }

  void drop(Definition.DropAll drop) {
    switch (drop.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, INDEX, SEQUENCE -> relations(drop);
      case TYPE, DOMAIN -> drop.targets().forEach(target -> type(drop, target));
      case SCHEMA -> drop.targets().forEach(target -> schema(drop, target.name().name()));
      case EXTENSION -> drop.targets().forEach(target -> extension(drop, target.name().name()));
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE ->
          drop.targets()
              .forEach(
                  target ->
                      routines
                          .find(drop.kind(), target, drop.ifExists())
                          .ifPresent(database.routines::remove));
      case OPERATOR -> drop.targets().forEach(this::operator);
      case CAST -> drop.targets().forEach(this::cast);
    }
  }

  /** What one statement drops together does not keep each other. */
  private void relations(Definition.DropAll drop) {
    List<RelationEntry> found = new ArrayList<>();
    List<Name> places = new ArrayList<>();
    for (Definition.Target target : drop.targets()) {
      Optional<RelationEntry> relation =
          declaring.relation(drop.kind().words(), target.name(), drop.ifExists());
      Name name = target.name().name();
      if (relation.filter(r -> fits(drop.kind(), r, name)).isPresent()) {
        found.add(relation.get());
        places.add(name);
      }
    }
    for (int i = 0; i < found.size(); i++) {
      RelationEntry relation = found.get(i);
      Optional<String> keeps = drop.cascade() ? Optional.empty() : keeper(relation, found);
      if (keeps.isPresent()) {
        reports.refused(
            places.get(i).at(),
            "%s \"%s\" cannot be dropped: %s"
                .formatted(relation.kind.words(), relation.name, keeps.get()),
            "write DROP .. CASCADE");
        return;
      }
    }
    found.forEach(dependents::remove);
  }

  private boolean fits(ObjectKind kind, RelationEntry relation, Name name) {
    boolean table = kind == ObjectKind.TABLE && relation.kind.isTable();
    boolean fits = table || relation.kind.name().equals(kind.name());
    if (!fits) {
      reports.refused(
          name.at(),
          "\"%s\" is a %s, not a %s".formatted(name.text(), relation.kind.words(), kind.words()),
          "write DROP " + relation.kind.words().toUpperCase(Locale.ROOT));
    }
    return fits;
  }

  /** What needs the relation and is not dropped with it. */
  private Optional<String> keeper(RelationEntry relation, List<RelationEntry> dropped) {
    if (relation.kind == RelationEntry.Kind.INDEX) {
      return relation.owner.flatMap(owner -> constraintOf(owner, relation));
    }
    Optional<String> view =
        dependents.views(relation).stream()
            .filter(v -> !dropped.contains(v))
            .map(v -> "view \"%s\" uses it".formatted(v.name))
            .findFirst();
    return view.or(
            () ->
                dependents.referring(relation).stream()
                    .filter(r -> !dropped.contains(r))
                    .map(r -> "a foreign key of \"%s\" refers to it".formatted(r.name))
                    .findFirst())
        .or(
            () ->
                dependents.children(relation).stream()
                    .filter(r -> !dropped.contains(r) && !r.partition)
                    .map(r -> "\"%s\" inherits from it".formatted(r.name))
                    .findFirst())
        .or(
            () ->
                relation.kind == RelationEntry.Kind.SEQUENCE
                    ? defaultOf(relation, dropped)
                    : relation
                        .rowType
                        .flatMap(dependents::user)
                        .map(user -> user + " has its row type"));
  }

  private static Optional<String> constraintOf(RelationEntry table, RelationEntry index) {
    return index
        .key
        .filter(table.constraints::contains)
        .map(key -> "constraint \"%s\" of \"%s\" needs it".formatted(key.name, table.name));
  }

  private Optional<String> defaultOf(RelationEntry sequence, List<RelationEntry> dropped) {
    return database.relations().stream()
        .filter(r -> !dropped.contains(r))
        .flatMap(r -> r.columns.stream())
        .filter(column -> column.sequence.filter(s -> s == sequence).isPresent())
        .map(column -> "column \"%s\" takes its values from it".formatted(column.name))
        .findFirst();
  }

  private void type(Definition.DropAll drop, Definition.Target target) {
    Optional<TypeEntry> found =
        declaring.declaredType(drop.kind().words(), target.name(), drop.ifExists());
    if (found.isEmpty()) {
      return;
    }
    TypeEntry type = found.get();
    Name name = target.name().name();
    if (drop.kind() == ObjectKind.DOMAIN && type.kind != TypeEntry.Kind.DOMAIN) {
      reports.refused(
          name.at(), "\"%s\" is a type, not a domain".formatted(name.text()), "write DROP TYPE");
      return;
    }
    if (type.kind == TypeEntry.Kind.ROW || type.kind == TypeEntry.Kind.EXTENSION) {
      boolean row = type.kind == TypeEntry.Kind.ROW;
      reports.refused(
          name.at(),
          row
              ? "\"%s\" is the row type of a table".formatted(name.text())
              : "\"%s\" belongs to extension \"%s\"".formatted(name.text(), type.extension));
      return;
    }
    Optional<String> user = drop.cascade() ? Optional.empty() : dependents.user(type);
    if (user.isPresent()) {
      reports.refused(
          name.at(),
          "%s \"%s\" cannot be dropped: %s uses it"
              .formatted(type.kind.words(), type.name, user.get()),
          "write DROP .. CASCADE");
      return;
    }
    dependents.remove(type);
  }

  private void schema(Definition.DropAll drop, Name name) {
    Optional<Space> found = drop.ifExists() ? database.space(name.text()) : declaring.space(name);
    if (found.isEmpty()) {
      return;
    }
    Space space = found.get();
    Optional<String> content =
        database.relations().stream()
            .filter(r -> r.space == space)
            .map(r -> "%s \"%s\"".formatted(r.kind.words(), r.name))
            .findFirst()
            .or(
                () ->
                    database.types().stream()
                        .filter(t -> t.space == space)
                        .map(t -> "type \"%s\"".formatted(t.name))
                        .findFirst())
            .or(
                () ->
                    database.routines.stream()
                        .filter(r -> r.space == space)
                        .map(r -> "function \"%s\"".formatted(r.name))
                        .findFirst());
    if (content.isPresent() && !drop.cascade()) {
      reports.refused(
          name.at(),
          "schema \"%s\" cannot be dropped: %s is in it".formatted(name.text(), content.get()),
          "write DROP SCHEMA .. CASCADE");
      return;
    }
    empty(space);
    database.removeSpace(space);
  }

  private void empty(Space space) {
    for (RelationEntry relation : database.relations()) {
      if (relation.space == space && database.relations().contains(relation)) {
        dependents.remove(relation);
      }
    }
    for (TypeEntry type : database.types()) {
      if (type.space == space && database.types().contains(type)) {
        dependents.remove(type);
      }
    }
    database.routines.removeIf(routine -> routine.space == space);
    database.operators.removeIf(operator -> operator.space() == space);
    database.extensions.values().removeIf(where -> where == space);
  }

  private void extension(Definition.DropAll drop, Name name) {
    if (database.extensions.remove(name.text()) == null) {
      boolean language = database.rules().languages().contains(name.text());
      if (!drop.ifExists() && !language) {
        reports.unknown("extension", name, database.extensions.keySet());
      }
      return;
    }
    for (TypeEntry type : database.types()) {
      if (type.extension.equals(name.text())) {
        Optional<String> user = drop.cascade() ? Optional.empty() : dependents.user(type);
        if (user.isPresent()) {
          reports.refused(
              name.at(),
              "extension \"%s\" cannot be dropped: %s uses its type \"%s\""
                  .formatted(name.text(), user.get(), type.name),
              "write DROP .. CASCADE");
        } else {
          dependents.remove(type);
        }
      }
    }
  }

  private void operator(Definition.Target target) {
    List<Optional<TypeRef>> types =
        target.arguments().orElseThrow().stream().map(t -> t.map(declaring::type)).toList();
    database.operators.removeIf(
        operator ->
            operator.symbol().equals(target.name().name().text())
                && types.size() == 2
                && same(operator.left(), types.get(0))
                && same(Optional.of(operator.right()), types.get(1)));
  }

  private static boolean same(Optional<TypeRef> a, Optional<TypeRef> b) {
    return a.isPresent() == b.isPresent() && (a.isEmpty() || a.get().same(b.get()));
  }

  private void cast(Definition.Target target) {
    List<TypeRef> types =
        target.arguments().orElseThrow().stream()
            .flatMap(Optional::stream)
            .map(declaring::type)
            .toList();
    database.casts.removeIf(
        cast -> cast.source().same(types.get(0)) && cast.target().same(types.get(1)));
  }
}
