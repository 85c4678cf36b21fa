package io.github.jsqlc.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Variants of the same work, as a table in Markdown.
 *
 * <p>Each round runs every variant once, each in a process of its own, one right after the other
 * and in another order each round; a ratio is taken within a round. So what the machine does
 * besides, and what the compiler decides anew in each process, shows in the error and not in the
 * ratio.
 *
 * @param benchmark the class with the cases and a parameter {@code variant}
 * @param base the variant by which the others are measured
 */
record Comparison(Class<?> benchmark, String base) {

  static void printHead() {
    System.out.println("| case | variant | µs | time | CPU µs | CPU | bytes | allocation |");
    System.out.println("|---|---|---:|---:|---:|---:|---:|---:|");
  }

  /** Measures one case and prints its lines. */
  void print(String name, List<String> variants, int rounds) {
    Map<String, List<Round>> measured = measure(name, variants, rounds);
    List<Round> careful = measured.get(base);
    measured.forEach(
        (variant, results) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %s | %.2f | %s | %.0f | %s |%n",
                name,
                variant.toLowerCase(Locale.ROOT),
                mean(results, Round::time),
                ratio(results, careful, Round::time).text(3),
                mean(results, Round::cpu),
                ratio(results, careful, Round::cpu).text(3),
                mean(results, Round::bytes),
                ratio(results, careful, Round::bytes).text(3)));
  }

  private Map<String, List<Round>> measure(String name, List<String> variants, int rounds) {
    Map<String, List<Round>> measured = new LinkedHashMap<>();
    variants.forEach(variant -> measured.put(variant, new ArrayList<>()));
    List<String> order = new ArrayList<>(variants);
    for (int round = 0; round < rounds; round++) {
      for (String variant : order) {
        Round.Parameter parameter = new Round.Parameter("variant", variant);
        measured.get(variant).add(Round.run(benchmark, name, parameter));
      }
      Collections.rotate(order, 1);
    }
    return measured;
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
