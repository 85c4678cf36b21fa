package io.github.jsqlc.diag;

/**
 * One line of the user's text as a terminal shows it, and the line of carets below it.
 *
 * @param text tabs as blanks; a long line is cut around the marked part
 * @param marks blanks and carets, at least one caret
 */
record MarkedLine(String text, String marks) {
  /** Cells of a line that is shown whole; a longer one is cut. */
  static final int MAX_WIDTH = 120;

  private static final String CUT = "...";

  /** How much of what stands before the marked part is shown where a line is cut. */
  private static final int LEAD = 30;

  /**
   * Marks {@code line} from index {@code from} (inclusive) to {@code to} (exclusive).
   *
   * <p>Looks only at what it shows and at what stands before it, so that a line of many megabytes
   * costs one pass.
   */
  static MarkedLine of(String line, int from, int to) {
    int first = firstShown(line, from);
    StringBuilder text = new StringBuilder(first > 0 ? CUT : "");
    StringBuilder marks = new StringBuilder(" ".repeat(text.length()));
    int room = MAX_WIDTH - CUT.length();
    int at = first;
    while (at < line.length() && (marks.length() < room || fits(line, at, marks.length()))) {
      int c = line.codePointAt(at);
      int width = CharWidth.of(c, marks.length());
      if (c == '\t') {
        text.append(" ".repeat(width));
      } else {
        text.appendCodePoint(CharWidth.steersTerminal(c) ? CharWidth.REPLACEMENT : c);
      }
      marks.append((at >= from && at < to ? "^" : " ").repeat(width));
      at += Character.charCount(c);
    }
    if (at < line.length()) {
      text.append(CUT);
    }
    if (marks.indexOf("^") < 0) {
      int place = Math.min(marks.length(), cells(line, first, from) + (first > 0 ? 3 : 0));
      marks.replace(place, Math.min(place + 1, marks.length()), "^");
    }
    return new MarkedLine(text.toString(), marks.toString().stripTrailing());
  }

  /** Whether the rest of the line from {@code at} needs no cut. */
  private static boolean fits(String line, int at, int cells) {
    return line.length() - at <= MAX_WIDTH && cells + cells(line, at, line.length()) <= MAX_WIDTH;
  }

  private static int firstShown(String line, int from) {
    boolean whole = line.length() <= MAX_WIDTH && cells(line, 0, line.length()) <= MAX_WIDTH;
    boolean nearStart = from <= MAX_WIDTH && cells(line, 0, from) <= MAX_WIDTH * 2 / 3;
    if (whole || nearStart) {
      return 0;
    }
    int first = Math.max(0, from - LEAD);
    return first > 0 && Character.isLowSurrogate(line.charAt(first)) ? first - 1 : first;
  }

  private static int cells(String line, int from, int to) {
    int cells = 0;
    for (int at = from; at < to; at += Character.charCount(line.codePointAt(at))) {
      cells += CharWidth.of(line.codePointAt(at), cells);
    }
    return cells;
  }
}
