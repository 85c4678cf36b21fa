package io.github.jsqlc.runtime;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A query would have broken a constraint, and changed nothing. The common kinds have subclasses to
 * catch; what is of this class itself is of kind {@link Kind#OTHER}.
 */
public class ConstraintException extends QueryException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final @Nullable String constraint;

  ConstraintException(
      String queryName, String message, SQLException cause, BrokenConstraint broken) {
    super(queryName, message, cause);
    this.kind = broken.kind();
    this.constraint = broken.name();
  }

  /** What sort of constraint was broken. */
  public enum Kind {
    /** A unique constraint, a unique index or a primary key. */
    UNIQUE,
    /** A foreign key, of the row itself or of a row that refers to it. */
    FOREIGN_KEY,
    /** A column that must not be null. */
    NOT_NULL,
    /** A check constraint. */
    CHECK,
    /** Any other: an exclusion constraint, the types of a strict table, a trigger's own refusal. */
    OTHER
  }

  /**
   * What sort of constraint was broken.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Which constraint was broken, in the database's words. PostgreSQL, MySQL and MariaDB give the
   * constraint's name. SQLite gives the columns ({@code authors.name}, or {@code a.x, a.y}) or the
   * name of the index for a unique constraint, the column for NOT NULL, the name or the expression
   * for a check constraint, and nothing for a foreign key.
   *
   * @return the constraint, or empty where the database does not say
   */
  public Optional<String> constraint() {
    return Optional.ofNullable(constraint);
  }
}
