package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;
import java.util.Objects;

/**
 * A range. The server writes ranges of whole numbers and of dates with an inclusive lower and an
 * exclusive upper bound, whatever it was given, so {@code [1,3]} comes back as {@code [1,4)}.
 *
 * @param lower the lower bound; null for none
 * @param upper the upper bound; null for none
 * @param lowerInclusive whether the lower bound belongs to the range; false where there is none
 * @param upperInclusive whether the upper bound belongs to the range; false where there is none
 * @param isEmpty whether nothing is in it; it has no bounds then
 * @param <T> what it is a range of
 */
public record PgRange<T>(
    @Nullable T lower,
    @Nullable T upper,
    boolean lowerInclusive,
    boolean upperInclusive,
    boolean isEmpty) {

  /**
   * A range.
   *
   * @param lower the lower bound; null for none
   * @param upper the upper bound; null for none
   * @param lowerInclusive whether the lower bound belongs to the range
   * @param upperInclusive whether the upper bound belongs to the range
   * @param isEmpty whether nothing is in it
   * @throws IllegalArgumentException if there is a bound in an empty range, or an inclusive one
   *     where there is none
   */
  public PgRange {
    if ((lower == null && lowerInclusive)
        || (upper == null && upperInclusive)
        || (isEmpty && (lower != null || upper != null))) {
      throw new IllegalArgumentException("no bound, and yet one inside");
    }
  }

  /**
   * The range without anything in it.
   *
   * @param <T> what it is a range of
   * @return the range
   */
  public static <T> PgRange<T> empty() {
    return new PgRange<>(null, null, false, false, true);
  }

  /**
   * {@code [lower,upper)}.
   *
   * @param lower the first value inside; null for no bound
   * @param upper the first value behind; null for no bound
   * @param <T> what it is a range of
   * @return the range
   */
  public static <T> PgRange<T> of(@Nullable T lower, @Nullable T upper) {
    return new PgRange<>(lower, upper, lower != null, false, false);
  }

  /**
   * {@code [lower,upper]}.
   *
   * @param lower the first value inside
   * @param upper the last value inside
   * @param <T> what it is a range of
   * @return the range
   */
  public static <T> PgRange<T> closed(T lower, T upper) {
    return new PgRange<>(
        Objects.requireNonNull(lower, "lower"),
        Objects.requireNonNull(upper, "upper"),
        true,
        true,
        false);
  }
}
