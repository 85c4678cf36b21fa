package io.github.jsqlc.analysis;

import io.github.jsqlc.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types CASE: each branch knows that its condition is true, and that none before it was. */
final class CaseTyper {
  private final QueryContext context;
  private final ExprTyper typer;

  CaseTyper(QueryContext context, ExprTyper typer) {
    this.context = context;
    this.typer = typer;
  }

  Value type(Expr.Case branches, Scope scope, Want want) {
    Optional<Value> operand = branches.operand().map(o -> typer.type(o, scope, Want.NOTHING));
    boolean failed = operand.filter(Value::failed).isPresent();
    List<Expr> results = new ArrayList<>();
    List<Scope> scopes = new ArrayList<>();
    Scope after = scope;
    for (Expr.When branch : branches.branches()) {
      Value condition = typer.type(branch.condition(), after, conditionWant(branches, operand));
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
    Value value = typer.common(results, scopes, want);
    if (failed || value.failed()) {
      return Value.FAILED;
    }
    return branches.otherwise().isPresent() ? value : value.withNullable(true);
  }

  private Want conditionWant(Expr.Case branches, Optional<Value> operand) {
    if (operand.isEmpty()) {
      return Want.of(context.rules().condition(), "condition");
    }
    return new Want(
        operand.filter(o -> !o.failed()).map(Value::type),
        Want.Nulls.POINTLESS,
        Exprs.nameOf(branches.operand().orElseThrow()),
        operand.flatMap(Value::origin));
  }
}
