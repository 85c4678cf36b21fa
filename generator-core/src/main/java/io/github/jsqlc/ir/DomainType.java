package io.github.jsqlc.ir;

import io.github.jsqlc.engine.SqlType;
import java.util.Objects;

/**
 * A type that is another one with conditions.
 *
 * @param name the {@link SqlType#name} of the types that mean this one
 * @param base the other one, which may be a domain too
 */
public record DomainType(String name, SqlType base) {
  public DomainType {
    Objects.requireNonNull(name);
    Objects.requireNonNull(base);
  }
}
