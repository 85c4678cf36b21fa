package io.github.jsqlc.cli.diff;

import io.github.jsqlc.cli.diff.LineDiff.Kind;
import io.github.jsqlc.cli.diff.LineDiff.Line;
import io.github.jsqlc.diag.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what changes in a file in the form that {@code diff -u} and {@code patch} share. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\\ No newline at end of file\n";

  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(Style style) {
    this.style = style;
  }

  /**
   * The difference between two texts of the file {@code path}.
   *
   * @param before empty for a file that does not exist yet
   * @param after empty for a file that will be deleted
   * @return nothing when both are the same
   */
  public static String of(
      String path, Optional<String> before, Optional<String> after, Style style) {
    if (before.equals(after)) {
      return "";
    }
    UnifiedDiff diff = new UnifiedDiff(style);
    diff.header("--- ", before.isPresent() ? "a/" + path : "/dev/null");
    diff.header("+++ ", after.isPresent() ? "b/" + path : "/dev/null");
    diff.hunks(LineDiff.of(lines(before.orElse("")), lines(after.orElse(""))));
    return diff.out.toString();
  }

  private void header(String mark, String name) {
    out.append(style.bold(mark + name)).append('\n');
  }

  /** Lines with their ends, so that a missing or different end is a difference too. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private void hunks(List<Line> lines) {
    int[] before = new int[lines.size() + 1];
    int[] after = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      before[i + 1] = before[i] + (lines.get(i).kind() == Kind.ADDED ? 0 : 1);
      after[i + 1] = after[i] + (lines.get(i).kind() == Kind.REMOVED ? 0 : 1);
    }
    int at = nextChange(lines, 0);
    while (at < lines.size()) {
      int start = Math.max(0, at - CONTEXT);
      int end = at;
      int next = at;
      while (next < lines.size() && next - end <= 2 * CONTEXT) {
        end = next + 1;
        next = nextChange(lines, end);
      }
      end = Math.min(lines.size(), end + CONTEXT);
      String range =
          "@@ -%s +%s @@"
              .formatted(range(before[start], before[end]), range(after[start], after[end]));
      out.append(style.frame(range)).append('\n');
      lines.subList(start, end).forEach(this::line);
      at = next;
    }
  }

  private static int nextChange(List<Line> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).kind() == Kind.SAME) {
      at++;
    }
    return at;
  }

  /** An empty range names the line before it; a range of one line has no length. */
  private static String range(int start, int end) {
    int length = end - start;
    return length == 1 ? "" + (start + 1) : (length == 0 ? start : start + 1) + "," + length;
  }

  private void line(Line line) {
    boolean ended = line.text().endsWith("\n");
    String text = ended ? line.text().substring(0, line.text().length() - 1) : line.text();
    out.append(
            switch (line.kind()) {
              case SAME -> " " + text;
              case REMOVED -> style.removed("-" + text);
              case ADDED -> style.added("+" + text);
            })
        .append('\n')
        .append(ended ? "" : NO_LINE_END);
  }
}
