package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.QueryBody;
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

  /**
   * Types the results of CASE and joins them.
   *
   * @param otherwise whether the last one is that of ELSE
   */
  Value branches(List<Expr> results, List<Scope> scopes, boolean otherwise, Want want);

  /** Types all of {@code exprs} and joins them: the values of one column of VALUES, of a CASE. */
  Value common(List<Expr> exprs, List<Scope> scopes, Want want);

  /**
   * Types the condition of one branch of CASE.
   *
   * @param operand what is compared with it; empty where the condition stands for itself
   */
  Value branch(Optional<Expr> operand, Optional<Value> known, Expr condition, Scope scope);

  /** Joins the columns of two queries; {@link Rows#FAILED} if they do not go together. */
  Rows join(QueryBody.SetOperation operation, Rows left, Rows right);

  /** Gives the columns of a query that is complete the types that they leave it with. */
  Rows finished(Rows rows, Scope scope);

  /**
   * What a function or its like in FROM gives; empty where these rules have nothing of the kind.
   */
  Optional<FromEntry> rowsOf(FromItem item, Scope scope);

  /**
   * The type of a column that USING merges from columns of these types; empty for that of the
   * first.
   */
  Optional<SqlType> merged(List<SqlType> columns, Span at);

  /** Why a value cannot be assigned where {@code want} asks for one; empty if it can. */
  Optional<String> refuse(Value value, Want want);

  /** What CALL of a procedure gives: one row of its OUT parameters, if it has any. */
  Rows call(Expr.Call call);

  /** Whether values of this type can be told apart and put in order. */
  boolean comparable(SqlType type);

  /** Whether a call is one of an aggregate that makes groups of the query's rows. */
  boolean isAggregate(Expr expr);

  /** Whether a call gives any number of rows where one value stands. */
  boolean givesRows(Expr expr);

  /** What the engine calls a result column that has no alias; empty for the text as written. */
  Optional<String> columnName(Expr expr);
}
