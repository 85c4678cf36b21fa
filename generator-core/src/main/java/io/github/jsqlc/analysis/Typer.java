package io.github.jsqlc.analysis;

import io.github.jsqlc.syntax.Expr;
import java.util.List;
import java.util.Optional;

/** Gives expressions their type and nullability, by the rules of one kind of engine. */
interface Typer {
  /**
   * What is known of the values of {@code expr} where it stands.
   *
   * @param want what the place asks; where values have types, a wanted type is one to convert to
   */
  Value type(Expr expr, Scope scope, Want want);

  /** What is known of a condition. */
  Value condition(boolean nullable);

  /** Types all of {@code exprs} and joins them: the values of one column of VALUES, of a CASE. */
  Value common(List<Expr> exprs, List<Scope> scopes, Want want);

  /**
   * Types the condition of one branch of CASE.
   *
   * @param operand what is compared with it; empty where the condition stands for itself
   */
  Value branch(Optional<Expr> operand, Optional<Value> known, Expr condition, Scope scope);

  /** Joins the columns of two queries; {@link Rows#FAILED} if they do not go together. */
  Rows join(io.github.jsqlc.syntax.QueryBody.SetOperation operation, Rows left, Rows right);

  /** Gives the columns of a query that is complete the types that they leave it with. */
  Rows finished(Rows rows, Scope scope);
}
