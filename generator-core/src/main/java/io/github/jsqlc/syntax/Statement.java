package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** One statement as it was written. */
public sealed interface Statement permits Statement.Select, Statement.Write, Ddl, Statement.Other {
  /** From the first to the last token, without the semicolon. */
  Span at();

  /** A query. */
  record Select(Query query) implements Statement {
    @Override
    public Span at() {
      return query.at();
    }
  }

  /** A statement that changes rows. */
  sealed interface Write extends Statement {
    Optional<With> with();

    QualifiedName table();

    /** The name by which the statement calls the table it changes. */
    Optional<Name> alias();

    List<SelectItem> returning();
  }

  /** What an INSERT or UPDATE does about a broken constraint: {@code OR IGNORE}, .. */
  enum OnConflict {
    ABORT,
    ROLLBACK,
    FAIL,
    IGNORE,
    REPLACE
  }

  /**
   * INSERT and REPLACE.
   *
   * @param columns the columns named; empty when none are
   * @param source the rows; empty for {@code DEFAULT VALUES}
   */
  record Insert(
      Optional<With> with,
      OnConflict orAction,
      QualifiedName table,
      Optional<Name> alias,
      List<Name> columns,
      Optional<Query> source,
      List<Upsert> upserts,
      List<SelectItem> returning,
      Span at)
      implements Write {
    public Insert {
      columns = List.copyOf(columns);
      upserts = List.copyOf(upserts);
      returning = List.copyOf(returning);
    }
  }

  /**
   * One {@code ON CONFLICT} clause.
   *
   * @param target the indexed expressions; empty when none are named
   * @param assignments empty for {@code DO NOTHING}
   */
  record Upsert(
      List<Expr> target,
      Optional<Expr> targetWhere,
      boolean doNothing,
      List<Assignment> assignments,
      Optional<Expr> where,
      Span at) {
    public Upsert {
      target = List.copyOf(target);
      assignments = List.copyOf(assignments);
    }
  }

  /** {@code a = 1} or {@code (a, b) = (1, 2)}. */
  record Assignment(List<Name> columns, Expr value, Span at) {
    public Assignment {
      columns = List.copyOf(columns);
    }
  }

  record Update(
      Optional<With> with,
      OnConflict orAction,
      QualifiedName table,
      Optional<Name> alias,
      List<Assignment> assignments,
      List<FromItem> from,
      Optional<Expr> where,
      List<OrderItem> orderBy,
      Optional<Expr> limit,
      Optional<Expr> offset,
      List<SelectItem> returning,
      Span at)
      implements Write {
    public Update {
      assignments = List.copyOf(assignments);
      from = List.copyOf(from);
      orderBy = List.copyOf(orderBy);
      returning = List.copyOf(returning);
    }
  }

  record Delete(
      Optional<With> with,
      QualifiedName table,
      Optional<Name> alias,
      Optional<Expr> where,
      List<OrderItem> orderBy,
      Optional<Expr> limit,
      Optional<Expr> offset,
      List<SelectItem> returning,
      Span at)
      implements Write {
    public Delete {
      orderBy = List.copyOf(orderBy);
      returning = List.copyOf(returning);
    }
  }

  /**
   * A statement that neither declares anything that queries can name nor gives rows of a known
   * shape: PRAGMA, BEGIN, VACUUM, ATTACH, ..
   *
   * @param words its first words, upper case
   * @param parameters the parameters that stand in it
   */
  record Other(List<String> words, List<Expr.Parameter> parameters, Span at) implements Statement {
    public Other {
      words = List.copyOf(words);
      parameters = List.copyOf(parameters);
    }
  }
}
