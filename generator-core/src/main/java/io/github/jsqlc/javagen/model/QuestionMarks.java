package io.github.jsqlc.javagen.model;

/**
 * Question marks that are operators or parts of them, for drivers that take each for a parameter:
 * such a driver wants them doubled. It looks for none in strings, quoted names and comments, and
 * there leaves two of them as they are.
 *
 * <p>Source: jdbc.postgresql.org/documentation/query, "the question mark is an operator"; the
 * driver's {@code Parser.parseJdbcSql}.
 */
final class QuestionMarks {
  private final String sql;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private QuestionMarks(String sql) {
    this.sql = sql;
  }

  /** {@code sql}, a piece without parameters and with whole tokens, for such a driver. */
  static String doubled(String sql) {
    return sql.indexOf('?') < 0 ? sql : new QuestionMarks(sql).doubled();
  }

  private String doubled() {
    while (at < sql.length()) {
      int start = at;
      char c = sql.charAt(at);
      at = end(c);
      out.append(sql, start, at);
      if (c == '?') {
        out.append('?');
      }
    }
    return out.toString();
  }

  /** The end of what begins here: one character, or all that the driver passes over. */
  private int end(char c) {
    return switch (c) {
      case '\'' -> quoted(c, isEscapeString());
      case '"' -> quoted(c, false);
      case '-' -> sql.startsWith("--", at) ? indexOrEnd("\n", at) : at + 1;
      case '/' -> sql.startsWith("/*", at) ? comment() : at + 1;
      case '$' -> dollarQuoted();
      default -> at + 1;
    };
  }

  private int indexOrEnd(String text, int from) {
    int found = sql.indexOf(text, from);
    return found < 0 ? sql.length() : found;
  }

  /** {@code E'..'}, where the letter is no part of a name. */
  private boolean isEscapeString() {
    boolean letter = at > 0 && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E');
    return letter && (at < 2 || !Character.isUnicodeIdentifierPart(sql.charAt(at - 2)));
  }

  /** A doubled quote ends one string and begins the next, which comes to the same. */
  private int quoted(char quote, boolean backslashes) {
    for (int i = at + 1; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\\' && backslashes) {
        i++;
      } else if (c == quote) {
        boolean twice = i + 1 < sql.length() && sql.charAt(i + 1) == quote;
        if (!twice) {
          return i + 1;
        }
        i++;
      }
    }
    return sql.length();
  }

  /** Comments stand in each other. */
  private int comment() {
    int depth = 0;
    for (int i = at; i < sql.length(); i++) {
      if (sql.startsWith("/*", i)) {
        depth++;
        i++;
      } else if (sql.startsWith("*/", i)) {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return sql.length();
  }

  private int dollarQuoted() {
    int end = at + 1;
    while (end < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
      end++;
    }
    boolean inName = at > 0 && Character.isUnicodeIdentifierPart(sql.charAt(at - 1));
    boolean digit = end > at + 1 && Character.isDigit(sql.charAt(at + 1));
    if (inName || digit || end == sql.length() || sql.charAt(end) != '$') {
      return at + 1;
    }
    String tag = sql.substring(at, end + 1);
    int close = sql.indexOf(tag, end + 1);
    return close < 0 ? sql.length() : close + tag.length();
  }
}
