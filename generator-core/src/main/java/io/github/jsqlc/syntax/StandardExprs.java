package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.Operators;
import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads expressions of the SQL standard's grammar, by climbing the precedences of the engine's
 * operator rows. Any row of signs is an operator, of one precedence where it has no row. Source:
 * the rules "a_expr" and "b_expr" of PostgreSQL's gram.y.
 */
final class StandardExprs extends ExprParser {
  private static final int LOOSEST = 1;

  /** What a restricted expression stops at: the words that could part it from what follows. */
  private static final Set<String> UNRESTRICTED =
      Set.of(
          "AND", "OR", "NOT", "ISNULL", "NOTNULL", "BETWEEN", "IN", "LIKE", "ILIKE", "SIMILAR",
          "AT", "COLLATE");

  private static final Set<String> BEHIND_ITEM =
      Set.of(
          ",",
          ")",
          "INTO",
          "FROM",
          "WHERE",
          "GROUP",
          "HAVING",
          "WINDOW",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "ORDER",
          "LIMIT",
          "OFFSET",
          "FETCH",
          "FOR");

  private static final Set<String> NEGATABLE = Set.of("BETWEEN", "IN", "LIKE", "ILIKE", "SIMILAR");

  private final Grammar grammar;
  private final Cursor cursor;
  private final Nesting nesting;
  private final Operators operators;
  private final StandardTests tests;

  /** The precedence of the operator read last, if no other of it may follow; else 0. */
  private int closed;

  /** Whether the last word of the expression may be the name of its column. */
  private boolean labels;

  StandardExprs(Grammar grammar) {
    super(grammar);
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.nesting = grammar.nesting;
    this.operators = cursor.engine().operators();
    this.tests = new StandardTests(cursor);
  }

  @Override
  Expr expr() {
    return climb(false, false);
  }

  /** An expression whose last word may be the name of its column, even if it is an operator's. */
  Expr item() {
    return climb(false, true);
  }

  /** An expression without AND, IN and the like, where such a word belongs to what is around it. */
  Expr restricted() {
    return climb(true, false);
  }

  private Expr climb(boolean restricted, boolean item) {
    boolean before = labels;
    labels = item;
    Expr expr = climb(LOOSEST, restricted);
    labels = before;
    return expr;
  }

  private Expr climb(int least, boolean restricted) {
    int start = cursor.mark();
    int before = nesting.begin();
    Expr left = operand(start, restricted);
    closed = 0;
    for (Expr wider = extend(left, start, least, restricted); wider != null; ) {
      nesting.grow();
      left = wider;
      wider = extend(left, start, least, restricted);
    }
    closed = 0;
    nesting.end(before);
    return left;
  }

  private Expr operand(int start, boolean restricted) {
    Optional<Operators.Operator> prefix = prefix(restricted);
    if (prefix.isEmpty()) {
      return grammar.primaries.parse();
    }
    nesting.enter(1);
    int sign = cursor.mark();
    String symbol = symbol();
    Span signAt = cursor.from(sign);
    Expr operand = climb(prefix.get().rightPrecedence(), restricted);
    nesting.leave(1);
    nesting.grow();
    return new Expr.Unary(symbol, signAt, operand, cursor.from(start));
  }

  private Optional<Operators.Operator> prefix(boolean restricted) {
    String word = cursor.word();
    if (word == null || cursor.kind() == TokenKind.QUOTED) {
      return Optional.empty();
    }
    if (word.equals("NOT")) {
      return restricted ? Optional.empty() : operators.prefix(word);
    }
    if (atQualifiedOperator()) {
      return Optional.of(operators.anyPrefix());
    }
    if (cursor.kind() != TokenKind.SYMBOL || !operatorSign(word)) {
      return Optional.empty();
    }
    Optional<Operators.Operator> row = operators.prefix(word);
    return row.isPresent() || operators.infix(word).isPresent()
        ? row
        : Optional.of(operators.anyPrefix());
  }

  private boolean operatorSign(String word) {
    return !word.equals("=>")
        && cursor.engine().lexical().operatorCharacters().indexOf(word.charAt(0)) >= 0;
  }

  private boolean atQualifiedOperator() {
    return cursor.at("OPERATOR") && cursor.at(1, "(");
  }

