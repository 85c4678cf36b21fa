package io.github.jsqlc;

/** How far to go. Each goal includes those before it. */
public enum Goal {
  /** What the queries mean, and every mistake in the SQL. */
  ANALYZE,
  /** Also that all names in Java are possible. */
  CHECK,
  /** Also the text of the Java files. */
  GENERATE
}
