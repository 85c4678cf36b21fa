package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;

/** A WITH clause. */
public record With(boolean recursive, List<Cte> ctes, Span at) {
  public With {
    ctes = List.copyOf(ctes);
  }

  /** One common table expression. */
  public record Cte(Name name, List<Name> columns, Query query) {
    public Cte {
      columns = List.copyOf(columns);
    }
  }
}
