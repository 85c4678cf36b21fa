package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads INSERT. Source: the rules "InsertStmt" and "opt_on_conflict" of PostgreSQL's gram.y. */
final class StandardInsert {
  private static final String COLUMN = "the name of a column";

  private final Grammar grammar;
  private final Cursor cursor;

  StandardInsert(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** The statement from INSERT on. */
  Statement.Insert insert(Optional<With> with, int start) {
    cursor.expect("INSERT");
    cursor.expect("INTO");
    QualifiedName table = grammar.names.qualified("the name of a table");
    Optional<Name> alias =
        cursor.accept("AS") ? Optional.of(grammar.names.name("an alias")) : Optional.empty();
    Targets targets = Targets.NONE;
    if (cursor.at("(") && !queryInBrackets()) {
      targets = targets();
    }
    Optional<Statement.Overriding> overriding = overriding();
    Optional<Query> source = Optional.empty();
    boolean defaults =
        targets.columns.isEmpty() && overriding.isEmpty() && cursor.acceptBoth("DEFAULT", "VALUES");
    if (!defaults) {
      if (!grammar.selects.mayBeQuery()) {
        throw cursor.expected(
            targets.columns.isEmpty() && overriding.isEmpty()
                ? "\"(\", VALUES, SELECT or DEFAULT VALUES"
                : "VALUES or SELECT");
      }
      source = Optional.of(grammar.selects.query());
    }
    List<Statement.Upsert> upserts = cursor.at("ON") ? List.of(upsert()) : List.of();
    StandardWrites.Returning returning = grammar.standard.writes.returning();
    return new Statement.Insert(
        with,
        Statement.OnConflict.ABORT,
        table,
        alias,
        targets.columns,
        targets.parts,
        overriding,
        source,
        upserts,
        returning.items(),
        returning.names(),
        cursor.from(start));
  }

  /** Whether the bracket here begins a query and no list of columns. */
  private boolean queryInBrackets() {
    int open = cursor.next();
    boolean query = cursor.at("(") || grammar.selects.atQuery();
    cursor.reset(open);
    return query;
  }

  /** Columns, or parts of them, in parentheses. */
  record Targets(List<Name> columns, List<Optional<Expr>> parts) {
    static final Targets NONE = new Targets(List.of(), List.of());
  }

  /** {@code (a, b[1], c.d)}. */
  Targets targets() {
    int open = cursor.mark();
    cursor.expect("(");
    List<Name> columns = new ArrayList<>();
    List<Optional<Expr>> parts = new ArrayList<>();
    do {
      int start = cursor.mark();
      Name column = grammar.names.name(COLUMN);
      columns.add(column);
      parts.add(grammar.standard.primaries.part(column, start));
    } while (cursor.accept(","));
    cursor.closeList(open);
    return new Targets(columns, parts);
  }

  /** {@code OVERRIDING SYSTEM VALUE}, if it comes. */
  Optional<Statement.Overriding> overriding() {
    if (!cursor.accept("OVERRIDING")) {
      return Optional.empty();
    }
    boolean system = cursor.accept("SYSTEM");
    if (!system && !cursor.accept("USER")) {
      throw cursor.expected("SYSTEM or USER");
    }
    cursor.expect("VALUE");
    return Optional.of(system ? Statement.Overriding.SYSTEM : Statement.Overriding.USER);
  }

  private Statement.Upsert upsert() {
    int start = cursor.next();
    cursor.expect("CONFLICT");
    List<Expr> target = List.of();
    Optional<Expr> targetWhere = Optional.empty();
    Optional<Name> constraint = Optional.empty();
    if (cursor.at("(")) {
      target = indexed();
      targetWhere = grammar.selects.where();
    } else if (cursor.accept("ON")) {
      cursor.expect("CONSTRAINT");
      constraint = Optional.of(grammar.names.name("the name of a constraint"));
    }
    cursor.expect("DO");
    if (cursor.accept("NOTHING")) {
      return new Statement.Upsert(
          target, targetWhere, constraint, true, List.of(), Optional.empty(), cursor.from(start));
    }
    if (!cursor.accept("UPDATE")) {
      throw cursor.expected("NOTHING or UPDATE");
    }
    if (target.isEmpty() && constraint.isEmpty()) {
      throw cursor.error(
          Code.S203,
          cursor.span(start).to(cursor.span(start + 1)),
          "ON CONFLICT needs a target before DO UPDATE",
          Optional.of("name the columns of a unique key: ON CONFLICT (..)"));
    }
    cursor.expect("SET");
    List<Statement.Assignment> assignments = grammar.standard.writes.assignments();
    Optional<Expr> where = grammar.selects.where();
    return new Statement.Upsert(
        target, targetWhere, constraint, false, assignments, where, cursor.from(start));
  }

  private List<Expr> indexed() {
    int open = cursor.next();
    List<Expr> elements = new ArrayList<>();
    do {
      elements.add(indexElement());
    } while (cursor.accept(","));
    cursor.closeList(open);
    return elements;
  }

  /**
   * What an index is over: a column, a function call or an expression in parentheses, with its
   * collation, operator class and order, which change no meaning and are not kept.
   */
  Expr indexElement() {
    Expr element;
    if (cursor.at("(")) {
      int open = cursor.next();
      element = grammar.exprs.expr();
      cursor.close(open);
    } else if (grammar.standard.functions.at()) {
      element = grammar.standard.functions.expression();
    } else {
      element = new Expr.ColumnRef(new QualifiedName(List.of(grammar.names.name(COLUMN))));
    }
    if (cursor.accept("COLLATE")) {
      grammar.names.collation();
    }
    if (grammar.names.at() && !cursor.at("NULLS")) {
      grammar.names.qualified("an operator class");
      if (cursor.at("(")) {
        int open = cursor.mark();
        cursor.reset(cursor.matching(open));
        cursor.close(open);
      }
    }
    grammar.exprs.direction();
    grammar.exprs.nulls();
    return element;
  }
}
