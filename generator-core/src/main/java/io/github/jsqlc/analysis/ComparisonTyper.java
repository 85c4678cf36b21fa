package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.resolution.CommonTypes;
import io.github.jsqlc.resolution.OperatorResolver.Found;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types what compares with more than one value: BETWEEN, IN, ANY, rows (manual, section 9.25). */
final class ComparisonTyper {
  private final QueryContext context;
  private final DeclaredTyper typer;
  private final QueryAnalyzer queries;
  private final OperatorTyper operators;
  private final TypeSpace types;

  ComparisonTyper(
      QueryContext context, DeclaredTyper typer, QueryAnalyzer queries, OperatorTyper operators) {
    this.context = context;
    this.typer = typer;
    this.queries = queries;
    this.operators = operators;
    this.types = typer.types();
  }

  Value between(Expr.Between between, Scope scope) {
    Optional<String> name = Exprs.nameOf(between.operand());
    Want operand = typer.named(Exprs.nameOf(between.low()).or(() -> Exprs.nameOf(between.high())));
    Value value = typer.type(between.operand(), scope, operand);
    Value low = typer.type(between.low(), scope, typer.named(name.map(n -> "from_" + n)));
    Value from =
        operators.applyNamed(
            between.negated() ? "<" : ">=",
            between.at(),
            List.of(between.operand(), between.low()),
            List.of(value, low),
            List.of(operand.name(), name.map(n -> "from_" + n)));
    Value again = typer.type(between.operand(), scope, operand);
    Value high = typer.type(between.high(), scope, typer.named(name.map(n -> "to_" + n)));
    Value to =
        operators.applyNamed(
            between.negated() ? ">" : "<=",
            between.at(),
            List.of(between.operand(), between.high()),
            List.of(again, high),
            List.of(operand.name(), name.map(n -> "to_" + n)));
    return from.failed() || to.failed()
        ? Value.FAILED
        : typer.condition(from.nullable() || to.nullable());
  }

  boolean isRows(Expr.Binary binary) {
    return switch (binary.operator()) {
      case "=",
          "<>",
          "<",
          "<=",
          ">",
          ">=",
          "IS",
          "IS NOT",
          "IS DISTINCT FROM",
          "IS NOT DISTINCT FROM" ->
          binary.left() instanceof Expr.Row
              && (binary.right() instanceof Expr.Row || Exprs.isRow(binary.right()));
      default -> false;
    };
  }

  /** {@code (a, b) = (1, 2)} and {@code (a, b) = (SELECT ..)}. */
  Value rows(Expr.Binary binary, Scope scope) {
    boolean distinct = binary.operator().startsWith("IS");
    String operator = distinct ? "=" : binary.operator();
    List<Expr> left = ((Expr.Row) binary.left()).values();
    Value value;
    if (binary.right() instanceof Expr.Row right) {
      value = pairs(operator, binary.operatorAt(), left, right.values(), scope);
    } else {
      value = withRows(operator, binary.operatorAt(), left, queryOf(binary.right()), scope);
      value = value.failed() ? value : typer.condition(true);
    }
    return distinct && !value.failed() ? typer.condition(false) : value;
  }

  private static io.github.jsqlc.syntax.Query queryOf(Expr expr) {
    return ((Expr.Subquery) expr).query();
  }

  private Value pairs(String operator, Span at, List<Expr> left, List<Expr> right, Scope scope) {
    if (left.size() != right.size()) {
      left.forEach(e -> typer.type(e, scope, Want.NOTHING));
      right.forEach(e -> typer.type(e, scope, Want.NOTHING));
      return context.fail(
          Code.T401, at, "%d values are compared with %d".formatted(left.size(), right.size()));
    }
    boolean nullable = false;
    boolean failed = false;
    for (int i = 0; i < left.size(); i++) {
      Value a = typer.type(left.get(i), scope, typer.named(Exprs.nameOf(right.get(i))));
      Value b = typer.type(right.get(i), scope, typer.named(Exprs.nameOf(left.get(i))));
      Value compared =
          operators.apply(
              operator, at, List.of(left.get(i), right.get(i)), List.of(a, b), Want.NOTHING);
      nullable |= compared.nullable();
      failed |= compared.failed();
    }
    return failed ? Value.FAILED : typer.condition(nullable);
  }

