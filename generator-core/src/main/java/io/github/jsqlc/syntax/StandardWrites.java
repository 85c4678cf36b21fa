package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads UPDATE and DELETE, and what the statements that change rows share. Source: the rules
 * "UpdateStmt", "DeleteStmt" and "set_clause" of PostgreSQL's gram.y.
 */
final class StandardWrites {
  private static final String COLUMN = "the name of a column";

  private final Grammar grammar;
  private final Cursor cursor;

  StandardWrites(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** The statement from UPDATE on. */
  Statement.Update update(Optional<With> with, int start) {
    cursor.expect("UPDATE");
    FromItem.Table table = grammar.standard.froms.relation();
    Optional<Name> alias = grammar.names.aliasAfterAs();
    cursor.expect("SET");
    List<Statement.Assignment> assignments = assignments();
    List<FromItem> from = cursor.accept("FROM") ? grammar.froms.list() : List.of();
    Optional<Expr> where = where();
    Returning returning = returning();
    return new Statement.Update(
        with,
        Statement.OnConflict.ABORT,
        table.name(),
        alias,
        assignments,
        from,
        where,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        returning.items(),
        returning.names(),
        cursor.from(start));
  }

  /** The statement from DELETE on. */
  Statement.Delete delete(Optional<With> with, int start) {
    cursor.expect("DELETE");
    cursor.expect("FROM");
    FromItem.Table table = grammar.standard.froms.relation();
    Optional<Name> alias = grammar.names.aliasAfterAs();
    List<FromItem> using = cursor.accept("USING") ? grammar.froms.list() : List.of();
    Optional<Expr> where = where();
    Returning returning = returning();
    return new Statement.Delete(
        with,
        table.name(),
        alias,
        using,
        where,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        returning.items(),
        returning.names(),
        cursor.from(start));
  }

  /** {@code WHERE condition} or {@code WHERE CURRENT OF cursor}, if it comes. */
  private Optional<Expr> where() {
    if (!cursor.at("WHERE") || !cursor.at(1, "CURRENT") || !cursor.at(2, "OF")) {
      return grammar.selects.where();
    }
    cursor.next();
    int start = cursor.next();
    cursor.next();
    Name name = grammar.names.name("the name of a cursor");
    return Optional.of(new Expr.CurrentOf(name, cursor.from(start)));
  }

  /** What stands behind SET. */
  List<Statement.Assignment> assignments() {
    List<Statement.Assignment> assignments = new ArrayList<>();
    do {
      assignments.add(assignment());
    } while (cursor.accept(","));
    return assignments;
  }

  private Statement.Assignment assignment() {
    int start = cursor.mark();
    if (cursor.at("(")) {
      StandardInsert.Targets targets = grammar.standard.inserts.targets();
      cursor.expect("=");
      Expr value = several();
      return new Statement.Assignment(
          targets.columns(), targets.parts(), value, cursor.from(start));
    }
    Name column = grammar.names.name(COLUMN);
    Optional<Expr> part = grammar.standard.primaries.part(column, start);
    cursor.expect("=");
    Expr value = grammar.standard.selects.valueOrDefault();
    return new Statement.Assignment(List.of(column), List.of(part), value, cursor.from(start));
  }

  /** The values of several columns: a row may hold DEFAULT, which stands nowhere else. */
  private Expr several() {
    int start = cursor.mark();
    boolean explicit = cursor.at("ROW") && cursor.at(1, "(");
    boolean row = explicit || cursor.at("(");
    if (row && holdsDefault(explicit ? start + 1 : start)) {
      cursor.reset(explicit ? start + 1 : start);
      int open = cursor.next();
      List<Expr> values = new ArrayList<>();
      do {
        values.add(grammar.standard.selects.valueOrDefault());
      } while (cursor.accept(","));
      cursor.closeList(open);
      return new Expr.Row(values, explicit, cursor.from(start));
    }
    return grammar.standard.selects.valueOrDefault();
  }

  private boolean holdsDefault(int open) {
    int depth = 0;
    int close = cursor.matching(open);
    for (int token = open; token < close; token++) {
      String word = cursor.tokens().word(token);
      depth += "(".equals(word) ? 1 : ")".equals(word) ? -1 : 0;
      boolean between = ",".equals(cursor.tokens().word(token + 1)) || token + 1 == close;
      if (depth == 1 && "DEFAULT".equals(word) && between) {
        return true;
      }
    }
    return false;
  }

  /** What RETURNING gives, and what it calls the rows before and after the change. */
  record Returning(Statement.ReturningNames names, List<SelectItem> items) {}

  /** {@code RETURNING ..}, if it comes. */
  Returning returning() {
    if (!cursor.accept("RETURNING")) {
      return new Returning(Statement.ReturningNames.NONE, List.of());
    }
    Statement.ReturningNames names = Statement.ReturningNames.NONE;
    if (cursor.accept("WITH")) {
      names = names();
    }
    return new Returning(names, grammar.selects.items());
  }

  private Statement.ReturningNames names() {
    int open = cursor.mark();
    cursor.expect("(");
    Optional<Name> before = Optional.empty();
    Optional<Name> after = Optional.empty();
    do {
      boolean old = cursor.accept("OLD");
      if (!old && !cursor.accept("NEW")) {
        throw cursor.expected("OLD or NEW");
      }
      cursor.expect("AS");
      Optional<Name> name = Optional.of(grammar.names.name("a name for the row"));
      if (old) {
        before = name;
      } else {
        after = name;
      }
    } while (cursor.accept(","));
    cursor.closeList(open);
    return new Statement.ReturningNames(before, after);
  }
}
