package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.resolution.CommonTypes;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.QueryBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Types expressions for engines whose columns and operators have declared types (manual, chapter
 * 10). A literal or parameter has no type at first; the operator, function or column that it meets
 * gives it one.
 */
final class DeclaredTyper implements Typer {
  private final QueryContext context;
  private final QueryAnalyzer queries;
  private final TypeSpace types;
  private final Coercer coercer;
  private final NameTyper names;
  private final OperatorTyper operators;
  private final ComparisonTyper comparisons;
  private final RoutineTyper routines;
  private final ContainerTyper containers;
  private final JsonTyper json;
  private final CaseTyper cases;

  DeclaredTyper(QueryContext context, QueryAnalyzer queries, TypeSpace types) {
    this.context = context;
    this.queries = queries;
    this.types = types;
    this.coercer = new Coercer(context, types);
    this.names = new NameTyper(context, this);
    this.operators = new OperatorTyper(context, this);
    this.comparisons = new ComparisonTyper(context, this, queries, operators);
    this.routines = new RoutineTyper(context, this);
    this.containers = new ContainerTyper(context, this, queries);
    this.json = new JsonTyper(context, this, queries);
    this.cases = new CaseTyper(this);
  }

  TypeSpace types() {
    return types;
  }

  Coercer coercer() {
    return coercer;
  }

  OperatorTyper operators() {
    return operators;
  }

  RoutineTyper routines() {
    return routines;
  }

  @Override
  public Value type(Expr expr, Scope scope, Want want) {
    Optional<Value> row = containers.rowOf(expr, scope, want, CastRow.Context.ASSIGNMENT);
    if (row.isPresent()) {
      return row.get();
    }
    Value value = infer(expr, scope, want.untyped());
    if (want.type().isPresent()) {
      value = coercer.assigned(expr, value, want);
    }
    if (!value.nullable() && !scope.lost().isEmpty() && isLost(expr, scope)) {
      return value.withNullable(true);
    }
    return value.nullable() && KnownNotNull.holds(expr, scope) ? value.withNullable(false) : value;
  }

  private static boolean isLost(Expr expr, Scope scope) {
    return FactFinder.textOf(expr).filter(scope.lost().texts()::contains).isPresent();
  }

  /** The same, where a literal or parameter that stays without type becomes a text. */
  Value settled(Expr expr, Scope scope, Want want) {
    return coercer.settled(expr, type(expr, scope, want), want);
  }

  private Value infer(Expr expr, Scope scope, Want want) {
    if (expr instanceof Expr.Literal literal) {
      return literal(literal);
    }
    if (expr instanceof Expr.ColumnRef ref) {
      return names.column(ref, scope);
    }
    if (expr instanceof Expr.Parameter parameter) {
      return parameter(parameter, want);
    }
    if (expr instanceof Expr.Unary unary) {
      return operators.unary(unary, scope, want);
    }
    if (expr instanceof Expr.Binary binary) {
      return comparisons.isRows(binary)
          ? comparisons.rows(binary, scope)
          : operators.binary(binary, scope, want);
    }
    if (expr instanceof Expr.IsNull isNull) {
      type(isNull.operand(), scope, Want.NOTHING.withNulls(Want.Nulls.WELCOME));
      return condition(false);
    }
    if (expr instanceof Expr.IsTest test) {
      return operators.test(test, scope);
    }
    if (expr instanceof Expr.Match match) {
      return operators.match(match, scope);
    }
    if (expr instanceof Expr.Between between) {
      return comparisons.between(between, scope);
    }
    if (expr instanceof Expr.In in) {
      return comparisons.in(in, scope);
    }
    if (expr instanceof Expr.Quantified quantified) {
      return comparisons.quantified(quantified, scope);
    }
    if (expr instanceof Expr.Exists exists) {
      queries.exists(exists.query(), scope);
      return condition(false);
    }
    if (expr instanceof Expr.Case branches) {
      return cases.type(branches, scope, want);
    }
    if (expr instanceof Expr.Call call) {
      return routines.type(call, scope, want);
    }
    if (expr instanceof Expr.JsonCall call) {
      return json.type(call, scope);
    }
    if (expr instanceof Expr.Cast cast) {
      return cast(cast, scope, want);
    }
    if (expr instanceof Expr.Collate collate) {
      return collate(collate, scope, want);
    }
    if (expr instanceof Expr.CurrentOf) {
      return condition(false);
    }
    if (expr instanceof Expr.NamedArgument named) {
      return type(named.value(), scope, want);
    }
    if (expr instanceof Expr.Default) {
      return context.fail(Code.T406, expr.at(), "DEFAULT cannot stand here");
    }
    return containers.type(expr, scope, want);
  }

