package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** One statement as it was written. */
public sealed interface Statement
    permits Statement.Select, Statement.Write, Statement.CallProcedure, Ddl, Statement.Other {
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

    /** The names by which RETURNING calls the row before and after the change. */
    ReturningNames returningNames();
  }

  /**
   * {@code RETURNING WITH (OLD AS o, NEW AS n)}.
   *
   * @param old the name of the row before the change, where it was given one
   * @param new_ the name of the row after the change, where it was given one
   */
  record ReturningNames(Optional<Name> old, Optional<Name> new_) {
    public static final ReturningNames NONE =
        new ReturningNames(Optional.empty(), Optional.empty());
  }

  /** What an INSERT or UPDATE does about a broken constraint: {@code OR IGNORE}, .. */
  enum OnConflict {
    ABORT,
    ROLLBACK,
    FAIL,
    IGNORE,
    REPLACE
  }

  /** Which values an INSERT prefers for identity columns. */
  enum Overriding {
    SYSTEM,
    USER
  }

  /**
   * INSERT and REPLACE.
   *
   * @param columns the columns named; empty when none are
   * @param parts for each column the part of it that is set, if not the whole: see {@link
   *     Assignment}
   * @param source the rows; empty for {@code DEFAULT VALUES}
   */
  record Insert(
      Optional<With> with,
      OnConflict orAction,
      QualifiedName table,
      Optional<Name> alias,
      List<Name> columns,
      List<Optional<Expr>> parts,
      Optional<Overriding> overriding,
      Optional<Query> source,
      List<Upsert> upserts,
      List<SelectItem> returning,
      ReturningNames returningNames,
      Span at)
      implements Write {
    public Insert {
      columns = List.copyOf(columns);
      parts = List.copyOf(parts);
      checkParts(columns, parts);
      upserts = List.copyOf(upserts);
      returning = List.copyOf(returning);
    }
  }

  /**
   * One {@code ON CONFLICT} clause.
   *
   * @param target the indexed expressions; empty when none are named
   * @param constraint the name of {@code ON CONFLICT ON CONSTRAINT}
   * @param assignments empty for {@code DO NOTHING}
   */
  record Upsert(
      List<Expr> target,
      Optional<Expr> targetWhere,
      Optional<Name> constraint,
      boolean doNothing,
      List<Assignment> assignments,
      Optional<Expr> where,
      Span at) {
    public Upsert {
      target = List.copyOf(target);
      assignments = List.copyOf(assignments);
    }
  }

  /**
   * {@code a = 1} or {@code (a, b) = (1, 2)}.
   *
   * @param parts for each column the part of it that is set: {@code a[1]} and {@code a.b} as a
   *     {@link Expr.Subscript} or {@link Expr.Field} over the column; empty where it is the whole
   */
  record Assignment(List<Name> columns, List<Optional<Expr>> parts, Expr value, Span at) {
    public Assignment {
      columns = List.copyOf(columns);
      parts = List.copyOf(parts);
      checkParts(columns, parts);
    }

    /** One that sets whole columns. */
    public Assignment(List<Name> columns, Expr value, Span at) {
      this(columns, whole(columns), value, at);
    }

    /** The part of its only column that is set, if it is not the whole. */
    public Optional<Expr> part() {
      return parts.size() == 1 ? parts.get(0) : Optional.empty();
    }
  }

  /** The parts of columns that are all set as a whole. */
  static List<Optional<Expr>> whole(List<Name> columns) {
    return columns.stream().map(column -> Optional.<Expr>empty()).toList();
  }

  private static void checkParts(List<Name> columns, List<Optional<Expr>> parts) {
    if (columns.size() != parts.size()) {
      throw new IllegalArgumentException(columns.size() + " columns, " + parts.size() + " parts");
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
      ReturningNames returningNames,
      Span at)
      implements Write {
    public Update {
      assignments = List.copyOf(assignments);
      from = List.copyOf(from);
      orderBy = List.copyOf(orderBy);
      returning = List.copyOf(returning);
    }
  }

  /**
   * @param using what stands behind USING
   */
  record Delete(
      Optional<With> with,
      QualifiedName table,
      Optional<Name> alias,
      List<FromItem> using,
      Optional<Expr> where,
      List<OrderItem> orderBy,
      Optional<Expr> limit,
      Optional<Expr> offset,
      List<SelectItem> returning,
      ReturningNames returningNames,
      Span at)
      implements Write {
    public Delete {
      using = List.copyOf(using);
      orderBy = List.copyOf(orderBy);
      returning = List.copyOf(returning);
    }
  }

  /**
   * MERGE.
   *
   * @param source what is merged into the table
   */
  record Merge(
      Optional<With> with,
      QualifiedName table,
      Optional<Name> alias,
      FromItem source,
      Expr on,
      List<MergeWhen> branches,
      List<SelectItem> returning,
      ReturningNames returningNames,
      Span at)
      implements Write {
    public Merge {
      branches = List.copyOf(branches);
      returning = List.copyOf(returning);
    }
  }

  /** Of which rows a WHEN of MERGE speaks. */
  enum MergeMatch {
    MATCHED,
    NOT_MATCHED_BY_SOURCE,
    /** Also without BY TARGET. */
    NOT_MATCHED_BY_TARGET
  }

  /** What a WHEN of MERGE does. */
  enum MergeAction {
    INSERT,
    UPDATE,
    DELETE,
    NOTHING
  }

  /**
   * One WHEN of MERGE.
   *
   * @param assignments of UPDATE
   * @param columns the columns that INSERT names; empty when none are
   * @param parts for each column the part of it that is set: see {@link Assignment}
   * @param values of INSERT; empty for DEFAULT VALUES
   */
  record MergeWhen(
      MergeMatch match,
      Optional<Expr> condition,
      MergeAction action,
      List<Assignment> assignments,
      List<Name> columns,
      List<Optional<Expr>> parts,
      Optional<Overriding> overriding,
      Optional<Expr.Row> values,
      Span at) {
    public MergeWhen {
      assignments = List.copyOf(assignments);
      columns = List.copyOf(columns);
      parts = List.copyOf(parts);
      checkParts(columns, parts);
    }
  }

  /** {@code CALL procedure(..)}. */
  record CallProcedure(Expr.Call call, Span at) implements Statement {}

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
