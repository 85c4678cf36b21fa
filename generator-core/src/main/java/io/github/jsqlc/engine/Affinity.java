package io.github.jsqlc.engine;

/**
 * How an engine with dynamic types treats the values of a column: SQLite's type affinity
 * (datatype3.html, section 3). Engines whose columns hold one type only have no such thing.
 */
public enum Affinity {
  /** Numbers that can be are kept as integers, texts that look like numbers become numbers. */
  INTEGER,
  /** Every number is kept as a floating point number. */
  REAL,
  /** Numbers become texts. */
  TEXT,
  /** Every value stays as it is. */
  BLOB,
  /** Texts that look like numbers become numbers, integers where they can. */
  NUMERIC
}
