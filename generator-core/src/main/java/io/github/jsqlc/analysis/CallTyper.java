package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.Argument;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.FunctionKind;
import io.github.jsqlc.engine.FunctionRow;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types function calls by the rows of the engine. */
final class CallTyper {
  private final QueryContext context;
  private final ExprTyper typer;
  private final ValueRules rules;

  CallTyper(QueryContext context, ExprTyper typer, ValueRules rules) {
    this.context = context;
    this.rules = rules;
    this.typer = typer;
  }

  Value type(Expr.Call call, Scope scope, Want want) {
    String name = call.function().name().text();
    List<FunctionRow> named = context.engine().functions().named(name);
    List<FunctionRow> fitting =
        named.stream()
            .filter(row -> row.accepts(call.arguments().size()))
            .filter(row -> call.over().isEmpty() || row.kind() != FunctionKind.SCALAR)
            .toList();
    if (fitting.isEmpty()) {
      call.arguments().forEach(argument -> typer.type(argument, scope, Want.NOTHING));
      return noFunction(call, named);
    }
    FunctionRow first = fitting.get(0);
    Optional<Value> misplaced = checkPlace(call, first, scope);
    if (misplaced.isPresent()) {
      call.arguments().forEach(argument -> typer.type(argument, scope, Want.NOTHING));
      return misplaced.get();
    }
    call.over().ifPresent(over -> typeWindow(over, scope));
    if (first.nulls() == NullRule.CASE) {
      return asCase(call, scope, want);
    }
    boolean aggregate = isAggregate(call, first);
    Scope inside = aggregate ? aggregated(scope) : scope;
    if (call.filter().isPresent()) {
      typer.type(call.filter().get(), inside, condition());
      inside = inside.knowing(new FactFinder(inside).whenTrue(call.filter().get()));
    }
    for (var item : call.orderBy()) {
      typer.type(item.expr(), inside, Want.NOTHING);
    }
    Arguments arguments = new Arguments(call, first, inside, want);
    arguments.type();
    FunctionRow row = overload(fitting, arguments.values);
    if (arguments.values.stream().anyMatch(Value::failed)) {
      return Value.FAILED;
    }
    return Value.of(
        rules.computed(arguments.result(row)),
        new CallNulls(call, CallNulls.Callee.of(row), scope, arguments.values).nullable());
  }

  private Want condition() {
    return Want.of(rules.condition(), "condition");
  }

  /** Whether the first row that takes so many arguments is that of an aggregate. */
  boolean isAggregate(Expr.Call call) {
    return context.engine().functions().named(call.function().name().text()).stream()
        .filter(row -> row.accepts(call.arguments().size()))
        .findFirst()
        .filter(row -> isAggregate(call, row))
        .isPresent();
  }

  private static boolean isAggregate(Expr.Call call, FunctionRow row) {
    return row.kind() == FunctionKind.AGGREGATE && call.over().isEmpty();
  }

  /** Inside of an aggregate there is a row, and what is known of groups says nothing about it. */
  private static Scope aggregated(Scope scope) {
    return scope.at(Scope.Place.AGGREGATE).withEmptyGroup(false);
  }

  private Value noFunction(Expr.Call call, List<FunctionRow> named) {
    String name = call.function().name().text();
    if (named.isEmpty()) {
      return context.fail(
          Code.N304,
          call.function().at(),
          "no function named \"%s\"".formatted(name),
          NearestName.hint(name, context.engine().functions().names()));
    }
    if (call.over().isPresent() && named.get(0).kind() == FunctionKind.SCALAR) {
      return context.fail(
          Code.T403,
          call.function().at(),
          "%s() is no window function: it has no OVER".formatted(name));
    }
    return context.fail(
        Code.N305,
        call.function().at(),
        "%s() does not take %d argument%s"
            .formatted(name, call.arguments().size(), call.arguments().size() == 1 ? "" : "s"),
        Optional.of("it is called as " + signatures(named)));
  }

  private static String signatures(List<FunctionRow> rows) {
    List<String> all = new ArrayList<>();
    for (FunctionRow row : rows) {
      List<String> arguments = new ArrayList<>();
      for (Argument argument : row.arguments()) {
        String text = argument.name() + (argument.variadic() ? ", .." : "");
        arguments.add(argument.optional() ? "[" + text + "]" : text);
      }
      all.add("%s(%s)".formatted(row.name(), String.join(", ", arguments)));
    }
    return String.join(" or ", all);
  }

  private Optional<Value> checkPlace(Expr.Call call, FunctionRow row, Scope scope) {
    return new CallPlace(context)
        .check(
            call,
            row.name(),
            row.kind() == FunctionKind.WINDOW,
            row.kind() == FunctionKind.AGGREGATE,
            scope);
  }

  private void typeWindow(Expr.Window window, Scope scope) {
    Scope inside = scope.place() == Scope.Place.GROUP ? scope : scope.at(Scope.Place.ROW);
    window
        .name()
        .ifPresent(
            name -> {
              if (!scope.windows().containsKey(context.engine().fold(name.text()))) {
                context.fail(
                    Code.N307,
                    name.at(),
                    "no window named \"%s\" in this query".formatted(name),
                    NearestName.hint(name.text(), scope.windows().keySet()));
              }
            });
    window.partitionBy().forEach(e -> typer.type(e, inside, Want.NOTHING));
    window.orderBy().forEach(item -> typer.type(item.expr(), inside, Want.NOTHING));
    window.frame().forEach(e -> typer.type(e, inside, Want.of(rules.limit(), "offset")));
  }

