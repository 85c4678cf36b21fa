package io.github.jsqlc.catalog;

import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table whose columns are known.
 *
 * @param kind who declared it
 * @param checks the conditions that every row fulfils, or for which they are NULL; their column
 *     references name columns of this table
 * @param uniqueKeys lists of columns of which no two rows hold the same values, none of them NULL;
 *     the primary key first. The columns may be nullable: rows with a NULL there may repeat
 * @param primaryKey the names of its columns; empty if there is none
 * @param hasRowid whether rows have a number, under the names {@code rowid}, {@code oid} and {@code
 *     _rowid_} where no column has those
 * @param parents the ids of the row types of the tables that it inherits from or is a partition of
 */
public record Table(
    String schema,
    String name,
    Kind kind,
    List<Column> columns,
    List<Expr> checks,
    List<List<String>> uniqueKeys,
    List<String> primaryKey,
    boolean strict,
    boolean withoutRowid,
    boolean hasRowid,
    Optional<String> comment,
    Span at,
    List<String> parents)
    implements Relation {

  /** Who declared a table. */
  public enum Kind {
    /** The schema's CREATE TABLE. */
    ORDINARY,
    /** The schema's CREATE VIRTUAL TABLE. */
    VIRTUAL,
    /** The engine itself. */
    SYSTEM,
    /** A sequence, whose state is its only row. */
    SEQUENCE
  }

  /** A table that inherits from none. */
  public Table(
      String schema,
      String name,
      Kind kind,
      List<Column> columns,
      List<Expr> checks,
      List<List<String>> uniqueKeys,
      List<String> primaryKey,
      boolean strict,
      boolean withoutRowid,
      boolean hasRowid,
      Optional<String> comment,
      Span at) {
    this(
        schema,
        name,
        kind,
        columns,
        checks,
        uniqueKeys,
        primaryKey,
        strict,
        withoutRowid,
        hasRowid,
        comment,
        at,
        List.of());
  }

  public Table {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    columns = List.copyOf(columns);
    checks = List.copyOf(checks);
    uniqueKeys = uniqueKeys.stream().map(List::copyOf).toList();
    primaryKey = List.copyOf(primaryKey);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(at);
    parents = List.copyOf(parents);
  }
}
