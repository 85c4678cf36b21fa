package io.github.jsqlc.javagen.model;

/**
 * What knows a type as text.
 *
 * @param owner the class that has the constant
 * @param constant the constant, or an expression that begins with one: {@code INT4.list()}
 */
public record TypeForm(TypeRef owner, String constant) {

  /** That of the arrays of this type, with so many dimensions. */
  TypeForm list(int dimensions) {
    return new TypeForm(owner, constant + ".list()".repeat(dimensions));
  }

  TypeForm range() {
    return new TypeForm(owner, constant + ".range()");
  }

  TypeForm multirange() {
    return new TypeForm(owner, constant + ".multirange()");
  }

  /** Reads and writes whole columns as this text. */
  Access access() {
    return new Access.Runtime(owner, constant, "read", "write", "");
  }
}