  /** Steps over an operator and gives its symbol; of {@code OPERATOR(s.+)} the last part. */
  private String symbol() {
    if (!cursor.at("OPERATOR")) {
      return cursor.tokens().word(cursor.next());
    }
    cursor.next();
    int open = cursor.mark();
    cursor.expect("(");
    while (cursor.kind() != TokenKind.SYMBOL) {
      grammar.names.name("an operator");
      cursor.expect(".");
    }
    if (cursor.kind() != TokenKind.SYMBOL || !operatorSign(cursor.word())) {
      throw cursor.expected("an operator");
    }
    String symbol = cursor.tokens().word(cursor.next());
    cursor.close(open);
    return symbol;
  }

  /** What {@code left} becomes with the operator behind it; null if none belongs to it. */
  private Expr extend(Expr left, int start, int least, boolean restricted) {
    String word = cursor.word();
    if (word == null || (restricted && UNRESTRICTED.contains(word))) {
      return null;
    }
    boolean negated = word.equals("NOT");
    String name = negated ? cursor.word(1) : word;
    if (negated && (name == null || !NEGATABLE.contains(name))) {
      return null;
    }
    Optional<Operators.Operator> found = infix(name, least);
    if (found.isEmpty() || found.get().precedence() < least) {
      return null;
    }
    Operators.Operator operator = found.get();
    if (operator.precedence() == closed) {
      throw cursor.error(
          Code.S203,
          cursor.span(cursor.mark()),
          "%s cannot follow another operator of its kind without parentheses".formatted(name),
          Optional.of("write (a < b) = (c < d), or part the conditions by AND"));
    }
    if (labels && least == LOOSEST && atLabel()) {
      return null;
    }
    closed = 0;
    switch (name) {
      case "ISNULL", "NOTNULL":
        cursor.next();
        return new Expr.IsNull(left, name.equals("NOTNULL"), cursor.from(start));
      case "IS":
        return is(left, start, operator, restricted);
      case "::":
        cursor.next();
        return new Expr.Cast(left, grammar.types.type(), cursor.from(start));
      case "AT":
        return zone(left, start, operator);
      case "COLLATE":
        cursor.next();
        Name collation = grammar.names.collation();
        return new Expr.Collate(left, collation, cursor.from(start));
      case "BETWEEN":
        return between(left, start, operator, negated);
      case "IN":
        return in(left, start, negated);
      case "LIKE", "ILIKE", "SIMILAR":
        return match(left, start, operator, negated);
      default:
        return binary(left, start, operator, restricted);
    }
  }

  /** Whether a word comes next behind which the item of a select list must be over. */
  private boolean atLabel() {
    boolean word = cursor.kind() == TokenKind.WORD && !cursor.at("ISNULL") && !cursor.at("NOTNULL");
    return word
        && (cursor.kind(1) == TokenKind.END
            || (cursor.word(1) != null && BEHIND_ITEM.contains(cursor.word(1))));
  }

  /** The operator that stands here, if one does that may follow an operand. */
  private Optional<Operators.Operator> infix(String name, int least) {
    boolean other =
        switch (name) {
          case "SIMILAR" -> !cursor.at(cursor.at("NOT") ? 2 : 1, "TO");
          case "AT" -> !cursor.at(1, "TIME") && !cursor.at(1, "LOCAL");
          case "OPERATOR" -> !cursor.at(1, "(");
          default -> false;
        };
    if (other && least == LOOSEST) {
      return Optional.empty();
    }
    Optional<Operators.Operator> row = operators.infix(name).or(() -> operators.postfix(name));
    boolean any = cursor.kind() == TokenKind.SYMBOL && row.isEmpty() && operatorSign(name);
    return any ? Optional.of(operators.anyInfix()) : row;
  }

  private Expr right(Operators.Operator operator, boolean restricted) {
    Expr right = climb(operator.rightPrecedence(), restricted);
    closed =
        operator.associativity() == Operators.Associativity.NONE ? operator.precedence() : closed;
    return right;
  }

  private Expr binary(Expr left, int start, Operators.Operator operator, boolean restricted) {
    int sign = cursor.mark();
    String symbol = symbol();
    Span signAt = cursor.from(sign);
    if (!restricted && atQuantifier()) {
      return quantified(symbol, signAt, left, start);
    }
    Expr right = right(operator, restricted);
    return new Expr.Binary(symbol, signAt, left, right, cursor.from(start));
  }

  private boolean atQuantifier() {
    return cursor.at("ANY") || cursor.at("SOME") || cursor.at("ALL");
  }

