package io.github.jsqlc.engine;

import java.util.List;
import java.util.Objects;

/**
 * A function that gives rows. It can also be named like a table, without parentheses, when no
 * argument is required.
 */
public record TableFunction(String name, List<Argument> arguments, List<RelationColumn> columns) {
  public TableFunction {
    Objects.requireNonNull(name);
    arguments = List.copyOf(arguments);
    columns = List.copyOf(columns);
  }

  /** Whether a call with {@code count} arguments can be meant. */
  public boolean accepts(int count) {
    return count >= arguments.stream().filter(a -> !a.optional()).count()
        && count <= arguments.size();
  }
}
