package io.github.jsqlc.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.cli.diff.LineDiff.Kind;
import io.github.jsqlc.cli.diff.LineDiff.Line;
import io.github.jsqlc.diag.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  @Test
  void showsChangesWithThreeLinesAroundThem() {
    assertThat(diff("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\nE\nf\ng\nh\n"))
        .isEqualTo(
            """
            --- a/X.java
            +++ b/X.java
            @@ -2,7 +2,7 @@
             b
             c
             d
            -e
            +E
             f
             g
             h
            """);
  }

  @Test
  void joinsChangesThatAreNearAndPartsThoseThatAreNot() {
    StringBuilder text = new StringBuilder();
    IntStream.rangeClosed(1, 30).forEach(i -> text.append(i).append('\n'));
    String before = text.toString();
    String after = before.replace("\n5\n", "\nfive\n").replace("\n12\n", "\n").replace("25", "x");
    assertThat(diff(before, after)).contains("@@ -2,14 +2,13 @@").contains("@@ -22,7 +21,7 @@");
  }

  @Test
  void showsNewAndDeletedFiles() {
    assertThat(UnifiedDiff.of("X.java", Optional.empty(), Optional.of("a\nb\n"), Style.PLAIN))
        .isEqualTo("--- /dev/null\n+++ b/X.java\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    assertThat(UnifiedDiff.of("X.java", Optional.of("a\n"), Optional.empty(), Style.PLAIN))
        .isEqualTo("--- a/X.java\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");
  }

  @Test
  void showsLineEnds() {
    assertThat(diff("a", "a\n"))
        .isEqualTo(
            "--- a/X.java\n+++ b/X.java\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    assertThat(diff("a\n", "a\n")).isEmpty();
  }

  @Test
  void findsTheFewestEditsBetweenRandomTexts() {
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      List<String> before = random(random);
      List<String> after = random(random);
      List<Line> lines = LineDiff.of(before, after);
      assertThat(side(lines, Kind.ADDED)).isEqualTo(before);
      assertThat(side(lines, Kind.REMOVED)).isEqualTo(after);
      long edits = lines.stream().filter(line -> line.kind() != Kind.SAME).count();
      assertThat(edits).isEqualTo(before.size() + after.size() - 2L * common(before, after));
    }
  }

  @Test
  void boundsTheWorkOnTextsThatHaveNothingInCommon() {
    List<String> before = IntStream.range(0, 50_000).mapToObj(i -> "a" + i).toList();
    List<String> after = IntStream.range(0, 50_000).mapToObj(i -> "b" + i).toList();
    assertThat(LineDiff.of(before, after)).hasSize(100_000);
  }

  private static String diff(String before, String after) {
    return UnifiedDiff.of("X.java", Optional.of(before), Optional.of(after), Style.PLAIN);
  }

  private static List<String> random(Random random) {
    return random.ints(random.nextInt(12), 0, 4).mapToObj(String::valueOf).toList();
  }

  /** The text without the lines of one kind. */
  private static List<String> side(List<Line> lines, Kind without) {
    List<String> side = new ArrayList<>();
    lines.stream().filter(line -> line.kind() != without).forEach(line -> side.add(line.text()));
    return side;
  }

  /** The length of the longest common subsequence, by the textbook. */
  private static int common(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        length[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[a.size()][b.size()];
  }
}
