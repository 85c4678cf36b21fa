package io.github.jsqlc.benchmarks.report;

import io.github.jsqlc.benchmarks.generator.GeneratorBenchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the generator's time and memory grow with the number of queries and of tables, as tables in
 * Markdown. The rows of a table are measured one after the other, round by round, each in a process
 * of its own.
 */
public final class GeneratorReport {
  private static final List<String> STEPS = List.of("analyze", "generate", "generateAndVerify");

  /** So many queries over so many tables. */
  private record Size(int tables, int queries) {}

  private GeneratorReport() {}

  /**
   * Prints the tables.
   *
   * @param args how many rounds, 1 if nothing is said
   */
  public static void main(String[] args) {
    int rounds = args.length == 0 ? 1 : Integer.parseInt(args[0]);
    table(
        "growth with queries",
        List.of(new Size(200, 100), new Size(200, 1000), new Size(200, 10_000)),
        rounds);
    table("growth with tables", List.of(new Size(50, 1000), new Size(500, 1000)), rounds);
  }

  private static void table(String title, List<Size> sizes, int rounds) {
    System.out.printf("%n%s%n%n", title);
    System.out.println(
        "| step | tables | queries | ms | queries/s | µs/query | CPU µs/query | KB/query |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    for (String step : STEPS) {
      List<List<Round>> measured = new ArrayList<>();
      sizes.forEach(size -> measured.add(new ArrayList<>()));
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < sizes.size(); i++) {
          measured.get(i).add(run(step, sizes.get(i)));
        }
      }
      for (int i = 0; i < sizes.size(); i++) {
        print(step, sizes.get(i), measured.get(i));
      }
    }
  }

  private static Round run(String step, Size size) {
    return Round.run(
        GeneratorBenchmark.class,
        step,
        new Round.Parameter("tables", Integer.toString(size.tables())),
        new Round.Parameter("queries", Integer.toString(size.queries())));
  }

  private static void print(String step, Size size, List<Round> rounds) {
    Estimate time = Estimate.of(rounds.stream().map(Round::time).toList());
    double cpu = rounds.stream().mapToDouble(Round::cpu).average().orElseThrow();
    double bytes = rounds.stream().mapToDouble(Round::bytes).average().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %s | %.0f | %.0f | %.0f | %.0f |%n",
        step,
        size.tables(),
        size.queries(),
        time.text(0),
        size.queries() * 1000 / time.mean(),
        time.mean() * 1000 / size.queries(),
        cpu / size.queries(),
        bytes / 1024 / size.queries());
  }
}
