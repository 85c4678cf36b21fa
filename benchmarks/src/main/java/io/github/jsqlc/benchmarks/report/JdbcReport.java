package io.github.jsqlc.benchmarks.report;

import io.github.jsqlc.benchmarks.jdbc.JdbcBenchmark;
import io.github.jsqlc.benchmarks.jdbc.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Generated code against hand-written JDBC, as a table in Markdown.
 *
 * <p>Each round runs every variant once, each in a process of its own, one right after the other
 * and in another order each round; a ratio is taken within a round. So what the machine does
 * besides, and what the compiler decides anew in each process, shows in the error and not in the
 * ratio.
 */
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
    System.out.println("| case | variant | µs | time | CPU µs | CPU | bytes | allocation |");
    System.out.println("|---|---|---:|---:|---:|---:|---:|---:|");
    for (String name : cases) {
      print(name, measure(name, rounds));
    }
  }

  private static Map<Variant, List<Round>> measure(String name, int rounds) {
    Map<Variant, List<Round>> measured = new EnumMap<>(Variant.class);
    List<Variant> order = new ArrayList<>(Arrays.asList(Variant.values()));
    if (!name.equals("insertOne")) {
      order.remove(Variant.UNNAMED); // nothing else depends on the first word of a statement
    }
    for (int round = 0; round < rounds; round++) {
      for (Variant variant : order) {
        Round.Parameter parameter = new Round.Parameter("variant", variant.name());
        measured
            .computeIfAbsent(variant, v -> new ArrayList<>())
            .add(Round.run(JdbcBenchmark.class, name, parameter));
      }
      Collections.rotate(order, 1);
    }
    return measured;
  }

  private static void print(String name, Map<Variant, List<Round>> measured) {
    List<Round> careful = measured.get(Variant.CAREFUL);
    measured.forEach(
        (variant, rounds) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %s | %.2f | %s | %.0f | %s |%n",
                name,
                variant.name().toLowerCase(Locale.ROOT),
                mean(rounds, Round::time),
                ratio(rounds, careful, Round::time).text(3),
                mean(rounds, Round::cpu),
                ratio(rounds, careful, Round::cpu).text(3),
                mean(rounds, Round::bytes),
                ratio(rounds, careful, Round::bytes).text(3)));
  }

  private static double mean(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return rounds.stream().mapToDouble(figure).average().orElseThrow();
  }

  private static Estimate ratio(
      List<Round> rounds, List<Round> base, ToDoubleFunction<Round> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      ratios.add(figure.applyAsDouble(rounds.get(i)) / figure.applyAsDouble(base.get(i)));
    }
    return Estimate.of(ratios);
  }
}
