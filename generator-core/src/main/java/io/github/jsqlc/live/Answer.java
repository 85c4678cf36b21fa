package io.github.jsqlc.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What an engine says of one statement that it was given to prepare. */
sealed interface Answer {
  /**
   * The engine can run it.
   *
   * @param parameters what it wants to be given, by number
   * @param columns of its result; empty when it gives no rows
   */
  record Accepted(List<Parameter> parameters, List<Column> columns) implements Answer {
    public Accepted {
      parameters = List.copyOf(parameters);
      columns = List.copyOf(columns);
    }
  }

  /**
   * The engine cannot run it.
   *
   * @param message the engine's own words, without those of its driver
   * @param at the offset in the statement of what the engine points at; empty where it points at
   *     nothing
   */
  record Refused(String message, OptionalInt at) implements Answer {
    public Refused {
      Objects.requireNonNull(message);
      Objects.requireNonNull(at);
    }

    Refused(String message) {
      this(message, OptionalInt.empty());
    }
  }

  /**
   * A value that the statement wants.
   *
   * @param type its type, by the name that the engine's rows give it; empty where the engine takes
   *     any
   */
  record Parameter(Optional<String> type) {
    static final Parameter OF_ANY_TYPE = new Parameter(Optional.empty());

    public Parameter {
      Objects.requireNonNull(type);
    }
  }

  /**
   * One result column.
   *
   * @param declared the declared type of the table column whose value it is, as the schema has it;
   *     empty for an expression and where the column was declared without a type
   * @param type the type of all its values, by the name that the engine's rows give it; empty where
   *     the engine knows none
   */
  record Column(String name, Optional<String> declared, Optional<String> type) {
    public Column {
      Objects.requireNonNull(name);
      Objects.requireNonNull(declared);
      Objects.requireNonNull(type);
    }
  }
}
