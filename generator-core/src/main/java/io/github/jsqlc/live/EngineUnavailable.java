package io.github.jsqlc.live;

import java.util.Optional;

/** An engine that should be asked cannot be: it does not start, answer or let us in. */
final class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<String> hint;

  EngineUnavailable(String message, Throwable cause) {
    super(message, cause);
    this.hint = Optional.empty();
  }

  EngineUnavailable(String message, String hint) {
    super(message);
    this.hint = Optional.of(hint);
  }

  /** What the user can do about it. */
  Optional<String> hint() {
    return hint;
  }
}
