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
  /**
   * Like {@link #ANY_NULL} when all arguments are of numeric types, and like {@link
   * #ANY_NULL_OR_MORE} when another value may be among them: a text is no number.
   */
  ANY_NULL_OF_NUMBERS(true),
  /**
   * When an argument is, and when a date, time stamp or interval among them is infinite, unless a
   * constant argument names a field that infinity has too: {@code year} and {@code epoch}, but not
   * {@code month}.
   */
  ANY_NULL_OR_INFINITE(true),
  /** Only when an argument is, but not for every one of them. */
  SOME_NULL(false),
  /** Exactly when the first argument is, whatever the others are. */
  FIRST_NULL(false),
  /** When all arguments are. */
  ALL_NULL(false),
  /** An aggregate: when no row has a value that is not NULL. */
  NO_ROWS(false),
  /** An aggregate: when there is no row, whatever the rows have. */
  EMPTY(false),
  /**
   * Like {@link #ANY_NULL_OR_MORE}, but not NULL when the arguments from the first time value on
   * are absent or constants that the engine's date functions understand.
   */
  TIME_VALUE(false),
  /**
   * As CASE WHEN would be with the same arguments: condition, value, condition, value, and perhaps
   * one value for all else.
   */
  CASE(false),
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

  /**
   * Whether NULL as the argument at {@code position}, from 0, is enough to make the result NULL.
   */
  public boolean strictAt(int position) {
    return strict || (this == FIRST_NULL && position == 0);
  }

  /** The word for this rule in the engines' rows. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
