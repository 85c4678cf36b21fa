package io.github.jsqlc.engine;

import java.util.Objects;
import java.util.Optional;

/**
 * What the rows know of one type.
 *
 * @param category the engine's own letter for the group in which a preferred type is looked for:
 *     {@code N} for numbers, {@code S} for strings, {@code A} for arrays
 * @param preferred whether it is the type of its category that wins where several would do
 * @param elementOf the id of the type that a subscript gives, for a type that is no true array:
 *     {@code int2vector}, {@code point}; empty for true arrays, whose {@link SqlType#element} says
 *     it
 * @param subtype the id of the type of the bounds of a range or multirange; empty for all others
 * @param range the id of the range type whose sets a multirange type holds; empty for all others
 */
public record TypeInfo(
    SqlType type,
    TypeKind kind,
    char category,
    boolean preferred,
    Optional<String> elementOf,
    Optional<String> subtype,
    Optional<String> range) {
  /** What the id of an array type ends with; before it stands the id of its elements' type. */
  public static final String ARRAY_MARK = "[]";

  /** The category of all arrays. */
  public static final char ARRAY_CATEGORY = 'A';

  public TypeInfo {
    Objects.requireNonNull(type);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(elementOf);
    if (subtype.isPresent() != (kind == TypeKind.RANGE || kind == TypeKind.MULTIRANGE)) {
      throw new IllegalArgumentException(type.name() + ": ranges alone have a subtype");
    }
    if (range.isPresent() != (kind == TypeKind.MULTIRANGE)) {
      throw new IllegalArgumentException(type.name() + ": multiranges alone have a range type");
    }
  }

  /** The array type whose elements are of this type. */
  public TypeInfo array() {
    return new TypeInfo(
        new SqlType(
            type.name() + ARRAY_MARK,
            type.spelling() + ARRAY_MARK,
            Family.ARRAY,
            Optional.of(type)),
        TypeKind.BASE,
        ARRAY_CATEGORY,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
