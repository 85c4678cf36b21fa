package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Operators.Operator;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** How one kind of engine gives types to expressions; what all engines share is in the typers. */
interface TypeRules {
  /** The type of a literal. */
  SqlType literal(Expr.Literal literal);

  /** The type of conditions. */
  SqlType condition();

  /** The type of a parameter about which nothing is known. */
  SqlType unknownParameter();

  /** The type of a row's number. */
  SqlType rowid();

  /** The type of LIMIT and OFFSET. */
  SqlType limit();

  /** The type of an operator's result. */
  SqlType operator(Operator operator, List<SqlType> operands);

  /** The type that a function's row calls {@code name}, for arguments of these types. */
  SqlType result(String name, List<SqlType> arguments);

  /** What an argument that a function's row declares so asks; empty for "anything". */
  Optional<SqlType> argument(String name);

  /** The type that values have after a cast; empty when the engine has no such type. */
  Optional<SqlType> cast(TypeName type);

  /**
   * The one type of values that come from several expressions: the branches of CASE, the arguments
   * of coalesce, the rows of a UNION.
   *
   * @param exprs where the values are those of expressions: a literal may fit in more than a column
   */
  SqlType common(List<SqlType> types, List<Optional<Expr>> exprs);

  /** The type that a parameter must have to fit two uses; empty when none does. */
  Optional<SqlType> parameterType(SqlType a, SqlType b);

  /** The type of the other side that a parameter takes beside an operator. */
  Optional<SqlType> besides(Operator operator, SqlType other);

  /** The same type, spelled as the engine calls the values of an expression that is no column. */
  SqlType computed(SqlType type);

  /** The type that a column of {@code CREATE TABLE .. AS} has for values of this type. */
  SqlType stored(SqlType type);
}
