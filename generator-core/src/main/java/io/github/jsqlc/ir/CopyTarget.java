package io.github.jsqlc.ir;

import java.util.List;
import java.util.Objects;

/**
 * Where an INSERT stores its parameters, when it does no more than that: one row of VALUES, each of
 * them one parameter as it is, into columns of a table, without ON CONFLICT and RETURNING.
 *
 * @param table the table as SQL has it, with its schema and quotes where they are needed
 * @param columns the columns, with quotes where they are needed
 * @param parameters for each column the {@link Parameter#number}
 */
public record CopyTarget(String table, List<String> columns, List<Integer> parameters) {
  public CopyTarget {
    Objects.requireNonNull(table);
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
    if (columns.size() != parameters.size()) {
      throw new IllegalArgumentException("each column has its parameter");
    }
  }
}
