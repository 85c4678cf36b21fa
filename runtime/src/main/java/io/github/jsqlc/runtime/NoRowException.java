package io.github.jsqlc.runtime;

/** A query that is certain to return or to insert a row did not. */
public final class NoRowException extends QueryException {

  private static final long serialVersionUID = 1L;

  NoRowException(String queryName, String message) {
    super(queryName, message, null);
  }
}
