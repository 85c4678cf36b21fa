package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE VIEW and CREATE MATERIALIZED VIEW in the SQL standard's grammar. */
final class StandardViews {
  private static final String VIEW = "the name of a view";
  private static final String COLUMN = "the name of a column";

  private final Grammar grammar;
  private final Cursor cursor;
  private final StandardTables tables;

  StandardViews(Grammar grammar, StandardTables tables) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.tables = tables;
  }

  /** Reads the statement from RECURSIVE or VIEW on. */
  Ddl view(int start, boolean replace, boolean temporary) {
    boolean recursive = cursor.accept("RECURSIVE");
    cursor.expect("VIEW");
    QualifiedName name = grammar.names.qualified(VIEW);
    List<Name> columns = grammar.names.optionalList(COLUMN);
    if (recursive && columns.isEmpty()) {
      throw cursor.expected("the names of the columns in parentheses");
    }
    options();
    cursor.expect("AS");
    Query query = tables.query();
    if (cursor.accept("WITH")) {
      if (!cursor.accept("CASCADED")) {
        cursor.accept("LOCAL");
      }
      cursor.expect("CHECK");
      cursor.expect("OPTION");
    }
    return new Ddl.CreateView(
        name,
        temporary,
        false,
        replace,
        false,
        columns,
        recursive ? recursive(name.name(), columns, query) : query,
        grammar.comment,
        cursor.from(start));
  }

  /**
   * {@code RECURSIVE VIEW v (a) AS q} has the query {@code WITH RECURSIVE v (a) AS (q) SELECT a
   * FROM v}.
   */
  private static Query recursive(Name name, List<Name> columns, Query query) {
    Statement.Select step = new Statement.Select(query);
    With.Cte cte = new With.Cte(name, columns, step, Optional.empty(), Optional.empty());
    List<SelectItem> items = new ArrayList<>();
    for (Name column : columns) {
      Expr ref = new Expr.ColumnRef(new QualifiedName(List.of(column)));
      items.add(new SelectItem.Value(ref, column.at(), Optional.empty(), column.at()));
    }
    FromItem table =
        new FromItem.Table(new QualifiedName(List.of(name)), Optional.empty(), name.at());
    QueryBody.Select select =
        new QueryBody.Select(
            false,
            List.of(),
            items,
            Optional.empty(),
            List.of(table),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            query.at());
    return new Query(
        Optional.of(new With(true, List.of(cte), query.at())),
        select,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        query.at());
  }

  /** Reads the statement from behind MATERIALIZED VIEW on. */
  Ddl materialized(int start) {
    boolean ifNotExists = grammar.ddl.ifNotExists();
    QualifiedName name = grammar.names.qualified(VIEW);
    List<Name> columns = grammar.names.optionalList(COLUMN);
    if (cursor.accept("USING")) {
      grammar.names.name("the name of an access method");
    }
    options();
    if (cursor.accept("TABLESPACE")) {
      grammar.names.name("the name of a tablespace");
    }
    cursor.expect("AS");
    Query query = tables.query();
    tables.withData();
    return new Ddl.CreateView(
        name, false, ifNotExists, false, true, columns, query, grammar.comment, cursor.from(start));
  }

  private void options() {
    if (cursor.accept("WITH")) {
      Skipping.parentheses(cursor);
    }
  }
}
