package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads MERGE. Source: the rule "MergeStmt" of PostgreSQL's gram.y. */
final class StandardMerge {
  private final Grammar grammar;
  private final Cursor cursor;

  StandardMerge(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** The statement from MERGE on. */
  Statement.Merge merge(Optional<With> with, int start) {
    cursor.expect("MERGE");
    cursor.expect("INTO");
    FromItem.Table table = grammar.standard.froms.relation();
    Optional<Name> alias = grammar.names.aliasAfterAs();
    cursor.expect("USING");
    FromItem source = grammar.standard.froms.joined();
    cursor.expect("ON");
    Expr on = grammar.exprs.expr();
    List<Statement.MergeWhen> branches = new ArrayList<>();
    do {
      branches.add(branch());
    } while (cursor.at("WHEN"));
    StandardWrites.Returning returning = grammar.standard.writes.returning();
    return new Statement.Merge(
        with,
        table.name(),
        alias,
        source,
        on,
        branches,
        returning.items(),
        returning.names(),
        cursor.from(start));
  }

  private Statement.MergeWhen branch() {
    int start = cursor.mark();
    cursor.expect("WHEN");
    Statement.MergeMatch match = match();
    Optional<Expr> condition =
        cursor.accept("AND") ? Optional.of(grammar.exprs.expr()) : Optional.empty();
    cursor.expect("THEN");
    if (cursor.accept("DO")) {
      cursor.expect("NOTHING");
      return plain(match, condition, Statement.MergeAction.NOTHING, List.of(), start);
    }
    if (match == Statement.MergeMatch.NOT_MATCHED_BY_TARGET) {
      if (!cursor.accept("INSERT")) {
        throw cursor.expected("INSERT or DO NOTHING");
      }
      return insert(match, condition, start);
    }
    if (cursor.accept("DELETE")) {
      return plain(match, condition, Statement.MergeAction.DELETE, List.of(), start);
    }
    if (!cursor.accept("UPDATE")) {
      throw cursor.expected("UPDATE, DELETE or DO NOTHING");
    }
    cursor.expect("SET");
    List<Statement.Assignment> assignments = grammar.standard.writes.assignments();
    return plain(match, condition, Statement.MergeAction.UPDATE, assignments, start);
  }

  private Statement.MergeMatch match() {
    if (cursor.accept("MATCHED")) {
      return Statement.MergeMatch.MATCHED;
    }
    if (!cursor.accept("NOT")) {
      throw cursor.expected("MATCHED or NOT MATCHED");
    }
    cursor.expect("MATCHED");
    if (cursor.accept("BY")) {
      if (cursor.accept("SOURCE")) {
        return Statement.MergeMatch.NOT_MATCHED_BY_SOURCE;
      }
      if (!cursor.accept("TARGET")) {
        throw cursor.expected("SOURCE or TARGET");
      }
    }
    return Statement.MergeMatch.NOT_MATCHED_BY_TARGET;
  }

  private Statement.MergeWhen plain(
      Statement.MergeMatch match,
      Optional<Expr> condition,
      Statement.MergeAction action,
      List<Statement.Assignment> assignments,
      int start) {
    return new Statement.MergeWhen(
        match,
        condition,
        action,
        assignments,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        cursor.from(start));
  }

  private Statement.MergeWhen insert(
      Statement.MergeMatch match, Optional<Expr> condition, int start) {
    StandardInsert.Targets targets =
        cursor.at("(") ? grammar.standard.inserts.targets() : StandardInsert.Targets.NONE;
    Optional<Statement.Overriding> overriding = grammar.standard.inserts.overriding();
    Optional<Expr.Row> values = Optional.empty();
    boolean defaults =
        targets.columns().isEmpty()
            && overriding.isEmpty()
            && cursor.acceptBoth("DEFAULT", "VALUES");
    if (!defaults) {
      cursor.expect("VALUES");
      int open = cursor.mark();
      cursor.expect("(");
      List<Expr> row = new ArrayList<>();
      do {
        row.add(grammar.standard.selects.valueOrDefault());
      } while (cursor.accept(","));
      cursor.closeList(open);
      values = Optional.of(new Expr.Row(row, false, cursor.from(open)));
    }
    return new Statement.MergeWhen(
        match,
        condition,
        Statement.MergeAction.INSERT,
        List.of(),
        targets.columns(),
        targets.parts(),
        overriding,
        values,
        cursor.from(start));
  }
}
