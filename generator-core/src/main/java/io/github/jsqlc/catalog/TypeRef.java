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
 * @param array whether an array of it is meant
 * @param spelled how a declared type with a length or the like is written
 */
record TypeRef(
    Optional<SqlType> builtIn, Optional<TypeEntry> entry, boolean array, Optional<String> spelled) {
  TypeRef {
    if (builtIn.isPresent() == entry.isPresent()) {
      throw new IllegalArgumentException("a type is either declared or built in");
    }
  }

  static TypeRef of(SqlType type) {
    return new TypeRef(Optional.of(type), Optional.empty(), false, Optional.empty());
  }

  static TypeRef of(TypeEntry type) {
    return new TypeRef(Optional.empty(), Optional.of(type), false, Optional.empty());
  }

  /** The array of it; of an array itself, since the number of dimensions is no part of a type. */
  TypeRef asArray() {
    boolean already = array || builtIn.filter(type -> type.family() == Family.ARRAY).isPresent();
    return already ? this : new TypeRef(builtIn, entry, true, spelled);
  }

  /** The type as it is called now. */
  SqlType type() {
    SqlType plain = entry.map(TypeEntry::type).or(() -> builtIn).orElseThrow();
    SqlType element = spelled.map(plain::spelled).orElse(plain);
    return array
        ? new SqlType(
            element.name() + TypeInfo.ARRAY_MARK,
            element.spelling() + TypeInfo.ARRAY_MARK,
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
