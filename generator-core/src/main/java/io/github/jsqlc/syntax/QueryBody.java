package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** What gives rows. */
public sealed interface QueryBody {
  Span at();

  /**
   * One SELECT.
   *
   * @param distinctOn the expressions of {@code DISTINCT ON (..)}
   * @param items empty where an engine takes a SELECT without any
   * @param into the table that {@code SELECT .. INTO} makes
   * @param from the items between the commas
   */
  record Select(
      boolean distinct,
      List<Expr> distinctOn,
      List<SelectItem> items,
      Optional<QualifiedName> into,
      List<FromItem> from,
      Optional<Expr> where,
      List<Expr> groupBy,
      Optional<Expr> having,
      List<NamedWindow> windows,
      Span at)
      implements QueryBody {
    public Select {
      distinctOn = List.copyOf(distinctOn);
      items = List.copyOf(items);
      from = List.copyOf(from);
      groupBy = List.copyOf(groupBy);
      windows = List.copyOf(windows);
    }
  }

  /** One window of the WINDOW clause. */
  record NamedWindow(Name name, Expr.Window window) {}

  /** {@code VALUES (..), (..)}: at least one row. */
  record Values(List<Expr.Row> rows, Span at) implements QueryBody {
    public Values {
      rows = List.copyOf(rows);
    }
  }

  /** The kinds of set operation. */
  enum SetKind {
    UNION,
    INTERSECT,
    EXCEPT
  }

  /** Two bodies put together; chains group to the left as the engine's rules say. */
  record SetOperation(SetKind kind, boolean all, QueryBody left, QueryBody right, Span at)
      implements QueryBody {}

  /** A query in parentheses as an operand of a set operation. */
  record Nested(Query query, Span at) implements QueryBody {}
}
