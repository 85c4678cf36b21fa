package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import java.util.Optional;

/**
 * A use of a type while the statements are read. A type that the schema declares is held itself, so
 * that the use follows its changes.
 *
 * @param builtIn a type that no schema declares, as it is spelled
 * @param entry a type that the schema declares
 * @param dimensions of the array that is meant, as it was written; 0 for none
 * @param spelled how a declared type with a length or the like is written
 */
record TypeRef(
    Optional<SqlType> builtIn,
    Optional<TypeEntry> entry,
    int dimensions,
    Optional<String> spelled) {
  TypeRef {
    if (builtIn.isPresent() == entry.isPresent()) {
      throw new IllegalArgumentException("a type is either declared or built in");
    }
  }

  static TypeRef of(SqlType type) {
    return new TypeRef(Optional.of(type), Optional.empty(), 0, Optional.empty());
  }

  static TypeRef of(TypeEntry type) {
    return new TypeRef(Optional.empty(), Optional.of(type), 0, Optional.empty());
  }

  /**
   * The array of it; of an array itself. The number of dimensions is no part of a type, so it is
   * kept in the spelling alone.
   */
  TypeRef asArray(int written) {
    boolean already = array() || builtIn.filter(type -> type.family() == Family.ARRAY).isPresent();
    return already ? this : new TypeRef(builtIn, entry, written, spelled);
  }

  /** Whether an array is meant. */
  boolean array() {
    return dimensions > 0;
  }

  /** The type as it is called now. */
  SqlType type() {
    SqlType plain = entry.map(TypeEntry::type).or(() -> builtIn).orElseThrow();
    SqlType element = spelled.map(plain::spelled).orElse(plain);
    return array()
        ? new SqlType(
            element.name() + TypeInfo.ARRAY_MARK,
            element.spelling() + TypeInfo.ARRAY_MARK.repeat(dimensions),
            Family.ARRAY,
            Optional.of(element))
        : element;
  }

  /** Whether both mean one type, whatever the lengths. */
  boolean same(TypeRef other) {
    return type().name().equals(other.type().name()) && entry.equals(other.entry);
  }

  boolean uses(TypeEntry type) {
    return entry.filter(e -> e == type || e.madeOf(type)).isPresent();
  }
}
