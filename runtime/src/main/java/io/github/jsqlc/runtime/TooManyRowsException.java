package io.github.jsqlc.runtime;

/** A query for one row returned two or more. */
public final class TooManyRowsException extends QueryException {

  private static final long serialVersionUID = 1L;

  TooManyRowsException(String queryName, String message) {
    super(queryName, message, null);
  }
}
