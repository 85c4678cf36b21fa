package io.github.jsqlc.engine;

import java.util.List;
import java.util.Objects;

/**
 * A table that every database of the engine has, or has as soon as it is needed.
 *
 * @param schema the schema that alone has it; empty when every schema has its own
 */
public record SystemTable(String schema, String name, List<RelationColumn> columns) {
  public SystemTable {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(name);
    columns = List.copyOf(columns);
  }
}
