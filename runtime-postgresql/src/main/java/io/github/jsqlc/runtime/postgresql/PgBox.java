package io.github.jsqlc.runtime.postgresql;

/**
 * A box. The server turns the corners so that the first one is the upper right one.
 *
 * @param high the upper right corner
 * @param low the lower left corner
 */
public record PgBox(PgPoint high, PgPoint low) {

  /** {@code (3,4),(1,2)}. */
  static PgBox parse(String text) {
    int middle = text.indexOf("),(");
    if (middle < 0) {
      throw new IllegalArgumentException("no box: " + text);
    }
    return new PgBox(
        PgPoint.parse(text.substring(0, middle + 1)), PgPoint.parse(text.substring(middle + 2)));
  }

  /** As the server reads it. */
  @Override
  public String toString() {
    return high + "," + low;
  }
}
