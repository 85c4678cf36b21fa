package io.github.jsqlc.runtime;

import java.sql.SQLException;

/** A row would refer to a row that does not exist. */
public final class ForeignKeyConstraintException extends ConstraintException {

  private static final long serialVersionUID = 1L;

  ForeignKeyConstraintException(
      String queryName, String message, SQLException cause, BrokenConstraint broken) {
    super(queryName, message, cause, broken);
  }
}
