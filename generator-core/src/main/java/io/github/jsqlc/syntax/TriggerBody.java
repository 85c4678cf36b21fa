package io.github.jsqlc.syntax;

/**
 * Tells which semicolons stand inside a trigger: from its BEGIN to the first END that follows a
 * semicolon. Source: sqlite3_complete.html, "CREATE TRIGGER statements".
 */
final class TriggerBody {
  private static final int HEAD = 8;

  private final Tokens tokens;
  private boolean trigger;
  private boolean begun;

  TriggerBody(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Looks at the token that was just added. */
  void added() {
    int last = tokens.size() - 1;
    String word = tokens.word(last);
    if (word == null || tokens.kind(last) != TokenKind.WORD) {
      return;
    }
    if (!trigger && last < HEAD && word.equals("TRIGGER")) {
      trigger = followsCreate(last);
    } else if (trigger && word.equals("BEGIN")) {
      begun = true;
    }
  }

  private boolean followsCreate(int token) {
    int i = token - 1;
    if (i > 0 && (is(i, "TEMP") || is(i, "TEMPORARY"))) {
      i--;
    }
    return i >= 0 && is(i, "CREATE");
  }

  /** Whether a semicolon behind the last token belongs to the statement. */
  boolean holdsSemicolon() {
    if (!trigger || !begun) {
      return false;
    }
    int last = tokens.size() - 1;
    return !(is(last, "END") && (is(last - 1, ";") || is(last - 1, "BEGIN")));
  }

  private boolean is(int token, String word) {
    return word.equals(tokens.word(token));
  }
}
