package io.github.jsqlc.cli.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The shortest list of edits from one list of lines to another.
 *
 * <p>Source: E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, the greedy form.
 * What differs in more than {@link #MAX_EDITS} lines is given as removed and added whole, so that
 * time and memory stay bounded.
 */
final class LineDiff {
  static final int MAX_EDITS = 2_000;

  /** One line of the result. */
  record Line(Kind kind, String text) {}

  /** What happens to a line. */
  enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  private LineDiff() {}

  static List<Line> of(List<String> before, List<String> after) {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Line> lines = new ArrayList<>();
    add(lines, Kind.SAME, before.subList(0, start));
    lines.addAll(
        middle(
            before.subList(start, before.size() - end), after.subList(start, after.size() - end)));
    add(lines, Kind.SAME, before.subList(before.size() - end, before.size()));
    return lines;
  }

  private static void add(List<Line> lines, Kind kind, List<String> texts) {
    texts.forEach(text -> lines.add(new Line(kind, text)));
  }

  private static List<Line> middle(List<String> before, List<String> after) {
    List<int[]> trace = trace(before, after);
    if (trace.isEmpty()) {
      List<Line> lines = new ArrayList<>();
      add(lines, Kind.REMOVED, before);
      add(lines, Kind.ADDED, after);
      return lines;
    }
    return walkBack(before, after, trace);
  }

  /**
   * For each number of edits d the furthest place reached on each diagonal; index k + d of the d-th
   * array is diagonal k. Empty when more than {@link #MAX_EDITS} are needed.
   */
  private static List<int[]> trace(List<String> before, List<String> after) {
    List<int[]> trace = new ArrayList<>();
    for (int d = 0; d <= Math.min(MAX_EDITS, before.size() + after.size()); d++) {
      int[] reached = new int[2 * d + 1];
      trace.add(reached);
      for (int k = -d; k <= d; k += 2) {
        int x = d == 0 ? 0 : startOf(trace.get(d - 1), d, k);
        int y = x - k;
        while (x < before.size()
            && y >= 0
            && y < after.size()
            && before.get(x).equals(after.get(y))) {
          x++;
          y++;
        }
        reached[k + d] = x;
        if (x >= before.size() && y >= after.size()) {
          return trace;
        }
      }
    }
    return List.of();
  }

  /** Where the d-th edit leads to on diagonal k: down (a line added) or right (one removed). */
  private static int startOf(int[] previous, int d, int k) {
    return addedBefore(previous, d, k) ? previous[k + d] : previous[k + d - 2] + 1;
  }

  /** Index of diagonal k + 1 in {@code previous} is k + d, that of k - 1 is k + d - 2. */
  private static boolean addedBefore(int[] previous, int d, int k) {
    return k == -d || (k != d && previous[k + d - 2] < previous[k + d]);
  }

  private static List<Line> walkBack(List<String> before, List<String> after, List<int[]> trace) {
    List<Line> lines = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int d = trace.size() - 1; d >= 0; d--) {
      int k = x - y;
      boolean added = d > 0 && addedBefore(trace.get(d - 1), d, k);
      int from = d == 0 ? 0 : startOf(trace.get(d - 1), d, k);
      while (x > from) {
        x--;
        y--;
        lines.add(new Line(Kind.SAME, before.get(x)));
      }
      if (d > 0 && added) {
        lines.add(new Line(Kind.ADDED, after.get(--y)));
      } else if (d > 0) {
        lines.add(new Line(Kind.REMOVED, before.get(--x)));
      }
    }
    Collections.reverse(lines);
    return lines;
  }
}
