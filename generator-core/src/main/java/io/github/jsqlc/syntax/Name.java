package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.Objects;

/**
 * One identifier as it was written.
 *
 * @param text the name without quotes; not folded, since how names compare is the engine's business
 * @param quote the opening quote, or {@link #UNQUOTED}
 */
public record Name(String text, char quote, Span at) {
  /** The {@link #quote} of a name that stands bare. */
  public static final char UNQUOTED = 0;

  public Name {
    Objects.requireNonNull(text);
    Objects.requireNonNull(at);
  }

  public boolean quoted() {
    return quote != UNQUOTED;
  }

  @Override
  public String toString() {
    return text;
  }
}
