package io.github.jsqlc.benchmarks.report;

import io.github.jsqlc.benchmarks.postgresql.PostgresBenchmark;
import io.github.jsqlc.benchmarks.postgresql.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Generated code against hand-written JDBC on PostgreSQL. */
public final class PostgresReport {
  private static final List<String> CASES =
      List.of(
          "selectOneByKey",
          "list1000Rows",
          "stream1000Rows",
          "insertOne",
          "insert10000InBatches",
          "copy10000");

  private PostgresReport() {}

  /**
   * Prints the table.
   *
   * @param args how many rounds, 5 if nothing is said; then the cases, all if none is named
   */
  public static void main(String[] args) {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    List<String> cases = args.length < 2 ? CASES : Arrays.asList(args).subList(1, args.length);
    Comparison.printHead();
    Comparison comparison = new Comparison(PostgresBenchmark.class, Variant.CAREFUL.name());
    List<String> variants = Stream.of(Variant.values()).map(Variant::name).toList();
    for (String name : cases) {
      comparison.print(name, variants, rounds);
    }
  }
}
