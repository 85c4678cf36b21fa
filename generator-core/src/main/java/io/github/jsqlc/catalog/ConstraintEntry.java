package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A constraint of a table or a domain, or a unique index, while the statements are read. */
final class ConstraintEntry {
  /** What it demands. */
  enum Kind {
    PRIMARY_KEY,
    UNIQUE,
    CHECK,
    NOT_NULL,
    FOREIGN_KEY,
    EXCLUSION
  }

  final Kind kind;
  String name;

  /** Of a key the columns; none of a key with expressions, or of only some rows. */
  final List<ColumnEntry> columns = new ArrayList<>();

  /** Of a check. */
  Optional<Expr> condition = Optional.empty();

  /** Whether the rows that are there fulfil it. */
  boolean proven = true;

  /** Of a foreign key. */
  Optional<RelationEntry> referenced = Optional.empty();

  /** Of a foreign key, the columns there. */
  final List<ColumnEntry> referencedColumns = new ArrayList<>();

  ConstraintEntry(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  boolean isKey() {
    return kind == Kind.PRIMARY_KEY || kind == Kind.UNIQUE;
  }
}
