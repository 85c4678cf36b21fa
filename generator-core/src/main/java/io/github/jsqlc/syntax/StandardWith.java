package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads WITH, whose parts may change rows. Source: the rules "with_clause" and "common_table_expr"
 * of PostgreSQL's gram.y.
 */
final class StandardWith {
  private static final String COLUMN = "the name of a column";

  private final Grammar grammar;
  private final Cursor cursor;

  StandardWith(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** {@code WITH ..}, if it comes. */
  Optional<With> with() {
    if (!cursor.at("WITH")) {
      return Optional.empty();
    }
    int start = cursor.next();
    boolean name = cursor.at(1, "AS") || cursor.at(1, "(");
    boolean recursive = !name && cursor.accept("RECURSIVE");
    List<With.Cte> ctes = new ArrayList<>();
    do {
      ctes.add(cte());
    } while (cursor.accept(","));
    return Optional.of(new With(recursive, ctes, cursor.from(start)));
  }

  private With.Cte cte() {
    Name name = grammar.names.name("the name of a common table expression");
    List<Name> columns = grammar.names.optionalList(COLUMN);
    cursor.expect("AS");
    if (!cursor.accept("MATERIALIZED")) {
      cursor.accept("NOT", "MATERIALIZED");
    }
    int open = cursor.mark();
    cursor.expect("(");
    grammar.nesting.enter(2);
    Statement statement = rows();
    grammar.nesting.leave(2);
    cursor.close(open);
    Optional<With.Search> search = search();
    return new With.Cte(name, columns, statement, search, cycle());
  }

  /** A statement that can give rows: a query, or one that changes rows. */
  Statement rows() {
    int start = cursor.mark();
    Optional<With> with = with();
    String head = cursor.word() == null ? "" : cursor.word();
    StandardWrites writes = grammar.standard.writes;
    switch (head) {
      case "INSERT":
        return grammar.standard.inserts.insert(with, start);
      case "UPDATE":
        return writes.update(with, start);
      case "DELETE":
        return writes.delete(with, start);
      case "MERGE":
        return grammar.standard.merges.merge(with, start);
      default:
        break;
    }
    if (!grammar.selects.mayBeQuery() || cursor.at("WITH")) {
      throw cursor.expected("SELECT, INSERT, UPDATE, DELETE or MERGE");
    }
    return new Statement.Select(grammar.selects.query(with, start));
  }

  private Optional<With.Search> search() {
    if (!cursor.at("SEARCH")) {
      return Optional.empty();
    }
    int start = cursor.next();
    boolean breadth = cursor.accept("BREADTH");
    if (!breadth && !cursor.accept("DEPTH")) {
      throw cursor.expected("DEPTH or BREADTH");
    }
    cursor.expect("FIRST");
    cursor.expect("BY");
    List<Name> by = grammar.names.list(COLUMN);
    cursor.expect("SET");
    Name column = grammar.names.name(COLUMN);
    return Optional.of(new With.Search(breadth, by, column, cursor.from(start)));
  }

  private Optional<With.Cycle> cycle() {
    if (!cursor.at("CYCLE")) {
      return Optional.empty();
    }
    int start = cursor.next();
    List<Name> columns = grammar.names.list(COLUMN);
    cursor.expect("SET");
    Name mark = grammar.names.name(COLUMN);
    Optional<Expr> value = Optional.empty();
    Optional<Expr> otherwise = Optional.empty();
    if (cursor.accept("TO")) {
      value = Optional.of(constant());
      cursor.expect("DEFAULT");
      otherwise = Optional.of(constant());
    }
    cursor.expect("USING");
    Name path = grammar.names.name(COLUMN);
    return Optional.of(new With.Cycle(columns, mark, value, otherwise, path, cursor.from(start)));
  }

  private Expr constant() {
    int start = cursor.mark();
    Expr value = grammar.primaries.parse();
    if (!(value instanceof Expr.Literal) && !(value instanceof Expr.Cast)) {
      cursor.reset(start);
      throw cursor.expected("a constant");
    }
    return value;
  }
}
