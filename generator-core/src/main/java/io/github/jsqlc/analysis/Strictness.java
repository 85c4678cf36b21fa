package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.FunctionKind;
import io.github.jsqlc.engine.FunctionRow;
import io.github.jsqlc.engine.OperatorOverload;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.syntax.Expr;
import java.util.List;

/**
 * What is NULL wherever an operand or argument is, by its name alone: all operators or functions of
 * that name must agree.
 */
record Strictness(Engine engine) {
  /** Whether an operator between two operands is NULL when one of them is. */
  boolean ofOperator(String name) {
    if (engine.typeSystem().isPresent()) {
      List<OperatorOverload> all = engine.typeSystem().get().operators(name);
      return !all.isEmpty() && all.stream().allMatch(o -> o.nulls().strict());
    }
    return engine.operators().infix(name).filter(o -> o.nulls().strict()).isPresent();
  }

  /** Whether a call is NULL when the argument at {@code place}, from 0, is. */
  boolean ofArgument(Expr.Call call, int place) {
    String name = call.function().name().text();
    int count = call.arguments().size();
    if (engine.typeSystem().isPresent()) {
      List<Routine> all = engine.typeSystem().get().routines(engine.fold(name));
      return !call.variadic()
          && call.function().parts().size() == 1
          && !all.isEmpty()
          && all.stream()
              .allMatch(
                  r ->
                      r.kind() == Routine.Kind.FUNCTION && !r.setOf() && r.nulls().strictAt(place));
    }
    List<FunctionRow> rows =
        engine.functions().named(name).stream().filter(row -> row.accepts(count)).toList();
    return !rows.isEmpty()
        && rows.stream()
            .allMatch(row -> row.kind() == FunctionKind.SCALAR && row.nulls().strictAt(place));
  }
}