  private Expr quantified(String symbol, Span signAt, Expr left, int start) {
    boolean all = cursor.at("ALL");
    cursor.next();
    int open = cursor.mark();
    cursor.expect("(");
    Optional<Query> query = Optional.empty();
    Optional<Expr> array = Optional.empty();
    if (grammar.selects.atQuery()) {
      query = Optional.of(grammar.selects.nested());
    } else {
      nesting.enter(1);
      array = Optional.of(expr());
      nesting.leave(1);
    }
    cursor.close(open);
    return new Expr.Quantified(symbol, signAt, left, all, query, array, cursor.from(start));
  }

  private Expr is(Expr left, int start, Operators.Operator is, boolean restricted) {
    int sign = cursor.next();
    boolean negated = cursor.accept("NOT");
    if (cursor.acceptBoth("DISTINCT", "FROM")) {
      Span signAt = cursor.from(sign);
      Expr right = right(is, restricted);
      String symbol = negated ? "IS" : "IS NOT";
      return new Expr.Binary(symbol, signAt, left, right, cursor.from(start));
    }
    if (!restricted && cursor.accept("NULL")) {
      return new Expr.IsNull(left, negated, cursor.from(start));
    }
    String test = tests.read(restricted);
    return new Expr.IsTest(left, test, negated, cursor.from(start));
  }

  /** {@code AT TIME ZONE z} and {@code AT LOCAL} are calls of timezone. */
  private Expr zone(Expr left, int start, Operators.Operator at) {
    int word = cursor.next();
    boolean local = cursor.accept("LOCAL");
    if (!local) {
      cursor.expect("TIME");
      cursor.expect("ZONE");
    }
    Span atSpan = cursor.from(word);
    List<Expr> arguments = local ? List.of(left) : List.of(right(at, false), left);
    return grammar.standard.calls.written("timezone", atSpan, arguments, cursor.from(start));
  }

  private Expr between(Expr left, int start, Operators.Operator operator, boolean negated) {
    skip(negated);
    cursor.next();
    if (!cursor.accept("SYMMETRIC")) {
      cursor.accept("ASYMMETRIC");
    }
    nesting.enter(1);
    Expr low = restricted();
    nesting.leave(1);
    cursor.expect("AND");
    Expr high = right(operator, false);
    return new Expr.Between(left, negated, low, high, cursor.from(start));
  }

  private Expr in(Expr left, int start, boolean negated) {
    skip(negated);
    cursor.next();
    int list = cursor.mark();
    if (cursor.kind() == TokenKind.PARAMETER || grammar.macros.atMacro()) {
      throw grammar.macros.bareList();
    }
    cursor.expect("(");
    Expr.InList values;
    if (grammar.selects.atQuery()) {
      values = new Expr.InList.Rows(grammar.selects.nested());
    } else {
      nesting.enter(1);
      values = new Expr.InList.Values(list());
      nesting.leave(1);
    }
    cursor.closeList(list);
    return new Expr.In(left, negated, values, cursor.from(list), cursor.from(start));
  }

  private Expr match(Expr left, int start, Operators.Operator operator, boolean negated) {
    skip(negated);
    int sign = cursor.next();
    boolean similar = operator.name().equals("SIMILAR");
    if (similar) {
      cursor.expect("TO");
    }
    Span signAt = cursor.from(sign);
    String name = similar ? "SIMILAR TO" : operator.name();
    if (!similar && atQuantifier()) {
      return quantified(negated ? "NOT " + name : name, signAt, left, start);
    }
    Expr pattern = right(operator, false);
    Optional<Expr> escape = Optional.empty();
    if (cursor.accept("ESCAPE")) {
      escape = Optional.of(right(operator, false));
    }
    return new Expr.Match(name, signAt, negated, left, pattern, escape, cursor.from(start));
  }

  private void skip(boolean negated) {
    if (negated) {
      cursor.next();
    }
  }

  /** Before any other word, NULLS is a name. */
  @Override
  void nulls() {
    if (cursor.at(1, "FIRST") || cursor.at(1, "LAST")) {
      super.nulls();
    }
  }

  /** {@code ORDER BY x USING >} gives the direction by its operator. */
  @Override
  boolean direction() {
    if (cursor.accept("USING")) {
      if (!cursor.at("OPERATOR")
          && (cursor.kind() != TokenKind.SYMBOL || !operatorSign(cursor.word()))) {
        throw cursor.expected("an operator");
      }
      symbol();
      return false;
    }
    return super.direction();
  }
}
