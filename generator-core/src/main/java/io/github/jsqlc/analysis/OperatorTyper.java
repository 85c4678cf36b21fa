package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.resolution.OperatorResolver.Found;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types operators by the rows of those that the database has. */
final class OperatorTyper {
  private final QueryContext context;
  private final DeclaredTyper typer;
  private final TypeSpace types;

  OperatorTyper(QueryContext context, DeclaredTyper typer) {
    this.context = context;
    this.typer = typer;
    this.types = typer.types();
  }

  Value unary(Expr.Unary unary, Scope scope, Want want) {
    if (unary.operator().equals("NOT")) {
      Value operand = typer.type(unary.operand(), scope, condition());
      return operand.failed() ? operand : typer.condition(operand.nullable());
    }
    if (unary.operator().equals("-")
        && unary.operand() instanceof Expr.Literal literal
        && literal.kind() == Expr.LiteralKind.INTEGER) {
      return typer.negative(literal);
    }
    Value operand = typer.type(unary.operand(), scope, want);
    return apply(
        unary.operator(), unary.operatorAt(), List.of(unary.operand()), List.of(operand), want);
  }

  private Want condition() {
    return Want.of(types.type("bool"), "condition");
  }

  Value binary(Expr.Binary binary, Scope scope, Want want) {
    switch (binary.operator()) {
      case "AND":
        return Conjunctions.type(typer, binary, scope, types.type("bool"));
      case "OR":
        Value first = typer.type(binary.left(), scope, condition());
        Scope after = scope.knowing(new FactFinder(scope).whenNotTrue(binary.left()));
        Value second = typer.type(binary.right(), after, condition());
        return first.failed() || second.failed()
            ? Value.FAILED
            : typer.condition(first.nullable() || second.nullable());
      case "IS", "IS NOT", "IS DISTINCT FROM", "IS NOT DISTINCT FROM":
        Value compared = compared("=", binary, scope, Want.Nulls.WELCOME, want);
        return compared.failed() ? compared : typer.condition(false);
      default:
        return compared(binary.operator(), binary, scope, Want.Nulls.POINTLESS, want);
    }
  }

  private Value compared(
      String operator, Expr.Binary binary, Scope scope, Want.Nulls nulls, Want want) {
    Want left = typer.named(Exprs.nameOf(binary.right()).or(want::name)).withNulls(nulls);
    Want right = typer.named(Exprs.nameOf(binary.left()).or(want::name)).withNulls(nulls);
    List<Value> values =
        List.of(typer.type(binary.left(), scope, left), typer.type(binary.right(), scope, right));
    return apply(
        operator,
        binary.operatorAt(),
        List.of(binary.left(), binary.right()),
        values,
        want.withNulls(nulls));
  }

  /**
   * The result of an operator, once its operands are typed.
   *
   * @param want what the operator as a whole stands for: the name of a parameter that meets nothing
   *     with a name
   */
  Value apply(String operator, Span at, List<Expr> exprs, List<Value> values, Want want) {
    List<Optional<String>> names = new ArrayList<>();
    for (int i = 0; i < exprs.size(); i++) {
      names.add(exprs.size() == 2 ? Exprs.nameOf(exprs.get(1 - i)) : Optional.empty());
    }
    return apply(operator, at, exprs, values, names, want);
  }

  /** The same, where a parameter among the operands is called as {@code names} say. */
  Value applyNamed(
      String operator,
      Span at,
      List<Expr> exprs,
      List<Value> values,
      List<Optional<String>> names) {
    return apply(operator, at, exprs, values, names, Want.NOTHING);
  }

  private Value apply(
      String operator,
      Span at,
      List<Expr> exprs,
      List<Value> values,
      List<Optional<String>> names,
      Want want) {
    if (values.stream().anyMatch(Value::failed)) {
      return Value.FAILED;
    }
    List<SqlType> given = values.stream().map(Value::type).toList();
    Found found = types.operatorResolver().find(operator, given);
    if (!(found instanceof Found.One one)) {
      return missing(operator, at, given, found);
    }
    boolean comparison = one.result().name().equals("bool");
    List<Value> taken = new ArrayList<>();
    for (int i = 0; i < exprs.size(); i++) {
      Want meets = want.untyped();
      if (exprs.size() == 2) {
        Value other = values.get(1 - i);
        Optional<String> name = names.get(i);
        meets =
            new Want(
                Optional.empty(),
                want.nulls(),
                name.or(() -> comparison ? Optional.empty() : want.name()),
                comparison ? other.origin() : Optional.empty());
      }
      taken.add(typer.coercer().to(exprs.get(i), values.get(i), one.operands().get(i), meets));
    }
    if (taken.stream().anyMatch(Value::failed)) {
      return Value.FAILED;
    }
    return Value.of(one.result(), nullable(one.operator().nulls(), taken));
  }

