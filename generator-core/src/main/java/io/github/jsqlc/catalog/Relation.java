package io.github.jsqlc.catalog;

import io.github.jsqlc.source.Span;
import java.util.Optional;

/** What the schema declares and queries can read from. */
public sealed interface Relation permits Table, View, TableAs {
  /** The schema that holds it; for SQLite {@code main}, {@code temp} or an attached one. */
  String schema();

  /** The name as it was declared. */
  String name();

  /** The name in the statement that declares it, or in the one that last renamed it. */
  Span at();

  /** What the schema's comment says of it. */
  Optional<String> comment();
}
