package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.ColumnOrigin;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of the values of an expression.
 *
 * @param nullable whether a value may be NULL
 * @param origin the column whose value this is, unchanged
 */
record Value(SqlType type, boolean nullable, Optional<ColumnOrigin> origin) {
  /** An error was reported about this expression. Stay silent about all that is built on it. */
  static final Value FAILED = new Value(SqlType.of("failed", Family.ANY), true, Optional.empty());

  Value {
    Objects.requireNonNull(type);
    Objects.requireNonNull(origin);
  }

  static Value of(SqlType type, boolean nullable) {
    return new Value(type, nullable, Optional.empty());
  }

  boolean failed() {
    return type == FAILED.type;
  }

  Value withNullable(boolean nullable) {
    return nullable == this.nullable ? this : new Value(type, nullable, origin);
  }

  /** The same value after it went through something: no longer a column itself. */
  Value computed() {
    return origin.isEmpty() ? this : of(type, nullable);
  }
}
