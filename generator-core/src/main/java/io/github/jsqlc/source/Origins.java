package io.github.jsqlc.source;

import java.util.Arrays;
import java.util.List;

/** Tells of each offset of an assembled text where it was written. */
final class Origins {
  private final Span empty;
  private final List<Piece> pieces;
  private final int[] starts;

  /**
   * @param empty the place of a text without pieces
   */
  Origins(Span empty, List<Piece> pieces) {
    this.empty = empty;
    this.pieces = pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    this.starts = new int[this.pieces.size()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += this.pieces.get(i).text().length();
    }
  }

  /**
   * The part from where {@code start} was written to where the last character was. If these are
   * places of two files, or of one file in another order, the part ends with its first piece.
   */
  Span of(int start, int end) {
    if (pieces.isEmpty()) {
      return empty;
    }
    int first = pieceAt(start);
    int last = pieceAt(Math.max(start, end - 1));
    Span from = pieces.get(first).from();
    Span to = pieces.get(last).from();
    int begin = pieces.get(first).copied() ? from.start() + start - starts[first] : from.start();
    int close = pieces.get(last).copied() ? to.start() + end - starts[last] : to.end();
    boolean together = from.file().equals(to.file()) && begin <= close;
    return from.file().span(begin, together ? close : Math.max(begin, from.end()));
  }

  private int pieceAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
