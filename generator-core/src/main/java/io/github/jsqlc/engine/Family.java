package io.github.jsqlc.engine;

/**
 * What a type is, whatever an engine calls it. Coarse enough to be the same for every engine and
 * target language, fine enough to choose a type of the target language by default.
 */
public enum Family {
  BOOLEAN,
  INT16,
  INT32,
  INT64,
  FLOAT32,
  FLOAT64,
  /** Exact decimal numbers. */
  DECIMAL,
  TEXT,
  BYTES,
  DATE,
  TIME,
  TIME_TZ,
  TIMESTAMP,
  TIMESTAMP_TZ,
  INTERVAL,
  UUID,
  JSON,
  ENUM,
  ARRAY,
  /** A row of named fields. */
  COMPOSITE,
  RANGE,
  /** A set of ranges. */
  MULTIRANGE,
  /** A type of its own that fits none of the others, such as a network address. */
  OTHER,
  /** Values of any type, from row to row. */
  ANY,
  /** The type of a bare NULL: it fits every other type. */
  NULL;

  /** Whether arithmetic works on this family. */
  public boolean isNumber() {
    return switch (this) {
      case INT16, INT32, INT64, FLOAT32, FLOAT64, DECIMAL -> true;
      default -> false;
    };
  }

  /** Whether values of this family are whole numbers. */
  public boolean isInteger() {
    return this == INT16 || this == INT32 || this == INT64;
  }
}
