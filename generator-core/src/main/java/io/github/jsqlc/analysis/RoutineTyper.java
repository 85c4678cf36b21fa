package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.resolution.FunctionResolver.Found;
import io.github.jsqlc.resolution.FunctionResolver.Given;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types calls by the rows of the functions that the database has (manual, section 10.3). */
final class RoutineTyper {
  private final QueryContext context;
  private final DeclaredTyper typer;
  private final TypeSpace types;

  RoutineTyper(QueryContext context, DeclaredTyper typer) {
    this.context = context;
    this.typer = typer;
    this.types = typer.types();
  }

  /**
   * A call, understood.
   *
   * @param arguments the values as the function takes them
   */
  record Resolved(Found.One found, List<Value> arguments) {}

  Value type(Expr.Call call, Scope scope, Want want) {
    String name = name(call);
    boolean bare = call.function().parts().size() == 1;
    if (bare) {
      switch (name) {
        case "coalesce":
          return coalesce(call, scope, want);
        case "greatest", "least":
          return typer.common(call.arguments(), sameScopes(call, scope), want).computed();
        case "nullif":
          return nullif(call, scope, want);
        default:
          List<Routine> constructs =
              types.routines(Optional.empty(), name).isEmpty() ? types.constructs(name) : List.of();
          if (!constructs.isEmpty()) {
            return construct(call, constructs, scope);
          }
      }
    }
    return resolved(call, scope);
  }

  private String name(Expr.Call call) {
    return context.engine().fold(call.function().name().text());
  }

  private static List<Scope> sameScopes(Expr.Call call, Scope scope) {
    return call.arguments().stream().map(a -> scope).toList();
  }

