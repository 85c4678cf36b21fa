package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Table;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.Name;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One table, view, function or query in a FROM clause. Two entries are never equal: the same table
 * may stand there twice.
 */
final class FromEntry {
  /** The place of the row's number, which is a column without being among the columns. */
  static final int ROWID = -2;

  private static final List<String> ROWID_NAMES = List.of("rowid", "oid", "_rowid_");

  private final Optional<Name> alias;
  private final Optional<String> schema;
  private final String name;
  private final Shape shape;
  private final Optional<Table> table;
  private final Optional<Field> rowid;
  private final Optional<SqlType> rowType;
  private final boolean scalar;

  /**
   * @param alias the name that the query gives to it
   * @param schema where it is declared; empty for what no schema declares
   * @param name its own name; empty for a query in parentheses
   * @param table the declared table, if it is one
   */
  FromEntry(
      Optional<Name> alias,
      Optional<String> schema,
      String name,
      Shape shape,
      Optional<Table> table,
      SqlType rowidType) {
    this(alias, schema, name, shape, table, rowidType, Optional.empty(), false);
  }

  private FromEntry(
      Optional<Name> alias,
      Optional<String> schema,
      String name,
      Shape shape,
      Optional<Table> table,
      SqlType rowidType,
      Optional<SqlType> rowType,
      boolean scalar) {
    this.rowType = rowType;
    this.scalar = scalar;
    this.alias = alias;
    this.schema = schema;
    this.name = name;
    this.shape = Objects.requireNonNull(shape);
    this.table = table;
    this.rowid = table.filter(Table::hasRowid).map(t -> rowid(t, shape, rowidType));
  }

  private static Field rowid(Table table, Shape shape, SqlType type) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).rowidAlias()) {
        return shape.field(i);
      }
    }
    return Field.of("rowid", Value.of(type, false));
  }

  /** A row that is not there as a FROM item: {@code excluded}. */
  static FromEntry named(String name, Shape shape) {
    return new FromEntry(
        Optional.empty(),
        Optional.empty(),
        name,
        shape,
        Optional.empty(),
        SqlType.of("none", Family.OTHER));
  }

  /** The same, whose rows as a whole are of this type. */
  FromEntry withRowType(SqlType type, SqlType rowidType) {
    return new FromEntry(alias, schema, name, shape, table, rowidType, Optional.of(type), false);
  }

  /** The same with other columns. */
  FromEntry withShape(Shape shape, SqlType rowidType) {
    return new FromEntry(alias, schema, name, shape, table, rowidType, rowType, scalar);
  }

  /** A function that gives values, not rows: its name alone is the value. */
  static FromEntry scalar(Optional<Name> alias, String name, Shape shape) {
    return new FromEntry(
        alias,
        Optional.empty(),
        name,
        shape,
        Optional.empty(),
        SqlType.of("none", Family.OTHER),
        Optional.empty(),
        true);
  }

  /** The type of its rows as a whole, where it has one with a name. */
  Optional<SqlType> rowType() {
    return rowType;
  }

  /** Whether its name stands for its only column. */
  boolean isScalar() {
    return scalar;
  }

  /** The name by which the query calls it; empty for a query without alias. */
  String name() {
    return alias.map(Name::text).orElse(name);
  }

  /** The name that it has where it is declared; empty for a query. */
  String ownName() {
    return name;
  }

  Optional<Name> alias() {
    return alias;
  }

  /** The schema that must match when the query names one; only without an alias. */
  Optional<String> schema() {
    return alias.isPresent() ? Optional.empty() : schema;
  }

  Shape shape() {
    return shape;
  }

  Optional<Table> table() {
    return table;
  }

  /**
   * The place of a column.
   *
   * <p>Rule SQLITE-ROWID-1 (lang_createtable.html, section 5): {@code rowid}, {@code oid} and
   * {@code _rowid_} name the row's number unless a column has that name.
   *
   * @param folded the name as the engine folds it
   * @return from 0, {@link #ROWID}, or {@link Shape#MISSING}
   */
  int find(String folded) {
    int place = shape.find(folded);
    return place == Shape.MISSING && rowid.isPresent() && ROWID_NAMES.contains(folded)
        ? ROWID
        : place;
  }

  Field field(int place) {
    return place == ROWID ? rowid.orElseThrow() : shape.field(place);
  }
}
