package io.github.jsqlc.ir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A type whose values are rows of named fields.
 *
 * @param name the {@link io.github.jsqlc.engine.SqlType#name} of the types that mean this one
 * @param fields in the order of their declaration; only those of a table may be other than nullable
 * @param table the table or view whose rows they are; empty for a type of its own
 * @param comment what the schema says about it
 */
public record CompositeType(
    String name, List<Column> fields, Optional<TableId> table, Optional<String> comment) {
  public CompositeType {
    Objects.requireNonNull(name);
    fields = List.copyOf(fields);
    Objects.requireNonNull(table);
    Objects.requireNonNull(comment);
  }
}
