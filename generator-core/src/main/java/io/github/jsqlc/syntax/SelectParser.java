package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads queries: WITH, SELECT, VALUES, set operations, ORDER BY and LIMIT. */
class SelectParser {
  /** Reading a query takes about twice as many steps down as reading a parenthesis. */
  private static final int WEIGHT = 2;

  private final Grammar grammar;
  private final Cursor cursor;

  SelectParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  boolean atQuery() {
    return cursor.at("SELECT") || cursor.at("VALUES") || cursor.at("WITH");
  }

  /** Whether a query must begin here if anything right does: what else could is not meant. */
  boolean mayBeQuery() {
    return atQuery();
  }

  /** A query within something else, behind an opening bracket. */
  Query nested() {
    grammar.nesting.enter(WEIGHT);
    Query query = query();
    grammar.nesting.leave(WEIGHT);
    return query;
  }

  Query query() {
    int start = cursor.mark();
    return query(with(), start);
  }

  /** A query whose WITH was read. */
  Query query(Optional<With> with, int start) {
    QueryBody body = body();
    List<OrderItem> orderBy = List.of();
    Optional<Expr> limit = Optional.empty();
    Optional<Expr> offset = Optional.empty();
    if (lastIsSelect(body)) {
      int tail = cursor.mark();
      orderBy = orderBy();
      if (cursor.accept("LIMIT")) {
        Expr first = grammar.exprs.expr();
        if (cursor.accept(",")) {
          offset = Optional.of(first);
          limit = Optional.of(grammar.exprs.expr());
        } else {
          limit = Optional.of(first);
          offset = offset();
        }
      }
      if (cursor.mark() > tail && setKind().isPresent()) {
        throw tailBeforeSetOperator(tail);
      }
    }
    return new Query(with, body, orderBy, limit, offset, cursor.from(start));
  }

  /** SQLite takes no ORDER BY and no LIMIT behind VALUES. Source: lang_select.html, "VALUES". */
  private static boolean lastIsSelect(QueryBody body) {
    QueryBody last = body instanceof QueryBody.SetOperation set ? set.right() : body;
    return last instanceof QueryBody.Select;
  }

  private SyntaxError tailBeforeSetOperator(int tail) {
    String what = cursor.text(tail).toUpperCase(java.util.Locale.ROOT);
    return cursor.error(
        Code.S203,
        cursor.span(tail),
        "%s belongs behind the last SELECT, not before %s"
            .formatted(what.equals("ORDER") ? "ORDER BY" : what, cursor.word()),
        Optional.of("to sort one part alone, write it as SELECT * FROM (..)"));
  }

  /** {@code ORDER BY ..}, if it comes. */
  List<OrderItem> orderBy() {
    return cursor.acceptBoth("ORDER", "BY") ? grammar.exprs.orderItems() : List.of();
  }

  /** {@code OFFSET ..}, if it comes. */
  Optional<Expr> offset() {
    return cursor.accept("OFFSET") ? Optional.of(grammar.exprs.expr()) : Optional.empty();
  }

  /** {@code WHERE ..}, if it comes. */
  Optional<Expr> where() {
    return cursor.accept("WHERE") ? Optional.of(grammar.exprs.expr()) : Optional.empty();
  }

  /** {@code WITH ..}, if it comes. */
  Optional<With> with() {
    if (!cursor.at("WITH")) {
      return Optional.empty();
    }
    int start = cursor.next();
    boolean recursive = cursor.accept("RECURSIVE");
    List<With.Cte> ctes = new ArrayList<>();
    do {
      ctes.add(cte());
    } while (cursor.accept(","));
    return Optional.of(new With(recursive, ctes, cursor.from(start)));
  }

  private With.Cte cte() {
    Name name = grammar.names.name("the name of a common table expression");
    List<Name> columns = grammar.names.optionalList("the name of a column");
    cursor.expect("AS");
    if (!cursor.accept("MATERIALIZED")) {
      cursor.accept("NOT", "MATERIALIZED");
    }
    int open = cursor.mark();
    cursor.expect("(");
    if (!atQuery()) {
      throw cursor.expected("a query");
    }
    Query query = nested();
    cursor.close(open);
    return new With.Cte(
        name, columns, new Statement.Select(query), Optional.empty(), Optional.empty());
  }

