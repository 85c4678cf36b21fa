package io.github.jsqlc.catalog;

import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.Query;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A view. Its columns are those of its query.
 *
 * @param columns their names; the query names those behind the last of them
 * @param materialized whether it keeps its rows
 * @param renames what ALTER has done to the names of its columns, in order
 * @param columnComments what COMMENT ON says of its columns, by their names
 * @param names the catalog in which its query is to be read, where the names that it uses mean
 *     something else by now
 */
public record View(
    String schema,
    String name,
    List<Name> columns,
    Query query,
    Optional<String> comment,
    Span at,
    boolean materialized,
    List<TableAs.Change.Rename> renames,
    Map<String, String> columnComments,
    Optional<Catalog> names)
    implements Relation {
  /** A view whose query means today what it meant when it was declared. */
  public View(
      String schema,
      String name,
      List<Name> columns,
      Query query,
      Optional<String> comment,
      Span at) {
    this(schema, name, columns, query, comment, at, false, List.of(), Map.of(), Optional.empty());
  }

  public View {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(name);
    columns = List.copyOf(columns);
    Objects.requireNonNull(query);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(at);
    renames = List.copyOf(renames);
    columnComments = Map.copyOf(columnComments);
    Objects.requireNonNull(names);
  }
}