  private Value literal(Expr.Literal literal) {
    String type =
        switch (literal.kind()) {
          case STRING, NULL, BLOB -> "unknown";
          case BITS -> "bit";
          case INTEGER -> integer(value(literal.text()));
          case DECIMAL -> "numeric";
          case TRUE, FALSE -> "bool";
          case CURRENT_DATE -> "date";
          case CURRENT_TIME -> "timetz";
          case CURRENT_TIMESTAMP -> "timestamptz";
        };
    return Value.of(types.type(type), literal.kind() == Expr.LiteralKind.NULL);
  }

  /** The number with a sign before it: the sign counts for the size. */
  Value negative(Expr.Literal literal) {
    return Value.of(types.type(integer(value(literal.text()).negate())), false);
  }

  private static java.math.BigInteger value(String text) {
    String digits = text.replace("_", "");
    int radix = 10;
    if (digits.length() > 2 && digits.charAt(0) == '0') {
      radix =
          switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
          };
    }
    return new java.math.BigInteger(radix == 10 ? digits : digits.substring(2), radix);
  }

  /** Rule PG-NUMBER-1 (manual, section 4.1.2.6): the smallest type that holds it. */
  private static String integer(java.math.BigInteger value) {
    return value.bitLength() < 32 ? "int4" : value.bitLength() < 64 ? "int8" : "numeric";
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

  /** What is given where nothing asks for a type: an operand, an argument. */
  Want named(Optional<String> name) {
    return Want.of(Optional.empty(), name);
  }

  @Override
  public Value condition(boolean nullable) {
    return Value.of(types.type("bool"), nullable);
  }

  private Value collate(Expr.Collate collate, Scope scope, Want want) {
    Value value = type(collate.operand(), scope, want);
    if (value.failed() || types.isUnknown(value.type())) {
      return coercer.settled(collate.operand(), value, want);
    }
    return types.collatable(value.type())
        ? value
        : context.fail(
            Code.T402,
            collate.at(),
            "type %s has no collations".formatted(types.display(value.type())));
  }

  private Value cast(Expr.Cast cast, Scope scope, Want want) {
    Optional<SqlType> found = context.catalog().type(cast.type());
    if (found.isEmpty()) {
      type(cast.operand(), scope, Want.NOTHING);
      return context.fail(
          Code.D306,
          cast.type().at(),
          "no type named \"%s\""
              .formatted(cast.type().name().map(Object::toString).orElseGet(cast.type()::text)));
    }
    SqlType type = found.get();
    Want inner = want.orNamed(Exprs.nameOf(cast.operand()));
    if (cast.operand() instanceof Expr.Array array && types.base(type).element().isPresent()) {
      return containers.arrayOf(array, types.base(type), scope);
    }
    Optional<Value> row =
        containers.rowOf(cast.operand(), scope, inner.typed(type), CastRow.Context.EXPLICIT);
    if (row.isPresent()) {
      return row.get();
    }
    Value operand = type(cast.operand(), scope, inner);
    return explicit(cast.operand(), operand, type, inner, cast);
  }

  /** The value after a written cast. */
  Value explicit(Expr operand, Value value, SqlType type, Want want, Expr cast) {
    if (value.failed()) {
      return value;
    }
    if (!types.coercions().possible(value.type(), type, CastRow.Context.EXPLICIT)) {
      return context.fail(
          Code.T402,
          cast.at(),
          "type %s cannot be cast to %s"
              .formatted(types.display(value.type()), types.display(type)));
    }
    Value after = coercer.to(operand, value, type, want);
    return after.failed()
        ? after
        : Value.of(type, after.nullable() || types.castMayGiveNull(value.type(), type));
  }

  @Override
  public Value branch(Optional<Expr> operand, Optional<Value> known, Expr condition, Scope scope) {
    if (operand.isEmpty()) {
      return type(condition, scope, Want.of(types.type("bool"), "condition"));
    }
    if (known.filter(Value::failed).isPresent()) {
      return Value.FAILED;
    }
    Value left = coercer.settled(operand.get(), known.orElseThrow(), Want.NOTHING);
    Value right = type(condition, scope, named(Exprs.nameOf(operand.get())));
    return operators.apply(
        "=", condition.at(), List.of(operand.get(), condition), List.of(left, right), Want.NOTHING);
  }

  /** Observed on the server: the list of section 10.5 begins with ELSE, which is read last. */
  @Override
  public Value branches(List<Expr> results, List<Scope> scopes, boolean otherwise, Want want) {
    return common(results, scopes, otherwise ? 1 : 0, want);
  }

  @Override
  public Value common(List<Expr> exprs, List<Scope> scopes, Want want) {
    return common(exprs, scopes, 0, want);
  }

  /**
   * @param lastFirst how many of the last ones come first when they are joined
   */
  private Value common(List<Expr> exprs, List<Scope> scopes, int lastFirst, Want want) {
    Optional<String> name = exprs.stream().flatMap(e -> Exprs.nameOf(e).stream()).findFirst();
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < exprs.size(); i++) {
      values.add(type(exprs.get(i), scopes.get(i), want.orNamed(name)));
    }
    if (values.stream().anyMatch(Value::failed)) {
      return Value.FAILED;
    }
    boolean nullable = values.stream().anyMatch(Value::nullable);
    if (want.type().isPresent()) {
      return Value.of(want.type().get(), nullable);
    }
    List<Expr> ordered = new ArrayList<>(exprs);
    Collections.rotate(ordered, lastFirst);
    Collections.rotate(values, lastFirst);
    return joined(ordered, values, want.orNamed(name));
  }

  /** Gives values their common type, parameters too. */
  Value joined(List<Expr> exprs, List<Value> values, Want want) {
    CommonTypes.Result result = types.commonTypes().of(values.stream().map(Value::type).toList());
    if (result instanceof CommonTypes.Result.Conflict conflict) {
      return context.fail(
          Code.T402,
          exprs.get(conflict.second()).at(),
          "types %s and %s do not go together"
              .formatted(
                  types.display(values.get(conflict.first()).type()),
                  types.display(values.get(conflict.second()).type())));
    }
    SqlType type = ((CommonTypes.Result.Type) result).type();
    boolean nullable = false;
    for (int i = 0; i < exprs.size(); i++) {
      Value value = coercer.to(exprs.get(i), values.get(i), type, want);
      if (value.failed()) {
        return value;
      }
      nullable |= value.nullable();
    }
    return Value.of(type, nullable);
  }

  @Override
  public Rows join(QueryBody.SetOperation operation, Rows left, Rows right) {
    return new DeclaredSetRows(context, this).join(operation, left, right);
  }

  @Override
  public Rows finished(Rows rows, Scope scope) {
    List<Output> outputs = new ArrayList<>();
    boolean failed = false;
    for (Output output : rows.outputs()) {
      if (output instanceof Output.Single single
          && single.expr().isPresent()
          && types.isUnknown(single.field().type())) {
        Field field = single.field();
        Value value =
            coercer.settled(single.expr().get(), field.value(), named(Optional.of(field.name())));
        failed |= value.failed();
        outputs.add(new Output.Single(field.of(value.type(), value.nullable()), single.expr()));
      } else {
        outputs.add(output);
      }
    }
    return failed ? Rows.FAILED : Rows.of(outputs, rows.count());
  }

  /** Whether a type is one of rows with fields. */
  static boolean isRow(SqlType type) {
    return type.family() == Family.COMPOSITE || type.name().equals("record");
  }

  @Override
  public Optional<FromEntry> rowsOf(FromItem item, Scope scope) {
    return new FunctionRows(context, this).of(item, scope);
  }

  @Override
  public Optional<String> refuse(Value value, Want want) {
    return value.failed() || want.type().isEmpty() ? Optional.empty() : coercer.refuse(value, want);
  }

  @Override
  public Rows call(Expr.Call call) {
    Scope none = Scope.empty(context.engine(), Optional.empty(), CteScope.NONE);
    Optional<RoutineTyper.Resolved> resolved = routines.resolve(call, none);
    if (resolved.isEmpty() || resolved.get().found() == null) {
      return Rows.FAILED;
    }
    Routine routine = resolved.get().found().routine();
    if (routine.kind() != Routine.Kind.PROCEDURE) {
      context.fail(
          Code.N304,
          call.function().at(),
          "%s() is a function, not a procedure".formatted(routine.name()),
          Optional.of("write SELECT %s".formatted(call.at().text())));
      return Rows.FAILED;
    }
    List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < routine.columns().size(); i++) {
      Value value = Value.of(resolved.get().found().columns().get(i), true);
      outputs.add(
          new Output.Single(Field.of(routine.columns().get(i).name(), value), Optional.empty()));
    }
    return Rows.of(outputs, outputs.isEmpty() ? RowCount.ANY_NUMBER : RowCount.EXACTLY_ONE);
  }

  @Override
  public Optional<SqlType> merged(List<SqlType> columns, Span at) {
    if (types.commonTypes().of(columns) instanceof CommonTypes.Result.Type common) {
      return Optional.of(common.type());
    }
    context.fail(
        Code.T402,
        at,
        "the join merges columns of types that do not go together: "
            + String.join(", ", columns.stream().map(types::display).toList()));
    return Optional.empty();
  }

  @Override
  public boolean comparable(SqlType type) {
    return types.comparable(type);
  }

  @Override
  public boolean isAggregate(Expr expr) {
    if (expr instanceof Expr.JsonCall json) {
      return json.function().endsWith("agg") && json.over().isEmpty();
    }
    return expr instanceof Expr.Call call && routines.isAggregate(call);
  }

  @Override
  public boolean givesRows(Expr expr) {
    return expr instanceof Expr.Call call && routines.givesRows(call);
  }

  @Override
  public Optional<String> columnName(Expr expr) {
    return Optional.of(new ColumnNames(context.engine(), context.catalog()::type).of(expr));
  }
}
