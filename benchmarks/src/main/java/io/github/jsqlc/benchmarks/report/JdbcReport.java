package io.github.jsqlc.benchmarks.report;

import io.github.jsqlc.benchmarks.jdbc.JdbcBenchmark;
import io.github.jsqlc.benchmarks.jdbc.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Generated code against hand-written JDBC on SQLite. */
public final class JdbcReport {
  private static final List<String> CASES =
      List.of("selectOneByKey", "list1000Rows", "insertOne", "insert10000InBatches");

  private JdbcReport() {}

  /**
   * Prints the table.
   *
   * @param args how many rounds, 5 if nothing is said; then the cases, all if none is named
   */
  public static void main(String[] args) {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    List<String> cases = args.length < 2 ? CASES : Arrays.asList(args).subList(1, args.length);
    Comparison.printHead();
    Comparison comparison = new Comparison(JdbcBenchmark.class, Variant.CAREFUL.name());
    for (String name : cases) {
      comparison.print(name, variants(name), rounds);
    }
  }

  /** Only a single insert depends on the first word of its statement. */
  private static List<String> variants(String name) {
    return Stream.of(Variant.values())
        .filter(variant -> variant != Variant.UNNAMED || name.equals("insertOne"))
        .map(Variant::name)
        .toList();
  }
}
