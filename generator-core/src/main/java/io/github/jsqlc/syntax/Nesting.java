package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import java.util.Optional;

/**
 * Keeps trees and recursion within what the stack of any thread can hold.
 *
 * <p>Two things are counted. The <i>height</i> of the expressions built so far is what SQLite
 * itself limits to 1000 (limits.html 9, "maximum depth of an expression tree"): operators count,
 * also those of a long chain, and parentheses do not. The <i>depth</i> is how many brackets and
 * prefix operators are open; each costs this parser some steps down, up to 2 KB of stack. SQLite's
 * own parser gave up at 100 of its steps until version 3.46.
 */
final class Nesting {
  /** The greatest height of an expression. */
  static final int MAX_HEIGHT = 1000;

  /** The greatest depth; a query in brackets counts for two. */
  static final int MAX_DEPTH = 200;

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
      throw tooDeep("brackets and operators are nested too deep here");
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
      throw tooDeep("this expression is more than %d levels high".formatted(MAX_HEIGHT));
    }
  }

  /** Ends a measurement: the higher of it and of what stood beside it counts. */
  void end(int before) {
    height = Math.max(before, height);
  }

  /** Checks the length of a chain that groups to the left: each item is one level of its tree. */
  void chain(int length) {
    if (length > MAX_HEIGHT) {
      throw tooDeep("this chain has more than %d parts".formatted(MAX_HEIGHT));
    }
  }

  private SyntaxError tooDeep(String message) {
    Optional<String> hint =
        Optional.of("split the statement, or put a long list into IN (..) or a table");
    return cursor.error(Code.S204, cursor.span(cursor.mark()), message, hint);
  }
}
