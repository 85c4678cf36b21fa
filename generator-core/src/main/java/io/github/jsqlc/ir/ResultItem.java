package io.github.jsqlc.ir;

import java.util.List;
import java.util.OptionalInt;

/** One item of a query's result, which takes one column or more. */
public sealed interface ResultItem {
  /** The columns of this item, in the order in which the engine sends them. */
  List<Column> columns();

  /** One column. */
  record Single(Column column) implements ResultItem {
    @Override
    public List<Column> columns() {
      return List.of(column);
    }
  }

  /**
   * All columns of a table as one value ({@code sqlc.embed}).
   *
   * @param name the table's alias in the query
   * @param columns with the nullability that they have in the table when the row is there
   * @param optional whether the row may be missing: then all columns are NULL
   * @param witness the index in {@code columns} of one that is never NULL when the row is there;
   *     empty when the table has none, so that only all columns together tell
   */
  record Embedded(
      String name, TableId table, List<Column> columns, boolean optional, OptionalInt witness)
      implements ResultItem {
    public Embedded {
      columns = List.copyOf(columns);
    }
  }
}
