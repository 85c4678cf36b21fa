package io.github.jsqlc.benchmarks.jdbc;

import java.sql.SQLException;

/** The ways to run the same statements that are compared. */
public enum Variant {
  /** Generated code on one connection. */
  GENERATED(GeneratedAuthors::onConnection),
  /** Hand-written, each statement prepared once: what the others are measured by. */
  CAREFUL(CarefulJdbc::named),
  /** The same without the comment that names the query. */
  UNNAMED(CarefulJdbc::unnamed),
  /** Hand-written, prepared at each call. */
  PREPARING(PreparingJdbc::new),
  /** Generated code on a pool of connections. */
  POOLED(GeneratedAuthors::onPool);

  private interface Opening {
    Authors open() throws SQLException;
  }

  private final Opening opening;

  Variant(Opening opening) {
    this.opening = opening;
  }

  /** A new, empty database in memory. */
  Authors open() throws SQLException {
    return opening.open();
  }
}
