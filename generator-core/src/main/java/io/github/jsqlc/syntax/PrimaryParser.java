package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.Lexical;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the operands of expressions: literals, names, parameters, and what stands in brackets. */
class PrimaryParser {
  private static final String WHAT = "an expression";

  private final Grammar grammar;
  private final Cursor cursor;
  private final Nesting nesting;
  private final Lexical lexical;

  PrimaryParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.nesting = grammar.nesting;
    this.lexical = cursor.engine().lexical();
  }

  Expr parse() {
    if (cursor.at("(")) {
      return parenthesised();
    }
    Expr expr =
        switch (cursor.kind()) {
          case INTEGER -> literal(Expr.LiteralKind.INTEGER);
          case DECIMAL -> literal(Expr.LiteralKind.DECIMAL);
          case STRING -> cursor.at(1, ".") ? named() : literal(Expr.LiteralKind.STRING);
          case BLOB -> literal(Expr.LiteralKind.BLOB);
          case BITS -> literal(Expr.LiteralKind.BITS);
          case PARAMETER -> parameter();
          case QUOTED -> named();
          case WORD -> word();
          case SYMBOL, END -> throw cursor.expected(WHAT);
        };
    nesting.grow();
    return expr;
  }

  private Expr word() {
    String word = cursor.word();
    if (word == null) {
      return named();
    }
    return switch (word) {
      case "NULL" -> literal(Expr.LiteralKind.NULL);
      case "CURRENT_DATE" -> literal(Expr.LiteralKind.CURRENT_DATE);
      case "CURRENT_TIME" -> literal(Expr.LiteralKind.CURRENT_TIME);
      case "CURRENT_TIMESTAMP" -> literal(Expr.LiteralKind.CURRENT_TIMESTAMP);
      case "CASE" -> choice();
      case "CAST" -> cast();
      case "EXISTS" -> exists();
      case "RAISE" -> raise();
      default -> {
        if (!grammar.names.atReference()) {
          throw cursor.expected(WHAT);
        }
        yield named();
      }
    };
  }

  final Expr literal(Expr.LiteralKind kind) {
    int start = cursor.mark();
    String text = cursor.text(start);
    if (kind == Expr.LiteralKind.STRING) {
      return new Expr.Literal(kind, grammar.names.value(), cursor.from(start));
    }
    cursor.next();
    String value =
        switch (kind) {
          case BLOB -> text.substring(2, text.length() - 1);
          case BITS -> StringValues.bits(text, lexical);
          default -> text;
        };
    return new Expr.Literal(kind, value, cursor.span(start));
  }

  /** A column, a function call or a macro. */
  private Expr named() {
    if (cursor.at(1, "(")) {
      int start = cursor.mark();
      return grammar.calls.parse(new QualifiedName(List.of(grammar.names.take())), start);
    }
    if (!cursor.at(1, ".")) {
      Optional<Expr.LiteralKind> truth = truth();
      return truth.isPresent()
          ? literal(truth.get())
          : new Expr.ColumnRef(new QualifiedName(List.of(grammar.names.take())));
    }
    if (grammar.macros.atMacro()) {
      return grammar.macros.parameter();
    }
    List<Name> parts = new ArrayList<>(List.of(grammar.names.take()));
    while (parts.size() < 3 && cursor.accept(".")) {
      parts.add(grammar.names.name("the name of a column"));
    }
    if (cursor.at("(")) {
      Name function = parts.get(parts.size() - 1);
      throw cursor.error(
          Code.S203,
          parts.get(0).at().to(function.at()),
          "a function is called by its bare name",
          Optional.of("write %s(..)".formatted(function.at().text())));
    }
    return new Expr.ColumnRef(new QualifiedName(parts));
  }

  private Optional<Expr.LiteralKind> truth() {
    if (cursor.atText("TRUE")) {
      return Optional.of(Expr.LiteralKind.TRUE);
    }
    return cursor.atText("FALSE") ? Optional.of(Expr.LiteralKind.FALSE) : Optional.empty();
  }

  final Expr.Parameter parameter() {
    int token = cursor.next();
    Span at = cursor.span(token);
    String text = cursor.text(token);
    String name = text.substring(1);
    if (name.isEmpty()) {
      return new Expr.Parameter(
          Expr.ParameterForm.POSITIONAL, Optional.empty(), OptionalInt.empty(), at);
    }
    if (lexical.numberedMarks().indexOf(text.charAt(0)) >= 0 && allDigits(name)) {
      return new Expr.Parameter(
          Expr.ParameterForm.NUMBERED, Optional.empty(), OptionalInt.of(number(name, at)), at);
    }
    return new Expr.Parameter(Expr.ParameterForm.NAMED, Optional.of(name), OptionalInt.empty(), at);
  }

  private static boolean allDigits(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Characters.digit(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int number(String digits, Span at) {
    int highest = lexical.highestParameter();
    int number = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    if (number < 1 || number > highest) {
      throw cursor.error(
          Code.S205,
          at,
          "parameters are numbered from 1 to %d".formatted(highest),
          Optional.empty());
    }
    return number;
  }

  /** {@code (a)}, which leaves no node, {@code (a, b)} or a query. */
  private Expr parenthesised() {
    int open = cursor.next();
    if (grammar.selects.atQuery()) {
      Query query = grammar.selects.nested();
      cursor.close(open);
      nesting.grow();
      return new Expr.Subquery(query, cursor.from(open));
    }
    nesting.enter(1);
    Expr first = grammar.exprs.expr();
    if (!cursor.at(",")) {
      cursor.close(open);
      nesting.leave(1);
      return first;
    }
    List<Expr> values = new ArrayList<>(List.of(first));
    while (cursor.accept(",")) {
      values.add(grammar.exprs.expr());
    }
    cursor.closeList(open);
    nesting.leave(1);
    nesting.grow();
    return new Expr.Row(values, false, cursor.from(open));
  }

  final Expr exists() {
    int start = cursor.next();
    int open = cursor.mark();
    cursor.expect("(");
    if (!grammar.selects.mayBeQuery()) {
      throw cursor.expected("a query");
    }
    Query query = grammar.selects.nested();
    cursor.close(open);
    return new Expr.Exists(query, cursor.from(start));
  }

  final Expr choice() {
    nesting.enter(1);
    int start = cursor.next();
    Optional<Expr> operand =
        cursor.at("WHEN") ? Optional.empty() : Optional.of(grammar.exprs.expr());
    List<Expr.When> branches = new ArrayList<>();
    cursor.expect("WHEN");
    do {
      Expr condition = grammar.exprs.expr();
      cursor.expect("THEN");
      branches.add(new Expr.When(condition, grammar.exprs.expr()));
    } while (cursor.accept("WHEN"));
    Optional<Expr> otherwise =
        cursor.accept("ELSE") ? Optional.of(grammar.exprs.expr()) : Optional.empty();
    if (!cursor.accept("END")) {
      throw cursor.expected(otherwise.isPresent() ? "\"END\"" : "WHEN, ELSE or END");
    }
    nesting.leave(1);
    return new Expr.Case(operand, branches, otherwise, cursor.from(start));
  }

  final Expr cast() {
    nesting.enter(1);
    int start = cursor.next();
    int open = cursor.mark();
    cursor.expect("(");
    Expr operand = grammar.exprs.expr();
    cursor.expect("AS");
    TypeName type = grammar.names.type();
    cursor.close(open);
    nesting.leave(1);
    return new Expr.Cast(operand, type, cursor.from(start));
  }

  private Expr raise() {
    int start = cursor.next();
    int open = cursor.mark();
    cursor.expect("(");
    String action = cursor.word() == null ? "" : cursor.word();
    Optional<Expr> message = Optional.empty();
    switch (action) {
      case "IGNORE" -> cursor.next();
      case "ROLLBACK", "ABORT", "FAIL" -> {
        cursor.next();
        cursor.expect(",");
        message = Optional.of(grammar.exprs.expr());
      }
      default -> throw cursor.expected("IGNORE, ROLLBACK, ABORT or FAIL");
    }
    cursor.close(open);
    return new Expr.Raise(action, message, cursor.from(start));
  }
}
