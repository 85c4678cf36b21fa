package io.github.jsqlc.migrations;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.source.Piece;
import io.github.jsqlc.source.Span;
import java.util.List;

/** Turns a part of a migration into the text that its tool would send. */
interface Template {

  /** Nothing is replaced. */
  Template NONE = part -> List.of(Piece.of(part));

  /** The pieces of {@code part}, in order; what has no value is reported and left out. */
  List<Piece> pieces(Span part);

  /** What to say of something that has no value. */
  static Diagnostic unknown(Span at, String message, String name) {
    return Diagnostic.of(Code.M804, at, message)
        .withHint(
            "give it one in the configuration: migrations: {variables: {%s: ..}}".formatted(name));
  }

  /** What {@code part} covers between two offsets of its text. */
  static Span within(Span part, int start, int end) {
    return part.file().span(part.start() + start, part.start() + end);
  }
}
