package io.github.jsqlc.analysis;

import io.github.jsqlc.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types CASE: each branch knows that its condition is true, and that none before it was. */
final class CaseTyper {
  private final Typer typer;

  CaseTyper(Typer typer) {
    this.typer = typer;
  }

  Value type(Expr.Case branches, Scope scope, Want want) {
    Optional<Value> operand = branches.operand().map(o -> typer.type(o, scope, Want.NOTHING));
    boolean failed = operand.filter(Value::failed).isPresent();
    List<Expr> results = new ArrayList<>();
    List<Scope> scopes = new ArrayList<>();
    Scope after = scope;
    for (Expr.When branch : branches.branches()) {
      Value condition = typer.branch(branches.operand(), operand, branch.condition(), after);
      failed |= condition.failed();
      results.add(branch.result());
      if (operand.isPresent()) {
        scopes.add(after);
      } else {
        scopes.add(after.knowing(new FactFinder(after).whenTrue(branch.condition())));
        after = after.knowing(new FactFinder(after).whenNotTrue(branch.condition()));
      }
    }
    Scope last = after;
    branches
        .otherwise()
        .ifPresent(
            otherwise -> {
              results.add(otherwise);
              scopes.add(last);
            });
    Value value = typer.branches(results, scopes, branches.otherwise().isPresent(), want);
    if (failed || value.failed()) {
      return Value.FAILED;
    }
    return branches.otherwise().isPresent() ? value : value.withNullable(true);
  }
}
