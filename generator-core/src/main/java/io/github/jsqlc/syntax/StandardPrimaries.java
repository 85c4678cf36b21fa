package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the operands of the SQL standard's grammar. Source: the rules "c_expr", "columnref",
 * "AexprConst" and "indirection" of PostgreSQL's gram.y.
 */
final class StandardPrimaries extends PrimaryParser {
  private static final String WHAT = "an expression";

  private final Grammar grammar;
  private final Cursor cursor;
  private final Nesting nesting;

  StandardPrimaries(Grammar grammar) {
    super(grammar);
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.nesting = grammar.nesting;
  }

  @Override
  Expr parse() {
    if (cursor.at("(")) {
      return parenthesised();
    }
    int start = cursor.mark();
    Expr expr =
        switch (cursor.kind()) {
          case INTEGER -> literal(Expr.LiteralKind.INTEGER);
          case DECIMAL -> literal(Expr.LiteralKind.DECIMAL);
          case STRING -> literal(Expr.LiteralKind.STRING);
          case BITS -> literal(Expr.LiteralKind.BITS);
          case PARAMETER -> indirection(parameter(), start);
          case QUOTED -> named();
          case WORD -> word();
          case BLOB, SYMBOL, END -> throw cursor.expected(WHAT);
        };
    nesting.grow();
    return expr;
  }

  private Expr word() {
    String word = cursor.word();
    if (word == null) {
      return named();
    }
    switch (word) {
      case "NULL":
        return literal(Expr.LiteralKind.NULL);
      case "TRUE":
        return literal(Expr.LiteralKind.TRUE);
      case "FALSE":
        return literal(Expr.LiteralKind.FALSE);
      case "CURRENT_DATE":
        return literal(Expr.LiteralKind.CURRENT_DATE);
      case "CURRENT_TIME":
        return moment(Expr.LiteralKind.CURRENT_TIME);
      case "CURRENT_TIMESTAMP":
        return moment(Expr.LiteralKind.CURRENT_TIMESTAMP);
      case "CASE":
        return choice();
      case "CAST":
        return cast();
      case "ARRAY":
        return array();
      default:
        break;
    }
    if (cursor.at(1, "(")) {
      if (word.equals("EXISTS")) {
        return exists();
      }
      if (word.equals("ROW")) {
        return row();
      }
    }
    Optional<Expr> special = grammar.standard.specials.parse();
    if (special.isPresent()) {
      return special.get();
    }
    if (grammar.types.atConstant()) {
      int start = cursor.mark();
      Optional<TypeName> type = grammar.types.constant();
      if (type.isPresent()) {
        return constant(type.get(), start);
      }
    }
    return named();
  }

  /** {@code CURRENT_TIMESTAMP} and {@code CURRENT_TIMESTAMP(3)}. */
  private Expr moment(Expr.LiteralKind kind) {
    int start = cursor.next();
    precision();
    Span at = cursor.from(start);
    return new Expr.Literal(kind, at.text(), at);
  }

  /** The digits of a moment's second in parentheses, if they come. */
  void precision() {
    if (cursor.at("(")) {
      int open = cursor.next();
      if (cursor.kind() != TokenKind.INTEGER) {
        throw cursor.expected("a number");
      }
      cursor.next();
      cursor.close(open);
    }
  }

  /** A string behind its type, which was read. */
  private Expr constant(TypeName type, int start) {
    Expr string = literal(Expr.LiteralKind.STRING);
    boolean interval = type.words().get(0).equals("interval") && type.arguments().isEmpty();
    TypeName whole = interval ? grammar.types.withFields(type) : type;
    return new Expr.Cast(string, whole, cursor.from(start));
  }

  /** A column, a function call, a macro, or a string behind the name of its type. */
  private Expr named() {
    int start = cursor.mark();
    if (grammar.macros.atMacro() && cursor.at(3, "(")) {
      return indirection(grammar.macros.parameter(), start);
    }
    boolean function = grammar.names.atFunction();
    boolean column = grammar.names.at();
    boolean behind = cursor.at(1, "(") || cursor.kind(1) == TokenKind.STRING;
    if (!column && function && !behind) {
      cursor.next();
      throw cursor.expected("\"(\"");
    }
    if (!column && !function) {
      throw cursor.expected(WHAT);
    }
    List<Name> parts = new ArrayList<>(List.of(grammar.names.take()));
    while (cursor.at(".") && !cursor.at(1, "*")) {
      cursor.next();
      parts.add(grammar.names.label("the name of a column"));
    }
    QualifiedName name = new QualifiedName(parts);
    boolean callable = function || parts.size() > 1;
    if (callable && cursor.at("(")) {
      return called(name, start);
    }
    if (callable && cursor.kind() == TokenKind.STRING) {
      return constant(typeNamed(name, List.of()), start);
    }
    return indirection(new Expr.ColumnRef(name), start);
  }

  private Expr called(QualifiedName name, int start) {
    Expr call = grammar.calls.parse(name, start);
    boolean type =
        cursor.kind() == TokenKind.STRING
            && call instanceof Expr.Call plain
            && !plain.arguments().isEmpty()
            && !plain.distinct()
            && !plain.variadic()
            && plain.orderBy().isEmpty()
            && plain.over().isEmpty()
            && plain.filter().isEmpty();
    if (!type) {
      return call;
    }
    List<String> lengths =
        ((Expr.Call) call).arguments().stream().map(argument -> argument.at().text()).toList();
    return constant(typeNamed(name, lengths), start);
  }

