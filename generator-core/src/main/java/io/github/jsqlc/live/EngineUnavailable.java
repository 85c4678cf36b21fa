package io.github.jsqlc.live;

/** An engine that comes with this tool does not start on this machine. */
final class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
