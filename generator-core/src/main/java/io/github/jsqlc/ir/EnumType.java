package io.github.jsqlc.ir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An enumeration.
 *
 * @param name the {@link io.github.jsqlc.engine.SqlType#name} of the types that mean this one
 * @param labels its values in the order of their declaration
 * @param column the column that it belongs to; empty for a type that the schema declares by name
 */
public record EnumType(String name, List<String> labels, Optional<ColumnOrigin> column) {
  public EnumType {
    Objects.requireNonNull(name);
    labels = List.copyOf(labels);
    Objects.requireNonNull(column);
  }
}
