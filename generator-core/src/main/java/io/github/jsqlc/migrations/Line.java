package io.github.jsqlc.migrations;

import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;

/**
 * A line of a file.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character, without the line end and a return before it
 * @param next the offset at which the next line begins, or the length of the text
 */
record Line(SourceFile file, int start, int end, int next) {

  /** No annotation is longer, and no comment that was meant to be one. */
  private static final int LONGEST_MARK = 300;

  /** Line {@code number} of {@code file}, from 1. */
  static Line of(SourceFile file, int number) {
    int start = file.lineStart(number);
    int next = number < file.lineCount() ? file.lineStart(number + 1) : file.text().length();
    return new Line(file, start, start + file.lineText(number).length(), next);
  }

  String text() {
    return file.text().substring(start, end);
  }

  /** The line without white space around it. */
  Span at() {
    String text = text();
    int from = start + text.length() - text.stripLeading().length();
    return file.span(from, Math.max(from, start + text.stripTrailing().length()));
  }

  /** What {@code text}, which the line holds, covers of it. */
  Span at(String part) {
    int from = start + text().indexOf(part);
    return file.span(from, from + part.length());
  }

  boolean blank() {
    return text().isBlank();
  }

  /** Whether the line is a comment and nothing else, as tools that read lines see it. */
  boolean comment() {
    return text().stripLeading().startsWith("--");
  }

  /** Whether the line begins like what somebody may have meant to be an annotation. */
  boolean maybeMark() {
    for (int i = start; i < end && end - start <= LONGEST_MARK; i++) {
      char c = file.text().charAt(i);
      if (c != ' ' && c != '\t') {
        return c == '-' || c == '#' || c == '/';
      }
    }
    return false;
  }
}
