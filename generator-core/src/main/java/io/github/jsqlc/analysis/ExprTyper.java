package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.Operators.Operator;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.QueryBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives every expression its type and nullability, from the leaves up. */
final class ExprTyper implements Typer {
  private final QueryContext context;
  private final QueryAnalyzer queries;
  private final ValueRules rules;
  private final CallTyper calls;
  private final ListTyper lists;
  private final CaseTyper cases;
  private final NameTyper names;

  ExprTyper(QueryContext context, QueryAnalyzer queries, ValueRules rules) {
    this.context = context;
    this.queries = queries;
    this.rules = rules;
    this.calls = new CallTyper(context, this, rules);
    this.lists = new ListTyper(context, this, queries, rules);
    this.cases = new CaseTyper(this);
    this.names = new NameTyper(context, this);
  }

  @Override
  public Value type(Expr expr, Scope scope, Want want) {
    Value value = rule(expr, scope, want);
    if (value.nullable() && KnownNotNull.holds(expr, scope)) {
      return value.withNullable(false);
    }
    return value;
  }

  private Value rule(Expr expr, Scope scope, Want want) {
    if (expr instanceof Expr.Literal literal) {
      return Value.of(rules.literal(literal), literal.kind() == Expr.LiteralKind.NULL);
    }
    if (expr instanceof Expr.ColumnRef ref) {
      return column(ref, scope);
    }
    if (expr instanceof Expr.Parameter parameter) {
      return parameter(parameter, want);
    }
    if (expr instanceof Expr.Unary unary) {
      return unary(unary, scope, want);
    }
    if (expr instanceof Expr.Binary binary) {
      return binary(binary, scope, want);
    }
    if (expr instanceof Expr.IsNull isNull) {
      type(isNull.operand(), scope, Want.NOTHING.withNulls(Want.Nulls.WELCOME));
      return condition(false);
    }
    if (expr instanceof Expr.Match match) {
      return match(match, scope);
    }
    if (expr instanceof Expr.Between between) {
      return lists.between(between, scope);
    }
    if (expr instanceof Expr.In in) {
      return lists.in(in, scope);
    }
    if (expr instanceof Expr.Exists exists) {
      queries.exists(exists.query(), scope);
      return condition(false);
    }
    if (expr instanceof Expr.Subquery subquery) {
      return scalar(subquery, scope, want);
    }
    if (expr instanceof Expr.Row row) {
      row.values().forEach(value -> type(value, scope, Want.NOTHING));
      return context.fail(Code.T402, row.at(), "a row of values cannot be a value here");
    }
    if (expr instanceof Expr.Case branches) {
      return cases.type(branches, scope, want);
    }
    if (expr instanceof Expr.Cast cast) {
      return cast(cast, scope, want);
    }
    if (expr instanceof Expr.Collate collate) {
      return type(collate.operand(), scope, want);
    }
    if (expr instanceof Expr.Call call) {
      return calls.type(call, scope, want);
    }
    if (expr instanceof Expr.Raise raise) {
      raise.message().ifPresent(message -> type(message, scope, Want.NOTHING));
      return Value.of(rules.literal(nullLiteral(expr)), true);
    }
    throw new AssertionError("no typing rule for " + expr.getClass());
  }

  private static Expr.Literal nullLiteral(Expr at) {
    return new Expr.Literal(Expr.LiteralKind.NULL, "NULL", at.at());
  }

  @Override
  public Value condition(boolean nullable) {
    return Value.of(rules.condition(), nullable);
  }

  private Value column(Expr.ColumnRef ref, Scope scope) {
    return isString(ref, scope)
        ? Value.of(
            rules.literal(
                new Expr.Literal(Expr.LiteralKind.STRING, ref.name().name().text(), ref.at())),
            false)
        : names.column(ref, scope);
  }

  /** A name in double quotes that means nothing may be a string. */
  private boolean isString(Expr.ColumnRef ref, Scope scope) {
    return ref.name().parts().size() == 1
        && ref.name().name().quote() == '"'
        && context.engine().features().unknownNamesAsStrings()
        && scope.resolve(ref.name()) instanceof Scope.Resolution.Missing;
  }

  private Value parameter(Expr.Parameter parameter, Want want) {
    if (parameter.form() == Expr.ParameterForm.SLICE) {
      context.parameters().use(parameter, want);
      return context.fail(
          Code.Q507,
          parameter.at(),
          "sqlc.slice stands only inside IN (..)",
          Optional.of("write x IN (sqlc.slice('%s'))".formatted(parameter.name().orElse("ids"))));
    }
    return context.parameters().use(parameter, want);
  }

