package io.github.jsqlc.cli;

import io.github.jsqlc.diag.Style;
import java.util.Map;

/** When output is coloured. */
public enum ColorChoice {
  /**
   * On a terminal, unless {@code NO_COLOR} is set (no-color.org) or {@code TERM} is {@code dumb}.
   */
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * The style for a stream.
   *
   * @param shown whether a human sees the stream on a terminal
   */
  public Style style(boolean shown, Map<String, String> environment) {
    return colours(shown, environment) ? Style.ANSI : Style.PLAIN;
  }

  /** Whether a stream gets colours. */
  boolean colours(boolean shown, Map<String, String> environment) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          shown
              && environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !environment.getOrDefault("TERM", "").equals("dumb");
    };
  }
}
