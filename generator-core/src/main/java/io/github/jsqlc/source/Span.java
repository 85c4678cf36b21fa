package io.github.jsqlc.source;

import java.util.Objects;

/**
 * A part of a source file.
 *
 * @param start the first offset, from 0
 * @param end the offset behind the last; equal to {@code start} for a place between characters
 */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {
  public Span {
    Objects.requireNonNull(file);
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException(
          "span %d..%d does not fit %s".formatted(start, end, file.name()));
    }
  }

  /** The text of this part. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** The line on which this part begins, from 1. */
  public int line() {
    return file.line(start);
  }

  /** The column at which this part begins, from 1. */
  public int column() {
    return file.column(start);
  }

  /** The smallest part that holds this one and {@code other} of the same file. */
  public Span to(Span other) {
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Whether {@code other} lies within this part of the same file. */
  public boolean contains(Span other) {
    return file.equals(other.file) && start <= other.start && other.end <= end;
  }

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return "%s:%d:%d".formatted(file.name(), line(), column());
  }

  /** By file name, then by position. */
  @Override
  public int compareTo(Span other) {
    int byFile = file.name().compareTo(other.file.name());
    if (byFile != 0) {
      return byFile;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
