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
          schema.isEmpty()
              || (own.isEmpty()
                  ? schemas.stream().anyMatch(s -> same(s, schema.get()))
                  : same(own, schema.get()));
      return there
          ? Optional.of(
              table(
                  schema.orElse(own.isEmpty() ? schemas.get(schemas.size() > 1 ? 1 : 0) : own),
                  table.get().name(),
                  table.get().columns(),
                  true))
          : Optional.empty();
    }
    Optional<TableFunction> function = engine.relations().function(name);
    return function
        .filter(f -> f.accepts(0))
        .map(f -> table(schema.orElse(schemas.get(0)), f.name(), f.columns(), false));
  }

  private boolean same(String a, String b) {
    return key(a).equals(key(b));
  }

  private String key(String name) {
    return engine.lexical().fold(name, true);
  }

  private Table table(String schema, String name, List<RelationColumn> columns, boolean hasRowid) {
    return new Table(
        schema,
        name,
        Table.Kind.SYSTEM,
        columns.stream().map(this::column).toList(),
        List.of(),
        List.of(),
        List.of(),
        false,
        false,
        hasRowid,
        Optional.empty(),
        at);
  }

  private Column column(RelationColumn column) {
    return new Column(
        column.name(),
        column.type(),
        engine.types().affinity(column.type()),
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
