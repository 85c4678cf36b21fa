package io.github.jsqlc.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Reads UPDATE and DELETE. RETURNING stands before ORDER BY and LIMIT: SQLite 3.54.1 refuses the
 * other order.
 */
final class UpdateParser {
  private static final String TABLE = "the name of a table";

  private final Grammar grammar;
  private final Cursor cursor;

  UpdateParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Reads the statement from UPDATE on; in a trigger nothing may follow its WHERE. */
  Statement.Update update(Optional<With> with, int start, boolean inTrigger) {
    cursor.expect("UPDATE");
    Statement.OnConflict action = grammar.inserts.orAction();
    QualifiedName table = grammar.names.qualified(TABLE);
    Optional<Name> alias = grammar.names.aliasAfterAs();
    grammar.froms.indexHint();
    cursor.expect("SET");
    List<Statement.Assignment> assignments = grammar.inserts.assignments();
    List<FromItem> from = cursor.accept("FROM") ? grammar.froms.list() : List.of();
    Tail tail = tail(inTrigger);
    return new Statement.Update(
        with,
        action,
        table,
        alias,
        assignments,
        from,
        tail.where,
        tail.orderBy,
        tail.limit,
        tail.offset,
        tail.returning,
        Statement.ReturningNames.NONE,
        cursor.from(start));
  }

  /** Reads the statement from DELETE on; in a trigger nothing may follow its WHERE. */
  Statement.Delete delete(Optional<With> with, int start, boolean inTrigger) {
    cursor.expect("DELETE");
    cursor.expect("FROM");
    QualifiedName table = grammar.names.qualified(TABLE);
    Optional<Name> alias = grammar.names.aliasAfterAs();
    grammar.froms.indexHint();
    Tail tail = tail(inTrigger);
    return new Statement.Delete(
        with,
        table,
        alias,
        List.of(),
        tail.where,
        tail.orderBy,
        tail.limit,
        tail.offset,
        tail.returning,
        Statement.ReturningNames.NONE,
        cursor.from(start));
  }

  private record Tail(
      Optional<Expr> where,
      List<SelectItem> returning,
      List<OrderItem> orderBy,
      Optional<Expr> limit,
      Optional<Expr> offset) {}

  private Tail tail(boolean inTrigger) {
    Optional<Expr> where = grammar.selects.where();
    if (inTrigger) {
      return new Tail(where, List.of(), List.of(), Optional.empty(), Optional.empty());
    }
    List<SelectItem> returning = grammar.selects.returning();
    List<OrderItem> orderBy = grammar.selects.orderBy();
    if (!cursor.accept("LIMIT")) {
      if (!orderBy.isEmpty()) {
        throw cursor.expected("LIMIT");
      }
      return new Tail(where, returning, orderBy, Optional.empty(), Optional.empty());
    }
    Expr first = grammar.exprs.expr();
    if (cursor.accept(",")) {
      Optional<Expr> limit = Optional.of(grammar.exprs.expr());
      return new Tail(where, returning, orderBy, limit, Optional.of(first));
    }
    return new Tail(where, returning, orderBy, Optional.of(first), grammar.selects.offset());
  }
}
