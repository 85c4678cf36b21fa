package io.github.jsqlc.runtime;

import io.github.jsqlc.runtime.ConstraintException.Kind;

/**
 * Broken constraints as SQLite reports them: result code 19, extended by the kind. The widely used
 * driver has the extended code's name in its message, {@code [SQLITE_CONSTRAINT_UNIQUE] .. (UNIQUE
 * constraint failed: t.c)}; others have the extended code itself. Source:
 * sqlite.org/rescode.html#constraint.
 */
final class SqliteConstraints {

  private static final String NAMED = "[SQLITE_CONSTRAINT";
  private static final int CONSTRAINT = 19;

  private SqliteConstraints() {}

  static @Nullable BrokenConstraint find(int code, String message) {
    int named = message.indexOf(NAMED);
    if (named < 0 && ((code & 0xff) != CONSTRAINT || !message.contains("constraint"))) {
      return null;
    }
    Kind kind = named >= 0 ? byName(message, named + NAMED.length()) : byCode(code);
    return new BrokenConstraint(kind, detail(kind, message));
  }

  private static Kind byName(String message, int start) {
    int end = message.indexOf(']', start);
    return switch (end < 0 ? "" : message.substring(start, end)) {
      case "_UNIQUE", "_PRIMARYKEY", "_ROWID" -> Kind.UNIQUE;
      case "_FOREIGNKEY" -> Kind.FOREIGN_KEY;
      case "_NOTNULL" -> Kind.NOT_NULL;
      case "_CHECK" -> Kind.CHECK;
      default -> Kind.OTHER;
    };
  }

  private static Kind byCode(int code) {
    return switch (code >> 8) {
      case 6, 8, 10 -> Kind.UNIQUE;
      case 3 -> Kind.FOREIGN_KEY;
      case 5 -> Kind.NOT_NULL;
      case 1 -> Kind.CHECK;
      default -> Kind.OTHER;
    };
  }

  /** What stands behind SQLite's own words; the driver puts those in parentheses at the end. */
  private static @Nullable String detail(Kind kind, String message) {
    String words = kind.name().replace('_', ' ') + " constraint failed: ";
    int inside = message.indexOf("(" + words);
    int start = inside >= 0 ? inside + 1 : message.indexOf(words);
    if (start < 0) {
      return null;
    }
    int end = inside >= 0 ? message.lastIndexOf(')') : message.length();
    String detail = message.substring(start + words.length(), end);
    return detail.startsWith("index '") && detail.endsWith("'")
        ? detail.substring("index '".length(), detail.length() - 1)
        : detail;
  }
}
