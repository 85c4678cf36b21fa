package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** SELECT, VALUES or a set operation, with what may stand around them. */
public record Query(
    Optional<With> with,
    QueryBody body,
    List<OrderItem> orderBy,
    Optional<Expr> limit,
    Optional<Expr> offset,
    Span at) {
  public Query {
    Objects.requireNonNull(body);
    orderBy = List.copyOf(orderBy);
  }
}
