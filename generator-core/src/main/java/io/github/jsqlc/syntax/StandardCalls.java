package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads function calls of the SQL standard's grammar. Source: the rules "func_application" and
 * "func_expr" of PostgreSQL's gram.y.
 */
final class StandardCalls extends CallParser {
  /** Reading a call takes about twice as many steps down as reading a parenthesis. */
  static final int WEIGHT = 2;

  private final Grammar grammar;
  private final Cursor cursor;

  StandardCalls(Grammar grammar) {
    super(grammar);
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** A call with all that may follow its parentheses. */
  @Override
  Expr parse(QualifiedName function, int start) {
    Expr.Call call = windowless(function, start);
    List<OrderItem> orderBy = call.orderBy();
    boolean withinGroup = cursor.acceptBoth("WITHIN", "GROUP");
    if (withinGroup) {
      orderBy = withinGroup();
    }
    Optional<Expr> filter = optionalFilter();
    Optional<Expr.Window> over = optionalOver();
    if (!withinGroup && filter.isEmpty() && over.isEmpty()) {
      return call;
    }
    return new Expr.Call(
        function,
        call.arguments(),
        call.variadic(),
        call.distinct(),
        call.star(),
        orderBy,
        withinGroup,
        filter,
        over,
        Optional.empty(),
        cursor.from(start));
  }

  private List<OrderItem> withinGroup() {
    int open = cursor.mark();
    cursor.expect("(");
    cursor.expect("ORDER");
    cursor.expect("BY");
    grammar.nesting.enter(WEIGHT);
    List<OrderItem> items = grammar.exprs.orderItems();
    grammar.nesting.leave(WEIGHT);
    cursor.close(open);
    return items;
  }

  /** {@code FILTER (WHERE ..)}, if it comes. */
  Optional<Expr> optionalFilter() {
    if (!cursor.at("FILTER")) {
      return Optional.empty();
    }
    grammar.nesting.enter(1);
    Expr filter = filter();
    grammar.nesting.leave(1);
    return Optional.of(filter);
  }

  /** {@code OVER ..}, if it comes. */
  Optional<Expr.Window> optionalOver() {
    if (!cursor.accept("OVER")) {
      return Optional.empty();
    }
    grammar.nesting.enter(1);
    Expr.Window over = over();
    grammar.nesting.leave(1);
    return Optional.of(over);
  }

  /** A call without what may follow its parentheses. */
  Expr.Call windowless(QualifiedName function, int start) {
    grammar.nesting.enter(WEIGHT);
    int open = cursor.next();
    boolean star = cursor.accept("*");
    boolean distinct = false;
    boolean variadic = false;
    List<Expr> arguments = new ArrayList<>();
    List<OrderItem> orderBy = List.of();
    if (!star && !cursor.at(")")) {
      distinct = cursor.accept("DISTINCT");
      boolean all = !distinct && cursor.accept("ALL");
      do {
        variadic = !distinct && !all && cursor.accept("VARIADIC");
        arguments.add(argument());
      } while (!variadic && cursor.accept(","));
      if (cursor.acceptBoth("ORDER", "BY")) {
        orderBy = grammar.exprs.orderItems();
      }
    }
    if (star || variadic) {
      cursor.close(open);
    } else {
      cursor.closeList(open);
    }
    grammar.nesting.leave(WEIGHT);
    return new Expr.Call(
        function,
        arguments,
        variadic,
        distinct,
        star,
        orderBy,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        cursor.from(start));
  }

  /** Arguments between commas, perhaps with names; none before the closing bracket. */
  List<Expr> arguments() {
    List<Expr> arguments = new ArrayList<>();
    if (!cursor.at(")")) {
      do {
        arguments.add(argument());
      } while (cursor.accept(","));
    }
    return arguments;
  }

  /** One argument, perhaps with its name. */
  Expr argument() {
    boolean named = grammar.names.atFunction() && (cursor.at(1, "=>") || cursor.at(1, ":="));
    if (!named) {
      return grammar.exprs.expr();
    }
    int start = cursor.mark();
    Name name = grammar.names.take();
    cursor.next();
    Expr value = grammar.exprs.expr();
    return new Expr.NamedArgument(name, value, cursor.from(start));
  }

  /**
   * A call of a function that SQL spells in its own way.
   *
   * @param at the words that stand for the function
   */
  Expr.Call written(String function, Span at, List<Expr> arguments, Span whole) {
    Name name = new Name(function, Name.UNQUOTED, at);
    return new Expr.Call(
        new QualifiedName(List.of(name)),
        arguments,
        false,
        false,
        false,
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        whole);
  }
}
