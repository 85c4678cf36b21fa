package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;

/**
 * A place in a text of the server's that holds other texts, some of them in quotes.
 *
 * <p>Source: PostgreSQL manual, 8.15.6 (arrays), 8.16.6 (composite types), 8.17.5 (ranges).
 */
final class PgText {
  private final String text;
  private int at;
  private boolean quoted;

  PgText(String text) {
    this.text = text;
  }

  /** The next character; 0 at the end. */
  char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  boolean take(char wanted) {
    boolean found = peek() == wanted;
    if (found) {
      at++;
    }
    return found;
  }

  void expect(char wanted) {
    if (!take(wanted)) {
      throw wrong("not \"" + wanted + "\"");
    }
  }

  void end() {
    if (at != text.length()) {
      throw wrong("not the end");
    }
  }

  void skipBlanks() {
    while (take(' ')) {
      continue;
    }
  }

  /** Goes on behind the first {@code mark}. */
  void skipPast(char mark) {
    at = text.indexOf(mark, at) + 1;
  }

  IllegalArgumentException wrong(String what) {
    String shown = text.length() > 200 ? text.substring(0, 200) + "..." : text;
    return new IllegalArgumentException(
        "cannot read " + shown + ": at " + at + " stands what is " + what);
  }

  /**
   * The text up to {@code end} or {@code otherEnd} without its quotes, which double or a backslash
   * escape inside.
   */
  String token(char end, char otherEnd) {
    quoted = false;
    int start = at;
    StringBuilder value = null;
    boolean inside = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean special = c == '"' || c == '\\';
      if (!inside && (c == end || c == otherEnd)) {
        break;
      }
      if (special && value == null) {
        value = new StringBuilder().append(text, start, at);
      }
      if (c == '"') {
        quoted = true;
        boolean escaped = inside && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (escaped) {
          value.append('"');
          at++;
        } else {
          inside = !inside;
        }
      } else if (c == '\\' && at + 1 < text.length()) {
        at++;
        value.append(text.charAt(at));
      } else if (value != null) {
        value.append(c);
      }
    }
    return value == null ? text.substring(start, at) : value.toString();
  }

  /** As {@link #token}; null where nothing stands, not even quotes. */
  @Nullable
  String tokenOrNothing(char end, char otherEnd) {
    String token = token(end, otherEnd);
    return token.isEmpty() && !quoted ? null : token;
  }

  /** Whether the last token had quotes: then it is a text, whatever it says. */
  boolean wasQuoted() {
    return quoted;
  }

  /** Adds {@code value} in quotes. */
  static void quote(StringBuilder out, String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }
}
