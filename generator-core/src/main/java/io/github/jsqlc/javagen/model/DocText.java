package io.github.jsqlc.javagen.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what users write into text of documentation comments: shown as it is, never obeyed. */
final class DocText {
  private DocText() {}

  /** The user's lines, with a paragraph for each empty line; empty when nothing is said. */
  static Optional<List<String>> lines(List<String> written) {
    List<String> lines = new ArrayList<>();
    boolean paragraph = false;
    for (String line : written) {
      String text = escaped(line).strip();
      if (text.isEmpty()) {
        paragraph = !lines.isEmpty();
        continue;
      }
      if (paragraph) {
        lines.add("");
      }
      lines.add(paragraph ? "<p>" + text : text);
      paragraph = false;
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
  }

  /** The user's lines as one sentence. */
  static Optional<String> sentence(Optional<String> written) {
    return written
        .map(text -> escaped(String.join(" ", text.strip().split("\\s+"))).strip())
        .filter(text -> !text.isEmpty());
  }

  /** A name in the typewriter font. */
  static String code(String name) {
    String text = escaped(name);
    if (text.isBlank()) {
      return "{@code %s}".formatted(name.isEmpty() ? "\"\"" : codePoints(name));
    }
    boolean plain = text.equals(name) && name.indexOf('{') < 0 && name.indexOf('}') < 0;
    return plain ? "{@code %s}".formatted(name) : "<code>%s</code>".formatted(text);
  }

  /** {@code U+202E U+0020}, for a name that nobody could see. */
  private static String codePoints(String name) {
    return name.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
  }

  /**
   * Text without tags, HTML, ends of comments and Unicode escapes, which would be translated before
   * the comment is recognized as one (JLS 3.3).
   */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@' -> escaped.append("&#64;");
                case '\\' -> escaped.append("&#92;");
                case '/' -> escaped.append(endsWith(escaped, '*') ? "&#47;" : "/");
                default -> {
                  if (isInvisible(c)) {
                    escaped.append(' ');
                  } else {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }

  private static boolean endsWith(StringBuilder text, char c) {
    return text.length() > 0 && text.charAt(text.length() - 1) == c;
  }

  /** Line ends, other controls, and marks that turn the direction of what is shown. */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
