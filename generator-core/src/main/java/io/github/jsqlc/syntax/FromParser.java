package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what stands behind FROM.
 *
 * <p>To SQLite a comma is one more join operator, with the precedence of the others: {@code a, b
 * RIGHT JOIN c} joins c to both. Commas before another join thus become CROSS joins, the others
 * part the items. Source: the rules "seltablist" and "joinop" of SQLite's parse.y.
 */
class FromParser {
  private static final Set<String> JOIN_WORDS =
      Set.of("NATURAL", "LEFT", "RIGHT", "FULL", "OUTER", "INNER", "CROSS");
  private static final int WEIGHT = 1;
  private static final String TABLE = "the name of a table";

  private final Grammar grammar;
  private final Cursor cursor;

  FromParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** The items, a comma between each. */
  List<FromItem> list() {
    int start = cursor.mark();
    List<FromItem> items = new ArrayList<>();
    FromItem last = item();
    if (cursor.at("ON") || cursor.at("USING")) {
      throw onWithoutJoin();
    }
    int length = 1;
    for (Optional<Join> join = join(); join.isPresent(); join = join()) {
      grammar.nesting.chain(++length);
      FromItem right = item();
      int condition = cursor.mark();
      Optional<Expr> on =
          cursor.accept("ON") ? Optional.of(grammar.exprs.expr()) : Optional.empty();
      List<Name> using = on.isEmpty() && cursor.accept("USING") ? using() : List.of();
      boolean bare = on.isEmpty() && using.isEmpty();
      if (join.get().natural() && !bare) {
        throw cursor.error(
            Code.S203,
            cursor.span(condition),
            "a NATURAL join takes neither ON nor USING",
            Optional.of("remove NATURAL or the condition"));
      }
      if (join.get().comma() && bare) {
        items.add(last);
        last = right;
      } else {
        last =
            new FromItem.Join(
                crossed(items, last, start),
                join.get().comma() ? FromItem.JoinKind.INNER : join.get().kind(),
                join.get().natural(),
                right,
                on,
                using,
                cursor.from(start));
        items.clear();
      }
    }
    items.add(last);
    return items;
  }

  /** All items as one, those between commas joined without condition. */
  private FromItem crossed(List<FromItem> items, FromItem last, int start) {
    if (items.isEmpty()) {
      return last;
    }
    FromItem left = items.get(0);
    for (int i = 1; i <= items.size(); i++) {
      FromItem right = i < items.size() ? items.get(i) : last;
      Span at = cursor.span(start).to(right.at());
      left =
          new FromItem.Join(
              left, FromItem.JoinKind.CROSS, false, right, Optional.empty(), List.of(), at);
    }
    return left;
  }

  private SyntaxError onWithoutJoin() {
    boolean upsert = cursor.at(1, "CONFLICT");
    return cursor.error(
        Code.S203,
        cursor.span(cursor.mark()),
        "there is no JOIN before %s".formatted(cursor.word()),
        upsert
            ? Optional.of("write WHERE true before ON CONFLICT, so that it is no join condition")
            : Optional.empty());
  }

  private List<Name> using() {
    if (!cursor.at("(")) {
      throw cursor.expected("\"(\"");
    }
    return grammar.names.optionalList("the name of a column");
  }

  private record Join(FromItem.JoinKind kind, boolean natural, boolean comma) {}

  /** The join operator that comes next, if one does. */
  private Optional<Join> join() {
    if (cursor.accept(",")) {
      return Optional.of(new Join(FromItem.JoinKind.CROSS, false, true));
    }
    if (cursor.accept("JOIN")) {
      return Optional.of(new Join(FromItem.JoinKind.INNER, false, false));
    }
    if (cursor.word() == null || !JOIN_WORDS.contains(cursor.word())) {
      return Optional.empty();
    }
    int start = cursor.mark();
    List<String> words = new ArrayList<>();
    while (cursor.word() != null && JOIN_WORDS.contains(cursor.word())) {
      words.add(cursor.word());
      cursor.next();
    }
    if (!cursor.at("JOIN")) {
      throw cursor.expected("JOIN");
    }
    Optional<FromItem.JoinKind> kind = words.size() > 3 ? Optional.empty() : kind(words);
    if (kind.isEmpty()) {
      throw cursor.error(
          Code.S203,
          cursor.from(start),
          "there is no %s JOIN".formatted(String.join(" ", words)),
          Optional.empty());
    }
    cursor.next();
    return Optional.of(new Join(kind.get(), words.contains("NATURAL"), false));
  }

