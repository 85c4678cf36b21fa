package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Ddl.ColumnConstraint;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Copies of declarations with some parts replaced. */
final class Declarations {
  private Declarations() {}

  static Ddl.CreateTable with(
      Ddl.CreateTable table, List<Ddl.ColumnDef> columns, List<Ddl.TableConstraint> constraints) {
    return new Ddl.CreateTable(
        table.name(),
        table.temporary(),
        table.ifNotExists(),
        columns,
        constraints,
        table.strict(),
        table.withoutRowid(),
        table.query(),
        table.bases(),
        table.comment(),
        table.at());
  }

  static Ddl.ColumnDef with(
      Ddl.ColumnDef column, Name name, List<? extends ColumnConstraint> constraints) {
    return new Ddl.ColumnDef(
        name, column.type(), List.copyOf(constraints), column.comment(), column.at());
  }

  /** The table with other constraints on one column. */
  static Ddl.CreateTable editColumn(
      Ddl.CreateTable table, Names names, Name name, Consumer<List<ColumnConstraint>> edit) {
    List<Ddl.ColumnDef> columns = new ArrayList<>();
    for (Ddl.ColumnDef column : table.columns()) {
      List<ColumnConstraint> constraints = new ArrayList<>(column.constraints());
      if (names.same(column.name(), name)) {
        edit.accept(constraints);
      }
      columns.add(with(column, column.name(), constraints));
    }
    return with(table, columns, table.constraints());
  }
}
