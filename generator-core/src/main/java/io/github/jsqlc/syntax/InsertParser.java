package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads INSERT and REPLACE. */
final class InsertParser {
  private static final String COLUMN = "the name of a column";

  private final Grammar grammar;
  private final Cursor cursor;

  InsertParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /**
   * Reads the statement from its INSERT or REPLACE on.
   *
   * @param start the statement's first token
   * @param inTrigger whether it stands in a trigger, where DEFAULT VALUES and RETURNING are not
   *     allowed
   */
  Statement.Insert parse(Optional<With> with, int start, boolean inTrigger) {
    Statement.OnConflict action = Statement.OnConflict.ABORT;
    if (cursor.accept("REPLACE")) {
      action = Statement.OnConflict.REPLACE;
    } else {
      cursor.expect("INSERT");
      action = orAction();
    }
    cursor.expect("INTO");
    QualifiedName table = grammar.names.qualified("the name of a table");
    Optional<Name> alias = grammar.names.aliasAfterAs();
    List<Name> columns = grammar.names.optionalList(COLUMN);
    Optional<Query> source = Optional.empty();
    List<Statement.Upsert> upserts = List.of();
    if (!inTrigger && cursor.accept("DEFAULT", "VALUES")) {
      source = Optional.empty();
    } else {
      if (!grammar.selects.atQuery()) {
        throw noRows(columns.isEmpty());
      }
      source = Optional.of(grammar.selects.query());
      upserts = upserts();
    }
    List<SelectItem> returning = inTrigger ? List.of() : grammar.selects.returning();
    return new Statement.Insert(
        with,
        action,
        table,
        alias,
        columns,
        Statement.whole(columns),
        Optional.empty(),
        source,
        upserts,
        returning,
        Statement.ReturningNames.NONE,
        cursor.from(start));
  }

  private SyntaxError noRows(boolean columnsMayCome) {
    return cursor.expected(
        columnsMayCome ? "\"(\", VALUES, SELECT or DEFAULT VALUES" : "VALUES or SELECT");
  }

  /** {@code OR IGNORE} and its like; ABORT is what happens without it. */
  Statement.OnConflict orAction() {
    return cursor.accept("OR") ? action() : Statement.OnConflict.ABORT;
  }

  /** What to do about a broken constraint. */
  Statement.OnConflict action() {
    String word = cursor.word() == null ? "" : cursor.word();
    Statement.OnConflict action =
        switch (word) {
          case "ABORT" -> Statement.OnConflict.ABORT;
          case "ROLLBACK" -> Statement.OnConflict.ROLLBACK;
          case "FAIL" -> Statement.OnConflict.FAIL;
          case "IGNORE" -> Statement.OnConflict.IGNORE;
          case "REPLACE" -> Statement.OnConflict.REPLACE;
          default -> throw cursor.expected("ROLLBACK, ABORT, FAIL, IGNORE or REPLACE");
        };
    cursor.next();
    return action;
  }

  private List<Statement.Upsert> upserts() {
    List<Statement.Upsert> upserts = new ArrayList<>();
    while (cursor.at("ON")) {
      if (!upserts.isEmpty() && upserts.get(upserts.size() - 1).target().isEmpty()) {
        throw cursor.error(
            Code.S203,
            cursor.span(cursor.mark()),
            "an ON CONFLICT without a target must be the last one",
            Optional.of("name the columns of the one before it: ON CONFLICT (..)"));
      }
      upserts.add(upsert());
    }
    return upserts;
  }

  private Statement.Upsert upsert() {
    int start = cursor.next();
    cursor.expect("CONFLICT");
    List<Expr> target = List.of();
    Optional<Expr> targetWhere = Optional.empty();
    if (cursor.at("(")) {
      target = grammar.constraints.indexedColumns();
      targetWhere = grammar.selects.where();
    }
    cursor.expect("DO");
    if (cursor.accept("NOTHING")) {
      return new Statement.Upsert(
          target,
          targetWhere,
          Optional.empty(),
          true,
          List.of(),
          Optional.empty(),
          cursor.from(start));
    }
    if (!cursor.accept("UPDATE")) {
      throw cursor.expected("NOTHING or UPDATE");
    }
    cursor.expect("SET");
    List<Statement.Assignment> assignments = assignments();
    Optional<Expr> where = grammar.selects.where();
    return new Statement.Upsert(
        target, targetWhere, Optional.empty(), false, assignments, where, cursor.from(start));
  }

  /** What stands behind SET. */
  List<Statement.Assignment> assignments() {
    List<Statement.Assignment> assignments = new ArrayList<>();
    do {
      int start = cursor.mark();
      List<Name> columns =
          cursor.at("(") ? grammar.names.optionalList(COLUMN) : List.of(grammar.names.name(COLUMN));
      if (cursor.at(".")) {
        throw cursor.error(
            Code.S203,
            cursor.from(start).to(cursor.span(cursor.mark())),
            "the column that SET changes is named without its table",
            Optional.of("remove \"%s.\"".formatted(columns.get(0).at().text())));
      }
      cursor.expect("=");
      Expr value = grammar.exprs.expr();
      assignments.add(new Statement.Assignment(columns, value, cursor.from(start)));
    } while (cursor.accept(","));
    return assignments;
  }
}
