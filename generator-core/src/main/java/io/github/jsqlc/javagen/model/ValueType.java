package io.github.jsqlc.javagen.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The Java type of a column or parameter and the way to it.
 *
 * @param type with null where the value may be NULL
 * @param form the type as text, for elements of arrays, fields and bulk loads; empty where there is
 *     none
 * @param jdbcType the constant of {@code java.sql.Types} for a NULL; empty where none is needed
 */
public record ValueType(TypeRef type, Access access, Optional<TypeForm> form, String jdbcType) {
  public ValueType {
    Objects.requireNonNull(form);
    Objects.requireNonNull(access);
    Objects.requireNonNull(jdbcType);
  }

  public boolean nullable() {
    return type.nullable();
  }

  /** Whether reading it needs to ask whether the value was NULL. */
  public boolean needsWasNull() {
    return nullable()
        && access.match(
            jdbc -> isPrimitiveGetter(jdbc.getter()),
            object -> isPrimitiveGetter(object.getter()),
            runtime -> false,
            codec -> false,
            label -> false);
  }

  private static boolean isPrimitiveGetter(String getter) {
    return switch (getter) {
      case "getBoolean", "getByte", "getShort", "getInt", "getLong", "getFloat", "getDouble" ->
          true;
      default -> false;
    };
  }
}