  static boolean nullable(NullRule rule, List<Value> operands) {
    boolean any = operands.stream().anyMatch(Value::nullable);
    return switch (rule) {
      case NEVER -> false;
      case ANY_NULL, SOME_NULL -> any;
      case ALL_NULL -> operands.stream().allMatch(Value::nullable);
      case FIRST_NULL -> operands.get(0).nullable();
      case ANY_NULL_OR_MORE,
          ANY_NULL_OR_INFINITE,
          ANY_NULL_OF_NUMBERS,
          EMPTY,
          NO_ROWS,
          TIME_VALUE,
          CASE,
          ALWAYS ->
          true;
    };
  }

  Value missing(String operator, Span at, List<SqlType> given, Found found) {
    String call =
        given.size() == 1
            ? operator + " " + types.display(given.get(0))
            : types.display(given.get(0)) + " " + operator + " " + types.display(given.get(1));
    if (found instanceof Found.Ambiguous) {
      return context.fail(
          Code.T402,
          at,
          "several operators fit %s".formatted(call),
          Optional.of("say the types: CAST(.. AS ..)"));
    }
    return context.fail(
        Code.T402,
        at,
        "there is no operator %s".formatted(call),
        given.stream().anyMatch(types::isUnknown)
            ? Optional.empty()
            : Optional.of("cast one side to the type of the other"));
  }

  /** {@code IS TRUE}, {@code IS JSON} and their like. */
  Value test(Expr.IsTest test, Scope scope) {
    String words = test.test();
    if (words.equals("TRUE") || words.equals("FALSE") || words.equals("UNKNOWN")) {
      Value operand = typer.type(test.operand(), scope, condition().withNulls(Want.Nulls.WELCOME));
      return operand.failed() ? operand : typer.condition(false);
    }
    if (words.equals("DOCUMENT")) {
      Value operand = typer.type(test.operand(), scope, Want.of(types.type("xml"), "document"));
      return operand.failed() ? operand : typer.condition(operand.nullable());
    }
    if (words.endsWith("NORMALIZED")) {
      Value operand = typer.type(test.operand(), scope, Want.of(types.type("text"), "text"));
      return operand.failed() ? operand : typer.condition(operand.nullable());
    }
    Value operand = typer.settled(test.operand(), scope, typer.named(Optional.of("json")));
    if (operand.failed()) {
      return operand;
    }
    SqlType base = types.base(operand.type());
    boolean fits =
        types.category(base) == 'S'
            || base.name().equals("json")
            || base.name().equals("jsonb")
            || base.name().equals("bytea");
    return fits
        ? typer.condition(operand.nullable())
        : context.fail(
            Code.T402,
            test.operand().at(),
            "IS JSON cannot be asked of type %s".formatted(types.display(operand.type())));
  }

  /** {@code LIKE} and its like are operators by other names (manual, section 9.7). */
  Value match(Expr.Match match, Scope scope) {
    String symbol = symbol(match.operator(), match.negated());
    Value operand = typer.type(match.operand(), scope, typer.named(Exprs.nameOf(match.pattern())));
    Optional<String> name = Exprs.nameOf(match.operand());
    Value pattern;
    if (match.escape().isPresent() || match.operator().equals("SIMILAR TO")) {
      Want text = Want.of(Optional.of(types.type("text")), name);
      pattern = typer.type(match.pattern(), scope, text);
      Value escape =
          match
              .escape()
              .map(e -> typer.type(e, scope, Want.of(types.type("text"), "escape")))
              .orElse(typer.condition(false));
      pattern =
          escape.failed() ? escape : pattern.withNullable(pattern.nullable() || escape.nullable());
    } else {
      pattern = typer.type(match.pattern(), scope, typer.named(name));
    }
    return apply(
        symbol,
        match.operatorAt(),
        List.of(match.operand(), match.pattern()),
        List.of(operand, pattern),
        Want.NOTHING);
  }

  static String symbol(String operator, boolean negated) {
    return switch (operator) {
      case "LIKE" -> negated ? "!~~" : "~~";
      case "NOT LIKE" -> "!~~";
      case "ILIKE" -> negated ? "!~~*" : "~~*";
      case "NOT ILIKE" -> "!~~*";
      case "SIMILAR TO" -> negated ? "!~" : "~";
      default -> operator;
    };
  }
}
