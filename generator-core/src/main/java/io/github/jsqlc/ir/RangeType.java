package io.github.jsqlc.ir;

import io.github.jsqlc.engine.SqlType;
import java.util.Objects;
import java.util.Optional;

/**
 * A range that the schema declares.
 *
 * @param name the {@link SqlType#name} of the types that mean this one
 * @param subtype the type of its bounds
 * @param multirange the {@link SqlType#name} of its multirange
 */
public record RangeType(String name, SqlType subtype, Optional<String> multirange) {
  public RangeType {
    Objects.requireNonNull(name);
    Objects.requireNonNull(subtype);
    Objects.requireNonNull(multirange);
  }
}
