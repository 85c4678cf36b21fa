package io.github.jsqlc.config;

/** What generated methods throw when the database fails. */
public enum ExceptionStyle {
  /** The runtime's {@code QueryException}, which says which query failed. */
  UNCHECKED,
  /** {@code throws SQLException}, as the driver gave it. */
  CHECKED
}
