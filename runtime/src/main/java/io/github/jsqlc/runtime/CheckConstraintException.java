package io.github.jsqlc.runtime;

import java.sql.SQLException;

/** A row would not meet a check constraint. */
public final class CheckConstraintException extends ConstraintException {

  private static final long serialVersionUID = 1L;

  CheckConstraintException(
      String queryName, String message, SQLException cause, BrokenConstraint broken) {
    super(queryName, message, cause, broken);
  }
}
