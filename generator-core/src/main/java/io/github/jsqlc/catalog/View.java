package io.github.jsqlc.catalog;

import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A view. Its columns are those of its query.
 *
 * @param columns their names; empty when the query names them
 */
public record View(
    String schema, String name, List<Name> columns, Query query, Optional<String> comment, Span at)
    implements Relation {
  public View {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(name);
    columns = List.copyOf(columns);
    Objects.requireNonNull(query);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(at);
  }
}
