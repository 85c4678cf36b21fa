package io.github.jsqlc.syntax;

import io.github.jsqlc.engine.Operators;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads expressions by climbing the precedences of the engine's operator rows: {@code climb(p)}
 * takes every operator that binds at least as tight as {@code p}.
 */
class ExprParser {
  private static final int LOOSEST = 1;

  private final Grammar grammar;
  private final Cursor cursor;
  private final Nesting nesting;
  private final Operators operators;

  ExprParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.nesting = grammar.nesting;
    this.operators = cursor.engine().operators();
  }

  /** One expression. */
  Expr expr() {
    return climb(LOOSEST);
  }

  /** Expressions between commas. */
  List<Expr> list() {
    List<Expr> list = new ArrayList<>();
    do {
      list.add(expr());
    } while (cursor.accept(","));
    return list;
  }

  private Expr climb(int least) {
    int start = cursor.mark();
    int before = nesting.begin();
    Expr left = operand(start);
    for (Expr wider = extend(left, start, least); wider != null; ) {
      nesting.grow();
      left = wider;
      wider = extend(left, start, least);
    }
    nesting.end(before);
    return left;
  }

  private Expr operand(int start) {
    Optional<Operators.Operator> prefix =
        cursor.word() == null ? Optional.empty() : operators.prefix(cursor.word());
    if (prefix.isEmpty()) {
      return grammar.primaries.parse();
    }
    nesting.enter(1);
    int sign = cursor.next();
    Expr operand = climb(prefix.get().rightPrecedence());
    nesting.leave(1);
    nesting.grow();
    return new Expr.Unary(prefix.get().name(), cursor.span(sign), operand, cursor.from(start));
  }

  /** What {@code left} becomes with the operator behind it; null if none belongs to it. */
  private Expr extend(Expr left, int start, int least) {
    String word = cursor.word();
    if (word == null) {
      return null;
    }
    boolean negated = word.equals("NOT");
    String name = negated ? cursor.word(1) : word;
    if (name == null) {
      return null;
    }
    if (negated && name.equals("NULL")) {
      return nullTest(left, start, least, "NOT NULL", 2, true);
    }
    switch (name) {
      case "ISNULL":
        return negated ? null : nullTest(left, start, least, name, 1, false);
      case "NOTNULL":
        return negated ? null : nullTest(left, start, least, name, 1, true);
      case "IS":
        return negated ? null : is(left, start, least);
      default:
        break;
    }
    Optional<Operators.Operator> found = operators.infix(name);
    if (found.isEmpty() || found.get().precedence() < least) {
      return null;
    }
    Operators.Operator operator = found.get();
    boolean pattern = operator.kind() == Operators.Kind.PATTERN;
    if (negated && !pattern && !name.equals("IN") && !name.equals("BETWEEN")) {
      return null;
    }
    if (negated) {
      cursor.next();
    }
    int sign = cursor.next();
    if (pattern) {
      return match(left, start, operator, sign, negated);
    }
    return switch (name) {
      case "IN" -> in(left, start, negated);
      case "BETWEEN" -> between(left, start, operator, negated);
      case "COLLATE" -> {
        Name collation = grammar.names.collation();
        yield new Expr.Collate(left, collation, cursor.from(start));
      }
      default -> binary(left, start, operator, cursor.span(sign));
    };
  }

  private Expr nullTest(Expr left, int start, int least, String name, int tokens, boolean negated) {
    Optional<Operators.Operator> operator = operators.postfix(name);
    if (operator.isEmpty() || operator.get().precedence() < least) {
      return null;
    }
    for (int i = 0; i < tokens; i++) {
      cursor.next();
    }
    return new Expr.IsNull(left, negated, cursor.from(start));
  }

  /** {@code IS [NOT] [DISTINCT FROM]}: with DISTINCT it means the opposite. */
  private Expr is(Expr left, int start, int least) {
    Operators.Operator is = operators.infix("IS").orElseThrow();
    if (is.precedence() < least) {
      return null;
    }
    int sign = cursor.mark();
    cursor.expect("IS");
    boolean negated = cursor.accept("NOT");
    if (cursor.accept("DISTINCT", "FROM")) {
      negated = !negated;
    }
    Span signAt = cursor.from(sign);
    Expr right = climb(is.rightPrecedence());
    Span at = cursor.from(start);
    if (right instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL) {
      return new Expr.IsNull(left, negated, at);
    }
    return new Expr.Binary(negated ? "IS NOT" : "IS", signAt, left, right, at);
  }

  private Expr binary(Expr left, int start, Operators.Operator operator, Span sign) {
    Expr right = climb(operator.rightPrecedence());
    return new Expr.Binary(operator.name(), sign, left, right, cursor.from(start));
  }

  private Expr match(Expr left, int start, Operators.Operator operator, int sign, boolean negated) {
    Span signAt = cursor.span(sign);
    Expr pattern = climb(operator.rightPrecedence());
    Optional<Expr> escape = Optional.empty();
    if (cursor.accept("ESCAPE")) {
      escape = Optional.of(climb(operator.rightPrecedence()));
    }
    return new Expr.Match(
        operator.name(), signAt, negated, left, pattern, escape, cursor.from(start));
  }

  private Expr between(Expr left, int start, Operators.Operator operator, boolean negated) {
    int aboveAnd = operators.infix("AND").orElseThrow().rightPrecedence();
    nesting.enter(1);
    Expr low = climb(aboveAnd);
    nesting.leave(1);
    cursor.expect("AND");
    Expr high = climb(operator.rightPrecedence());
    return new Expr.Between(left, negated, low, high, cursor.from(start));
  }

  private Expr in(Expr left, int start, boolean negated) {
    int list = cursor.mark();
    Expr.InList values = cursor.at("(") ? listInParentheses() : relation();
    return new Expr.In(left, negated, values, cursor.from(list), cursor.from(start));
  }

  private Expr.InList listInParentheses() {
    int open = cursor.next();
    Expr.InList list;
    if (grammar.selects.atQuery()) {
      list = new Expr.InList.Rows(grammar.selects.nested());
    } else {
      nesting.enter(1);
      list = new Expr.InList.Values(cursor.at(")") ? List.of() : list());
      nesting.leave(1);
    }
    cursor.closeList(open);
    return list;
  }

  private Expr.InList relation() {
    if (cursor.kind() == TokenKind.PARAMETER || grammar.macros.atMacro()) {
      throw grammar.macros.bareList();
    }
    if (!grammar.names.at()) {
      throw cursor.expected("\"(\" or the name of a table");
    }
    int start = cursor.mark();
    QualifiedName name = grammar.names.qualified("the name of a table");
    if (!cursor.at("(")) {
      return new Expr.InList.Relation(
          new FromItem.Table(name, Optional.empty(), cursor.from(start)));
    }
    List<Expr> arguments = grammar.froms.arguments();
    return new Expr.InList.Relation(
        new FromItem.Function(name, arguments, Optional.empty(), cursor.from(start)));
  }

  /** {@code ORDER BY} items: what stands between the commas, without direction. */
  List<OrderItem> orderItems() {
    List<OrderItem> items = new ArrayList<>();
    do {
      items.add(new OrderItem(expr()));
      direction();
      nulls();
    } while (cursor.accept(","));
    return items;
  }

  /** {@code NULLS FIRST} or {@code NULLS LAST}, if one comes. */
  void nulls() {
    if (cursor.accept("NULLS") && !cursor.accept("FIRST") && !cursor.accept("LAST")) {
      throw cursor.expected("FIRST or LAST");
    }
  }

  /** {@code ASC} or {@code DESC}, if one comes; whether it is the latter. */
  boolean direction() {
    if (cursor.accept("DESC")) {
      return true;
    }
    cursor.accept("ASC");
    return false;
  }
}
