package io.github.jsqlc.runtime.postgresql;

/**
 * A point.
 *
 * @param x the first coordinate
 * @param y the second coordinate
 */
public record PgPoint(double x, double y) {

  /** {@code (1.5,2)}. */
  static PgPoint parse(String text) {
    int comma = text.indexOf(',');
    int end = text.length() - 1;
    if (comma < 0 || text.charAt(0) != '(' || text.charAt(end) != ')') {
      throw new IllegalArgumentException("no point: " + text);
    }
    return new PgPoint(
        Double.parseDouble(text.substring(1, comma)),
        Double.parseDouble(text.substring(comma + 1, end)));
  }

  /** As the server reads it. */
  @Override
  public String toString() {
    return "(" + x + "," + y + ")";
  }
}
