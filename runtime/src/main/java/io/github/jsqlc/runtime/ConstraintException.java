package io.github.jsqlc.runtime;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A query would have broken a constraint, and changed nothing. The common kinds have subclasses to
 * catch: {@link UniqueConstraintException}, {@link ForeignKeyConstraintException}, {@link
 * NotNullConstraintException} and {@link CheckConstraintException}. What is of this class itself is
 * of another kind: an exclusion constraint, the types of a strict table, a trigger's own refusal.
 */
public class ConstraintException extends QueryException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String constraint;

  ConstraintException(
      String queryName, String message, SQLException cause, BrokenConstraint broken) {
    super(queryName, message, cause);
    this.constraint = broken.name;
  }

  /**
   * Which constraint was broken, in the database's words. PostgreSQL, MySQL and MariaDB give the
   * constraint's name, for NOT NULL the column's. SQLite gives the columns ({@code authors.name},
   * or {@code a.x, a.y}) or the name of the index for a unique constraint, the column ({@code
   * authors.name}) for NOT NULL, the name or else the expression for a check constraint, and
   * nothing for a foreign key.
   *
   * @return the constraint, or empty where the database does not say
   */
  public Optional<String> constraint() {
    return Optional.ofNullable(constraint);
  }
}
