package io.github.jsqlc.proof;

import io.github.jsqlc.engine.Family;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values as an application would store them, from domains so small that rows meet in joins. */
final class Values {
  private static final List<String> WORDS = List.of("a", "b", "c", "x y", "", "Ann", "12", "é");
  private static final List<String> JSONS =
      List.of(
          "{\"a\":1,\"b\":[1,2.5,null],\"name\":\"n\"}",
          "[1,\"two\",null,{\"a\":null}]",
          "{}",
          "[]",
          "{\"a\":null}");
  private static final List<String> UUIDS =
      List.of("3f2504e0-4f89-41d3-9a0c-0305e82c3301", "00000000-0000-0000-0000-000000000000");
  private static final List<Double> REALS = List.of(0.0, 1.0, 2.5, -3.25, 1e6);

  private final RandomGenerator random;
  private final boolean textsAreJson;

  /**
   * @param textsAreJson whether texts of no other known kind hold JSON
   */
  Values(RandomGenerator random, boolean textsAreJson) {
    this.random = random;
    this.textsAreJson = textsAreJson;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A value that a column or parameter of this family holds; never null. */
  Object of(Family family) {
    int small = random.nextInt(8);
    return switch (family) {
      case BOOLEAN -> small % 2;
      case INT16, INT32, INT64 -> small == 7 ? -1 : small;
      case FLOAT32, FLOAT64 -> oneOf(REALS);
      case DECIMAL -> chance(0.5) ? (Object) small : oneOf(REALS);
      case DATE -> "2024-01-0" + (small + 1);
      case TIME, TIME_TZ -> "12:30:0" + small;
      case TIMESTAMP, TIMESTAMP_TZ -> "2024-01-0" + (small + 1) + " 10:00:00";
      case UUID -> oneOf(UUIDS);
      case JSON -> oneOf(JSONS);
      case BYTES -> new byte[] {(byte) small, 'b'};
      case TEXT, ENUM -> text();
      default -> any();
    };
  }

  private String text() {
    if (textsAreJson && chance(0.8)) {
      return oneOf(JSONS);
    }
    return switch (random.nextInt(10)) {
      case 0 -> oneOf(JSONS);
      case 1 -> "2024-01-0" + (random.nextInt(8) + 1);
      case 2 -> oneOf(UUIDS);
      case 3 -> "2024-01-01 10:00:0" + random.nextInt(8);
      default -> oneOf(WORDS);
    };
  }

  private Object any() {
    return switch (random.nextInt(4)) {
      case 0 -> of(Family.INT64);
      case 1 -> of(Family.FLOAT64);
      case 2 -> of(Family.BYTES);
      default -> text();
    };
  }
}
