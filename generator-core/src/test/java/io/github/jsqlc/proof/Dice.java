package io.github.jsqlc.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random choices that a seed repeats. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** Whether something of this probability happens. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to {@code bound} - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  String oneOf(String... all) {
    return all[random.nextInt(all.length)];
  }

  /** One of several ways to make something, each as likely as the others. */
  @SafeVarargs
  final String way(Supplier<String>... ways) {
    return ways[random.nextInt(ways.length)].get();
  }

  /** {@code count} different ones, or all. */
  <T> List<T> some(List<T> all, int count) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }
}
