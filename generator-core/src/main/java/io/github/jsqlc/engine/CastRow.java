package io.github.jsqlc.engine;

import java.util.Objects;

/**
 * A way from one type to another. Types are ids, see {@link TypeSystem#type}. Ways that every type
 * has, such as from and to text by its input and output functions, have no rows.
 *
 * @param nulls when the value is NULL after the cast: as its operand, or also otherwise
 */
public record CastRow(
    String source, String target, Context context, Method method, NullRule nulls) {
  /** Where the engine goes this way by itself. */
  public enum Context {
    /** Everywhere. */
    IMPLICIT,
    /** Where a value is stored in a column, and where the user says so. */
    ASSIGNMENT,
    /** Only where the user says so. */
    EXPLICIT
  }

  /** How it is done. */
  public enum Method {
    FUNCTION,
    /** The values look the same: nothing is done. */
    BINARY,
    /** By the text of the value. */
    INOUT
  }

  public CastRow {
    Objects.requireNonNull(source);
    Objects.requireNonNull(target);
    Objects.requireNonNull(context);
    Objects.requireNonNull(method);
    Objects.requireNonNull(nulls);
  }
}