  private Value unary(Expr.Unary unary, Scope scope, Want want) {
    Operator operator = context.engine().operators().prefix(unary.operator()).orElseThrow();
    Want inner =
        operator.right().equals("boolean")
            ? Want.of(Optional.of(rules.condition()), want.name())
            : want.orType(rules.argument(operator.right()));
    Value operand = type(unary.operand(), scope, inner);
    if (operand.failed()) {
      return operand;
    }
    if (operator.result().equals("any")) {
      return Value.of(rules.computed(operand.type()), operand.nullable());
    }
    SqlType result = rules.operator(operator, List.of(operand.type()));
    return Value.of(rules.computed(result), operand.nullable());
  }

  private Value binary(Expr.Binary binary, Scope scope, Want want) {
    if (binary.operator().equals("AND")) {
      return Conjunctions.type(this, binary, scope, rules.condition());
    }
    Operator operator = context.engine().operators().infix(binary.operator()).orElseThrow();
    boolean logic = operator.left().equals("boolean");
    if (Exprs.isRow(binary.left()) || Exprs.isRow(binary.right())) {
      return lists.rows(binary, scope);
    }
    Value left;
    Value right;
    if (logic) {
      left = type(binary.left(), scope, Want.of(rules.condition(), "condition"));
      right = type(binary.right(), scope, Want.of(rules.condition(), "condition"));
    } else if (Exprs.isOpen(binary.left()) && !Exprs.isOpen(binary.right())) {
      right = type(binary.right(), scope, side(operator, operator.right(), want));
      left =
          type(
              binary.left(), scope, beside(operator, operator.left(), binary.right(), right, want));
    } else {
      left = type(binary.left(), scope, side(operator, operator.left(), want));
      right =
          type(
              binary.right(), scope, beside(operator, operator.right(), binary.left(), left, want));
    }
    if (left.failed() || right.failed()) {
      return Value.FAILED;
    }
    SqlType result = rules.operator(operator, List.of(left.type(), right.type()));
    return Value.of(rules.computed(result), nullable(operator, binary, left, right));
  }

  private boolean nullable(Operator operator, Expr.Binary binary, Value left, Value right) {
    boolean anyNull = left.nullable() || right.nullable();
    return switch (operator.nulls()) {
      case NEVER -> false;
      case ANY_NULL, SOME_NULL -> anyNull;
      case ANY_NULL_OR_MORE -> anyNull || !dividesSafely(operator, binary);
      case ALL_NULL -> left.nullable() && right.nullable();
      case FIRST_NULL -> left.nullable();
      case ANY_NULL_OF_NUMBERS, ANY_NULL_OR_INFINITE, NO_ROWS, EMPTY, TIME_VALUE, CASE, ALWAYS ->
          true;
    };
  }

  /** A division is NULL only when the divisor is zero. */
  private static boolean dividesSafely(Operator operator, Expr.Binary binary) {
    return operator.result().equals("number") && Exprs.isNonZero(binary.right());
  }

  /** What an operator's side asks when nothing is known of the other side. */
  private Want side(Operator operator, String type, Want want) {
    Want asked = Want.of(rules.argument(type), nameAround(operator, want));
    return type.equals("number") && asked.type().isEmpty() ? asked.orType(want.type()) : asked;
  }

  /** A parameter that is compared is not what the comparison stands for. */
  private static Optional<String> nameAround(Operator operator, Want want) {
    return operator.result().equals("boolean") ? Optional.empty() : want.name();
  }

  /** What an operator's side asks when the other side is {@code other}. */
  private Want beside(Operator operator, String type, Expr otherExpr, Value other, Want want) {
    Optional<String> name = Exprs.nameOf(otherExpr).or(() -> nameAround(operator, want));
    Want.Nulls nulls =
        operator.nulls() == NullRule.NEVER ? Want.Nulls.WELCOME : Want.Nulls.POINTLESS;
    if (other.failed()) {
      return Want.of(Optional.empty(), name).withNulls(nulls);
    }
    Optional<SqlType> asked = rules.argument(type);
    if (asked.isPresent()) {
      // Arithmetic takes any number: a parameter is of the kind that it is added to.
      boolean alike = type.equals("number") && other.type().family().isNumber();
      return Want.of(alike ? rules.besides(operator, other.type()) : asked, name).withNulls(nulls);
    }
    return new Want(rules.besides(operator, other.type()), nulls, name, other.origin());
  }

  private Value match(Expr.Match match, Scope scope) {
    Operator operator = context.engine().operators().infix(match.operator()).orElseThrow();
    Optional<SqlType> text = rules.argument(operator.right());
    Value operand = type(match.operand(), scope, Want.of(text, Exprs.nameOf(match.pattern())));
    Optional<String> name =
        Columns.isWholeRow(match.operand(), scope)
            ? Optional.of("query")
            : Exprs.nameOf(match.operand());
    Value pattern = type(match.pattern(), scope, Want.of(text, name));
    match.escape().ifPresent(e -> type(e, scope, Want.of(text, Optional.of("escape"))));
    if (operand.failed() || pattern.failed()) {
      return Value.FAILED;
    }
    return condition(operand.nullable() || pattern.nullable());
  }

