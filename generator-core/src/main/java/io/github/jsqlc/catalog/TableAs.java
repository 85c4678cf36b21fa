package io.github.jsqlc.catalog;

import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table of {@code CREATE TABLE .. AS}. Its columns have the names of the query's and, in SQLite,
 * types by the affinity of its expressions (lang_createtable.html, section 2.1); none has a
 * constraint.
 *
 * @param added columns that ALTER TABLE has put behind those of the query
 */
public record TableAs(
    String schema, String name, Query query, List<Column> added, Optional<String> comment, Span at)
    implements Relation {
  public TableAs {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(name);
    Objects.requireNonNull(query);
    added = List.copyOf(added);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(at);
  }
}
