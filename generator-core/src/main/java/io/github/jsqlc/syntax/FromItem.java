package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** One thing that rows come from. */
public sealed interface FromItem {
  Span at();

  /** A table, view or CTE. */
  record Table(QualifiedName name, Optional<Name> alias, Span at) implements FromItem {}

  /** A table-valued function. */
  record Function(QualifiedName name, List<Expr> arguments, Optional<Name> alias, Span at)
      implements FromItem {
    public Function {
      arguments = List.copyOf(arguments);
    }
  }

  /** A query in parentheses. */
  record Derived(Query query, Optional<Name> alias, List<Name> columns, boolean lateral, Span at)
      implements FromItem {
    public Derived {
      columns = List.copyOf(columns);
    }
  }

  /** The kinds of join; a comma is {@link #CROSS}. */
  enum JoinKind {
    INNER,
    CROSS,
    LEFT,
    RIGHT,
    FULL;

    /** Whether rows of the left side may be missing from the result's row. */
    public boolean leftIsOptional() {
      return this == RIGHT || this == FULL;
    }

    /** Whether rows of the right side may be missing from the result's row. */
    public boolean rightIsOptional() {
      return this == LEFT || this == FULL;
    }
  }

  /** Two items joined. */
  record Join(
      FromItem left,
      JoinKind kind,
      boolean natural,
      FromItem right,
      Optional<Expr> on,
      List<Name> using,
      Span at)
      implements FromItem {
    public Join {
      using = List.copyOf(using);
    }
  }
}
