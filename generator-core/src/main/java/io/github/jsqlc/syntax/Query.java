package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * SELECT, VALUES or a set operation, with what may stand around them.
 *
 * @param limit how many rows at most; empty for {@code LIMIT ALL} too
 * @param withTies whether rows that equal the last one come on top of the limit
 */
public record Query(
    Optional<With> with,
    QueryBody body,
    List<OrderItem> orderBy,
    Optional<Expr> limit,
    Optional<Expr> offset,
    boolean withTies,
    List<Lock> locks,
    Span at) {
  public Query {
    Objects.requireNonNull(body);
    orderBy = List.copyOf(orderBy);
    locks = List.copyOf(locks);
  }

  /** A query that locks nothing. */
  public Query(
      Optional<With> with,
      QueryBody body,
      List<OrderItem> orderBy,
      Optional<Expr> limit,
      Optional<Expr> offset,
      Span at) {
    this(with, body, orderBy, limit, offset, false, List.of(), at);
  }

  /**
   * {@code FOR UPDATE OF t} and its like.
   *
   * @param strength upper case: UPDATE, NO KEY UPDATE, SHARE or KEY SHARE
   * @param of the tables that it names; empty for all
   */
  public record Lock(String strength, List<QualifiedName> of, Span at) {
    public Lock {
      of = List.copyOf(of);
    }
  }
}
