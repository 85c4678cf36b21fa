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

  /**
   * Where this part was written: another place than this one in an assembled text, else the same.
   */
  public Span original() {
    return file.original(start, end);
  }

  /** The line of the user's file on which this part begins, from 1. */
  public int line() {
    Span written = original();
    return written.file.line(written.start);
  }

  /** The column of the user's file at which this part begins, from 1. */
  public int column() {
    Span written = original();
    return written.file.column(written.start);
  }

  /** The smallest part that holds this one and {@code other} of the same file. */
  public Span to(Span other) {
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Whether {@code other} was written within this part of the same file. */
  public boolean contains(Span other) {
    Span outer = original();
    Span inner = other.original();
    return outer.file.equals(inner.file) && outer.start <= inner.start && inner.end <= outer.end;
  }

  /** {@code file:line:column} of the user's file. */
  @Override
  public String toString() {
    return "%s:%d:%d".formatted(original().file.name(), line(), column());
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
