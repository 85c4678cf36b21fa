package io.github.jsqlc.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What an engine says of one statement that it was given to prepare. */
sealed interface Answer {
  /**
   * The engine can run it.
   *
   * @param parameters how many values it wants
   * @param columns of its result; empty when it gives no rows
   */
  record Accepted(int parameters, List<Column> columns) implements Answer {
    public Accepted {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The engine cannot run it.
   *
   * @param message the engine's own words, without those of its driver
   */
  record Refused(String message) implements Answer {
    public Refused {
      Objects.requireNonNull(message);
    }
  }

  /**
   * One result column.
   *
   * @param declared the declared type of the table column whose value it is, as the schema has it;
   *     empty for an expression and where the column was declared without a type
   */
  record Column(String name, Optional<String> declared) {
    public Column {
      Objects.requireNonNull(name);
      Objects.requireNonNull(declared);
    }
  }
}