  /** Values compared with the columns of a query. */
  private Value withRows(
      String operator, Span at, List<Expr> left, io.github.jsqlc.syntax.Query query, Scope scope) {
    List<Value> values = new ArrayList<>();
    for (Expr expr : left) {
      values.add(typer.type(expr, scope, typer.named(Exprs.nameOf(expr))));
    }
    Rows rows = queries.query(query, scope, List.of());
    if (rows.failed() || values.stream().anyMatch(Value::failed)) {
      return Value.FAILED;
    }
    List<Field> fields = rows.fields();
    if (fields.size() != left.size()) {
      return context.fail(
          Code.T401,
          query.at(),
          "%d value%s compared with %d column%s"
              .formatted(
                  left.size(),
                  left.size() == 1 ? " is" : "s are",
                  fields.size(),
                  fields.size() == 1 ? "" : "s"));
    }
    boolean nullable = false;
    for (int i = 0; i < left.size(); i++) {
      Value compared =
          beside(
              operator,
              at,
              left.get(i),
              values.get(i),
              fields.get(i).value(),
              fields.get(i).name());
      if (compared.failed()) {
        return compared;
      }
      nullable |= compared.nullable();
    }
    return typer.condition(nullable);
  }

  /** An expression compared with something that is no expression: a column of a query. */
  private Value beside(String operator, Span at, Expr expr, Value value, Value other, String name) {
    List<SqlType> given = List.of(value.type(), other.type());
    Found found = types.operatorResolver().find(operator, given);
    if (!(found instanceof Found.One one)) {
      return operators.missing(operator, at, given, found);
    }
    Want want = new Want(Optional.empty(), Want.Nulls.POINTLESS, Optional.of(name), other.origin());
    Value taken = typer.coercer().to(expr, value, one.operands().get(0), want);
    return taken.failed()
        ? taken
        : Value.of(
            one.result(), OperatorTyper.nullable(one.operator().nulls(), List.of(taken, other)));
  }

  Value in(Expr.In in, Scope scope) {
    if (in.list() instanceof Expr.InList.Rows list) {
      List<Expr> left = in.operand() instanceof Expr.Row row ? row.values() : List.of(in.operand());
      return withRows("=", in.at(), left, list.query(), scope);
    }
    if (!(in.list() instanceof Expr.InList.Values values)) {
      return context.fail(Code.T406, in.listAt(), "a list of values or a query belongs here");
    }
    if (values.values().stream().anyMatch(Exprs::isSlice)) {
      return slice(in, values, scope);
    }
    if (in.operand() instanceof Expr.Row row) {
      Value all = typer.condition(false);
      for (Expr value : values.values()) {
        Value one =
            value instanceof Expr.Row other
                ? pairs("=", in.at(), row.values(), other.values(), scope)
                : context.fail(Code.T401, value.at(), "a row of values belongs here");
        all =
            one.failed()
                ? one
                : all.failed() ? all : all.withNullable(all.nullable() || one.nullable());
      }
      return all;
    }
    return inValues(in, values.values(), scope);
  }