  private Value scalar(Expr.Subquery subquery, Scope scope, Want want) {
    Rows rows = queries.query(subquery.query(), scope, List.of(want));
    if (rows.failed()) {
      return Value.FAILED;
    }
    if (rows.fields().size() != 1) {
      return context.fail(
          Code.T401,
          subquery.at(),
          "a query that stands for a value must give one column, this one gives "
              + rows.fields().size());
    }
    Value value = rows.fields().get(0).value().computed();
    return rows.count() == io.github.jsqlc.ir.RowCount.EXACTLY_ONE
        ? value
        : value.withNullable(true);
  }

  private Value cast(Expr.Cast cast, Scope scope, Want want) {
    Optional<SqlType> type = rules.cast(cast.type());
    Want inner =
        new Want(type, want.nulls(), Exprs.nameOf(cast.operand()).or(want::name), Optional.empty());
    Value operand = type(cast.operand(), scope, inner);
    if (type.isEmpty()) {
      return context.fail(
          Code.D306, cast.type().at(), "no type named \"%s\"".formatted(cast.type().name()));
    }
    return operand.failed() ? operand : Value.of(rules.computed(type.get()), operand.nullable());
  }

  @Override
  public Value branches(List<Expr> results, List<Scope> scopes, boolean otherwise, Want want) {
    return common(results, scopes, want);
  }

  /** Open ones take the type of the others. */
  @Override
  public Value common(List<Expr> exprs, List<Scope> scopes, Want want) {
    Value[] values = new Value[exprs.size()];
    List<SqlType> types = new ArrayList<>();
    List<Optional<Expr>> typed = new ArrayList<>();
    Optional<String> name = Optional.empty();
    for (int i = 0; i < values.length; i++) {
      if (!Exprs.isOpen(exprs.get(i))) {
        values[i] = type(exprs.get(i), scopes.get(i), want);
        name = name.isPresent() ? name : Exprs.nameOf(exprs.get(i));
        if (values[i].failed()) {
          typeOpen(exprs, scopes, values, Want.NOTHING);
          return Value.FAILED;
        }
        types.add(values[i].type());
        typed.add(Optional.of(exprs.get(i)));
      }
    }
    // What a column asks for counts more than the values beside: INSERT .. VALUES ('2024'), (?).
    boolean column = want.type().isPresent() && want.origin().isPresent();
    Want open =
        types.isEmpty() || column
            ? want
            : new Want(
                Optional.of(rules.common(types, typed)),
                want.nulls(),
                want.name().isPresent() ? want.name() : name,
                want.origin());
    typeOpen(exprs, scopes, values, open);
    boolean nullable = false;
    types.clear();
    typed.clear();
    for (int i = 0; i < values.length; i++) {
      nullable |= values[i].nullable();
      types.add(values[i].type());
      typed.add(Optional.of(exprs.get(i)));
    }
    SqlType common = rules.computed(rules.common(types, typed));
    return Value.of(common, nullable);
  }

  private void typeOpen(List<Expr> exprs, List<Scope> scopes, Value[] values, Want want) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = type(exprs.get(i), scopes.get(i), want);
      }
    }
  }

  @Override
  public Value branch(Optional<Expr> operand, Optional<Value> known, Expr condition, Scope scope) {
    if (operand.isEmpty()) {
      return type(condition, scope, Want.of(rules.condition(), "condition"));
    }
    Want want =
        new Want(
            known.filter(o -> !o.failed()).map(Value::type),
            Want.Nulls.POINTLESS,
            Exprs.nameOf(operand.get()),
            known.flatMap(Value::origin));
    return type(condition, scope, want);
  }

  @Override
  public Rows join(QueryBody.SetOperation operation, Rows left, Rows right) {
    return new SetRows(operation.kind()).join(left, right, rules);
  }

  @Override
  public Rows finished(Rows rows, Scope scope) {
    return rows;
  }

  @Override
  public Optional<FromEntry> rowsOf(FromItem item, Scope scope) {
    return Optional.empty();
  }

  @Override
  public Optional<String> refuse(Value value, Want want) {
    return Optional.empty();
  }

  @Override
  public Rows call(Expr.Call call) {
    throw new AssertionError("an engine without procedures");
  }

  @Override
  public Optional<SqlType> merged(List<SqlType> columns, Span at) {
    return Optional.empty();
  }

  @Override
  public boolean comparable(SqlType type) {
    return true;
  }

  @Override
  public boolean isAggregate(Expr expr) {
    return expr instanceof Expr.Call call && calls.isAggregate(call);
  }

  @Override
  public boolean givesRows(Expr expr) {
    return false;
  }

  @Override
  public Optional<String> columnName(Expr expr) {
    return Optional.empty();
  }
}
