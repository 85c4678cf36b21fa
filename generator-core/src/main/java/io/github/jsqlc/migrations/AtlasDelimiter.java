package io.github.jsqlc.migrations;

import io.github.jsqlc.source.Piece;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The sign that stands between the statements of a file instead of a semicolon. Source: the
 * directive {@code atlas:delimiter} of Atlas.
 */
record AtlasDelimiter(String sign) implements Template {

  /** The template for a directive of this value. */
  static Template of(String value) {
    String sign = value.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    return sign.isEmpty() || sign.equals(";") ? NONE : new AtlasDelimiter(sign);
  }

  @Override
  public List<Piece> pieces(Span part) {
    List<Piece> pieces = new ArrayList<>();
    String text = part.text();
    int done = 0;
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, done)) {
      pieces.add(Piece.of(Template.within(part, done, at)));
      // On a line of its own: the line before may end with a comment.
      pieces.add(new Piece(Template.within(part, at, at + sign.length()), "\n;\n"));
      done = at + sign.length();
    }
    pieces.add(Piece.of(Template.within(part, done, text.length())));
    return pieces;
  }
}
