package io.github.jsqlc.runtime;

import io.github.jsqlc.runtime.ConstraintException.Kind;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a driver's exception tells about a broken constraint, found without any driver's classes.
 *
 * @param kind what sort of constraint
 * @param name its name or columns; null where the message does not tell
 */
record BrokenConstraint(Kind kind, @Nullable String name) {

  /** PostgreSQL's names are in double quotes, MySQL's and MariaDB's in others. */
  private static final Pattern NAME =
      Pattern.compile(
          "constraint \"(.+?)\"(?: on table|$)"
              + "|column \"(.+?)\" (?:of relation .+ )?violates not-null"
              + "|for key '(.+?)'"
              + "|(?i:constraint) [`'](.+?)[`']"
              + "|(?:Column|Field) '(.+?)' ",
          Pattern.MULTILINE);

  /** The constraint that {@code e}, its causes or the next exceptions of a batch name, or null. */
  static @Nullable BrokenConstraint in(SQLException e) {
    for (Throwable each : e) {
      if (each instanceof SQLException) {
        BrokenConstraint found = inOne((SQLException) each);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable BrokenConstraint inOne(SQLException e) {
    String message = String.valueOf(e.getMessage());
    String state = e.getSQLState();
    if (state == null || state.isEmpty()) {
      return SqliteConstraints.find(e.getErrorCode(), message);
    }
    Kind kind = kind(state, e.getErrorCode(), message);
    if (kind == null && e instanceof SQLIntegrityConstraintViolationException) {
      kind = Kind.OTHER;
    }
    return kind == null ? null : new BrokenConstraint(kind, name(message));
  }

  /**
   * By SQLSTATE, and where that says no more than "some constraint" by MySQL's and MariaDB's own
   * numbers. Source: PostgreSQL manual, appendix A, class 23; MySQL server error reference; MariaDB
   * error codes.
   */
  private static @Nullable Kind kind(String state, int vendorCode, String message) {
    switch (state) {
      case "23505":
        return Kind.UNIQUE;
      case "23503":
      case "23001":
        return Kind.FOREIGN_KEY;
      case "23502":
        return Kind.NOT_NULL;
      case "23514":
        return Kind.CHECK;
      case "23000":
        return byVendorCode(vendorCode);
      case "HY000":
        // MySQL gives these two no SQLSTATE of their own. Other databases may use the numbers.
        if (vendorCode == 3819 && message.contains("Check constraint")) {
          return Kind.CHECK;
        }
        return vendorCode == 1364 && message.contains("default value") ? Kind.NOT_NULL : null;
      default:
        return state.startsWith("23") ? Kind.OTHER : null;
    }
  }

  private static Kind byVendorCode(int vendorCode) {
    return switch (vendorCode) {
      case 1022, 1062, 1169, 1586, 1859 -> Kind.UNIQUE;
      case 1216, 1217, 1451, 1452, 1557, 1761, 1762 -> Kind.FOREIGN_KEY;
      case 1048, 1263 -> Kind.NOT_NULL;
      case 3819, 4025 -> Kind.CHECK;
      default -> Kind.OTHER;
    };
  }

  private static @Nullable String name(String message) {
    Matcher matcher = NAME.matcher(message);
    if (!matcher.find()) {
      return null;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return null;
  }
}
