package io.github.jsqlc.runtime;

import java.sql.SQLException;

/**
 * A query failed. The cause is the driver's exception, except for {@link NoRowException} and {@link
 * TooManyRowsException}, which have none.
 *
 * <p>A broken constraint is a {@link ConstraintException}, with a subclass for each common kind.
 */
public class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String queryName;
  private final @Nullable String sqlState;
  private final int vendorCode;

  QueryException(String queryName, String message, @Nullable SQLException cause) {
    super(message, cause);
    this.queryName = queryName;
    this.sqlState = cause == null ? null : cause.getSQLState();
    this.vendorCode = cause == null ? 0 : cause.getErrorCode();
  }

  /**
   * The exception for what the driver reported: a subclass of {@link ConstraintException} when a
   * constraint was broken, also by a row of a batch, else a plain one.
   *
   * @param queryName the query's name in its file
   * @param e what the driver reported
   * @return the exception, not thrown yet
   */
  public static QueryException in(String queryName, SQLException e) {
    return of(queryName, "query " + queryName + " failed: ", e);
  }

  /** The exception for a failure of a step that is no query, such as {@code commit}. */
  static QueryException inStep(String step, SQLException e) {
    return of(step, step + " failed: ", e);
  }

  /**
   * The exception for a query that is certain to return a row and returned none, as when a trigger
   * drops the row with {@code RAISE(IGNORE)}.
   *
   * @param queryName the query's name in its file
   * @return the exception, not thrown yet
   */
  public static QueryException noRow(String queryName) {
    return new NoRowException(
        queryName, "query " + queryName + " returned no row where one was certain");
  }

  /**
   * The exception for a query for one row that returned two or more.
   *
   * @param queryName the query's name in its file
   * @return the exception, not thrown yet
   */
  public static QueryException secondRow(String queryName) {
    return new TooManyRowsException(
        queryName, "query " + queryName + " returned more than one row");
  }

  private static QueryException of(String queryName, String start, SQLException e) {
    String reason = e.getMessage();
    String message = start + (reason != null ? reason : e.getClass().getName());
    BrokenConstraint broken = BrokenConstraint.in(e);
    if (broken == null) {
      return new QueryException(queryName, message, e);
    }
    switch (broken.kind) {
      case BrokenConstraint.UNIQUE:
        return new UniqueConstraintException(queryName, message, e, broken);
      case BrokenConstraint.FOREIGN_KEY:
        return new ForeignKeyConstraintException(queryName, message, e, broken);
      case BrokenConstraint.NOT_NULL:
        return new NotNullConstraintException(queryName, message, e, broken);
      case BrokenConstraint.CHECK:
        return new CheckConstraintException(queryName, message, e, broken);
      default:
        return new ConstraintException(queryName, message, e, broken);
    }
  }

  /**
   * The name of the query in its file; for what {@link Database} does itself the step, such as
   * {@code commit}.
   *
   * @return the name
   */
  public String queryName() {
    return queryName;
  }

  /**
   * The driver's SQLSTATE.
   *
   * @return five characters; null where the driver gives none, as SQLite's does
   */
  public @Nullable String sqlState() {
    return sqlState;
  }

  /**
   * The driver's own number for the error.
   *
   * @return the number; 0 where there is none
   */
  public int vendorCode() {
    return vendorCode;
  }
}