  /** NULL only when all arguments are; what stands last decides whether NULL is meant. */
  private Value coalesce(Expr.Call call, Scope scope, Want want) {
    List<Expr> arguments = call.arguments();
    Optional<String> name =
        want.name().or(() -> arguments.stream().flatMap(e -> Exprs.nameOf(e).stream()).findFirst());
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      values.add(typer.type(arguments.get(i), scope, part(name, i, arguments.size())));
    }
    if (values.stream().anyMatch(Value::failed)) {
      return Value.FAILED;
    }
    Value joined =
        typer.joined(arguments, values, part(name, arguments.size() - 1, arguments.size()));
    // Each parameter is asked again in its own place, for the type that all share.
    for (int i = 0; i < arguments.size() && !joined.failed(); i++) {
      values.set(
          i,
          typer
              .coercer()
              .to(arguments.get(i), values.get(i), joined.type(), part(name, i, arguments.size())));
    }
    boolean nullable = values.stream().allMatch(Value::nullable);
    return joined.failed() ? joined : Value.of(joined.type(), nullable);
  }

  /** Who gives a parameter to coalesce means it to be NULL at times, unless it is the last. */
  private static Want part(Optional<String> name, int position, int count) {
    return Want.of(Optional.empty(), name)
        .withNulls(position + 1 < count ? Want.Nulls.WELCOME : Want.Nulls.POINTLESS);
  }

  private Value nullif(Expr.Call call, Scope scope, Want want) {
    if (call.arguments().size() != 2) {
      call.arguments().forEach(a -> typer.type(a, scope, Want.NOTHING));
      return context.fail(Code.N305, call.function().at(), "nullif() takes 2 arguments");
    }
    Expr first = call.arguments().get(0);
    Expr second = call.arguments().get(1);
    Value left = typer.type(first, scope, typer.named(Exprs.nameOf(second).or(want::name)));
    Value right = typer.type(second, scope, typer.named(Exprs.nameOf(first).or(want::name)));
    if (left.failed() || right.failed()) {
      return Value.FAILED;
    }
    var operator = types.operatorResolver().find("=", List.of(left.type(), right.type()));
    Value compared =
        typer
            .operators()
            .apply("=", call.at(), call.arguments(), List.of(left, right), Want.NOTHING);
    if (compared.failed()) {
      return compared;
    }
    SqlType type =
        ((io.github.jsqlc.resolution.OperatorResolver.Found.One) operator).operands().get(0);
    return Value.of(type, true);
  }

  /** What only reads like a function: its arguments are not converted as a function's are. */
  private Value construct(Expr.Call call, List<Routine> rows, Scope scope) {
    Routine row = rows.get(0);
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Expr argument = call.arguments().get(i);
      int place = Math.min(i, row.parameters().size() - 1);
      Optional<SqlType> type =
          place < 0
              ? Optional.empty()
              : Optional.of(row.parameters().get(place))
                  .map(
                      p ->
                          p.variadic() && p.type().endsWith("[]")
                              ? p.type().substring(0, p.type().length() - 2)
                              : p.type())
                  .filter(t -> !t.startsWith("any"))
                  .map(types::type);
      Want want = new Want(type, Want.Nulls.POINTLESS, Optional.of(row.name()), Optional.empty());
      Value value =
          type.isPresent()
              ? typer.type(argument, scope, want)
              : typer.settled(argument, scope, want);
      values.add(value);
    }
    if (values.stream().anyMatch(Value::failed)) {
      return Value.FAILED;
    }
    boolean nullable = new CallNulls(call, CallNulls.Callee.of(row), scope, values).nullable();
    return Value.of(types.type(row.result()), nullable);
  }

  private Value resolved(Expr.Call call, Scope scope) {
    Optional<Routine.Kind> kind = kind(call);
    boolean aggregate =
        kind.filter(k -> k == Routine.Kind.AGGREGATE).isPresent() && call.over().isEmpty();
    Optional<Value> misplaced = kind.flatMap(k -> place(call, k, scope));
    if (misplaced.isPresent()) {
      call.arguments().forEach(argument -> typer.type(argument, scope, Want.NOTHING));
      return misplaced.get();
    }
    call.over().ifPresent(over -> window(over, scope));
    Scope inside = aggregate ? scope.at(Scope.Place.AGGREGATE).withEmptyGroup(false) : scope;
    if (call.filter().isPresent()) {
      typer.type(call.filter().get(), inside, Want.of(types.type("bool"), "condition"));
      inside = inside.knowing(new FactFinder(inside).whenTrue(call.filter().get()));
    }
    if (!call.withinGroup()) {
      for (var item : call.orderBy()) {
        typer.settled(item.expr(), inside, Want.NOTHING);
      }
    }
    Optional<Resolved> resolved = resolve(call, inside);
    if (resolved.isEmpty()) {
      return Value.FAILED;
    }
    if (resolved.get().found() == null) {
      return resolved.get().arguments().get(0);
    }
    Routine routine = resolved.get().found().routine();
    if (routine.kind() == Routine.Kind.AGGREGATE
        && routine.parameters().isEmpty()
        && !call.star()) {
      return context.fail(
          Code.N305,
          call.function().at(),
          "%s() takes an argument or a star".formatted(routine.name()),
          Optional.of("write %s(*)".formatted(routine.name())));
    }
    if (routine.kind() == Routine.Kind.PROCEDURE) {
      return context.fail(
          Code.N304,
          call.function().at(),
          "%s() is a procedure".formatted(routine.name()),
          Optional.of("procedures are called by CALL"));
    }
    if (routine.kind() != Routine.Kind.AGGREGATE
        && routine.kind() != Routine.Kind.WINDOW
        && call.over().isPresent()) {
      return context.fail(
          Code.T403,
          call.function().at(),
          "%s() is no window function: it has no OVER".formatted(routine.name()));
    }
    List<Value> arguments = resolved.get().arguments();
    boolean nullable =
        new CallNulls(call, CallNulls.Callee.of(routine), scope, arguments).nullable();
    boolean unknownElements =
        call.variadic() && !arguments.isEmpty() && arguments.get(arguments.size() - 1).nullable();
    nullable |= unknownElements;
    if (routine.setOf()) {
      nullable = RoutineNulls.ofRow(routine, arguments);
    }
    return Value.of(resolved.get().found().result(), nullable);
  }

  private Optional<Value> place(Expr.Call call, Routine.Kind kind, Scope scope) {
    return new CallPlace(context)
        .check(
            call,
            call.function().toString(),
            kind == Routine.Kind.WINDOW,
            kind == Routine.Kind.AGGREGATE,
            scope);
  }

  /** Whether a name is that of an aggregate or window function; all of one name are of one kind. */
  private Optional<Routine.Kind> kind(Expr.Call call) {
    List<Routine> named = types.routines(schema(call), name(call));
    boolean some = named.stream().anyMatch(r -> r.kind() == Routine.Kind.AGGREGATE);
    boolean all = named.stream().allMatch(r -> r.kind() == Routine.Kind.AGGREGATE);
    if (some && !all) {
      return call.star() || call.distinct() || call.filter().isPresent() || call.withinGroup()
          ? Optional.of(Routine.Kind.AGGREGATE)
          : Optional.empty();
    }
    return named.stream().findFirst().map(Routine::kind);
  }

  boolean isAggregate(Expr.Call call) {
    return call.over().isEmpty() && kind(call).filter(k -> k == Routine.Kind.AGGREGATE).isPresent();
  }

  /** Whether a function of this name gives rows; all of one name do or do not. */
  boolean givesRows(Expr.Call call) {
    return types.routines(schema(call), name(call)).stream().anyMatch(Routine::setOf);
  }

  private Optional<String> schema(Expr.Call call) {
    return call.function().schema().map(s -> context.engine().fold(s.text()));
  }

  /** Types the arguments and finds the function; empty if that fails, which is told. */
  Optional<Resolved> resolve(Expr.Call call, Scope scope) {
    List<Expr> arguments = new ArrayList<>(call.arguments());
    if (call.withinGroup()) {
      call.orderBy().forEach(item -> arguments.add(item.expr()));
    }
    List<Value> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Expr argument : arguments) {
      values.add(typer.type(argument, scope, Want.NOTHING));
      if (argument instanceof Expr.NamedArgument named) {
        names.add(context.engine().fold(named.name().text()));
      }
    }
    if (values.stream().anyMatch(Value::failed)) {
      return Optional.empty();
    }
    if (call.withinGroup()) {
      hypothetical(call, arguments, values);
      if (values.stream().anyMatch(Value::failed)) {
        return Optional.empty();
      }
    }
    Given given = new Given(values.stream().map(Value::type).toList(), names, call.variadic());
    Optional<Value> cast = asCast(call, arguments, values, given);
    if (cast.isPresent()) {
      return Optional.of(new Resolved(null, List.of(cast.get())));
    }
    Found found = types.functionResolver().find(schema(call), name(call), given);
    if (!(found instanceof Found.One one)) {
      return other(call, arguments, values, found).map(v -> new Resolved(null, List.of(v)));
    }
    List<Value> taken = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Routine.Parameter parameter = one.routine().parameters().get(one.places().get(i));
      Optional<String> name =
          parameter
              .name()
              .filter(n -> !n.isEmpty())
              .or(() -> nameOfOthers(arguments))
              .or(() -> Optional.of(one.routine().name()));
      taken.add(
          typer
              .coercer()
              .to(arguments.get(i), values.get(i), one.arguments().get(i), typer.named(name)));
    }
    return taken.stream().anyMatch(Value::failed)
        ? Optional.empty()
        : Optional.of(new Resolved(one, taken));
  }

  /**
   * Rule PG-AGG-1 (manual, section 9.21): each direct argument of {@code rank} has the type of what
   * it is ranked among.
   */
  private void hypothetical(Expr.Call call, List<Expr> arguments, List<Value> values) {
    int direct = call.arguments().size();
    boolean paired = direct > 0 && direct * 2 == arguments.size();
    List<Routine> named = types.routines(schema(call), name(call));
    if (!paired || named.stream().noneMatch(Routine::isVariadic)) {
      return;
    }
    for (int i = 0; i < direct; i++) {
      List<Expr> pair = List.of(arguments.get(i + direct), arguments.get(i));
      Value joined =
          typer.joined(pair, List.of(values.get(i + direct), values.get(i)), Want.NOTHING);
      if (joined.failed()) {
        values.set(i, joined);
        return;
      }
      for (int place : new int[] {i, i + direct}) {
        if (types.isUnknown(values.get(place).type())) {
          values.set(place, joined.withNullable(values.get(place).nullable()));
        }
      }
    }
  }

  private static Optional<String> nameOfOthers(List<Expr> all) {
    return all.size() < 2
        ? Optional.empty()
        : all.stream().flatMap(e -> Exprs.nameOf(e).stream()).findFirst();
  }

  /**
   * Rule PG-FUNCTION-2 (manual, section 10.3, step 3): where no function takes exactly this type,
   * {@code int8(x)} may be a cast by the name of the type.
   */
  private Optional<Value> asCast(
      Expr.Call call, List<Expr> arguments, List<Value> values, Given given) {
    if (arguments.size() != 1 || !given.names().isEmpty() || !plain(call)) {
      return Optional.empty();
    }
    boolean builtIn = schema(call).filter(s -> !s.equals("pg_catalog")).isEmpty();
    Optional<SqlType> type =
        builtIn
            ? types.find(name(call)).filter(t -> t.family() != Family.COMPOSITE)
            : Optional.empty();
    if (type.isEmpty()
        || types.functionResolver().hasExact(schema(call), name(call), given)
        || !(arguments.get(0) instanceof Expr.Literal && types.isUnknown(values.get(0).type())
            || types.coercions().likeFunction(values.get(0).type(), type.get()))) {
      return Optional.empty();
    }
    Want want = typer.named(Exprs.nameOf(arguments.get(0)));
    return Optional.of(
        typer.coercer().to(arguments.get(0), values.get(0), type.get(), want).computed());
  }

  /** {@code f(t)} may be the field {@code t.f} (manual, section 8.16.5). */
  private Optional<Value> other(
      Expr.Call call, List<Expr> arguments, List<Value> values, Found found) {
    if (arguments.size() == 1 && call.function().parts().size() == 1 && plain(call)) {
      Optional<Field> field =
          new Composites(context, types).field(values.get(0).type(), name(call));
      if (field.isPresent()) {
        return Optional.of(Value.of(field.get().type(), true));
      }
    }
    report(call, values, found);
    return Optional.empty();
  }

  private static boolean plain(Expr.Call call) {
    return !call.distinct() && call.over().isEmpty() && call.filter().isEmpty() && !call.star();
  }

  private void report(Expr.Call call, List<Value> values, Found found) {
    String name = call.function().toString();
    String given = String.join(", ", values.stream().map(v -> types.display(v.type())).toList());
    if (found instanceof Found.Unknown) {
      context.fail(
          Code.N304,
          call.function().at(),
          "no function named \"%s\"".formatted(name),
          types.functionHint(name(call)));
    } else if (found instanceof Found.Ambiguous several) {
      context.fail(
          Code.N305,
          call.function().at(),
          "several functions fit %s(%s)".formatted(name, given),
          Optional.of("say the types with CAST: there are " + types.signatures(several.fitting())));
    } else {
      context.fail(
          Code.N305,
          call.function().at(),
          "no function %s(%s)".formatted(name, given),
          Optional.of("there is " + types.signatures(((Found.None) found).named())));
    }
  }

  private void window(Expr.Window window, Scope scope) {
    Scope inside = scope.place() == Scope.Place.GROUP ? scope : scope.at(Scope.Place.ROW);
    Optional<Name> name = window.name();
    if (name.isPresent()
        && !scope.windows().containsKey(context.engine().fold(name.get().text()))) {
      context.fail(
          Code.N307,
          name.get().at(),
          "no window named \"%s\" in this query".formatted(name.get()),
          NearestName.hint(name.get().text(), scope.windows().keySet()));
    }
    window.partitionBy().forEach(e -> typer.settled(e, inside, Want.NOTHING));
    window.orderBy().forEach(item -> typer.settled(item.expr(), inside, Want.NOTHING));
    window.frame().forEach(e -> frameBound(e, inside));
  }

  /** How far a frame goes: rows are counted, a range is of a type that fits the order. */
  private void frameBound(Expr bound, Scope scope) {
    Value value = typer.type(bound, scope, typer.named(Optional.of("offset")));
    if (!value.failed() && types.isUnknown(value.type())) {
      boolean interval = bound instanceof Expr.Literal literal && !literal.text().matches("\\d+");
      typer
          .coercer()
          .to(
              bound,
              value,
              types.type(interval ? "interval" : "int8"),
              typer.named(Optional.of("offset")));
    }
  }

  /** The rule for a routine that a call names, where all of that name and count agree. */
  Optional<NullRule> ruleOf(Expr.Call call) {
    List<NullRule> rules =
        types.routines(schema(call), name(call)).stream().map(Routine::nulls).distinct().toList();
    return rules.size() == 1 ? Optional.of(rules.get(0)) : Optional.empty();
  }
}
