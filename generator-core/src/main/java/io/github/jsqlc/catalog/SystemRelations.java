package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.RelationColumn;
import io.github.jsqlc.engine.SystemTable;
import io.github.jsqlc.engine.TableFunction;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tables that are there although no schema declares them. */
final class SystemRelations {
  private final Engine engine;
  private final Span at;

  /** One table stays one value, so that it can be told from others. */
  private final Map<String, Optional<Table>> found = new ConcurrentHashMap<>();

  SystemRelations(Engine engine) {
    this.engine = engine;
    this.at = new SourceFile(engine.name(), "").span(0, 0);
  }

  /**
   * The engine's own table of this name. A table-valued function that needs no argument is one too.
   */
  Optional<Table> find(Optional<String> schema, List<String> schemas, String name) {
    String key = schema.map(this::key).orElse("") + "." + key(name);
    return found.computeIfAbsent(key, k -> work(schema, schemas, name));
  }

  private Optional<Table> work(Optional<String> schema, List<String> schemas, String name) {
    Optional<SystemTable> table = engine.relations().table(name);
    if (table.isPresent()) {
      String own = table.get().schema();
      boolean there =
          schema.isEmpty() && isSearched(own)
              || schema.isPresent()
                  && (own.isEmpty()
                      ? schemas.stream().anyMatch(s -> same(s, schema.get()))
                      : same(own, schema.get()));
      return there
          ? Optional.of(
              table(
                  schema.orElse(own.isEmpty() ? schemas.get(schemas.size() > 1 ? 1 : 0) : own),
                  table.get().name(),
                  table.get().columns()))
          : Optional.empty();
    }
    return engine.relations().function(name).flatMap(function -> of(function, schemas));
  }

  /** Whether a name without a schema can mean a table of the engine's own schema. */
  private boolean isSearched(String own) {
    List<String> searched = engine.schemaRules().systemSearch();
    return searched.isEmpty() || searched.contains(own);
  }

  /** The table that {@code function} is without arguments; empty if it needs some. */
  Optional<Table> of(TableFunction function, List<String> schemas) {
    return function.accepts(0)
        ? Optional.of(table(schemas.get(0), function.name(), function.columns()))
        : Optional.empty();
  }

  private boolean same(String a, String b) {
    return key(a).equals(key(b));
  }

  private String key(String name) {
    return engine.lexical().fold(name, true);
  }

  private Table table(String schema, String name, List<RelationColumn> columns) {
    return new Table(
        schema,
        name,
        Table.Kind.SYSTEM,
        columns.stream().map(this::column).toList(),
        List.of(),
        key(columns).stream().map(List::of).toList(),
        key(columns),
        false,
        false,
        !engine.schemaRules().rowNumberNames().isEmpty(),
        Optional.empty(),
        at);
  }

  /**
   * The column by which a table of the engine tells its rows apart, where it has it and is sure.
   */
  private List<String> key(List<RelationColumn> columns) {
    return columns.stream()
        .filter(RelationColumn::notNull)
        .map(RelationColumn::name)
        .filter(engine.schemaRules().systemKeys()::contains)
        .toList();
  }

  private Column column(RelationColumn column) {
    return new Column(
        column.name(),
        column.type(),
        engine.typeSystem().isPresent() ? Optional.empty() : engine.types().affinity(column.type()),
        column.notNull(),
        column.hidden(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        at,
        false);
  }
}
