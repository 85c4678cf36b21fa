package io.github.jsqlc.benchmarks.generator;

import io.github.jsqlc.GenerationResult;
import io.github.jsqlc.Generator;
import io.github.jsqlc.Goal;
import java.lang.ref.Reference;

/** How much memory the result of one whole run holds: trees, facts and the text of all files. */
public final class Heap {
  private Heap() {}

  /**
   * Prints the figures in one line. That the run ends shows too that the heap it was given is
   * enough: {@code java -Xmx256m .. Heap 500 10000}.
   *
   * @param args how many tables and how many queries
   */
  public static void main(String[] args) throws InterruptedException {
    int tables = Integer.parseInt(args[0]);
    int queries = Integer.parseInt(args[1]);
    SyntheticProject project = SyntheticProject.of(tables, queries, 1);
    long before = used();
    GenerationResult result =
        Generator.run(GeneratorBenchmark.request(project, Goal.GENERATE, true), step -> {});
    long held = used() - before;
    System.out.printf(
        "%d tables, %d queries: %d files, the result holds %d MB of a heap of at most %d MB%n",
        tables, queries, result.files().size(), held >> 20, Runtime.getRuntime().maxMemory() >> 20);
    Reference.reachabilityFence(project);
    Reference.reachabilityFence(result);
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
