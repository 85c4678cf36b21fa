package io.github.jsqlc.benchmarks.report;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.util.ListStatistics;

/**
 * A mean with its error.
 *
 * @param error half the width of the 95 % confidence interval, by Student's distribution; not a
 *     number where there was one value only
 */
record Estimate(double mean, double error) {

  static Estimate of(List<Double> values) {
    ListStatistics statistics =
        new ListStatistics(values.stream().mapToDouble(Double::doubleValue).toArray());
    return new Estimate(statistics.getMean(), statistics.getMeanErrorAt(0.95));
  }

  /** With so many digits after the point, and the error where there is one. */
  String text(int digits) {
    String number = "%." + digits + "f";
    return Double.isNaN(error)
        ? String.format(Locale.ROOT, number, mean)
        : String.format(Locale.ROOT, number + " ± " + number, mean, error);
  }
}