  /**
   * Rule PG-IN-1 (observed on the server): values without columns in them, two or more, are first
   * given a common type with the operand; others are compared one by one.
   */
  private Value inValues(Expr.In in, List<Expr> list, Scope scope) {
    Optional<String> name =
        Exprs.nameOf(in.operand())
            .or(() -> list.stream().flatMap(e -> Exprs.nameOf(e).stream()).findFirst());
    Want want = typer.named(name);
    Value operand = typer.type(in.operand(), scope, want);
    List<Value> values = new ArrayList<>();
    for (Expr value : list) {
      values.add(typer.type(value, scope, want));
    }
    if (operand.failed() || values.stream().anyMatch(Value::failed)) {
      return Value.FAILED;
    }
    List<Expr> plain = new ArrayList<>();
    List<Value> plainValues = new ArrayList<>();
    boolean nullable = false;
    for (int i = 0; i < list.size(); i++) {
      if (!hasColumn(list.get(i))) {
        plain.add(list.get(i));
        plainValues.add(values.get(i));
      }
    }
    boolean together = plain.size() > 1 && commonFits(operand, plainValues);
    Value element = operand;
    if (together) {
      List<SqlType> given = new ArrayList<>();
      given.add(operand.type());
      plainValues.forEach(v -> given.add(v.type()));
      element = Value.of(((CommonTypes.Result.Type) types.commonTypes().of(given)).type(), false);
    }
    for (int i = 0; i < list.size(); i++) {
      Expr expr = list.get(i);
      Value value = values.get(i);
      if (together && plain.contains(expr)) {
        value =
            typer
                .coercer()
                .to(
                    expr,
                    value,
                    element.type(),
                    new Want(Optional.empty(), Want.Nulls.POINTLESS, name, operand.origin()));
      }
      if (value.failed()) {
        return value;
      }
      Value compared =
          operators.applyNamed(
              "=",
              in.at(),
              List.of(in.operand(), expr),
              List.of(operand, value),
              List.of(name, name));
      if (compared.failed()) {
        return compared;
      }
      operand = typer.type(in.operand(), scope, want);
      nullable |= compared.nullable();
    }
    return typer.condition(nullable);
  }

  private boolean commonFits(Value operand, List<Value> values) {
    List<SqlType> given = new ArrayList<>();
    given.add(operand.type());
    values.forEach(v -> given.add(v.type()));
    return types.commonTypes().of(given) instanceof CommonTypes.Result.Type type
        && !DeclaredTyper.isRow(type.type());
  }

  private static boolean hasColumn(Expr expr) {
    return expr instanceof Expr.ColumnRef
        || Exprs.children(expr).stream().anyMatch(ComparisonTyper::hasColumn);
  }

  /** {@code x IN (sqlc.slice('xs'))} is sent as {@code x = ANY (?)}: one text for all lengths. */
  private Value slice(Expr.In in, Expr.InList.Values values, Scope scope) {
    Optional<String> name = Exprs.nameOf(in.operand());
    Value operand = typer.settled(in.operand(), scope, typer.named(name));
    if (operand.failed()) {
      return operand;
    }
    if (values.values().size() > 1 || in.operand() instanceof Expr.Row) {
      return context.fail(
          Code.Q507,
          in.listAt(),
          "sqlc.slice stands alone in IN (..)",
          Optional.of("write x IN (sqlc.slice('a')) OR x IN (..)"));
    }
    Found found =
        types.operatorResolver().find("=", List.of(operand.type(), types.type("unknown")));
    if (!(found instanceof Found.One one)) {
      return operators.missing("=", in.at(), List.of(operand.type(), operand.type()), found);
    }
    Expr.Parameter parameter = (Expr.Parameter) values.values().get(0);
    sendAsArray(parameter, one.operands().get(1), name, operand);
    Span operandAt = in.operand().at();
    Span from = in.at().file().span(keywordAt(in, operandAt), in.listAt().start());
    context.rewrites().replace(from, in.negated() ? "<> ALL " : "= ANY ");
    return typer.condition(operand.nullable());
  }

  /** Where IN, or NOT before it, begins: the first letter behind the operand and its brackets. */
  private static int keywordAt(Expr.In in, Span operand) {
    String text = in.at().file().text();
    String between =
        text.substring(operand.end(), in.listAt().start()).toUpperCase(java.util.Locale.ROOT);
    int at = between.lastIndexOf(in.negated() ? "NOT" : "IN");
    return operand.end() + at;
  }

