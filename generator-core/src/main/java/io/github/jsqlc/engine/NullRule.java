package io.github.jsqlc.engine;

import java.util.Locale;

/** When the result of an operator or function is NULL. */
public enum NullRule {
  /** Never. */
  NEVER(false),
  /** Exactly when an argument is. */
  ANY_NULL(true),
  /** When an argument is, and sometimes even so: division by zero, a JSON path without a value. */
  ANY_NULL_OR_MORE(true),
  /** When all arguments are. */
  ALL_NULL(false),
  /** An aggregate: when no row has a value that is not NULL. */
  NO_ROWS(false),
  /**
   * Like {@link #ANY_NULL_OR_MORE}, but not NULL when the arguments from the first time value on
   * are absent or constants that the engine's date functions understand.
   */
  TIME_VALUE(false),
  /** Nothing is known: it may always be NULL. */
  ALWAYS(false);

  private final boolean strict;

  NullRule(boolean strict) {
    this.strict = strict;
  }

  /** Whether one NULL argument is enough to make the result NULL. */
  public boolean strict() {
    return strict;
  }

  /** The word for this rule in the engines' rows. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
