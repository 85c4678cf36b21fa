package io.github.jsqlc.engine;

import java.util.Objects;
import java.util.Optional;

/**
 * An operator between two types, or before one. Types are ids, see {@link TypeSystem#type}.
 *
 * @param schema as for {@link Routine#schema}
 * @param name its symbol
 * @param left empty if it stands before its only operand
 * @param nulls when its value is NULL
 */
public record OperatorOverload(
    String schema,
    String name,
    Optional<String> left,
    String right,
    String result,
    NullRule nulls) {
  public OperatorOverload {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(name);
    Objects.requireNonNull(left);
    Objects.requireNonNull(right);
    Objects.requireNonNull(result);
    Objects.requireNonNull(nulls);
  }
}
