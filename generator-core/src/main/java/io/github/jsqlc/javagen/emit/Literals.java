package io.github.jsqlc.javagen.emit;

import java.util.ArrayList;
import java.util.List;

/** Any text as a Java literal that means exactly that text. */
final class Literals {
  /** A constant in a class file has at most 65,535 bytes of modified UTF-8 (JVMS 4.4.7). */
  private static final int MAX_BYTES = 60_000;

  /** The indentation of a text block relative to the statement in which it stands. */
  private static final String INDENT = "        ";

  private Literals() {}

  /** A string literal on one line. */
  static String string(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> literal.append("\\\"");
                case '\n' -> literal.append("\\n");
                case '\t' -> literal.append("\\t");
                default -> appendEscaped(literal, c);
              }
            });
    return literal.append('"').toString();
  }

  /** A text block; a text too long for one constant is joined of several. */
  static String textBlock(String text) {
    List<String> parts = parts(text);
    StringBuilder joined = new StringBuilder(literal(parts.get(0), parts.size() > 1));
    for (String part : parts.subList(1, parts.size())) {
      joined.append(".concat(").append(literal(part, false)).append(")");
    }
    return joined.toString();
  }

  private static String literal(String text, boolean inBrackets) {
    if (fitsTextBlock(text)) {
      return block(text);
    }
    return inBrackets ? "(" + lines(text) + ")" : lines(text);
  }

  /**
   * The line and paragraph separators have no escape but the one that is translated first, and
   * javac then takes them for ends of lines whose indentation it finds wanting.
   */
  private static boolean fitsTextBlock(String text) {
    return text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0;
  }

  /** One string literal for each line. */
  private static String lines(String text) {
    List<String> literals = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      literals.add(string(text.substring(start, end)));
      start = end;
    }
    return "\n" + INDENT + String.join("\n" + INDENT + "+ ", literals);
  }

  private static String block(String text) {
    StringBuilder block = new StringBuilder("\"\"\"\n");
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      boolean last = i == lines.length - 1;
      if (last && lines[i].isEmpty()) {
        break;
      }
      String line = line(lines[i]);
      if (!line.isEmpty()) {
        block.append(INDENT).append(line);
      }
      if (last) {
        // A text that does not end with a line end must not get one.
        block.append("\\\n");
      } else {
        block.append(needsEscapedEnd(lines[i]) ? "\\n\\\n" : "\n");
      }
    }
    return block.append(INDENT).append("\"\"\"").toString();
  }

  /**
   * One line of a text block. White space at its end, which the compiler would strip (JLS 3.10.6),
   * is written so that it stays.
   */
  private static String line(String line) {
    StringBuilder escaped = new StringBuilder(line.length() + 8);
    int quotes = 0;
    int end = line.length();
    for (int i = 0; i < end; ) {
      int c = line.codePointAt(i);
      i += Character.charCount(c);
      quotes = c == '"' ? quotes + 1 : 0;
      if (i == end && c == ' ') {
        escaped.append("\\s");
      } else if (i == end && c == '\t') {
        escaped.append("\\t");
      } else if (quotes == 3) {
        escaped.append("\\\"");
        quotes = 0;
      } else if (c == '"' || c == '\t') {
        escaped.append((char) c);
      } else {
        appendEscaped(escaped, c);
      }
    }
    return escaped.toString();
  }

  /**
   * Whether the compiler would strip the end of a line even so: Unicode escapes are translated
   * before the stripping, so only an escaped line end helps there.
   */
  private static boolean needsEscapedEnd(String line) {
    if (line.isEmpty()) {
      return false;
    }
    int last = line.codePointBefore(line.length());
    return last > 0xff && Character.isWhitespace(last);
  }

  /** Text for a comment that ends with its line. */
  static String comment(String text) {
    String literal = string(text);
    return literal.substring(1, literal.length() - 1);
  }

  private static void appendEscaped(StringBuilder literal, int c) {
    switch (c) {
      case '\\' -> literal.append("\\\\");
      case '\r' -> literal.append("\\r");
      case '\f' -> literal.append("\\f");
      case '\b' -> literal.append("\\b");
      default -> {
        if (c < 0x20 || (c >= 0x7f && c < 0xa0)) {
          literal.append("\\%03o".formatted(c));
        } else if (isInvisible(c)) {
          for (char unit : Character.toChars(c)) {
            literal.append("\\u%04x".formatted((int) unit));
          }
        } else {
          literal.appendCodePoint(c);
        }
      }
    }
  }

  /** What an editor does not show, what turns the direction of text, and halves of characters. */
  private static boolean isInvisible(int c) {
    if (c < 0x7f) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int size = c == 0 ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 6;
      if (bytes + size > MAX_BYTES) {
        int lineEnd = text.lastIndexOf('\n', i - 1) + 1;
        int end = lineEnd > start ? lineEnd : i;
        parts.add(text.substring(start, end));
        start = end;
        i = end;
        bytes = 0;
        continue;
      }
      bytes += size;
      i += Character.charCount(c);
    }
    parts.add(text.substring(start));
    return parts;
  }
}
