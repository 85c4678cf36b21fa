package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.Routine;
import java.util.List;

/** When a row of a function that gives rows is NULL. */
final class RoutineNulls {
  private RoutineNulls() {}

  /** A strict function gives no rows at all where an argument is NULL. */
  static boolean ofRow(Routine routine, List<Value> arguments) {
    return switch (routine.nulls()) {
      case NEVER, ANY_NULL -> false;
      case ALL_NULL -> arguments.stream().allMatch(Value::nullable);
      case FIRST_NULL -> arguments.isEmpty() || arguments.get(0).nullable();
      default -> routine.nulls() != NullRule.NEVER;
    };
  }
}
