package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.ColumnOrigin;
import java.util.Objects;
import java.util.Optional;

/**
 * One column of something that rows come from.
 *
 * @param nullable whether it may be NULL in a row that is there
 * @param hidden whether {@code *} leaves it out
 * @param comment what the schema says of it
 */
record Field(
    String name,
    SqlType type,
    boolean nullable,
    boolean hidden,
    Optional<ColumnOrigin> origin,
    Optional<String> comment) {
  Field {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(comment);
  }

  static Field of(String name, Value value) {
    return new Field(name, value.type(), value.nullable(), false, value.origin(), Optional.empty());
  }

  Field named(String name) {
    return name.equals(this.name) ? this : new Field(name, type, nullable, hidden, origin, comment);
  }

  Field of(SqlType type, boolean nullable) {
    return new Field(name, type, nullable, hidden, origin, comment);
  }

  Field from(ColumnOrigin origin, Optional<String> comment) {
    return new Field(name, type, nullable, hidden, Optional.of(origin), comment);
  }

  Value value() {
    return new Value(type, nullable, origin);
  }
}
