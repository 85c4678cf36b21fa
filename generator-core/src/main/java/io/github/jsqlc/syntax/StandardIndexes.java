package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE INDEX: unique ones tell how many rows can have a value. */
final class StandardIndexes {
  private final Grammar grammar;
  private final Cursor cursor;

  StandardIndexes(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Reads the statement from behind CREATE on. */
  Ddl create(int start) {
    boolean unique = cursor.accept("UNIQUE");
    cursor.expect("INDEX");
    cursor.accept("CONCURRENTLY");
    boolean ifNotExists = grammar.ddl.ifNotExists();
    Optional<QualifiedName> name =
        cursor.at("ON")
            ? Optional.empty()
            : Optional.of(grammar.names.qualified("the name of an index"));
    cursor.expect("ON");
    cursor.accept("ONLY");
    QualifiedName table = grammar.names.qualified("the name of a table");
    if (cursor.accept("USING")) {
      grammar.names.name("the name of an access method");
    }
    List<Expr> columns = columns();
    Optional<Expr> where = Optional.empty();
    while (!cursor.atEnd() && !cursor.at("CREATE")) {
      if (cursor.accept("WHERE")) {
        where = Optional.of(grammar.exprs.expr());
      } else if (cursor.accept("INCLUDE") || cursor.accept("WITH")) {
        Skipping.parentheses(cursor);
      } else if (cursor.accept("NULLS")) {
        cursor.accept("NOT");
        cursor.expect("DISTINCT");
      } else if (cursor.accept("TABLESPACE")) {
        grammar.names.name("the name of a tablespace");
      } else {
        throw cursor.expected(
            "INCLUDE, NULLS, WITH, TABLESPACE, WHERE or the end of the statement");
      }
    }
    return new Ddl.CreateIndex(
        name, unique, ifNotExists, table, columns, where, cursor.from(start));
  }

  private List<Expr> columns() {
    int open = cursor.mark();
    cursor.expect("(");
    List<Expr> columns = new ArrayList<>();
    do {
      columns.add(grammar.exprs.expr());
      afterKey();
    } while (cursor.accept(","));
    cursor.closeList(open);
    return columns;
  }

  /** Operator class with its options, direction and place of NULLs. */
  private void afterKey() {
    while (!cursor.at(",") && !cursor.at(")") && !cursor.atEnd()) {
      Skipping.one(cursor);
    }
  }
}