  /** Source: the function sqlite3JoinType of SQLite's select.c. */
  private static Optional<FromItem.JoinKind> kind(List<String> words) {
    boolean full = words.contains("FULL");
    boolean left = full || words.contains("LEFT");
    boolean right = full || words.contains("RIGHT");
    boolean inner = words.contains("INNER") || words.contains("CROSS");
    boolean outer = left || right || words.contains("OUTER");
    if ((inner && outer) || (outer && !left && !right)) {
      return Optional.empty();
    }
    if (left && right) {
      return Optional.of(FromItem.JoinKind.FULL);
    }
    if (left || right) {
      return Optional.of(left ? FromItem.JoinKind.LEFT : FromItem.JoinKind.RIGHT);
    }
    boolean cross = words.contains("CROSS");
    return Optional.of(cross ? FromItem.JoinKind.CROSS : FromItem.JoinKind.INNER);
  }

  private FromItem item() {
    if (cursor.at("(")) {
      return parenthesised();
    }
    if (grammar.macros.atMacro() && cursor.at(3, "(")) {
      throw grammar.macros.asTable();
    }
    int start = cursor.mark();
    QualifiedName name = grammar.names.qualified(TABLE);
    if (cursor.at("(")) {
      List<Expr> arguments = arguments();
      Optional<Name> alias = grammar.names.alias();
      return new FromItem.Function(name, arguments, alias, cursor.from(start));
    }
    Optional<Name> alias = grammar.names.alias();
    Span at = cursor.from(start);
    indexHint();
    return new FromItem.Table(name, alias, at);
  }

  /** {@code INDEXED BY name} or {@code NOT INDEXED}, if one comes. */
  void indexHint() {
    if (cursor.accept("INDEXED", "BY")) {
      grammar.names.name("the name of an index");
    } else {
      cursor.accept("NOT", "INDEXED");
    }
  }

  /** The arguments of a table-valued function in their parentheses. */
  List<Expr> arguments() {
    int open = cursor.next();
    List<Expr> arguments = cursor.at(")") ? List.of() : grammar.exprs.list();
    cursor.closeList(open);
    return arguments;
  }

  /** A query or a join in parentheses. */
  private FromItem parenthesised() {
    int open = cursor.next();
    if (grammar.selects.atQuery()) {
      Query query = grammar.selects.nested();
      cursor.close(open);
      return new FromItem.Derived(
          query, grammar.names.alias(), List.of(), false, cursor.from(open));
    }
    grammar.nesting.enter(WEIGHT);
    int inside = cursor.mark();
    List<FromItem> items = list();
    FromItem last = items.remove(items.size() - 1);
    FromItem inner = crossed(items, last, inside);
    cursor.close(open);
    grammar.nesting.leave(WEIGHT);
    Optional<Name> alias = grammar.names.alias();
    return alias.isEmpty() ? inner : aliased(inner, alias, cursor.from(open));
  }

  /** An alias behind the parentheses replaces the one inside; a join there becomes a query. */
  private static FromItem aliased(FromItem inner, Optional<Name> alias, Span at) {
    if (inner instanceof FromItem.Table table) {
      return new FromItem.Table(table.name(), alias, at);
    }
    if (inner instanceof FromItem.Function function) {
      return new FromItem.Function(function.name(), function.arguments(), alias, at);
    }
    if (inner instanceof FromItem.Derived derived) {
      return new FromItem.Derived(derived.query(), alias, derived.columns(), derived.lateral(), at);
    }
    List<SelectItem> all = List.of(new SelectItem.Star(Optional.empty(), inner.at()));
    QueryBody body =
        new QueryBody.Select(
            false,
            List.of(),
            all,
            Optional.empty(),
            List.of(inner),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            inner.at());
    Query query =
        new Query(
            Optional.empty(), body, List.of(), Optional.empty(), Optional.empty(), inner.at());
    return new FromItem.Derived(query, alias, List.of(), false, at);
  }
}
