package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** A WITH clause. */
public record With(boolean recursive, List<Cte> ctes, Span at) {
  public With {
    ctes = List.copyOf(ctes);
  }

  /**
   * One common table expression.
   *
   * @param statement a query, or a statement that changes rows and gives those of its RETURNING
   */
  public record Cte(
      Name name,
      List<Name> columns,
      Statement statement,
      Optional<Search> search,
      Optional<Cycle> cycle) {
    public Cte {
      columns = List.copyOf(columns);
      if (!(statement instanceof Statement.Select || statement instanceof Statement.Write)) {
        throw new IllegalArgumentException("no statement that gives rows: " + statement);
      }
    }
  }

  /**
   * {@code SEARCH DEPTH FIRST BY a, b SET column}.
   *
   * @param column the column that it adds
   */
  public record Search(boolean breadthFirst, List<Name> by, Name column, Span at) {
    public Search {
      by = List.copyOf(by);
    }
  }

  /**
   * {@code CYCLE a, b SET mark TO value DEFAULT otherwise USING path}.
   *
   * @param mark the column that it adds first; a boolean where it has no values
   * @param path the column that it adds last
   */
  public record Cycle(
      List<Name> columns,
      Name mark,
      Optional<Expr> value,
      Optional<Expr> otherwise,
      Name path,
      Span at) {
    public Cycle {
      columns = List.copyOf(columns);
    }
  }
}
