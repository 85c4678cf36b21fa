package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands behind FROM. Source: the rules "table_ref" and "joined_table" of PostgreSQL's
 * gram.y.
 */
final class StandardFrom extends FromParser {
  private static final String TABLE = "the name of a table";
  private static final String COLUMN = "the name of a column";

  private final Grammar grammar;
  private final Cursor cursor;
  private final StandardFunctions functions;

  StandardFrom(Grammar grammar, StandardFunctions functions) {
    super(grammar);
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.functions = functions;
  }

  /** The items, a comma between each; a comma binds looser than any JOIN. */
  @Override
  List<FromItem> list() {
    List<FromItem> items = new ArrayList<>();
    do {
      items.add(joined());
    } while (cursor.accept(","));
    return items;
  }

  /** One item with all that is joined to it. */
  FromItem joined() {
    int start = cursor.mark();
    FromItem left = primary();
    int length = 1;
    while (atJoin()) {
      grammar.nesting.chain(++length);
      left = join(left, start);
    }
    return left;
  }

  private boolean atJoin() {
    String word = cursor.word() == null ? "" : cursor.word();
    return switch (word) {
      case "JOIN", "CROSS", "NATURAL", "INNER", "LEFT", "RIGHT", "FULL" -> true;
      default -> false;
    };
  }

  /**
   * {@code left} with the join that follows. A join that needs a condition takes what is joined
   * before the condition comes as a part of its right side: {@code a JOIN b JOIN c ON .. ON ..}.
   */
  private FromItem join(FromItem left, int start) {
    boolean natural = cursor.accept("NATURAL");
    FromItem.JoinKind kind = kind(natural);
    int rightStart = cursor.mark();
    FromItem right = primary();
    if (natural || kind == FromItem.JoinKind.CROSS) {
      return new FromItem.Join(
          left, kind, natural, right, Optional.empty(), List.of(), cursor.from(start));
    }
    grammar.nesting.enter(1);
    while (atJoin()) {
      right = join(right, rightStart);
    }
    grammar.nesting.leave(1);
    if (cursor.accept("ON")) {
      Optional<Expr> on = Optional.of(grammar.exprs.expr());
      return new FromItem.Join(left, kind, false, right, on, List.of(), cursor.from(start));
    }
    if (!cursor.accept("USING")) {
      throw cursor.expected("ON or USING");
    }
    if (!cursor.at("(")) {
      throw cursor.expected("\"(\"");
    }
    List<Name> using = grammar.names.optionalList(COLUMN);
    Optional<Name> alias =
        cursor.accept("AS") ? Optional.of(grammar.names.name("an alias")) : Optional.empty();
    return new FromItem.Join(
        left,
        kind,
        false,
        right,
        Optional.empty(),
        using,
        alias,
        Optional.empty(),
        List.of(),
        cursor.from(start));
  }

  private FromItem.JoinKind kind(boolean natural) {
    if (!natural && cursor.accept("CROSS")) {
      cursor.expect("JOIN");
      return FromItem.JoinKind.CROSS;
    }
    FromItem.JoinKind kind = FromItem.JoinKind.INNER;
    if (cursor.at("LEFT") || cursor.at("RIGHT") || cursor.at("FULL")) {
      kind = FromItem.JoinKind.valueOf(cursor.word());
      cursor.next();
      cursor.accept("OUTER");
    } else {
      cursor.accept("INNER");
    }
    cursor.expect("JOIN");
    return kind;
  }

  private FromItem primary() {
    if (cursor.at("(")) {
      return parenthesised(false);
    }
    if (cursor.at("LATERAL")) {
      int start = cursor.next();
      if (cursor.at("(")) {
        return parenthesised(true);
      }
      return functions.parse(start, true);
    }
    if (grammar.macros.atMacro() && cursor.at(3, "(")) {
      throw grammar.macros.asTable();
    }
    return functions.at() ? functions.parse(cursor.mark(), false) : table();
  }

  private FromItem table() {
    int start = cursor.mark();
    FromItem.Table relation = relation();
    Alias alias = alias();
    Optional<FromItem.Sample> sample =
        cursor.accept("TABLESAMPLE") ? Optional.of(sample()) : Optional.empty();
    return new FromItem.Table(
        relation.name(),
        alias.name(),
        relation.only(),
        alias.columns(),
        sample,
        cursor.from(start));
  }

  /** A table without alias: {@code t}, {@code t *}, {@code ONLY t}, {@code ONLY (t)}. */
  FromItem.Table relation() {
    int start = cursor.mark();
    boolean only = cursor.accept("ONLY");
    int open = cursor.mark();
    boolean bracket = only && cursor.accept("(");
    QualifiedName name = grammar.names.qualified(TABLE);
    if (bracket) {
      cursor.close(open);
    } else if (!only) {
      cursor.accept("*");
    }
    return new FromItem.Table(
        name, Optional.empty(), only, List.of(), Optional.empty(), cursor.from(start));
  }

  private FromItem.Sample sample() {
    int start = cursor.mark();
    QualifiedName method = functions.name();
    int open = cursor.mark();
    cursor.expect("(");
    List<Expr> arguments = grammar.exprs.list();
    cursor.closeList(open);
    Optional<Expr> seed = Optional.empty();
    if (cursor.accept("REPEATABLE")) {
      int bracket = cursor.mark();
      cursor.expect("(");
      seed = Optional.of(grammar.exprs.expr());
      cursor.close(bracket);
    }
    return new FromItem.Sample(method, arguments, seed, cursor.from(start));
  }

  /** An alias with the names that it gives to columns. */
  record Alias(Optional<Name> name, List<Name> columns) {}

  /** {@code AS t (a, b)}, if it comes. */
  Alias alias() {
    Optional<Name> name = grammar.names.alias();
    List<Name> columns = name.isPresent() ? grammar.names.optionalList(COLUMN) : List.of();
    return new Alias(name, columns);
  }

  /** A query or a join in parentheses; not a table alone. */
  private FromItem parenthesised(boolean lateral) {
    int open = cursor.next();
    if (grammar.selects.atQuery()) {
      Query query = grammar.selects.nested();
      cursor.close(open);
      Alias alias = alias();
      return new FromItem.Derived(query, alias.name(), alias.columns(), lateral, cursor.from(open));
    }
    if (lateral) {
      throw cursor.expected("a query");
    }
    grammar.nesting.enter(2);
    FromItem inner = joined();
    grammar.nesting.leave(2);
    if (!(inner instanceof FromItem.Join join) || join.alias().isPresent()) {
      throw cursor.expected("JOIN");
    }
    cursor.close(open);
    Alias alias = alias();
    return alias.name().isEmpty() ? join : named(join, alias, open);
  }

  private FromItem named(FromItem.Join join, Alias alias, int open) {
    return new FromItem.Join(
        join.left(),
        join.kind(),
        join.natural(),
        join.right(),
        join.on(),
        join.using(),
        join.usingAlias(),
        alias.name(),
        alias.columns(),
        cursor.from(open));
  }
}
