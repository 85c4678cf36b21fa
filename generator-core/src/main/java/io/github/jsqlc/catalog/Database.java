package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.SchemaRules;
import io.github.jsqlc.engine.TypeSystem;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a database with schemas and declared types holds while statement after statement is read.
 * What depends on a thing holds the thing itself, not its name: so it follows renames by itself.
 */
final class Database {
  /** A cast, which follows its types. */
  record Cast(TypeRef source, TypeRef target, CastRow.Context context, CastRow.Method method) {}

  /** An operator with the function that it calls. */
  record Operator(
      Space space,
      String symbol,
      Optional<TypeRef> left,
      TypeRef right,
      TypeRef result,
      NullRule nulls) {}

  final Engine engine;
  final TypeSystem system;
  final Map<String, Space> extensions = new LinkedHashMap<>();
  final List<RoutineEntry> routines = new ArrayList<>();
  final List<Operator> operators = new ArrayList<>();
  final List<Cast> casts = new ArrayList<>();
  private final SchemaRules rules;
  private final List<Space> spaces = new ArrayList<>();
  private final Map<Space, Map<String, RelationEntry>> relations = new HashMap<>();
  private final Map<Space, Map<String, TypeEntry>> types = new HashMap<>();
  private final Set<RelationEntry> relationOrder = new LinkedHashSet<>();
  private final Set<TypeEntry> typeOrder = new LinkedHashSet<>();
  private final Map<String, TypeEntry> formerTypes = new HashMap<>();
  private List<String> path;

  Database(Engine engine) {
    this.engine = engine;
    this.system = engine.typeSystem().orElseThrow();
    this.rules = engine.schemaRules();
    this.path = rules.search();
    addSpace(new Space(rules.temporarySchema(), true));
    rules.search().forEach(name -> addSpace(new Space(name, false)));
  }

  SchemaRules rules() {
    return rules;
  }

  List<String> path() {
    return path;
  }

  void setPath(List<String> path) {
    this.path = List.copyOf(path);
  }

  List<Space> spaces() {
    return spaces;
  }

  void addSpace(Space space) {
    spaces.add(space);
    relations.put(space, new LinkedHashMap<>());
    types.put(space, new LinkedHashMap<>());
  }

  void removeSpace(Space space) {
    spaces.remove(space);
  }

  Optional<Space> space(String name) {
    return spaces.stream().filter(space -> space.name().equals(name)).findFirst();
  }

  List<String> spaceNames() {
    return spaces.stream().map(Space::name).toList();
  }

  /** Where a name without a schema is declared; empty if no schema of the path is there. */
  Optional<Space> first() {
    return path.stream().flatMap(name -> space(name).stream()).findFirst();
  }

  /** The schemas of the user's in which a name without a schema is looked for, in order. */
  private List<Space> searched() {
    List<Space> found = new ArrayList<>();
    space(rules.temporarySchema()).ifPresent(found::add);
    path.forEach(name -> space(name).ifPresent(found::add));
    return found;
  }

  Optional<RelationEntry> find(QualifiedName name) {
    return find(name.schema().map(Name::text), name.name().text());
  }

  /** The relation of the user's that a name means. */
  Optional<RelationEntry> find(Optional<String> schema, String name) {
    if (schema.isPresent()) {
      return space(schema.get()).flatMap(space -> relation(space, name));
    }
    return searched().stream().flatMap(space -> relation(space, name).stream()).findFirst();
  }

  Optional<RelationEntry> relation(Space space, String name) {
    return Optional.ofNullable(relations.get(space).get(name));
  }

  /** Whether the engine itself has a table that this name means. */
  boolean isSystemTable(QualifiedName name) {
    Optional<String> schema = name.schema().map(Name::text);
    return engine
        .relations()
        .table(name.name().text())
        .filter(
            table ->
                schema
                    .map(s -> s.equals(table.schema()))
                    .orElse(rules.systemSearch().contains(table.schema())))
        .isPresent();
  }

  void add(RelationEntry relation) {
    relations.get(relation.space).put(relation.name, relation);
    relationOrder.add(relation);
    relation.rowType.ifPresent(this::add);
  }

  void remove(RelationEntry relation) {
    relations.get(relation.space).remove(relation.name);
    relationOrder.remove(relation);
    relation.rowType.ifPresent(this::remove);
  }

  void move(RelationEntry relation, Space space, String name) {
    relations.get(relation.space).remove(relation.name);
    relation.space = space;
    relation.name = name;
    relations.get(space).put(name, relation);
    relation.rowType.ifPresent(type -> move(type, space, name));
  }

  /** All relations in the order of their declaration. */
  List<RelationEntry> relations() {
    return List.copyOf(relationOrder);
  }

  /** The indexes of a table, in the order of their declaration. */
  List<RelationEntry> indexesOf(RelationEntry table) {
    return relationOrder.stream()
        .filter(r -> r.kind == RelationEntry.Kind.INDEX)
        .filter(r -> r.owner.filter(owner -> owner == table).isPresent())
        .toList();
  }

  Optional<TypeEntry> findType(Optional<String> schema, String name) {
    if (schema.isPresent()) {
      return space(schema.get()).flatMap(space -> type(space, name));
    }
    return searched().stream().flatMap(space -> type(space, name).stream()).findFirst();
  }

  /** The type that a name meant when names were looked for in another path. */
  Optional<TypeEntry> findType(List<String> path, Optional<String> schema, String name) {
    List<String> searched = schema.map(List::of).orElse(path);
    for (String candidate : searched) {
      TypeEntry former = formerTypes.get(candidate + "." + name);
      Optional<TypeEntry> found =
          former != null
              ? Optional.of(former)
              : space(candidate).flatMap(space -> type(space, name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Optional<TypeEntry> type(Space space, String name) {
    return Optional.ofNullable(types.get(space).get(name));
  }

  void add(TypeEntry type) {
    types.get(type.space).put(type.name, type);
    typeOrder.add(type);
  }

  void remove(TypeEntry type) {
    types.get(type.space).remove(type.name);
    typeOrder.remove(type);
  }

  void move(TypeEntry type, Space space, String name) {
    formerTypes.put(type.space.name() + "." + type.name, type);
    types.get(type.space).remove(type.name);
    type.space = space;
    type.name = name;
    types.get(space).put(name, type);
  }

  /** All types in the order of their declaration. */
  List<TypeEntry> types() {
    return List.copyOf(typeOrder);
  }

  /** The routines that a name means, in the order of the path. */
  List<RoutineEntry> routines(QualifiedName name) {
    List<RoutineEntry> found = new ArrayList<>();
    List<Space> where =
        name.schema()
            .map(schema -> space(schema.text()).stream().toList())
            .orElseGet(this::searched);
    for (Space space : where) {
      routines.stream()
          .filter(routine -> routine.space == space && routine.name.equals(name.name().text()))
          .forEach(found::add);
    }
    return found;
  }

  /** The names of all relations of these kinds, for hints. */
  List<String> names(Predicate<RelationEntry> wanted) {
    return relationOrder.stream().filter(wanted).map(relation -> relation.name).toList();
  }
}
