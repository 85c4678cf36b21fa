package io.github.jsqlc.engine;

/** Where a function may stand and on how many rows one value of it depends. */
public enum FunctionKind {
  /** A value of its arguments. */
  SCALAR,
  /** A value of all rows of a group; with OVER, of a window. */
  AGGREGATE,
  /** A value of the rows of a window: it needs OVER. */
  WINDOW,
  /** A value of a row that a full text search has found: it needs the searched table. */
  AUXILIARY
}
