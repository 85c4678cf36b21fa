package io.github.jsqlc.catalog;

import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What has a name among tables, views, sequences and indexes, while the statements are read. */
final class RelationEntry {
  /** What it is. */
  enum Kind {
    TABLE,
    FOREIGN_TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    SEQUENCE,
    INDEX,
    /** The table of a query, whose columns only the analysis of the query can tell. */
    TABLE_AS;

    /** As messages call it. */
    String words() {
      return this == TABLE_AS ? "table" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean isTable() {
      return this == TABLE || this == FOREIGN_TABLE || this == TABLE_AS;
    }

    boolean isView() {
      return this == VIEW || this == MATERIALIZED_VIEW;
    }
  }

  Space space;
  String name;
  final Kind kind;
  Span at;
  Optional<String> comment = Optional.empty();
  final List<ColumnEntry> columns = new ArrayList<>();
  final List<ConstraintEntry> constraints = new ArrayList<>();
  final List<RelationEntry> parents = new ArrayList<>();

  /** Whether its only parent is a table whose rows lie in it. */
  boolean partition;

  /** Its row type; sequences and indexes have none. */
  Optional<TypeEntry> rowType = Optional.empty();

  /** Of a typed table, the type. */
  Optional<TypeEntry> ofType = Optional.empty();

  /** Of a view or the table of a query. */
  Optional<Query> query = Optional.empty();

  /** The names that the statement gives to the columns of its query. */
  List<Name> names = List.of();

  /** What the names in its query meant when it was declared. */
  Optional<Sources> sources = Optional.empty();

  /** What ALTER did to the columns of a query. */
  final List<TableAs.Change> changes = new ArrayList<>();

  /** What COMMENT ON says of the columns of a query. */
  final Map<String, String> columnComments = new LinkedHashMap<>();

  /** Whether an extension brings it. */
  boolean ofExtension;

  /** Of an index, its table and the key that it makes; of a sequence, the table that owns it. */
  Optional<RelationEntry> owner = Optional.empty();

  /** Of an index. */
  Optional<ConstraintEntry> key = Optional.empty();

  /** Of a sequence, the column with which it goes. */
  Optional<ColumnEntry> ownerColumn = Optional.empty();

  RelationEntry(Space space, String name, Kind kind, Span at) {
    this.space = space;
    this.name = name;
    this.kind = kind;
    this.at = at;
  }

  Optional<ColumnEntry> column(String wanted) {
    return columns.stream().filter(column -> column.name.equals(wanted)).findFirst();
  }

  List<String> columnNames() {
    return columns.stream().map(column -> column.name).toList();
  }
}
