package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.TableFunction;
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

  /**
   * @param schemas all schemas in the order in which names are looked for in them
   */
  Catalog(Engine engine, List<String> schemas, List<Relation> relations, List<Enumeration> enums) {
    this.engine = Objects.requireNonNull(engine);
    this.schemas = List.copyOf(schemas);
    this.relations = List.copyOf(relations);
    this.enums = List.copyOf(enums);
    this.system = new SystemRelations(engine);
    for (Relation relation : relations) {
      bySchema
          .computeIfAbsent(
              engine.lexical().fold(relation.schema(), true), schema -> new HashMap<>())
          .put(engine.lexical().fold(relation.name(), true), relation);
    }
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
    List<String> searched = schema.map(List::of).orElse(schemas);
    for (String candidate : searched) {
      Relation declared =
          bySchema
              .getOrDefault(engine.lexical().fold(candidate, true), Map.of())
              .get(engine.lexical().fold(name, true));
      if (declared != null) {
        return Optional.of(declared);
      }
    }
    return system.find(schema, schemas, name).map(table -> table);
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

  public List<String> extensions() {
    return List.of();
  }

  public List<String> searchPath() {
    return List.of("public");
  }

  public List<io.github.jsqlc.engine.CastRow> casts() {
    return List.of();
  }

  public List<io.github.jsqlc.engine.OperatorOverload> operators() {
    return List.of();
  }

  public List<io.github.jsqlc.engine.Routine> routines() {
    return List.of();
  }

  public Optional<io.github.jsqlc.engine.SqlType> type(io.github.jsqlc.syntax.TypeName name) {
    return engine.typeSystem().flatMap(s -> s.type(name.text().toLowerCase())).map(i -> i.type());
  }
}
