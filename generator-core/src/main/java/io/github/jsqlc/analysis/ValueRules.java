package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Operators.Operator;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** How an engine whose values have types gives them to expressions, operator by operator. */
interface ValueRules extends TypeRules {
  /** The type of a literal. */
  SqlType literal(Expr.Literal literal);

  /** The type of an operator's result. */
  SqlType operator(Operator operator, List<SqlType> operands);

  /** The type that a function's row calls {@code name}, for arguments of these types. */
  SqlType result(String name, List<SqlType> arguments);

  /** The type that values have after a cast; empty when the engine has no such type. */
  Optional<SqlType> cast(TypeName type);

  /**
   * The one type of values that come from several expressions: the branches of CASE, the arguments
   * of coalesce, the rows of a UNION.
   *
   * @param exprs where the values are those of expressions: a literal may fit in more than a column
   */
  SqlType common(List<SqlType> types, List<Optional<Expr>> exprs);

  /** The type of the other side that a parameter takes beside an operator. */
  Optional<SqlType> besides(Operator operator, SqlType other);

  /** The same type, spelled as the engine calls the values of an expression that is no column. */
  SqlType computed(SqlType type);
}
