package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types SQL's own JSON functions (manual, sections 9.16.1 and 9.16.3). */
final class JsonTyper {
  private final QueryContext context;
  private final DeclaredTyper typer;
  private final QueryAnalyzer queries;

  JsonTyper(QueryContext context, DeclaredTyper typer, QueryAnalyzer queries) {
    this.context = context;
    this.typer = typer;
    this.queries = queries;
  }

  Value type(Expr.JsonCall call, Scope scope) {
    boolean aggregate = call.function().endsWith("agg");
    Scope inside =
        aggregate && call.over().isEmpty()
            ? scope.at(Scope.Place.AGGREGATE).withEmptyGroup(false)
            : scope;
    List<Value> values = new ArrayList<>();
    boolean failed = false;
    for (int i = 0; i < call.arguments().size(); i++) {
      Value value = argument(call, i, inside);
      failed |= value.failed();
      values.add(value);
    }
    if (call.query().isPresent()) {
      failed |= queries.query(call.query().get(), scope, List.of()).failed();
    }
    call.orderBy().forEach(item -> typer.settled(item.expr(), inside, Want.NOTHING));
    call.filter()
        .ifPresent(f -> typer.type(f, inside, Want.of(typer.types().type("bool"), "condition")));
    Optional<SqlType> returning = returning(call);
    if (failed || returning.isEmpty()) {
      return Value.FAILED;
    }
    SqlType type = returning.get();
    failed = behavior(call.onEmpty(), type, scope) | behavior(call.onError(), type, scope);
    return failed ? Value.FAILED : Value.of(type, nullable(call, values, scope));
  }

  private Value argument(Expr.JsonCall call, int position, Scope scope) {
    Expr expr = call.arguments().get(position);
    boolean document =
        position == 0
            && switch (call.function()) {
              case "json_value", "json_query", "json_exists" -> true;
              default -> false;
            };
    boolean path = position == 1 && call.function().matches("json_(value|query|exists)");
    if (path) {
      return typer.type(expr, scope, Want.of(typer.types().type("jsonpath"), "path"));
    }
    Value value = typer.type(expr, scope, typer.named(Optional.of(document ? "json" : "value")));
    if (document && !value.failed() && typer.types().isUnknown(value.type())) {
      return typer
          .coercer()
          .to(expr, value, typer.types().type("jsonb"), typer.named(Optional.of("json")));
    }
    return typer.coercer().settled(expr, value, typer.named(Optional.of("value")));
  }

  /** The type of the result: that of RETURNING, or the one that the function has by itself. */
  private Optional<SqlType> returning(Expr.JsonCall call) {
    if (call.returning().isPresent()) {
      TypeName name = call.returning().get();
      Optional<SqlType> type = context.catalog().type(name);
      if (type.isEmpty()) {
        context.fail(Code.D306, name.at(), "no type named \"%s\"".formatted(name.text()));
      }
      return type;
    }
    String type =
        switch (call.function()) {
          case "json_value", "json_serialize" -> "text";
          case "json_query" -> "jsonb";
          case "json_exists" -> "bool";
          default -> "json";
        };
    return Optional.of(typer.types().type(type));
  }

  private boolean behavior(Optional<Expr.JsonBehavior> behavior, SqlType type, Scope scope) {
    Optional<Expr> value = behavior.flatMap(Expr.JsonBehavior::value);
    if (value.isEmpty()) {
      return false;
    }
    Value typed = typer.type(value.get(), scope, typer.named(Optional.of("default")));
    if (typed.failed()) {
      return true;
    }
    if (!typer.types().coercions().possible(typed.type(), type, CastRow.Context.EXPLICIT)) {
      return context
          .fail(
              Code.T402,
              value.get().at(),
              "type %s cannot be cast to %s"
                  .formatted(typer.types().display(typed.type()), typer.types().display(type)))
          .failed();
    }
    return typer.coercer().to(value.get(), typed, type, Want.NOTHING).failed();
  }

  private static boolean nullable(Expr.JsonCall call, List<Value> values, Scope scope) {
    boolean any = !values.isEmpty() && values.get(0).nullable();
    return switch (call.function()) {
      case "json_object", "json_array" -> call.query().isPresent();
      case "json_objectagg", "json_arrayagg" ->
          call.filter().isPresent() || call.over().isPresent() || scope.emptyGroup();
      case "json", "json_scalar", "json_serialize" -> any;
      default -> true;
    };
  }
}
