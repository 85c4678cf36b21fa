package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads function calls and windows. */
class CallParser {
  private final Grammar grammar;
  private final Cursor cursor;

  CallParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /**
   * The call of {@code function}, whose name was read.
   *
   * @param start the first token of the name
   */
  Expr parse(QualifiedName function, int start) {
    grammar.nesting.enter(1);
    int open = cursor.next();
    boolean distinct = false;
    List<Expr> arguments = List.of();
    List<OrderItem> orderBy = List.of();
    boolean star = cursor.accept("*");
    if (!star && !cursor.at(")")) {
      distinct = cursor.accept("DISTINCT");
      if (!distinct) {
        cursor.accept("ALL");
      }
      arguments = cursor.at(")") ? List.of() : grammar.exprs.list();
      if (cursor.acceptBoth("ORDER", "BY")) {
        orderBy = grammar.exprs.orderItems();
      }
    }
    if (star) {
      cursor.close(open);
    } else {
      cursor.closeList(open);
    }
    Optional<Expr> filter = Optional.empty();
    if (cursor.at("FILTER") && cursor.at(1, "(")) {
      filter = Optional.of(filter());
    }
    Optional<Expr.Window> over = Optional.empty();
    if (atOver()) {
      cursor.next();
      over = Optional.of(over());
    }
    grammar.nesting.leave(1);
    return new Expr.Call(
        function,
        arguments,
        false,
        distinct,
        star,
        orderBy,
        false,
        filter,
        over,
        Optional.empty(),
        cursor.from(start));
  }

  /**
   * Where no window can follow, OVER is a name. Source: SQLite 3.54.1; it does so before FILTER.
   */
  private boolean atOver() {
    boolean window = cursor.at(1, "(") || (grammar.names.at(1) && !cursor.at(1, "FILTER"));
    return cursor.at("OVER") && window;
  }

  Expr filter() {
    cursor.next();
    int open = cursor.mark();
    cursor.expect("(");
    cursor.expect("WHERE");
    grammar.nesting.enter(1);
    Expr condition = grammar.exprs.expr();
    grammar.nesting.leave(1);
    cursor.close(open);
    return condition;
  }

  Expr.Window over() {
    int start = cursor.mark();
    if (!cursor.at("(")) {
      Name name = grammar.names.name("the name of a window");
      return new Expr.Window(
          Optional.of(name), List.of(), List.of(), List.of(), cursor.from(start));
    }
    return window();
  }

  /** A window's definition in its parentheses. */
  Expr.Window window() {
    int open = cursor.mark();
    cursor.expect("(");
    grammar.nesting.enter(1);
    Optional<Name> base = Optional.empty();
    if (!atWindowPart() && grammar.names.at()) {
      base = Optional.of(grammar.names.take());
    }
    List<Expr> partition = cursor.acceptBoth("PARTITION", "BY") ? grammar.exprs.list() : List.of();
    List<OrderItem> order =
        cursor.acceptBoth("ORDER", "BY") ? grammar.exprs.orderItems() : List.of();
    List<Expr> frame = frame();
    grammar.nesting.leave(1);
    cursor.close(open);
    return new Expr.Window(base, partition, order, frame, cursor.from(open));
  }

  private boolean atWindowPart() {
    return cursor.at("PARTITION") || atFrame();
  }

  private boolean atFrame() {
    return cursor.at("ROWS") || cursor.at("RANGE") || cursor.at("GROUPS");
  }

  /** The expressions of a frame's bounds; empty if there is no frame. */
  private List<Expr> frame() {
    List<Expr> bounds = new ArrayList<>();
    if (!atFrame()) {
      return bounds;
    }
    cursor.next();
    if (cursor.accept("BETWEEN")) {
      bound(bounds, false);
      cursor.expect("AND");
      bound(bounds, false);
    } else {
      bound(bounds, true);
    }
    if (cursor.accept("EXCLUDE")) {
      boolean known =
          cursor.acceptBoth("NO", "OTHERS")
              || cursor.acceptBoth("CURRENT", "ROW")
              || cursor.accept("GROUP")
              || cursor.accept("TIES");
      if (!known) {
        throw cursor.expected("NO OTHERS, CURRENT ROW, GROUP or TIES");
      }
    }
    return bounds;
  }

  /**
   * One bound of a frame.
   *
   * @param alone whether it is the only one: it then cannot be FOLLOWING
   */
  private void bound(List<Expr> bounds, boolean alone) {
    if (cursor.accept("CURRENT")) {
      cursor.expect("ROW");
      return;
    }
    if (!cursor.accept("UNBOUNDED")) {
      bounds.add(grammar.exprs.expr());
    }
    if (!cursor.accept("PRECEDING") && (alone || !cursor.accept("FOLLOWING"))) {
      throw cursor.expected(alone ? "PRECEDING" : "PRECEDING or FOLLOWING");
    }
  }
}
