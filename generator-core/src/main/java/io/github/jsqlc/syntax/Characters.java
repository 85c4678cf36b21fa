package io.github.jsqlc.syntax;

/** What the characters of a text are to a lexer. */
final class Characters {
  private static final byte SPACE = 1;
  private static final byte LETTER = 2;
  private static final byte DIGIT = 4;
  private static final byte HEX = 8;

  private static final byte[] CLASS = new byte[128];

  static {
    for (char c : " \t\n\f\r\u000b".toCharArray()) {
      CLASS[c] = SPACE;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      CLASS[c] = LETTER;
      CLASS[c - 32] = LETTER;
    }
    CLASS['_'] = LETTER;
    for (char c = '0'; c <= '9'; c++) {
      CLASS[c] = DIGIT | HEX;
    }
    for (char c = 'a'; c <= 'f'; c++) {
      CLASS[c] |= HEX;
      CLASS[c - 32] |= HEX;
    }
  }

  private Characters() {}

  private static boolean is(char c, int wanted) {
    return c < 128 && (CLASS[c] & wanted) != 0;
  }

  /** White space; a byte order mark counts as such wherever it stands. */
  static boolean space(char c) {
    return is(c, SPACE) || c == '\uFEFF';
  }

  /** What a word begins with; every character beyond ASCII is a letter. */
  static boolean wordStart(char c) {
    return c < 128 ? (CLASS[c] & LETTER) != 0 : c != '\uFEFF';
  }

  static boolean wordPart(char c) {
    return c < 128 ? (CLASS[c] & (LETTER | DIGIT)) != 0 || c == '$' : c != '\uFEFF';
  }

  static boolean digit(char c) {
    return is(c, DIGIT);
  }

  static boolean hexDigit(char c) {
    return is(c, HEX);
  }
}