  private static TypeName typeNamed(QualifiedName name, List<String> lengths) {
    return new TypeName(
        List.of(name.toString()), lengths, Optional.of(name), 0, false, false, name.at());
  }

  /** What {@code .field}, {@code .*} and {@code [1]} behind an operand make of it. */
  private Expr indirection(Expr operand, int start) {
    Expr expr = operand;
    while (cursor.at(".") || cursor.at("[")) {
      nesting.grow();
      if (cursor.at("[")) {
        List<Expr.Index> indexes = new ArrayList<>();
        while (cursor.at("[")) {
          indexes.add(index());
        }
        expr = new Expr.Subscript(expr, indexes, cursor.from(start));
        continue;
      }
      cursor.next();
      if (cursor.accept("*")) {
        return new Expr.AllFields(expr, cursor.from(start));
      }
      Name field = grammar.names.label("the name of a field");
      expr = new Expr.Field(expr, field, cursor.from(start));
    }
    return expr;
  }

  /** The parts of a column that a statement sets: {@code a[1]}, {@code a.b}. */
  Optional<Expr> part(Name column, int start) {
    Expr.ColumnRef whole = new Expr.ColumnRef(new QualifiedName(List.of(column)));
    Expr part = indirection(whole, start);
    if (part instanceof Expr.AllFields) {
      cursor.reset(cursor.mark() - 1);
      throw cursor.expected("the name of a field");
    }
    return part == whole ? Optional.empty() : Optional.of(part);
  }

  private Expr.Index index() {
    cursor.next();
    nesting.enter(1);
    Optional<Expr> lower = Optional.empty();
    Optional<Expr> upper = Optional.empty();
    if (!cursor.at(":")) {
      lower = Optional.of(grammar.exprs.expr());
    }
    boolean slice = cursor.accept(":");
    if (slice && !cursor.at("]")) {
      upper = Optional.of(grammar.exprs.expr());
    }
    nesting.leave(1);
    if (!cursor.accept("]")) {
      throw cursor.expected(slice ? "\"]\"" : "\":\" or \"]\"");
    }
    return new Expr.Index(lower, upper, slice);
  }

  private Expr array() {
    int start = cursor.next();
    if (cursor.at("(")) {
      int open = cursor.next();
      if (!grammar.selects.mayBeQuery()) {
        throw cursor.expected("a query");
      }
      Query query = grammar.selects.nested();
      cursor.close(open);
      return new Expr.ArrayQuery(query, cursor.from(start));
    }
    if (!cursor.at("[")) {
      throw cursor.expected("\"[\" or a query in parentheses");
    }
    return elements(start);
  }

  /** The elements of an array from their opening bracket on; lists within are arrays as well. */
  private Expr.Array elements(int start) {
    nesting.enter(1);
    cursor.next();
    List<Expr> elements = new ArrayList<>();
    if (!cursor.at("]")) {
      boolean lists = cursor.at("[");
      do {
        if (lists && !cursor.at("[")) {
          throw cursor.expected("\"[\"");
        }
        elements.add(lists ? elements(cursor.mark()) : grammar.exprs.expr());
      } while (cursor.accept(","));
    }
    if (!cursor.accept("]")) {
      throw cursor.expected("\",\" or \"]\"");
    }
    nesting.leave(1);
    return new Expr.Array(elements, cursor.from(start));
  }

  private Expr row() {
    int start = cursor.next();
    int open = cursor.next();
    nesting.enter(1);
    List<Expr> values = cursor.at(")") ? List.of() : grammar.exprs.list();
    nesting.leave(1);
    cursor.closeList(open);
    return overlaps(new Expr.Row(values, true, cursor.from(start)), start);
  }

  /** {@code (a, b) OVERLAPS (c, d)}: only rows stand around it, and nothing binds tighter. */
  private Expr overlaps(Expr.Row left, int start) {
    if (!cursor.at("OVERLAPS")) {
      return left;
    }
    int sign = cursor.next();
    Expr right =
        cursor.at("ROW") && cursor.at(1, "(") ? row() : cursor.at("(") ? parenthesised() : null;
    if (!(right instanceof Expr.Row row)) {
      throw cursor.expected("a row of two values");
    }
    for (Expr.Row side : List.of(left, row)) {
      if (side.values().size() != 2) {
        throw cursor.error(
            Code.S203, side.at(), "OVERLAPS stands between two pairs of values", Optional.empty());
      }
    }
    List<Expr> arguments = new ArrayList<>(left.values());
    arguments.addAll(row.values());
    return grammar.standard.calls.written(
        "overlaps", cursor.span(sign), arguments, cursor.from(start));
  }

  /** {@code (a)}, which leaves no node, {@code (a, b)} or a query, with what is taken out of it. */
  private Expr parenthesised() {
    int open = cursor.next();
    if (grammar.selects.atQuery()) {
      Query query = grammar.selects.nested();
      cursor.close(open);
      nesting.grow();
      return indirection(new Expr.Subquery(query, cursor.from(open)), open);
    }
    nesting.enter(1);
    Expr first = grammar.exprs.expr();
    if (!cursor.at(",")) {
      cursor.close(open);
      nesting.leave(1);
      return indirection(first, open);
    }
    List<Expr> values = new ArrayList<>(List.of(first));
    while (cursor.accept(",")) {
      values.add(grammar.exprs.expr());
    }
    cursor.closeList(open);
    nesting.leave(1);
    nesting.grow();
    return overlaps(new Expr.Row(values, false, cursor.from(open)), open);
  }
}
