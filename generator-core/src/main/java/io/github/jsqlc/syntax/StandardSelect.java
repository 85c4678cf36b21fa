package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads queries of the SQL standard's grammar. Source: the rules "select_no_parens" and
 * "simple_select" of PostgreSQL's gram.y.
 */
final class StandardSelect extends SelectParser {
  /** What follows a query in parentheses that is a part of a larger query. */
  private static final Set<String> GOES_ON =
      Set.of("UNION", "INTERSECT", "EXCEPT", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR", ")");

  /** What can follow SELECT where it has no items. */
  private static final Set<String> NO_ITEMS =
      Set.of(
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
          "FOR",
          "ON",
          "RETURNING",
          ")");

  private final Grammar grammar;
  private final Cursor cursor;

  StandardSelect(Grammar grammar) {
    super(grammar);
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /**
   * Whether a query begins here, perhaps with brackets around its first part or all of it. Behind
   * each of these brackets, from the innermost on, must stand what a query goes on with.
   */
  @Override
  boolean atQuery() {
    int depth = 0;
    while (cursor.at(depth, "(")) {
      if (++depth > Nesting.MAX_DEPTH) {
        return false;
      }
    }
    String word = cursor.word(depth) == null ? "" : cursor.word(depth);
    boolean query =
        switch (word) {
          case "SELECT", "WITH", "TABLE" -> true;
          case "VALUES" -> cursor.at(depth + 1, "(");
          default -> false;
        };
    for (int i = depth - 1; query && i >= 0; i--) {
      int behind = cursor.matching(cursor.mark() + i) + 1 - cursor.mark();
      query =
          cursor.kind(behind) == TokenKind.END
              || (cursor.word(behind) != null && GOES_ON.contains(cursor.word(behind)));
    }
    return query;
  }

  @Override
  boolean mayBeQuery() {
    return cursor.at("(") || cursor.at("VALUES") || atQuery();
  }

  @Override
  Query query(Optional<With> with, int start) {
    QueryBody body = body();
    List<OrderItem> orderBy = orderBy();
    StandardTail tail = new StandardTail(grammar);
    tail.read();
    return new Query(
        with,
        body,
        orderBy,
        tail.limit(),
        tail.offset(),
        tail.withTies(),
        tail.locks(),
        cursor.from(start));
  }

  /** UNION and EXCEPT bind alike, INTERSECT tighter. */
  private QueryBody body() {
    int start = cursor.mark();
    QueryBody left = intersection();
    int length = 1;
    while (cursor.at("UNION") || cursor.at("EXCEPT")) {
      grammar.nesting.chain(++length);
      QueryBody.SetKind kind = QueryBody.SetKind.valueOf(cursor.word());
      cursor.next();
      boolean all = all();
      QueryBody right = intersection();
      left = new QueryBody.SetOperation(kind, all, left, right, cursor.from(start));
    }
    return left;
  }

  private QueryBody intersection() {
    int start = cursor.mark();
    QueryBody left = core();
    int length = 1;
    while (cursor.accept("INTERSECT")) {
      grammar.nesting.chain(++length);
      boolean all = all();
      left =
          new QueryBody.SetOperation(
              QueryBody.SetKind.INTERSECT, all, left, core(), cursor.from(start));
    }
    return left;
  }

  private boolean all() {
    if (cursor.accept("ALL")) {
      return true;
    }
    cursor.accept("DISTINCT");
    return false;
  }

  private QueryBody core() {
    if (cursor.at("VALUES")) {
      return values();
    }
    int start = cursor.mark();
    if (cursor.at("(")) {
      cursor.next();
      if (!mayBeQuery()) {
        throw cursor.expected("a query");
      }
      Query query = nested();
      cursor.close(start);
      return new QueryBody.Nested(query, cursor.from(start));
    }
    if (cursor.accept("TABLE")) {
      return table(start);
    }
    if (!cursor.accept("SELECT")) {
      throw cursor.expected("SELECT, VALUES, TABLE or a query in parentheses");
    }
    return select(start);
  }

  /** {@code TABLE t} is {@code SELECT * FROM t}. */
  private QueryBody table(int start) {
    FromItem table = grammar.standard.froms.relation();
    Span at = cursor.from(start);
    // The star that is not written stands where the keyword does.
    Span keyword = at.file().span(at.start(), at.start() + "TABLE".length());
    return new QueryBody.Select(
        false,
        List.of(),
        List.of(new SelectItem.Star(Optional.empty(), keyword)),
        Optional.empty(),
        List.of(table),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        at);
  }

  private QueryBody select(int start) {
    boolean distinct = cursor.accept("DISTINCT");
    List<Expr> distinctOn = List.of();
    if (distinct && cursor.accept("ON")) {
      int open = cursor.mark();
      cursor.expect("(");
      distinctOn = grammar.exprs.list();
      cursor.closeList(open);
    } else if (!distinct) {
      cursor.accept("ALL");
    }
    boolean none =
        !distinct
            && (cursor.atEnd() || (cursor.word() != null && NO_ITEMS.contains(cursor.word())));
    List<SelectItem> items = none ? List.of() : items();
    Optional<QualifiedName> into = cursor.accept("INTO") ? Optional.of(into()) : Optional.empty();
    List<FromItem> from = cursor.accept("FROM") ? grammar.froms.list() : List.of();
    Optional<Expr> where = where();
    List<Expr> groupBy = cursor.acceptBoth("GROUP", "BY") ? groupBy() : List.of();
    Optional<Expr> having =
        cursor.accept("HAVING") ? Optional.of(grammar.exprs.expr()) : Optional.empty();
    List<QueryBody.NamedWindow> windows = cursor.accept("WINDOW") ? windows() : List.of();
    return new QueryBody.Select(
        distinct,
        distinctOn,
        items,
        into,
        from,
        where,
        groupBy,
        having,
        windows,
        cursor.from(start));
  }

  private QualifiedName into() {
    for (String word : List.of("LOCAL", "GLOBAL", "TEMPORARY", "TEMP", "UNLOGGED")) {
      // Each of them can be the name of the table.
      if (grammar.names.at(1) || cursor.at(1, "TABLE")) {
        cursor.accept(word);
      }
    }
    cursor.accept("TABLE");
    return grammar.names.qualified("the name of a table");
  }

  private List<Expr> groupBy() {
    if (!cursor.accept("DISTINCT")) {
      cursor.accept("ALL");
    }
    return groups();
  }

  private List<Expr> groups() {
    List<Expr> groups = new ArrayList<>();
    do {
      groups.add(group());
    } while (cursor.accept(","));
    return groups;
  }

  private Expr group() {
    int start = cursor.mark();
    if (cursor.at("(") && cursor.at(1, ")")) {
      cursor.next();
      cursor.next();
      return new Expr.Row(List.of(), false, cursor.from(start));
    }
    if (cursor.at("GROUPING") && cursor.at(1, "SETS")) {
      cursor.next();
      return set(Expr.GroupingKind.SETS, start);
    }
    if ((cursor.at("CUBE") || cursor.at("ROLLUP")) && cursor.at(1, "(")) {
      return set(Expr.GroupingKind.valueOf(cursor.word()), start);
    }
    return grammar.exprs.expr();
  }

  private Expr set(Expr.GroupingKind kind, int start) {
    cursor.next();
    int open = cursor.mark();
    cursor.expect("(");
    grammar.nesting.enter(1);
    List<Expr> items = kind == Expr.GroupingKind.SETS ? groups() : grammar.exprs.list();
    grammar.nesting.leave(1);
    cursor.closeList(open);
    return new Expr.GroupingSet(kind, items, cursor.from(start));
  }

  private List<QueryBody.NamedWindow> windows() {
    List<QueryBody.NamedWindow> windows = new ArrayList<>();
    do {
      Name name = grammar.names.name("the name of a window");
      cursor.expect("AS");
      windows.add(new QueryBody.NamedWindow(name, grammar.calls.window()));
    } while (cursor.accept(","));
    return windows;
  }

  private QueryBody values() {
    int start = cursor.next();
    List<Expr.Row> rows = new ArrayList<>();
    do {
      int open = cursor.mark();
      cursor.expect("(");
      List<Expr> values = new ArrayList<>();
      do {
        values.add(valueOrDefault());
      } while (cursor.accept(","));
      cursor.closeList(open);
      rows.add(new Expr.Row(values, false, cursor.from(open)));
    } while (cursor.accept(","));
    return new QueryBody.Values(rows, cursor.from(start));
  }

  /** A value, or DEFAULT in its place. */
  Expr valueOrDefault() {
    if (!cursor.at("DEFAULT")) {
      return grammar.exprs.expr();
    }
    return new Expr.Default(cursor.span(cursor.next()));
  }

  @Override
  SelectItem item() {
    int start = cursor.mark();
    if (cursor.accept("*")) {
      return new SelectItem.Star(Optional.empty(), cursor.from(start));
    }
    if (grammar.macros.atEmbed()) {
      return grammar.macros.embed();
    }
    boolean bracket = cursor.at("(");
    Expr expr = grammar.standard.exprs.item();
    Span text = cursor.from(start);
    Optional<Name> alias = grammar.names.columnAlias();
    Span at = cursor.from(start);
    if (!(expr instanceof Expr.AllFields all)) {
      return new SelectItem.Value(expr, text, alias, at);
    }
    return all.operand() instanceof Expr.ColumnRef table && !bracket
        ? new SelectItem.Star(Optional.of(table.name()), at)
        : new SelectItem.FieldStar(all.operand(), at);
  }

  /** {@code WITH ..}, if it comes. */
  @Override
  Optional<With> with() {
    return grammar.standard.withs.with();
  }
}
