package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE and DROP, except tables and triggers themselves. */
final class DdlParser {
  private final Grammar grammar;
  private final Cursor cursor;

  DdlParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Ddl create() {
    int start = cursor.next();
    boolean temporary = cursor.accept("TEMP") || cursor.accept("TEMPORARY");
    boolean unique = !temporary && cursor.accept("UNIQUE");
    boolean virtual = !temporary && !unique && cursor.accept("VIRTUAL");
    if (!unique && cursor.accept("TABLE")) {
      return virtual ? virtualTable(start) : grammar.tables.create(start, temporary);
    }
    if (!temporary && !virtual && cursor.accept("INDEX")) {
      return index(start, unique);
    }
    if (unique || virtual) {
      throw cursor.expected(unique ? "INDEX" : "TABLE");
    }
    if (cursor.accept("VIEW")) {
      return view(start, temporary);
    }
    if (cursor.accept("TRIGGER")) {
      return grammar.triggers.create(start, temporary);
    }
    if (cursor.kind() != TokenKind.WORD || temporary) {
      throw cursor.expected("TABLE, VIEW, INDEX or TRIGGER");
    }
    throw noSuchCreate();
  }

  private SyntaxError noSuchCreate() {
    String what = cursor.text(cursor.mark());
    boolean replace = cursor.at("OR") && cursor.at(1, "REPLACE");
    return cursor.error(
        Code.S206,
        cursor.span(cursor.mark()),
        "%s has no CREATE %s".formatted(cursor.engine().name(), replace ? "OR REPLACE" : what),
        replace
            ? Optional.of("write DROP .. IF EXISTS before it")
            : Optional.of("it can create TABLE, VIEW, INDEX, TRIGGER and VIRTUAL TABLE"));
  }

  /** {@code IF NOT EXISTS}, if it comes. */
  boolean ifNotExists() {
    if (!cursor.accept("IF")) {
      return false;
    }
    cursor.expect("NOT");
    cursor.expect("EXISTS");
    return true;
  }

  private Ddl view(int start, boolean temporary) {
    boolean ifNotExists = ifNotExists();
    QualifiedName name = grammar.names.qualified("the name of a view");
    List<Name> columns = grammar.names.optionalList("the name of a column");
    cursor.expect("AS");
    if (!grammar.selects.atQuery()) {
      throw cursor.expected("a query");
    }
    Query query = grammar.selects.query();
    return new Ddl.CreateView(
        name,
        temporary,
        ifNotExists,
        false,
        false,
        columns,
        query,
        grammar.comment,
        cursor.from(start));
  }

  private Ddl index(int start, boolean unique) {
    boolean ifNotExists = ifNotExists();
    QualifiedName name = grammar.names.qualified("the name of an index");
    cursor.expect("ON");
    Name table = grammar.names.name("the name of a table");
    List<Expr> columns = grammar.constraints.indexedColumns();
    Optional<Expr> where = grammar.selects.where();
    return new Ddl.CreateIndex(
        Optional.of(name),
        unique,
        ifNotExists,
        new QualifiedName(List.of(table)),
        columns,
        where,
        cursor.from(start));
  }

  private Ddl virtualTable(int start) {
    boolean ifNotExists = ifNotExists();
    QualifiedName name = grammar.names.qualified("the name of a table");
    cursor.expect("USING");
    Name module = grammar.names.name("the name of a module");
    List<Ddl.CreateVirtualTable.Argument> arguments = new ArrayList<>();
    if (cursor.at("(")) {
      arguments(arguments);
    }
    return new Ddl.CreateVirtualTable(name, ifNotExists, module, arguments, cursor.from(start));
  }

  /** The arguments of a module are its own business: any tokens, with balanced parentheses. */
  private void arguments(List<Ddl.CreateVirtualTable.Argument> arguments) {
    int open = cursor.next();
    int first = cursor.mark();
    int depth = 0;
    while (depth > 0 || !cursor.at(")")) {
      if (cursor.atEnd()) {
        cursor.closeList(open);
      }
      depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
      if (depth == 0 && cursor.at(",")) {
        argument(arguments, first);
        first = cursor.next() + 1;
      } else {
        cursor.next();
      }
    }
    argument(arguments, first);
    cursor.close(open);
  }

  private void argument(List<Ddl.CreateVirtualTable.Argument> arguments, int first) {
    if (cursor.mark() > first) {
      var at = cursor.from(first);
      arguments.add(new Ddl.CreateVirtualTable.Argument(at.text(), at));
    }
  }

  Ddl drop() {
    int start = cursor.next();
    Ddl.DropKind kind = null;
    for (Ddl.DropKind candidate : Ddl.DropKind.values()) {
      if (kind == null && cursor.accept(candidate.name())) {
        kind = candidate;
      }
    }
    if (kind == null) {
      throw cursor.expected("TABLE, VIEW, INDEX or TRIGGER");
    }
    boolean ifExists = cursor.accept("IF");
    if (ifExists) {
      cursor.expect("EXISTS");
    }
    String what = "the name of the " + kind.name().toLowerCase(java.util.Locale.ROOT);
    QualifiedName name = grammar.names.qualified(what);
    return new Ddl.Drop(kind, ifExists, name, cursor.from(start));
  }
}
