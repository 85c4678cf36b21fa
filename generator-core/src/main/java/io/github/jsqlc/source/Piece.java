package io.github.jsqlc.source;

import java.util.Objects;

/**
 * A piece of an assembled text.
 *
 * @param from where it was written; for a value put in place of a placeholder, the placeholder
 * @param text what stands in the assembled text
 */
public record Piece(Span from, String text) {
  public Piece {
    from = from.original();
    Objects.requireNonNull(text);
  }

  /** The text as it was written. */
  public static Piece of(Span from) {
    return new Piece(from, from.text());
  }

  boolean copied() {
    return text.length() == from.end() - from.start();
  }
}
