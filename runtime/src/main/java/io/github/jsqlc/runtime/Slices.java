package io.github.jsqlc.runtime;

/**
 * Lists as parameters where the database needs one mark for each element. In the SQL text of such a
 * query, the mark <code>/&#42;SLICE:0&#42;/?</code> stands for the elements of the first list, the
 * same with 1 for the second, and so on; a list may stand at several places.
 */
public final class Slices {

  private static final String START = "/*SLICE:";
  private static final String END = "*/?";

  /** Has no rows, in every database: {@code IN (NULL)} would be wrong after NOT. */
  private static final String NOTHING = "SELECT NULL FROM (SELECT 1) AS no_rows WHERE 1 = 0";

  private Slices() {}

  /**
   * Puts into {@code sql} as many parameter marks as the lists have elements. A list without
   * elements becomes a subquery without rows, so that {@code x IN (..)} is false and {@code x NOT
   * IN (..)} true for it.
   *
   * @param sql the text with marks for lists
   * @param sizes how many elements each list has
   * @return the text to prepare
   * @throws IllegalArgumentException if a mark names a list that has no size here, or none at all
   */
  public static String expand(String sql, int... sizes) {
    StringBuilder out = new StringBuilder(sql.length() + 64);
    int copied = 0;
    for (int at = sql.indexOf(START); at >= 0; at = sql.indexOf(START, copied)) {
      int end = sql.indexOf(END, at);
      int list = end < 0 ? -1 : number(sql, at + START.length(), end);
      if (list < 0 || list >= sizes.length) {
        throw new IllegalArgumentException(
            "no size for the list at " + at + " of the text, " + sizes.length + " sizes given");
      }
      out.append(sql, copied, at);
      appendMarks(out, sizes[list]);
      copied = end + END.length();
    }
    return out.append(sql, copied, sql.length()).toString();
  }

  private static void appendMarks(StringBuilder out, int size) {
    if (size == 0) {
      out.append(NOTHING);
      return;
    }
    out.append('?');
    for (int i = 1; i < size; i++) {
      out.append(",?");
    }
  }

  private static int number(String sql, int start, int end) {
    try {
      return Integer.parseInt(sql, start, end, 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
