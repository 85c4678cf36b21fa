package io.github.jsqlc.syntax;

/**
 * Finds where single tokens end. All methods take the text and the offset at which a token begins,
 * and give the offset behind it.
 */
final class Scan {
  /** What a token that does not end gives. */
  static final int UNTERMINATED = -1;

  /** What a token that is malformed in another way gives. */
  static final int MALFORMED = -2;

  private Scan() {}

  static int word(char[] text, int start) {
    int i = start;
    while (i < text.length && Characters.wordPart(text[i])) {
      i++;
    }
    return i;
  }

  /** From the opening quote to behind the closing one. */
  static int quoted(char[] text, int start, char close, boolean doubled, boolean backslash) {
    int i = start + 1;
    while (i < text.length) {
      char c = text[i++];
      if (backslash && c == '\\') {
        i++;
      } else if (c == close) {
        if (!doubled || i == text.length || text[i] != close) {
          return i;
        }
        i++;
      }
    }
    return UNTERMINATED;
  }

  /** To the end of the line, which only a line feed makes. */
  static int lineComment(char[] text, int start) {
    int i = start;
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    return i > start && i < text.length && text[i - 1] == '\r' ? i - 1 : i;
  }

  /** Behind the line {@code \.} that ends rows of a COPY; {@code start} itself if none does. */
  static int copiedRows(char[] text, int start) {
    for (int i = start; i + 2 < text.length; i++) {
      boolean mark = text[i] == '\n' && text[i + 1] == '\\' && text[i + 2] == '.';
      if (mark && lineComment(text, i + 3) == i + 3) {
        return i + 3;
      }
    }
    return start;
  }

  static int blockComment(char[] text, int start, boolean nested) {
    int depth = 1;
    int i = start + 2;
    while (i + 1 < text.length) {
      if (text[i] == '*' && text[i + 1] == '/') {
        i += 2;
        if (--depth == 0) {
          return i;
        }
      } else if (nested && text[i] == '/' && text[i + 1] == '*') {
        depth++;
        i += 2;
      } else {
        i++;
      }
    }
    return UNTERMINATED;
  }

  /** The base of the integer that begins here with a zero and one of {@code letters}; else 0. */
  static int radix(char[] text, int start, String letters, boolean separators) {
    if (start + 2 >= text.length || text[start] != '0') {
      return 0;
    }
    char letter = (char) (text[start + 1] | 32);
    if (letters.indexOf(letter) < 0) {
      return 0;
    }
    int base = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
    int first = separators && letters.length() > 1 && text[start + 2] == '_' ? 3 : 2;
    return start + first < text.length && digit(text[start + first], base) ? base : 0;
  }

  /** The digits of a number, with the separators that may stand between them. */
  static int digits(char[] text, int start, int base, boolean separators) {
    int i = start;
    if (separators && base != 10 && separatorAt(text, i, base)) {
      i++;
    }
    while (i < text.length && digit(text[i], base)) {
      i++;
      if (separators && separatorAt(text, i, base)) {
        i++;
      }
    }
    return i;
  }

  private static boolean separatorAt(char[] text, int i, int base) {
    return i + 1 < text.length && text[i] == '_' && digit(text[i + 1], base);
  }

  private static boolean digit(char c, int base) {
    return switch (base) {
      case 16 -> Characters.hexDigit(c);
      case 10 -> Characters.digit(c);
      default -> c >= '0' && c < '0' + base;
    };
  }

  /** Behind the exponent that may stand here. */
  static int exponent(char[] text, int start, boolean separators) {
    if (start >= text.length || (text[start] | 32) != 'e') {
      return start;
    }
    int i = start + 1;
    if (i < text.length && (text[i] == '+' || text[i] == '-')) {
      i++;
    }
    int end = digits(text, i, 10, separators);
    return end == i ? start : end;
  }

  /**
   * The name of a parameter behind its mark. With {@code tcl}, {@code ::} may stand in it and text
   * in parentheses without white space behind it; source: "case CC_VARALPHA" of SQLite's
   * tokenize.c.
   */
  static int parameterName(char[] text, int start, boolean tcl) {
    int letters = 0;
    int i = start;
    while (i < text.length) {
      char c = text[i];
      if (Characters.wordPart(c)) {
        letters++;
        i++;
      } else if (tcl && c == '(' && letters > 0) {
        do {
          i++;
        } while (i < text.length && !Characters.space(text[i]) && text[i] != ')');
        return i < text.length && text[i] == ')' ? i + 1 : MALFORMED;
      } else if (tcl && c == ':' && i + 1 < text.length && text[i + 1] == ':') {
        i += 2;
      } else {
        break;
      }
    }
    return letters == 0 ? MALFORMED : i;
  }
}
