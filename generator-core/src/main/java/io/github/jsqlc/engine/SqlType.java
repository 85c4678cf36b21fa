package io.github.jsqlc.engine;

import java.util.Objects;
import java.util.Optional;

/**
 * A type of one engine.
 *
 * @param name the name under which the engine's rows know it, such as {@code int4}; for a type that
 *     the schema declares, its qualified name
 * @param spelling how the engine or the user writes it, with length and precision: {@code
 *     VARCHAR(255)}
 * @param element the type of the elements of an array
 */
public record SqlType(String name, String spelling, Family family, Optional<SqlType> element) {
  public SqlType {
    Objects.requireNonNull(name);
    Objects.requireNonNull(spelling);
    Objects.requireNonNull(family);
    if (element.isPresent() != (family == Family.ARRAY)) {
      throw new IllegalArgumentException("an array has an element type, nothing else has one");
    }
  }

  public static SqlType of(String name, Family family) {
    return new SqlType(name, name, family, Optional.empty());
  }

  /** The same type as the user wrote it. */
  public SqlType spelled(String spelling) {
    return new SqlType(name, spelling, family, element);
  }

  /** Whether two values of these types look the same to a program, however they are spelled. */
  public boolean sameAs(SqlType other) {
    return name.equals(other.name) && family == other.family && element.equals(other.element);
  }
}
