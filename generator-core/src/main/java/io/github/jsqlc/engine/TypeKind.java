package io.github.jsqlc.engine;

/** How a type came about, which decides what a resolver may do with it. */
public enum TypeKind {
  /** A type of its own; arrays are of this kind too. */
  BASE,
  /** A list of labels. */
  ENUM,
  /** Another type under a name of its own, perhaps with constraints. */
  DOMAIN,
  /** A row of named fields. */
  COMPOSITE,
  /** All values between two bounds. */
  RANGE,
  /** A set of ranges of one type. */
  MULTIRANGE,
  /** No type of values: it stands for others in declarations, such as {@code anyelement}. */
  PSEUDO
}
