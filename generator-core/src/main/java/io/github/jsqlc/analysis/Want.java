package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.ColumnOrigin;
import java.util.Objects;
import java.util.Optional;

/**
 * What a place asks of the expression that stands in it. Only parameters listen: they have no type
 * of their own.
 *
 * @param type the type that fits here
 * @param name what a value that stands here may be called
 * @param origin the column that the value meets
 */
record Want(
    Optional<SqlType> type, Nulls nulls, Optional<String> name, Optional<ColumnOrigin> origin) {
  /** What NULL would do in a place. */
  enum Nulls {
    /** It has a meaning of its own. */
    WELCOME,
    /** It makes the statement fail. */
    REFUSED,
    /** It is possible, but nobody would mean it: {@code x = NULL}. */
    POINTLESS
  }

  /** Asks nothing. */
  static final Want NOTHING =
      new Want(Optional.empty(), Nulls.POINTLESS, Optional.empty(), Optional.empty());

  Want {
    Objects.requireNonNull(type);
    Objects.requireNonNull(nulls);
    Objects.requireNonNull(name);
    Objects.requireNonNull(origin);
  }

  static Want of(SqlType type, String name) {
    return new Want(Optional.of(type), Nulls.POINTLESS, Optional.of(name), Optional.empty());
  }

  static Want of(Optional<SqlType> type, Optional<String> name) {
    return new Want(type, Nulls.POINTLESS, name, Optional.empty());
  }

  Want withNulls(Nulls nulls) {
    return new Want(type, nulls, name, origin);
  }

  /** The same, called {@code name} where it has no name yet. */
  Want orNamed(Optional<String> other) {
    return name.isPresent() ? this : new Want(type, nulls, other, origin);
  }

  /** The same, of this type where it has none yet. */
  Want orType(Optional<SqlType> other) {
    return type.isPresent() ? this : new Want(other, nulls, name, origin);
  }

  /** The same, where a value of this type is needed. */
  Want typed(SqlType type) {
    return new Want(Optional.of(type), nulls, name, origin);
  }

  /** The same, where any type will do. */
  Want untyped() {
    return type.isEmpty() ? this : new Want(Optional.empty(), nulls, name, origin);
  }
}
