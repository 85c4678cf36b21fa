package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the functions that SQL spells in its own way, as calls of the functions by which the engine
 * does them. Source: the rule "func_expr_common_subexpr" of PostgreSQL's gram.y.
 */
final class StandardSpecials {
  private final Grammar grammar;
  private final Cursor cursor;

  StandardSpecials(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** The special call that comes next; empty, and nothing read, if none does. */
  Optional<Expr> parse() {
    String word = cursor.word();
    boolean open = cursor.at(1, "(");
    switch (word) {
      case "CURRENT_ROLE", "CURRENT_USER", "SESSION_USER", "SYSTEM_USER", "USER", "CURRENT_CATALOG":
        return Optional.of(bare(word));
      case "CURRENT_SCHEMA":
        return open ? Optional.empty() : Optional.of(bare(word));
      case "LOCALTIME", "LOCALTIMESTAMP":
        return Optional.of(local(word));
      case "COLLATION":
        return cursor.at(1, "FOR") ? Optional.of(collation()) : Optional.empty();
      default:
        return open ? bracketed(word) : Optional.empty();
    }
  }

  private Expr bare(String word) {
    Span at = cursor.span(cursor.next());
    return written(word, at, List.of(), at);
  }

  private Expr.Call written(String word, Span at, List<Expr> arguments, Span whole) {
    return grammar.standard.calls.written(word.toLowerCase(Locale.ROOT), at, arguments, whole);
  }

  private Expr local(String word) {
    int start = cursor.next();
    Span at = cursor.from(start);
    grammar.standard.primaries.precision();
    return written(word, at, List.of(), cursor.from(start));
  }

  private Expr collation() {
    int start = cursor.next();
    cursor.next();
    Span at = cursor.from(start);
    int open = cursor.mark();
    cursor.expect("(");
    grammar.nesting.enter(StandardCalls.WEIGHT);
    Expr value = grammar.exprs.expr();
    grammar.nesting.leave(StandardCalls.WEIGHT);
    cursor.close(open);
    return written("pg_collation_for", at, List.of(value), cursor.from(start));
  }

  /** What has parentheses behind its word. */
  private Optional<Expr> bracketed(String word) {
    return switch (word) {
      case "COALESCE", "GREATEST", "LEAST", "GROUPING" ->
          Optional.of(call(word, grammar.exprs::list));
      case "NULLIF" -> Optional.of(call(word, this::two));
      case "MERGE_ACTION" -> Optional.of(call(word, List::of));
      case "EXTRACT" -> Optional.of(call(word, this::extract));
      case "NORMALIZE" -> Optional.of(call(word, this::normalize));
      case "OVERLAY" -> Optional.of(call(word, this::overlay));
      case "POSITION" -> Optional.of(call(word, this::position));
      case "SUBSTRING" -> Optional.of(call(word, this::substring));
      case "TRIM" -> Optional.of(call(trimFunction(), this::trim));
      case "TREAT" -> Optional.of(treat());
      default -> grammar.standard.json.parse(word).or(() -> grammar.standard.xml.parse(word));
    };
  }

  /**
   * A call whose arguments have their own syntax.
   *
   * @param function its name in any case
   */
  Expr.Call call(String function, Supplier<List<Expr>> arguments) {
    int start = cursor.next();
    int open = cursor.next();
    grammar.nesting.enter(StandardCalls.WEIGHT);
    List<Expr> values = arguments.get();
    grammar.nesting.leave(StandardCalls.WEIGHT);
    cursor.closeList(open);
    return written(function, cursor.span(start), values, cursor.from(start));
  }

  private List<Expr> two() {
    Expr first = grammar.exprs.expr();
    cursor.expect(",");
    return List.of(first, grammar.exprs.expr());
  }

  /** {@code EXTRACT(year FROM x)}. */
  private List<Expr> extract() {
    Expr field;
    if (cursor.kind() == TokenKind.STRING) {
      field = grammar.standard.primaries.literal(Expr.LiteralKind.STRING);
    } else {
      boolean word = cursor.kind() == TokenKind.WORD;
      boolean free = word && (cursor.word() == null || grammar.types.atField());
      if (cursor.kind() != TokenKind.QUOTED && !free) {
        throw cursor.expected("a field such as YEAR");
      }
      Name name = grammar.names.take();
      field = new Expr.Literal(Expr.LiteralKind.STRING, name.text(), name.at());
    }
    cursor.expect("FROM");
    return List.of(field, grammar.exprs.expr());
  }

  private List<Expr> normalize() {
    List<Expr> arguments = new ArrayList<>(List.of(grammar.exprs.expr()));
    if (cursor.accept(",")) {
      int form = cursor.mark();
      if (cursor.word() == null || !StandardTests.FORMS.contains(cursor.word())) {
        throw cursor.expected("NFC, NFD, NFKC or NFKD");
      }
      cursor.next();
      arguments.add(
          new Expr.Literal(Expr.LiteralKind.STRING, cursor.text(form), cursor.span(form)));
    }
    return arguments;
  }

  private List<Expr> overlay() {
    List<Expr> arguments = new ArrayList<>(grammar.standard.calls.arguments());
    if (arguments.size() == 1 && cursor.accept("PLACING")) {
      arguments.add(grammar.exprs.expr());
      cursor.expect("FROM");
      arguments.add(grammar.exprs.expr());
      if (cursor.accept("FOR")) {
        arguments.add(grammar.exprs.expr());
      }
    }
    return arguments;
  }

  /** {@code POSITION(part IN whole)}: the function takes them the other way round. */
  private List<Expr> position() {
    Expr part = grammar.standard.exprs.restricted();
    cursor.expect("IN");
    return List.of(grammar.standard.exprs.restricted(), part);
  }

  private List<Expr> substring() {
    List<Expr> arguments = new ArrayList<>(grammar.standard.calls.arguments());
    if (arguments.size() != 1) {
      return arguments;
    }
    if (cursor.accept("SIMILAR")) {
      arguments.add(grammar.exprs.expr());
      cursor.expect("ESCAPE");
      arguments.add(grammar.exprs.expr());
    } else if (cursor.accept("FROM")) {
      arguments.add(grammar.exprs.expr());
      if (cursor.accept("FOR")) {
        arguments.add(grammar.exprs.expr());
      }
    } else if (cursor.at("FOR")) {
      Span at = cursor.span(cursor.next());
      Expr length = grammar.exprs.expr();
      arguments.add(
          cursor.accept("FROM")
              ? grammar.exprs.expr()
              : new Expr.Literal(Expr.LiteralKind.INTEGER, "1", at));
      arguments.add(length);
    }
    return arguments;
  }

  private String trimFunction() {
    return cursor.at(2, "LEADING") ? "ltrim" : cursor.at(2, "TRAILING") ? "rtrim" : "btrim";
  }

  /** {@code TRIM(BOTH characters FROM text)}: the function takes them the other way round. */
  private List<Expr> trim() {
    if (!cursor.accept("BOTH") && !cursor.accept("LEADING")) {
      cursor.accept("TRAILING");
    }
    if (cursor.accept("FROM")) {
      return grammar.exprs.list();
    }
    Expr first = grammar.exprs.expr();
    List<Expr> arguments = new ArrayList<>();
    if (cursor.accept("FROM")) {
      arguments.addAll(grammar.exprs.list());
      arguments.add(first);
    } else {
      arguments.add(first);
      while (cursor.accept(",")) {
        arguments.add(grammar.exprs.expr());
      }
    }
    return arguments;
  }

  /** {@code TREAT(x AS type)} is a cast here: the manual does not even name it. */
  private Expr treat() {
    int start = cursor.next();
    int open = cursor.next();
    grammar.nesting.enter(StandardCalls.WEIGHT);
    Expr operand = grammar.exprs.expr();
    grammar.nesting.leave(StandardCalls.WEIGHT);
    cursor.expect("AS");
    TypeName type = grammar.types.type();
    cursor.close(open);
    return new Expr.Cast(operand, type, cursor.from(start));
  }
}
