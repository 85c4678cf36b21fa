package io.github.jsqlc.analysis;

import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.SelectItem;
import io.github.jsqlc.syntax.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Finds each {@code sqlc.embed(t)} of a statement, which no engine knows. */
final class Embeds {
  private Embeds() {}

  /** Those of the select lists and RETURNING clauses where one may stand. */
  static List<SelectItem.Embed> of(Statement statement) {
    Stream<SelectItem> items = Stream.empty();
    if (statement instanceof Statement.Select select) {
      items = items(select.query().body());
    } else if (statement instanceof Statement.Write write) {
      items = write.returning().stream();
    }
    return items
        .filter(SelectItem.Embed.class::isInstance)
        .map(SelectItem.Embed.class::cast)
        .toList();
  }

  private static Stream<SelectItem> items(QueryBody body) {
    if (body instanceof QueryBody.Select select) {
      return select.items().stream();
    }
    if (body instanceof QueryBody.SetOperation set) {
      return Stream.concat(items(set.left()), items(set.right()));
    }
    if (body instanceof QueryBody.Nested nested) {
      return items(nested.query().body());
    }
    return Stream.empty();
  }
}
