package io.github.jsqlc.runtime;

import java.sql.SQLException;

/** Two rows would have the same value where a primary key or a unique constraint forbids it. */
public final class UniqueConstraintException extends ConstraintException {

  private static final long serialVersionUID = 1L;

  UniqueConstraintException(
      String queryName, String message, SQLException cause, BrokenConstraint broken) {
    super(queryName, message, cause, broken);
  }
}
