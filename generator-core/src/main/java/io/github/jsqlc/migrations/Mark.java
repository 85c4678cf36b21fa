package io.github.jsqlc.migrations;

import io.github.jsqlc.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * What one line says to a tool.
 *
 * @param at the annotation
 * @param slip what is wrong with it, if anything is
 */
record Mark(Kind kind, Span at, Optional<Slip> slip) {
  Mark {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(at);
    Objects.requireNonNull(slip);
  }

  /** What the line means. */
  enum Kind {
    /** What follows brings the schema up. */
    UP,
    /** What follows takes it back. */
    DOWN,
    /** What follows is one statement for the tool, up to {@link #END}. */
    BEGIN,
    END,
    /** It decides something that does not matter to the schema, such as transactions. */
    SWITCH,
    /** Variables are replaced from here on. */
    SUBSTITUTE,
    /** Variables stay as they are from here on. */
    VERBATIM,
    /** The tool refuses it, or takes it for a comment although an annotation was meant. */
    DEAD
  }

  /** A mistake in an annotation. */
  record Slip(String message, String hint) {
    Slip {
      Objects.requireNonNull(message);
      Objects.requireNonNull(hint);
    }
  }

  static Mark of(Kind kind, Line line) {
    return new Mark(kind, line.at(), Optional.empty());
  }

  static Mark dead(Line line, String message, String hint) {
    return new Mark(Kind.DEAD, line.at(), Optional.of(new Slip(message, hint)));
  }

  /** Marks that mean something, with a mistake that does not change what. */
  static Mark with(Kind kind, Span at, String message, String hint) {
    return new Mark(kind, at, Optional.of(new Slip(message, hint)));
  }
}
