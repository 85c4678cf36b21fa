package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TABLE. */
final class TableParser {
  private final Grammar grammar;
  private final Cursor cursor;

  TableParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Reads the statement from behind TABLE on. */
  Ddl.CreateTable create(int start, boolean temporary) {
    boolean ifNotExists = grammar.ddl.ifNotExists();
    QualifiedName name = grammar.names.qualified("the name of a table");
    if (cursor.accept("AS")) {
      if (!grammar.selects.atQuery()) {
        throw cursor.expected("a query");
      }
      Query query = grammar.selects.query();
      return new Ddl.CreateTable(
          name,
          temporary,
          ifNotExists,
          List.of(),
          List.of(),
          false,
          false,
          Optional.of(query),
          Ddl.Bases.NONE,
          grammar.comment,
          cursor.from(start));
    }
    int open = cursor.mark();
    if (!cursor.accept("(")) {
      throw cursor.expected("\"(\" or AS");
    }
    List<Ddl.ColumnDef> columns = new ArrayList<>(List.of(column()));
    List<Ddl.TableConstraint> constraints = List.of();
    while (constraints.isEmpty() && cursor.accept(",")) {
      if (grammar.constraints.atTableConstraint()) {
        constraints = grammar.constraints.ofTable();
        break;
      }
      columns.add(column());
    }
    cursor.closeList(open);
    boolean strict = false;
    boolean withoutRowid = false;
    if (!cursor.atEnd()) {
      // A comma may even stand before the first option: "table_option_set" in SQLite's parse.y.
      cursor.accept(",");
      do {
        boolean without = withoutRowid();
        withoutRowid |= without;
        strict |= !without && strict();
      } while (cursor.accept(","));
    }
    return new Ddl.CreateTable(
        name,
        temporary,
        ifNotExists,
        columns,
        constraints,
        strict,
        withoutRowid,
        Optional.empty(),
        Ddl.Bases.NONE,
        grammar.comment,
        cursor.from(start));
  }

  private boolean withoutRowid() {
    if (!cursor.accept("WITHOUT")) {
      return false;
    }
    if (!cursor.atText("ROWID")) {
      throw cursor.expected("ROWID");
    }
    cursor.next();
    return true;
  }

  private boolean strict() {
    if (cursor.atText("STRICT")) {
      cursor.next();
      return true;
    }
    if (grammar.names.at()) {
      throw cursor.error(
          Code.S203,
          cursor.span(cursor.mark()),
          "there is no table option \"%s\"".formatted(cursor.text(cursor.mark())),
          Optional.of("the options are STRICT and WITHOUT ROWID"));
    }
    throw cursor.expected("a table option or the end of the statement");
  }

  /** One column. */
  Ddl.ColumnDef column() {
    int start = cursor.mark();
    Name name = grammar.names.name("the name of a column");
    TypeName type = grammar.names.type();
    List<Ddl.ColumnConstraint> constraints = grammar.constraints.ofColumn();
    Optional<String> comment = grammar.columnComments.of(start, cursor.mark() - 1);
    return new Ddl.ColumnDef(name, type, constraints, comment, cursor.from(start));
  }
}