  private QueryBody body() {
    int start = cursor.mark();
    QueryBody left = core();
    int length = 1;
    for (Optional<QueryBody.SetKind> kind = setKind(); kind.isPresent(); kind = setKind()) {
      grammar.nesting.chain(++length);
      cursor.next();
      boolean all = kind.get() == QueryBody.SetKind.UNION && cursor.accept("ALL");
      QueryBody right = core();
      left = new QueryBody.SetOperation(kind.get(), all, left, right, cursor.from(start));
    }
    return left;
  }

  private Optional<QueryBody.SetKind> setKind() {
    String word = cursor.word() == null ? "" : cursor.word();
    return switch (word) {
      case "UNION" -> Optional.of(QueryBody.SetKind.UNION);
      case "INTERSECT" -> Optional.of(QueryBody.SetKind.INTERSECT);
      case "EXCEPT" -> Optional.of(QueryBody.SetKind.EXCEPT);
      default -> Optional.empty();
    };
  }

  private QueryBody core() {
    if (cursor.at("VALUES")) {
      return values();
    }
    int start = cursor.mark();
    cursor.expect("SELECT");
    boolean distinct = cursor.accept("DISTINCT");
    if (!distinct) {
      cursor.accept("ALL");
    }
    List<SelectItem> items = items();
    List<FromItem> from = cursor.accept("FROM") ? grammar.froms.list() : List.of();
    Optional<Expr> where = where();
    List<Expr> groupBy = cursor.acceptBoth("GROUP", "BY") ? grammar.exprs.list() : List.of();
    Optional<Expr> having =
        cursor.accept("HAVING") ? Optional.of(grammar.exprs.expr()) : Optional.empty();
    List<QueryBody.NamedWindow> windows = windows();
    return new QueryBody.Select(
        distinct,
        List.of(),
        items,
        Optional.empty(),
        from,
        where,
        groupBy,
        having,
        windows,
        cursor.from(start));
  }

  private List<QueryBody.NamedWindow> windows() {
    List<QueryBody.NamedWindow> windows = new ArrayList<>();
    if (grammar.names.atWindowClause()) {
      cursor.next();
      do {
        Name name = grammar.names.name("the name of a window");
        cursor.expect("AS");
        windows.add(new QueryBody.NamedWindow(name, grammar.calls.window()));
      } while (cursor.accept(","));
    }
    return windows;
  }

  private QueryBody values() {
    int start = cursor.next();
    List<Expr.Row> rows = new ArrayList<>();
    do {
      int open = cursor.mark();
      cursor.expect("(");
      List<Expr> values = grammar.exprs.list();
      cursor.closeList(open);
      rows.add(new Expr.Row(values, false, cursor.from(open)));
    } while (cursor.accept(","));
    return new QueryBody.Values(rows, cursor.from(start));
  }

  /** The items of a select list or of RETURNING. */
  List<SelectItem> items() {
    List<SelectItem> items = new ArrayList<>();
    do {
      items.add(item());
    } while (cursor.accept(","));
    return items;
  }

  SelectItem item() {
    int start = cursor.mark();
    if (cursor.accept("*")) {
      return new SelectItem.Star(Optional.empty(), cursor.from(start));
    }
    if (cursor.at(1, ".") && cursor.at(2, "*") && grammar.names.at()) {
      QualifiedName table = new QualifiedName(List.of(grammar.names.take()));
      cursor.next();
      cursor.next();
      return new SelectItem.Star(Optional.of(table), cursor.from(start));
    }
    if (grammar.macros.atEmbed()) {
      return grammar.macros.embed();
    }
    Expr expr = grammar.exprs.expr();
    Span text = cursor.from(start);
    Optional<Name> alias = grammar.names.columnAlias();
    return new SelectItem.Value(expr, text, alias, cursor.from(start));
  }

  /** {@code RETURNING ..}, if it comes. */
  List<SelectItem> returning() {
    return cursor.accept("RETURNING") ? items() : List.of();
  }
}
