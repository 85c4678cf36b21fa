package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import java.util.Optional;

/**
 * Keeps trees and recursion within what a thread's stack can hold.
 *
 * <p>Two things are counted. The <i>height</i> of the expressions built so far is what SQLite
 * itself limits (limits.html 9: "maximum depth of an expression tree", 1000); chains of operators
 * count, parentheses do not. The <i>depth</i> is how far this parser has gone into itself, where a
 * query in a query weighs more than a parenthesis.
 */
final class Nesting {
  /** The greatest height of an expression. */
  static final int MAX_HEIGHT = 1000;

  private static final int MAX_DEPTH = 1000;

  private final Cursor cursor;
  private int depth;
  private int height;

  Nesting(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Goes {@code weight} deeper. */
  void enter(int weight) {
    depth += weight;
    if (depth > MAX_DEPTH) {
      throw tooDeep();
    }
  }

  void leave(int weight) {
    depth -= weight;
  }

  /** Begins to measure an expression; what was measured before is given back. */
  int begin() {
    int before = height;
    height = 0;
    return before;
  }

  /** A node was put on top of what has been measured since {@link #begin}. */
  void grow() {
    if (++height > MAX_HEIGHT) {
      throw tooDeep();
    }
  }

  /** Ends a measurement: the higher of it and of what stood beside it counts. */
  void end(int before) {
    height = Math.max(before, height);
  }

  /** Checks the length of a chain that groups to the left: each item is one level of its tree. */
  void chain(int length) {
    if (length > MAX_HEIGHT) {
      throw tooDeep();
    }
  }

  private SyntaxError tooDeep() {
    int token = Math.min(cursor.mark(), cursor.tokens().size() - 1);
    return cursor.error(
        Code.S204,
        cursor.span(token),
        "this is nested more than %d levels deep".formatted(MAX_HEIGHT),
        Optional.of("split the statement, or replace a long chain by IN (..) or a table"));
  }
}
