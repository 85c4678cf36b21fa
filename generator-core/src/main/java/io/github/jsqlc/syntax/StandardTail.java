package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands behind ORDER BY: LIMIT or FETCH, OFFSET, and FOR UPDATE. Source: the rules
 * "select_limit" and "for_locking_clause" of PostgreSQL's gram.y.
 */
final class StandardTail {
  private final Grammar grammar;
  private final Cursor cursor;
  private Optional<Expr> limit = Optional.empty();
  private Optional<Expr> offset = Optional.empty();
  private boolean withTies;
  private final List<Query.Lock> locks = new ArrayList<>();

  StandardTail(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Optional<Expr> limit() {
    return limit;
  }

  Optional<Expr> offset() {
    return offset;
  }

  boolean withTies() {
    return withTies;
  }

  List<Query.Lock> locks() {
    return locks;
  }

  /** Reads all of it that comes. Locks stand before the limit or behind it, not on both sides. */
  void read() {
    boolean locked = readLocks();
    boolean moved = readOffset();
    boolean limited = readLimit();
    if (limited && !moved) {
      readOffset();
    }
    if (!locked) {
      readLocks();
    }
  }

  private boolean readOffset() {
    if (!cursor.accept("OFFSET")) {
      return false;
    }
    int start = cursor.mark();
    Expr rows = grammar.exprs.expr();
    offset = Optional.of(rows);
    if (cursor.at("ROW") || cursor.at("ROWS")) {
      boolean bracket = cursor.tokens().kind(start) == TokenKind.SYMBOL;
      boolean whole = bracket && cursor.matching(start) == cursor.mark() - 1;
      if (!whole && operation(rows)) {
        throw cursor.expected(Slips.OVER);
      }
      rows();
    }
    return true;
  }

  private boolean readLimit() {
    int start = cursor.mark();
    if (cursor.accept("LIMIT")) {
      if (!cursor.accept("ALL")) {
        limit = Optional.of(grammar.exprs.expr());
      }
      if (cursor.at(",")) {
        throw cursor.error(
            Code.S203,
            cursor.span(start),
            "LIMIT takes one number",
            Optional.of("write LIMIT count OFFSET start"));
      }
      return true;
    }
    if (!cursor.accept("FETCH")) {
      return false;
    }
    if (!cursor.accept("FIRST") && !cursor.accept("NEXT")) {
      throw cursor.expected("FIRST or NEXT");
    }
    if (!cursor.at("ROW") && !cursor.at("ROWS")) {
      limit = Optional.of(count());
    } else {
      limit = Optional.of(one());
    }
    rows();
    if (cursor.accept("WITH")) {
      cursor.expect("TIES");
      withTies = true;
    } else if (!cursor.accept("ONLY")) {
      throw cursor.expected("ONLY or WITH TIES");
    }
    return true;
  }

  /** Whether an expression is more than the operand, perhaps with a sign, that ROWS may follow. */
  private static boolean operation(Expr expr) {
    boolean signed = expr instanceof Expr.Unary unary && unary.operand() instanceof Expr.Literal;
    return (expr instanceof Expr.Unary && !signed)
        || expr instanceof Expr.Binary
        || expr instanceof Expr.IsNull
        || expr instanceof Expr.IsTest
        || expr instanceof Expr.Match
        || expr instanceof Expr.Between
        || expr instanceof Expr.In
        || expr instanceof Expr.Collate
        || expr instanceof Expr.Quantified;
  }

  private void rows() {
    if (!cursor.accept("ROW") && !cursor.accept("ROWS")) {
      throw cursor.expected("ROW or ROWS");
    }
  }

  /** {@code FETCH FIRST ROW} means one row. */
  private Expr one() {
    return new Expr.Literal(Expr.LiteralKind.INTEGER, "1", cursor.span(cursor.mark() - 1));
  }

  /** Only an operand without operators, but for a sign, stands before ROWS. */
  private Expr count() {
    int start = cursor.mark();
    if (!cursor.at("+") && !cursor.at("-")) {
      return grammar.primaries.parse();
    }
    int sign = cursor.next();
    Expr number =
        switch (cursor.kind()) {
          case INTEGER, DECIMAL -> grammar.primaries.parse();
          default -> throw cursor.expected("a number");
        };
    String symbol = cursor.text(sign);
    return new Expr.Unary(symbol, cursor.span(sign), number, cursor.from(start));
  }

  private boolean readLocks() {
    int start = cursor.mark();
    while (cursor.at("FOR")) {
      if (cursor.at(1, "READ")) {
        cursor.next();
        cursor.next();
        cursor.expect("ONLY");
        return true;
      }
      lock();
    }
    return cursor.mark() > start;
  }

  private void lock() {
    int start = cursor.next();
    StringBuilder strength = new StringBuilder();
    if (cursor.acceptBoth("NO", "KEY")) {
      strength.append("NO KEY ");
      cursor.expect("UPDATE");
      strength.append("UPDATE");
    } else if (cursor.accept("KEY")) {
      cursor.expect("SHARE");
      strength.append("KEY SHARE");
    } else if (cursor.at("UPDATE") || cursor.at("SHARE")) {
      strength.append(cursor.word());
      cursor.next();
    } else {
      throw cursor.expected("UPDATE, NO KEY UPDATE, SHARE or KEY SHARE");
    }
    List<QualifiedName> of = new ArrayList<>();
    if (cursor.accept("OF")) {
      do {
        of.add(grammar.names.qualified("the name of a table"));
      } while (cursor.accept(","));
    }
    if (!cursor.accept("NOWAIT") && cursor.accept("SKIP")) {
      cursor.expect("LOCKED");
    }
    locks.add(new Query.Lock(strength.toString(), of, cursor.from(start)));
  }
}
