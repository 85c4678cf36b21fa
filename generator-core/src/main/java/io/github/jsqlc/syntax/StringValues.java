package io.github.jsqlc.syntax;

import io.github.jsqlc.engine.Lexical;
import java.util.Optional;

/** The values of strings and quoted names: what is left without quotes, prefixes and escapes. */
final class StringValues {
  /** What begins an escape in {@code U&'..'} where UESCAPE does not say otherwise. */
  static final char UNICODE_ESCAPE = '\\';

  private StringValues() {}

  /**
   * The value of a string or of a name in quotes.
   *
   * @param text the token, with its prefix and quotes
   * @param escape what begins an escape in {@code U&'..'}
   * @return empty if an escape is malformed
   */
  static Optional<String> of(String text, Lexical lexical, char escape) {
    char first = text.charAt(0);
    if (first == '$') {
      int length = text.indexOf('$', 1) + 1;
      return Optional.of(text.substring(length, text.length() - length));
    }
    boolean prefixed = Characters.wordStart(first);
    if (prefixed && text.charAt(1) == '&') {
      return unicode(parts(text.substring(2), lexical), escape);
    }
    if (prefixed) {
      return escaped(parts(text.substring(1), lexical, true));
    }
    return Optional.of(parts(text, lexical));
  }

  /** The zeros and ones of {@code B'101'} or {@code X'1F'}. */
  static String bits(String text, Lexical lexical) {
    String digits = parts(text.substring(1), lexical);
    if ((text.charAt(0) | 32) == 'b') {
      return digits;
    }
    StringBuilder bits = new StringBuilder();
    for (char c : digits.toCharArray()) {
      int value = Character.digit(c, 16) | 16;
      bits.append(Integer.toBinaryString(value), 1, 5);
    }
    return bits.toString();
  }

  /** What stands between the quotes, with all parts of a continued string put together. */
  static String parts(String text, Lexical lexical) {
    return parts(text, lexical, false);
  }

  private static String parts(String text, Lexical lexical, boolean backslash) {
    char close = text.charAt(text.length() - 1);
    boolean doubled = close == '\'' || lexical.doubledQuotes().indexOf(close) >= 0;
    String inner = text.substring(1, text.length() - 1);
    if (inner.indexOf(close) < 0 || !doubled) {
      return inner;
    }
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (backslash && c == '\\') {
        value.append(c).append(inner.charAt(++i));
      } else if (c != close) {
        value.append(c);
      } else if (inner.charAt(i + 1) == close) {
        value.append(c);
        i++;
      } else {
        // The string goes on behind the next quote; comments between hold what they hold.
        i = nextPart(inner, i + 1, close);
      }
    }
    return value.toString();
  }

  private static int nextPart(String inner, int start, char close) {
    int i = start;
    while (inner.charAt(i) != close) {
      i = inner.charAt(i) == '-' ? inner.indexOf('\n', i) : i + 1;
    }
    return i;
  }

  /** Source: sql-syntax-lexical.html 4.1.2.2: String Constants with C-Style Escapes. */
  private static Optional<String> escaped(String inner) {
    StringBuilder value = new StringBuilder();
    int i = 0;
    while (i < inner.length()) {
      char c = inner.charAt(i++);
      if (c != '\\') {
        value.append(c);
        continue;
      }
      char next = inner.charAt(i++);
      switch (next) {
        case 'b' -> value.append('\b');
        case 'f' -> value.append('\f');
        case 'n' -> value.append('\n');
        case 'r' -> value.append('\r');
        case 't' -> value.append('\t');
        case 'v' -> value.append('\u000b');
        case 'u', 'U' -> {
          int length = next == 'u' ? 4 : 8;
          if (!append(value, inner, i, length)) {
            return Optional.empty();
          }
          i += length;
        }
        case 'x' -> i = number(value, inner, i, 16, 2, 'x');
        case '0', '1', '2', '3', '4', '5', '6', '7' -> i = number(value, inner, i - 1, 8, 3, next);
        default -> value.append(next);
      }
    }
    return Optional.of(value.toString());
  }

  private static int number(
      StringBuilder value, String inner, int start, int base, int most, char otherwise) {
    int i = start;
    int number = 0;
    while (i < inner.length() && i < start + most && Character.digit(inner.charAt(i), base) >= 0) {
      number = number * base + Character.digit(inner.charAt(i++), base);
    }
    value.append(i == start ? otherwise : (char) (number & 0xFF));
    return i;
  }

  /** Source: sql-syntax-lexical.html 4.1.2.3: String Constants with Unicode Escapes. */
  private static Optional<String> unicode(String inner, char escape) {
    StringBuilder value = new StringBuilder();
    int i = 0;
    while (i < inner.length()) {
      char c = inner.charAt(i++);
      if (c != escape) {
        value.append(c);
      } else if (i < inner.length() && inner.charAt(i) == escape) {
        value.append(escape);
        i++;
      } else {
        boolean six = i < inner.length() && inner.charAt(i) == '+';
        int digits = six ? i + 1 : i;
        int length = six ? 6 : 4;
        if (!append(value, inner, digits, length)) {
          return Optional.empty();
        }
        i = digits + length;
      }
    }
    return Optional.of(value.toString());
  }

  /** Appends the character whose number stands in hexadecimal digits; whether it is one. */
  private static boolean append(StringBuilder value, String inner, int start, int length) {
    if (start + length > inner.length()) {
      return false;
    }
    int number = 0;
    for (int i = start; i < start + length; i++) {
      int digit = Character.digit(inner.charAt(i), 16);
      if (digit < 0 || number > Character.MAX_CODE_POINT) {
        return false;
      }
      number = number * 16 + digit;
    }
    if (number == 0 || number > Character.MAX_CODE_POINT) {
      return false;
    }
    value.appendCodePoint(number);
    return true;
  }
}
