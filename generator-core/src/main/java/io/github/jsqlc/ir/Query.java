package io.github.jsqlc.ir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One query, understood.
 *
 * @param name as the annotation has it
 * @param doc the user's comment, line by line
 * @param file the name of the file in which it stands
 * @param line the line of its annotation, from 1
 * @param sql the statement to send
 * @param parameters by number
 * @param results empty when the statement gives no rows
 * @param wholeTable the table or view whose columns, all of them and in order, are the result, each
 *     as nullable as there
 */
public record Query(
    String name,
    Command command,
    List<String> doc,
    String file,
    int line,
    List<SqlPart> sql,
    List<Parameter> parameters,
    List<ResultItem> results,
    RowCount rows,
    Optional<TableId> wholeTable) {
  public Query {
    Objects.requireNonNull(name);
    Objects.requireNonNull(command);
    doc = List.copyOf(doc);
    sql = List.copyOf(sql);
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).number() != i + 1) {
        throw new IllegalArgumentException("parameters of " + name + " are not in order");
      }
    }
  }

  /** All columns of the result, in the order in which the engine sends them. */
  public List<Column> columns() {
    return results.stream().flatMap(item -> item.columns().stream()).toList();
  }
}
