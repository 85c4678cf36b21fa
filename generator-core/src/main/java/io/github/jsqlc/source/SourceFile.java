package io.github.jsqlc.source;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One text that the user wrote, under the name by which messages call it.
 *
 * <p>Offsets count UTF-16 units from 0; lines and columns count from 1, columns in code points, as
 * editors show them. A line ends with LF, CR LF or CR. Two files are the same when their names are.
 *
 * <p>An assembled text is what remains of other files, such as the up part of a migration. It is
 * read like any other; its {@link Span#original()} is the place that the user knows.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private final int[] lineStarts;
  private final Optional<Origins> origins;

  public SourceFile(String name, String text) {
    this(name, text, Optional.empty());
  }

  private SourceFile(String name, String text, Optional<Origins> origins) {
    this.name = Objects.requireNonNull(name);
    this.text = Objects.requireNonNull(text);
    this.lineStarts = lineStarts(text);
    this.origins = origins;
  }

  /** The text of all pieces, one behind the other, under the name of {@code whole}. */
  public static SourceFile assembled(SourceFile whole, List<Piece> pieces) {
    String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
    return new SourceFile(
        whole.name(), text, Optional.of(new Origins(whole.span(0, 0), List.copyOf(pieces))));
  }

  /** Where the text between two offsets was written. */
  Span original(int start, int end) {
    return origins.map(from -> from.of(start, end)).orElseGet(() -> span(start, end));
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (end) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** How messages call this file: its path relative to the configuration, with slashes. */
  public String name() {
    return name;
  }

  /** The whole text, without a byte order mark. */
  public String text() {
    return text;
  }

  /** The span from {@code start} (inclusive) to {@code end} (exclusive). */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The number of the line that holds {@code offset}, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The position of {@code offset} in its line, in code points, from 1. */
  public int column(int offset) {
    return text.codePointCount(lineStarts[line(offset) - 1], offset) + 1;
  }

  /** How many lines the text has; a text that ends with a line end has an empty last one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The offset at which line {@code line} (from 1) begins. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** Line {@code line} (from 1) without its line end. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file && file.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
