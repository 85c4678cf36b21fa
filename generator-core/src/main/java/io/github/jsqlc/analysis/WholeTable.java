package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.Relation;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.ResultItem;
import io.github.jsqlc.ir.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether a result is a row of a table or view as a whole. */
record WholeTable(Catalog catalog, RelationShapes relations) {

  /**
   * The table whose visible columns are the result: all, in order, under their own names, and none
   * that may be NULL where the table's may not.
   */
  Optional<TableId> of(List<ResultItem> items) {
    List<Column> columns = new ArrayList<>();
    for (ResultItem item : items) {
      if (!(item instanceof ResultItem.Single single)) {
        return Optional.empty();
      }
      columns.add(single.column());
    }
    if (columns.isEmpty() || columns.get(0).origin().isEmpty()) {
      return Optional.empty();
    }
    TableId table = columns.get(0).origin().get().table();
    Optional<String> schema = Optional.of(table.schema()).filter(name -> !name.isEmpty());
    return catalog
        .find(schema, table.name())
        .filter(relation -> isWhole(relation, table, columns))
        .map(relation -> table);
  }

  private boolean isWhole(Relation relation, TableId table, List<Column> columns) {
    List<Field> fields =
        relations.shapeOf(relation).fields().stream().filter(f -> !f.hidden()).toList();
    if (fields.size() != columns.size() || !catalog.relations().contains(relation)) {
      return false;
    }
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Column column = columns.get(i);
      boolean same =
          column.origin().equals(Optional.of(new ColumnOrigin(table, field.name())))
              && column.name().equals(field.name())
              && isSame(column.type(), field.type())
              && (field.nullable() || !column.nullable());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /**
   * Of one and the same column: an engine may tell what a domain is of, and says nothing of
   * lengths.
   */
  private static boolean isSame(SqlType result, SqlType declared) {
    return result.family() == declared.family()
        && result.element().map(SqlType::family).equals(declared.element().map(SqlType::family));
  }
}
