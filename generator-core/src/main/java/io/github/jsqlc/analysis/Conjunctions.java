package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.Expr;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Types a chain of AND, link by link: in {@code a IS NOT NULL AND f(a)} the second counts only
 * where the first is true.
 */
final class Conjunctions {
  private Conjunctions() {}

  static Value type(Typer typer, Expr.Binary chain, Scope scope, SqlType condition) {
    Deque<Expr> links = new ArrayDeque<>();
    Expr rest = chain;
    while (rest instanceof Expr.Binary and && and.operator().equals("AND")) {
      links.push(and.right());
      rest = and.left();
    }
    links.push(rest);
    Scope known = scope;
    boolean nullable = false;
    boolean failed = false;
    for (Expr link : links) {
      Value value = typer.type(link, known, Want.of(condition, "condition"));
      nullable |= value.nullable();
      failed |= value.failed();
      known = known.knowing(new FactFinder(known).whenTrue(link));
    }
    return failed ? Value.FAILED : typer.condition(nullable);
  }
}
