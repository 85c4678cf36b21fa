package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.OperatorOverload;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TableFunction;
import io.github.jsqlc.syntax.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a schema declares, after all its statements. Immutable. */
public final class Catalog {
  private final Engine engine;
  private final List<String> schemas;
  private final List<Relation> relations;
  private final List<Enumeration> enums;
  private final Map<String, Map<String, Relation>> bySchema = new HashMap<>();
  private final SystemRelations system;
  private final DeclaredParts parts;

  /**
   * @param schemas all schemas in the order in which names are looked for in them
   */
  Catalog(Engine engine, List<String> schemas, List<Relation> relations, List<Enumeration> enums) {
    this(engine, schemas, relations, List.of(), enums, DeclaredParts.none(schemas));
  }

  /**
   * @param extended the relations that extensions bring
   */
  Catalog(
      Engine engine,
      List<String> schemas,
      List<Relation> relations,
      List<Relation> extended,
      List<Enumeration> enums,
      DeclaredParts parts) {
    this.parts = parts;
    this.engine = Objects.requireNonNull(engine);
    this.schemas = List.copyOf(schemas);
    this.relations = List.copyOf(relations);
    this.enums = List.copyOf(enums);
    this.system = new SystemRelations(engine);
    extended.forEach(this::add);
    relations.forEach(this::add);
  }

  private void add(Relation relation) {
    bySchema
        .computeIfAbsent(engine.lexical().fold(relation.schema(), true), schema -> new HashMap<>())
        .put(engine.lexical().fold(relation.name(), true), relation);
  }

  public Engine engine() {
    return engine;
  }

  /**
   * The table or view that a query means by this name, the engine's own tables included.
   *
   * <p>Rule SQLITE-NAME-1 (lang_naming.html): without a schema, {@code temp} is searched first,
   * then {@code main}, then the attached ones in the order of their attachment.
   */
  public Optional<Relation> find(Optional<String> schema, String name) {
    if (schema.isEmpty() && !engine.schemaRules().systemSearch().isEmpty()) {
      return findByPath(name);
    }
    List<String> searched = schema.map(List::of).orElse(schemas);
    for (String candidate : searched) {
      Optional<Relation> declared = declared(candidate, name);
      if (declared.isPresent()) {
        return declared;
      }
    }
    return system.find(schema, schemas, name).map(table -> table);
  }

  /**
   * Temporary tables come first, then the system's own schema, then those of the path
   * (runtime-config-client.html, search_path).
   */
  private Optional<Relation> findByPath(String name) {
    Optional<Relation> temporary = declared(engine.schemaRules().temporarySchema(), name);
    if (temporary.isPresent()) {
      return temporary;
    }
    Optional<Table> own = system.find(Optional.empty(), schemas, name);
    if (own.isPresent()) {
      return own.map(table -> table);
    }
    return parts.searchPath().stream().flatMap(s -> declared(s, name).stream()).findFirst();
  }

  private Optional<Relation> declared(String schema, String name) {
    return Optional.ofNullable(
        bySchema
            .getOrDefault(engine.lexical().fold(schema, true), Map.of())
            .get(engine.lexical().fold(name, true)));
  }

  /** The table that a table-valued function is where it is named without arguments. */
  public Optional<Table> tableOf(TableFunction function) {
    return system.of(function, schemas);
  }

  /** All that the schema declares, in the order of its declaration. */
  public List<Relation> relations() {
    return relations;
  }

  /** The enumerations that column types name, in the order of their declaration. */
  public List<Enumeration> enums() {
    return enums;
  }

  /** The schemas in the order in which a name without a schema is looked for in them. */
  public List<String> schemas() {
    return schemas;
  }

  /** The names of all that the schema declares, for hints. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    relations.forEach(relation -> names.add(relation.name()));
    return names;
  }

  /** The types that the schema declares, in the order of their declaration. */
  public List<UserType> types() {
    return parts.types();
  }

  /** The functions, aggregates and procedures that the schema declares. */
  public List<Routine> routines() {
    return parts.routines();
  }

  /** The operators that the schema declares. */
  public List<OperatorOverload> operators() {
    return parts.operators();
  }

  /** The casts that the schema declares. */
  public List<CastRow> casts() {
    return parts.casts();
  }

  /** The names of the extensions that the schema creates, in the order of their creation. */
  public List<String> extensions() {
    return parts.extensions();
  }

  /** The user's schemas in which a name without a schema is looked for, in order. */
  public List<String> searchPath() {
    return parts.searchPath();
  }

  /**
   * The type that a query means by this name, with its length or precision; empty if there is no
   * such type, or if this engine's types are not declared.
   */
  public Optional<SqlType> type(TypeName written) {
    return parts.resolver().apply(written);
  }
}
