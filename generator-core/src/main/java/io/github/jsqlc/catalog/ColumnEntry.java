package io.github.jsqlc.catalog;

import io.github.jsqlc.source.Span;
import java.util.Optional;
import java.util.Set;

/** A column of a table, or a field of a row type, while the statements are read. */
final class ColumnEntry {
  String name;
  TypeRef type;
  boolean notNull;
  boolean generated;

  /** Of a generated column, the columns that it is computed from. */
  Set<ColumnEntry> computedFrom = Set.of();

  boolean hasDefault;
  Column.Identity identity = Column.Identity.NONE;
  Optional<String> collation = Optional.empty();
  Optional<String> comment = Optional.empty();
  Span at;

  /** Whether the table itself declares it, be it inherited too. */
  boolean local = true;

  /** From how many parents it comes. */
  int inherited;

  /** The sequence from which its default takes its values. */
  Optional<RelationEntry> sequence = Optional.empty();

  ColumnEntry(String name, TypeRef type, Span at) {
    this.name = name;
    this.type = type;
    this.at = at;
  }

  /** A column like this one; what follows from other tables is not taken along. */
  ColumnEntry copy() {
    ColumnEntry copy = new ColumnEntry(name, type, at);
    copy.notNull = notNull;
    copy.generated = generated;
    copy.hasDefault = hasDefault;
    copy.identity = identity;
    copy.collation = collation;
    copy.comment = comment;
    return copy;
  }

  /** Whether the engine makes sure that it never holds NULL. */
  boolean neverNull() {
    boolean domain = !type.array() && type.entry().filter(TypeEntry::neverNull).isPresent();
    return notNull || domain;
  }
}
