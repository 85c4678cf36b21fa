package io.github.jsqlc.runtime;

import java.sql.SQLException;

/** A column that must not be null would be. */
public final class NotNullConstraintException extends ConstraintException {

  private static final long serialVersionUID = 1L;

  NotNullConstraintException(
      String queryName, String message, SQLException cause, BrokenConstraint broken) {
    super(queryName, message, cause, broken);
  }
}
