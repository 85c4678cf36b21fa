package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE INDEX in a database with declared types. */
final class IndexDeclarations {
  private final Declaring declaring;
  private final Database database;
  private final ConstraintDeclarations constraints;

  IndexDeclarations(Declaring declaring, ConstraintDeclarations constraints) {
    this.declaring = declaring;
    this.database = declaring.database;
    this.constraints = constraints;
  }

  void index(Ddl.CreateIndex index) {
    Optional<RelationEntry> found = declaring.relation("table", index.table(), false);
    if (found.isEmpty()) {
      return;
    }
    RelationEntry table = found.get();
    if (table.kind == RelationEntry.Kind.VIEW || table.kind == RelationEntry.Kind.SEQUENCE) {
      declaring.reports.refused(
          index.table().name().at(),
          "\"%s\" is a %s and cannot have an index".formatted(table.name, table.kind.words()));
      return;
    }
    List<ColumnEntry> columns = new ArrayList<>();
    boolean plain = true;
    for (Expr column : index.columns()) {
      Optional<ColumnEntry> named = Names.column(column).flatMap(name -> table.column(name.text()));
      plain &= named.isPresent() && column instanceof Expr.ColumnRef;
      named.ifPresent(columns::add);
      check(table, column);
    }
    index.where().ifPresent(where -> check(table, where));
    boolean key = plain && index.unique() && index.where().isEmpty();
    Optional<String> name = name(table, index, columns);
    if (name.isEmpty()) {
      return;
    }
    RelationEntry entry =
        new RelationEntry(table.space, name.get(), RelationEntry.Kind.INDEX, index.at());
    entry.owner = Optional.of(table);
    entry.columns.addAll(columns);
    if (key) {
      ConstraintEntry unique = new ConstraintEntry(ConstraintEntry.Kind.UNIQUE, name.get());
      unique.columns.addAll(columns);
      entry.key = Optional.of(unique);
    }
    database.add(entry);
    if (key) {
      constraints.children(table).stream()
          .filter(child -> child.partition)
          .forEach(child -> constraints.copyIndex(entry, child));
    }
  }

  /** The columns of a view or a query's table are the business of the analysis. */
  private void check(RelationEntry table, Expr expr) {
    if (table.kind == RelationEntry.Kind.TABLE) {
      constraints.usedColumns(table, expr);
    }
  }

  private Optional<String> name(
      RelationEntry table, Ddl.CreateIndex index, List<ColumnEntry> columns) {
    if (index.name().isPresent()) {
      Name name = index.name().get().name();
      boolean taken = database.relation(table.space, name.text()).isPresent();
      boolean free = !(taken && index.ifNotExists()) && declaring.free(table.space, name);
      return free ? Optional.of(name.text()) : Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (Expr column : index.columns()) {
      names.add(Names.column(column).map(Name::text).orElse("expr"));
    }
    return Optional.of(
        ConstraintNames.choose(
            table.name,
            ConstraintNames.columns(names),
            "idx",
            taken -> database.relation(table.space, taken).isPresent()));
  }
}
