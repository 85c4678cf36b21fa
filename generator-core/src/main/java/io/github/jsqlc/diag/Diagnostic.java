package io.github.jsqlc.diag;

import io.github.jsqlc.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing the user must know. Data only: no layout, no colour, no exit code.
 *
 * @param at where the mistake is, as narrow as possible: the name, not the whole statement; always
 *     a place in a file of the user, also when an assembled text was read
 * @param message what is wrong, in the user's words; no trailing full stop
 * @param hint how to put it right, if we can tell
 */
public record Diagnostic(Code code, Span at, String message, Optional<String> hint) {
  public Diagnostic {
    Objects.requireNonNull(code);
    at = at.original();
    Objects.requireNonNull(message);
    Objects.requireNonNull(hint);
  }

  public static Diagnostic of(Code code, Span at, String message) {
    return new Diagnostic(code, at, message, Optional.empty());
  }

  /** The same with a hint. */
  public Diagnostic withHint(String hint) {
    return new Diagnostic(code, at, message, Optional.of(hint));
  }

  /** The same with a hint, where there is one. */
  public Diagnostic withHint(Optional<String> hint) {
    return new Diagnostic(code, at, message, hint);
  }

  public Severity severity() {
    return code.severity();
  }
}