  /**
   * Among rows that differ by types only, the one that the arguments' types ask for: all of them,
   * else the first.
   */
  private FunctionRow overload(List<FunctionRow> rows, List<Value> values) {
    if (rows.size() == 1 || values.isEmpty()) {
      return rows.get(0);
    }
    return fitting(rows, values).or(() -> fitting(rows, values.subList(0, 1))).orElse(rows.get(0));
  }

  private Optional<FunctionRow> fitting(List<FunctionRow> rows, List<Value> values) {
    for (FunctionRow row : rows) {
      boolean exact = true;
      for (int i = 0; i < values.size(); i++) {
        Optional<SqlType> declared = rules.argument(row.argument(i).type());
        Family family = values.get(i).type().family();
        exact &= declared.isEmpty() || declared.get().family() == family;
      }
      if (exact) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** A function that chooses among its arguments is typed as the CASE that it stands for. */
  private Value asCase(Expr.Call call, Scope scope, Want want) {
    List<Expr> arguments = call.arguments();
    List<Expr.When> branches = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      branches.add(new Expr.When(arguments.get(i), arguments.get(i + 1)));
    }
    Optional<Expr> otherwise =
        arguments.size() % 2 == 1
            ? Optional.of(arguments.get(arguments.size() - 1))
            : Optional.empty();
    return typer.type(new Expr.Case(Optional.empty(), branches, otherwise, call.at()), scope, want);
  }

  /** The arguments of one call: those that have a type of their own first, then the others. */
  private final class Arguments {
    private final Expr.Call call;
    private final FunctionRow row;
    private final Scope scope;
    private final Want want;
    private final List<Value> values = new ArrayList<>();

    Arguments(Expr.Call call, FunctionRow row, Scope scope, Want want) {
      this.call = call;
      this.row = row;
      this.scope = scope;
      this.want = want;
    }

    void type() {
      List<Expr> exprs = call.arguments();
      Value[] typed = new Value[exprs.size()];
      for (int i = 0; i < typed.length; i++) {
        if (!Exprs.isOpen(exprs.get(i))) {
          typed[i] = typer.type(exprs.get(i), scope, wantOf(i, Optional.empty()));
        }
      }
      Optional<SqlType> element = elementType(typed);
      for (int i = 0; i < typed.length; i++) {
        if (typed[i] == null) {
          typed[i] = typer.type(exprs.get(i), scope, wantOf(i, element));
        }
      }
      values.addAll(List.of(typed));
    }

    /** The common type of the arguments that share one, as far as it is known. */
    private Optional<SqlType> elementType(Value[] typed) {
      List<SqlType> types = new ArrayList<>();
      List<Optional<Expr>> exprs = new ArrayList<>();
      for (int i = 0; i < typed.length; i++) {
        boolean shares = row.argument(i).type().equals(Argument.ANY_ELEMENT);
        if (shares && typed[i] != null && !typed[i].failed()) {
          types.add(typed[i].type());
          exprs.add(Optional.of(call.arguments().get(i)));
        }
      }
      return types.isEmpty() ? Optional.empty() : Optional.of(rules.common(types, exprs));
    }

    private Want wantOf(int position, Optional<SqlType> element) {
      Argument argument = row.argument(position);
      boolean shares = argument.type().equals(Argument.ANY_ELEMENT);
      if (!shares) {
        return Want.of(rules.argument(argument.type()), Optional.of(argument.name()))
            .withNulls(welcome(position));
      }
      Optional<String> name =
          call.arguments().stream().flatMap(e -> Exprs.nameOf(e).stream()).findFirst();
      boolean known = element.filter(e -> e.family() != Family.ANY).isPresent();
      return new Want(
          known ? element : want.type(),
          welcome(position),
          want.name().or(() -> name).or(() -> Optional.of(argument.name())),
          Optional.empty());
    }

    /** Who gives a parameter to coalesce means it to be NULL at times, unless it is the last. */
    private Want.Nulls welcome(int position) {
      boolean more = position + 1 < call.arguments().size();
      return row.nulls() == NullRule.ALL_NULL && more ? Want.Nulls.WELCOME : Want.Nulls.POINTLESS;
    }

    SqlType result(FunctionRow row) {
      List<SqlType> types = new ArrayList<>();
      List<Optional<Expr>> exprs = new ArrayList<>();
      boolean shared = row.result().equals(Argument.ANY_ELEMENT);
      for (int i = 0; i < values.size(); i++) {
        if (!shared || row.argument(i).type().equals(Argument.ANY_ELEMENT)) {
          types.add(values.get(i).type());
          exprs.add(Optional.of(call.arguments().get(i)));
        }
      }
      if (shared) {
        // nullif gives the first value or NULL, never the second.
        int count = row.name().equals("nullif") ? 1 : types.size();
        return rules.common(types.subList(0, count), exprs.subList(0, count));
      }
      return rules.result(row.result(), types);
    }
  }
}
