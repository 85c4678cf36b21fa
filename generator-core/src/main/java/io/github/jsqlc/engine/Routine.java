package io.github.jsqlc.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A function, aggregate or procedure with one list of parameters, of an engine that picks one of
 * several by the types of the arguments. Types are ids, see {@link TypeSystem#type}.
 *
 * @param schema where it is declared; empty for an extension's, which stands where {@code CREATE
 *     EXTENSION} put it, and for what the grammar alone knows
 * @param parameters what a call gives, in order: no OUT parameters
 * @param result the id of the type of its value, or of one row of its values; {@code record} where
 *     {@link #columns} say more or where the query must say it
 * @param setOf whether it gives any number of rows
 * @param columns the columns of its rows or of its one row: OUT, INOUT and TABLE parameters; empty
 *     if it has none
 * @param nulls when its value is NULL; of one that gives many rows and has no columns, when the
 *     value in a row is, though for a NULL argument a strict one gives no row at all. A call that
 *     spreads an array with VARIADIC may also be NULL when the array is
 * @param direct of an aggregate with WITHIN GROUP: how many of the parameters stand before it; -1
 *     for all others
 */
public record Routine(
    String schema,
    String name,
    Kind kind,
    List<Parameter> parameters,
    String result,
    boolean setOf,
    List<Column> columns,
    NullRule nulls,
    int direct) {
  /** What it is for. */
  public enum Kind {
    FUNCTION,
    AGGREGATE,
    /** It needs OVER. */
    WINDOW,
    /** It is called by CALL alone. */
    PROCEDURE
  }

  /**
   * What one argument must be.
   *
   * @param name by which a call can give it
   * @param hasDefault whether a call may leave it out
   * @param variadic whether it takes all arguments that are left; then the type is the array of
   *     them, or {@code any}
   */
  public record Parameter(
      Optional<String> name, String type, boolean hasDefault, boolean variadic) {
    public Parameter {
      Objects.requireNonNull(name);
      Objects.requireNonNull(type);
    }
  }

  /**
   * A column of the rows that it gives.
   *
   * @param nullable whether a value in it may be NULL
   */
  public record Column(String name, String type, boolean nullable) {
    /** A column of which nothing is known but its type. */
    public Column(String name, String type) {
      this(name, type, true);
    }

    public Column {
      Objects.requireNonNull(name);
      Objects.requireNonNull(type);
    }
  }

  public Routine {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(result);
    columns = List.copyOf(columns);
    Objects.requireNonNull(nulls);
    if (direct < -1 || direct > parameters.size() || (direct >= 0 && kind != Kind.AGGREGATE)) {
      throw new IllegalArgumentException(name + ": direct arguments that cannot be");
    }
  }

  /** Whether the last parameter takes any number of arguments. */
  public boolean isVariadic() {
    return !parameters.isEmpty() && parameters.get(parameters.size() - 1).variadic();
  }
}