  /** {@code x = ANY (..)}. */
  Value quantified(Expr.Quantified quantified, Scope scope) {
    String operator = OperatorTyper.symbol(quantified.operator(), false);
    if (quantified.query().isPresent()) {
      List<Expr> left =
          quantified.left() instanceof Expr.Row row ? row.values() : List.of(quantified.left());
      return withRows(operator, quantified.operatorAt(), left, quantified.query().get(), scope);
    }
    Expr list = quantified.array().orElseThrow();
    Optional<String> name = Exprs.nameOf(quantified.left());
    if (Exprs.isSlice(list)) {
      return slice(quantified, (Expr.Parameter) list, operator, scope);
    }
    Value left = typer.type(quantified.left(), scope, typer.named(Exprs.nameOf(list)));
    Value array = typer.type(list, scope, typer.named(name));
    if (left.failed() || array.failed()) {
      return Value.FAILED;
    }
    SqlType element = types.type("unknown");
    if (!types.isUnknown(array.type())) {
      Optional<SqlType> of = types.arrayElement(array.type());
      if (of.isEmpty()) {
        return context.fail(
            Code.T402,
            list.at(),
            "ANY and ALL need an array here, this is of type " + types.display(array.type()));
      }
      element = of.get();
    }
    List<SqlType> given = List.of(left.type(), element);
    Found found = types.operatorResolver().find(operator, given);
    if (!(found instanceof Found.One one)) {
      return operators.missing(operator, quantified.operatorAt(), given, found);
    }
    if (!one.result().name().equals("bool")) {
      return context.fail(
          Code.T402, quantified.operatorAt(), "an operator that gives a condition is needed here");
    }
    Value a =
        typer
            .coercer()
            .to(quantified.left(), left, one.operands().get(0), typer.named(Exprs.nameOf(list)));
    Value b =
        typer
            .coercer()
            .to(
                list,
                array,
                types.array(one.operands().get(1)),
                new Want(Optional.empty(), Want.Nulls.POINTLESS, name, left.origin()));
    if (a.failed() || b.failed()) {
      return Value.FAILED;
    }
    boolean sure = list instanceof Expr.Array known && noNulls(known, scope);
    return typer.condition(a.nullable() || b.nullable() || !sure && !isParameter(list));
  }

  /** {@code x = ANY (sqlc.slice('xs'))}: what the slice is sent as is written already. */
  private Value slice(
      Expr.Quantified quantified, Expr.Parameter list, String operator, Scope scope) {
    Optional<String> name = Exprs.nameOf(quantified.left());
    Value left = typer.settled(quantified.left(), scope, typer.named(name));
    List<SqlType> given = List.of(left.type(), types.type("unknown"));
    if (left.failed()) {
      return left;
    }
    if (!(types.operatorResolver().find(operator, given) instanceof Found.One one)) {
      return operators.missing(operator, quantified.operatorAt(), given, new Found.None());
    }
    sendAsArray(list, one.operands().get(1), name, left);
    return typer.condition(left.nullable());
  }

  private void sendAsArray(
      Expr.Parameter list, SqlType element, Optional<String> name, Value beside) {
    context
        .parameters()
        .use(list, new Want(Optional.of(element), Want.Nulls.POINTLESS, name, beside.origin()));
    context.lists().arrays().add(list.at().start());
  }

  /** A parameter's elements are the caller's: nobody passes NULL to compare with it. */
  private static boolean isParameter(Expr expr) {
    return expr instanceof Expr.Parameter
        || expr instanceof Expr.Cast cast && isParameter(cast.operand());
  }

  private boolean noNulls(Expr.Array array, Scope scope) {
    return array.elements().stream()
        .allMatch(e -> e instanceof Expr.Literal l && l.kind() != Expr.LiteralKind.NULL);
  }
}
