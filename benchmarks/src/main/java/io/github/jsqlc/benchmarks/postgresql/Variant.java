package io.github.jsqlc.benchmarks.postgresql;

import java.sql.Connection;
import java.sql.SQLException;

/** The ways to run the same statements that are compared. */
public enum Variant {
  /** Generated code. */
  GENERATED(GeneratedAuthors::new),
  /** Hand-written, each statement prepared once: what the other is measured by. */
  CAREFUL(CarefulJdbc::new);

  private interface Opening {
    Authors on(Connection connection) throws SQLException;
  }

  private final Opening opening;

  Variant(Opening opening) {
    this.opening = opening;
  }

  Authors on(Connection connection) throws SQLException {
    return opening.on(connection);
  }
}
