package io.github.jsqlc.runtime;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a driver's exception tells about a broken constraint, found without any driver's classes.
 */
final class BrokenConstraint {

  // The kinds, in SQLite's words. Texts and no enum: each class makes a jar bigger that stays
  // small.
  static final String UNIQUE = "UNIQUE";
  static final String FOREIGN_KEY = "FOREIGN KEY";
  static final String NOT_NULL = "NOT NULL";
  static final String CHECK = "CHECK";
  static final String OTHER = "OTHER";

  /**
   * Each kind, and what stands for it: S and an SQLSTATE; M and a number of MySQL or MariaDB; L and
   * an extended result code of SQLite or the end of its name. Source: PostgreSQL manual, appendix
   * A, class 23; MySQL server error reference; MariaDB error codes; sqlite.org/rescode.html.
   */
  private static final String[] KINDS = {
    UNIQUE,
    " S23505 M1022 M1062 M1169 M1586 M1859 L2067 L1555 L2579 LUNIQUE LPRIMARYKEY LROWID ",
    FOREIGN_KEY,
    " S23503 S23001 M1216 M1217 M1451 M1452 M1557 M1761 M1762 L787 LFOREIGNKEY ",
    NOT_NULL,
    " S23502 M1048 M1263 M1364 L1299 LNOTNULL ",
    CHECK,
    " S23514 M3819 M4025 L275 LCHECK ",
  };

  /** PostgreSQL's names are in double quotes, MySQL's and MariaDB's in others. */
  private static final Pattern NAME =
      Pattern.compile(
          "constraint \"(.+?)\"(?: on table|$)"
              + "|column \"(.+?)\" (?:of relation .+ )?violates not-null"
              + "|for key '(.+?)'"
              + "|(?i:constraint) [`'](.+?)[`']"
              + "|(?:Column|Field) '(.+?)' ",
          Pattern.MULTILINE);

  /** How a widely used SQLite driver begins its messages: the name of the extended result code. */
  private static final Pattern SQLITE = Pattern.compile("\\[SQLITE_CONSTRAINT(?:_([A-Z]+))?]");

  private static final int SQLITE_CONSTRAINT = 19;

  /** What sort of constraint it is, one of the constants above. */
  final String kind;

  /** Its name or its columns; null where the message does not tell. */
  final @Nullable String name;

  private BrokenConstraint(String kind, @Nullable String name) {
    this.kind = kind;
    this.name = name;
  }

  /** The constraint that {@code e}, its causes or the next exceptions of a batch name, or null. */
  static @Nullable BrokenConstraint in(SQLException e) {
    for (Throwable each : e) {
      if (each instanceof SQLException) {
        SQLException one = (SQLException) each;
        String state = one.getSQLState();
        BrokenConstraint found =
            state == null || state.isEmpty() ? ofSqlite(one) : byState(state, one);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** By SQLSTATE, or where that says no more than "some constraint" by number. */
  private static @Nullable BrokenConstraint byState(String state, SQLException e) {
    String message = String.valueOf(e.getMessage());
    String kind = kind("S" + state);
    if (kind.equals(OTHER)) {
      kind = kind("M" + e.getErrorCode());
    }
    boolean constraint =
        state.startsWith("23")
            || e instanceof SQLIntegrityConstraintViolationException
            // MySQL gives two of them no SQLSTATE. Other databases may use the same numbers.
            || (!kind.equals(OTHER)
                && (message.contains("Check constraint") || message.contains("default value")));
    return constraint ? new BrokenConstraint(kind, name(message)) : null;
  }

  private static String kind(String mark) {
    for (int i = 0; i < KINDS.length; i += 2) {
      if (KINDS[i + 1].contains(" " + mark + " ")) {
        return KINDS[i];
      }
    }
    return OTHER;
  }

  private static @Nullable String name(String message) {
    Matcher matcher = NAME.matcher(message);
    if (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          return matcher.group(group);
        }
      }
    }
    return null;
  }

  /**
   * SQLite's result code 19, extended by the kind: {@code [SQLITE_CONSTRAINT_UNIQUE] .. (UNIQUE
   * constraint failed: t.c)}. A driver that does not name the extended code has the code itself.
   */
  private static @Nullable BrokenConstraint ofSqlite(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int code = e.getErrorCode();
    Matcher named = SQLITE.matcher(message);
    boolean byName = named.find();
    if (!byName && ((code & 0xff) != SQLITE_CONSTRAINT || !message.contains("constraint"))) {
      return null;
    }
    String kind = kind("L" + (byName ? named.group(1) : code));
    return new BrokenConstraint(kind, detail(kind, message));
  }

  /** What stands behind SQLite's own words; the driver puts those in parentheses at the end. */
  private static @Nullable String detail(String kind, String message) {
    String words = kind + " constraint failed: ";
    int start = message.indexOf(words);
    if (start < 0) {
      return null;
    }
    boolean inside = start > 0 && message.charAt(start - 1) == '(';
    int end = inside ? message.lastIndexOf(')') : message.length();
    String detail = message.substring(start + words.length(), end);
    return detail.startsWith("index '")
        ? detail.substring("index '".length(), detail.length() - 1)
        : detail;
  }
}
