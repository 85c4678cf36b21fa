package io.github.jsqlc.config;

import io.github.jsqlc.source.Span;
import java.util.Objects;

/**
 * A value of the configuration and where it is written.
 *
 * @param at the value itself, with its quotes, not its key; behind an alias the place of the anchor
 */
public record Located<T>(T value, Span at) {
  public Located {
    Objects.requireNonNull(value);
    Objects.requireNonNull(at);
  }
}
