package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.SqlType;
import java.util.Optional;

/** What all that reads queries must know of the types of one kind of engine. */
interface TypeRules {
  /** The type of conditions. */
  SqlType condition();

  /** The type of a parameter about which nothing is known. */
  SqlType unknownParameter();

  /** The type of a row's number. */
  SqlType rowid();

  /** The type of LIMIT and OFFSET. */
  SqlType limit();

  /** What an argument that a function's row declares so asks; empty for "anything". */
  Optional<SqlType> argument(String name);

  /** The type that a parameter must have to fit two uses; empty when none does. */
  Optional<SqlType> parameterType(SqlType a, SqlType b);

  /** The type that a column of {@code CREATE TABLE .. AS} has for values of this type. */
  SqlType stored(SqlType type);

  /**
   * Whether the first place that asks for a type decides that of a parameter, so that all others
   * must take it.
   */
  boolean firstUseDecides();

  /** The type that a program gets for values of this type. */
  SqlType sent(SqlType type);
}
