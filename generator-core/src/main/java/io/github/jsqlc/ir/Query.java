package io.github.jsqlc.ir;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One query, understood.
 *
 * @param name as the annotation has it
 * @param doc the user's comment, line by line
 * @param at its name in its annotation
 * @param sql the statement to send
 * @param parameters by number
 * @param results empty when the statement gives no rows
 * @param writes whether it changes data, so that its rows must be read to the end: SQLite commits
 *     when the last one has been read, and only then tells that it could not
 * @param wholeTable the table or view whose columns, all of them and in order, are the result; none
 *     may be NULL that may not be so there, while a condition may have made some surer than there
 * @param copy present where the rows of {@link Command#COPYFROM} can be stored without the
 *     statement
 */
public record Query(
    String name,
    Command command,
    List<String> doc,
    Span at,
    List<SqlPart> sql,
    List<Parameter> parameters,
    List<ResultItem> results,
    RowCount rows,
    boolean writes,
    Optional<TableId> wholeTable,
    Optional<CopyTarget> copy) {
  public Query {
    Objects.requireNonNull(wholeTable);
    Objects.requireNonNull(copy);
    Objects.requireNonNull(name);
    Objects.requireNonNull(command);
    Objects.requireNonNull(at);
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

  /** A query that is always sent as a statement. */
  public Query(
      String name,
      Command command,
      List<String> doc,
      Span at,
      List<SqlPart> sql,
      List<Parameter> parameters,
      List<ResultItem> results,
      RowCount rows,
      boolean writes,
      Optional<TableId> wholeTable) {
    this(
        name,
        command,
        doc,
        at,
        sql,
        parameters,
        results,
        rows,
        writes,
        wholeTable,
        Optional.empty());
  }

  /** The name of the file in which it stands. */
  public String file() {
    return at.file().name();
  }

  /** The line of its annotation, from 1. */
  public int line() {
    return at.line();
  }

  /** All columns of the result, in the order in which the engine sends them. */
  public List<Column> columns() {
    return results.stream().flatMap(item -> item.columns().stream()).toList();
  }
}
