package io.github.jsqlc.migrations;

import io.github.jsqlc.source.Span;
import java.util.Objects;

/**
 * A part of a file that its tool runs on the way up.
 *
 * @param substituted whether an annotation asks for variables to be replaced in it
 */
record Part(Span at, boolean substituted) {
  Part {
    Objects.requireNonNull(at);
  }
}
