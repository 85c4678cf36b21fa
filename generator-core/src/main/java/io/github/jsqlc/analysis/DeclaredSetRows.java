package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.resolution.CommonTypes;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.QueryBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the columns of two queries, each pair by the rules for values of several expressions. */
record DeclaredSetRows(QueryContext context, DeclaredTyper typer) {
  Rows join(QueryBody.SetOperation operation, Rows left, Rows right) {
    TypeSpace types = typer.types();
    List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < left.fields().size(); i++) {
      Field ours = left.fields().get(i);
      Field theirs = right.fields().get(i);
      CommonTypes.Result result = types.commonTypes().of(List.of(ours.type(), theirs.type()));
      if (!(result instanceof CommonTypes.Result.Type common)) {
        Span at = expr(right, i).map(Expr::at).orElse(operation.right().at());
        context.fail(
            Code.T402,
            at,
            "column %d of the %s is of types %s and %s, which do not go together"
                .formatted(
                    i + 1,
                    operation.kind(),
                    types.display(ours.type()),
                    types.display(theirs.type())));
        return Rows.FAILED;
      }
      Field a = settle(left, i, common.type());
      Field b = settle(right, i, common.type());
      outputs.add(
          new Output.Single(
              new SetRows(operation.kind()).joined(a, b, common.type()), Optional.empty()));
    }
    return Rows.of(outputs, new SetRows(operation.kind()).count(left.count()));
  }

  private Field settle(Rows rows, int place, SqlType type) {
    Field field = rows.fields().get(place);
    Optional<Expr> expr = expr(rows, place);
    if (expr.isEmpty()) {
      return field;
    }
    Value value =
        typer.coercer().to(expr.get(), field.value(), type, typer.named(Optional.of(field.name())));
    return value.failed() ? field : field.of(field.type(), value.nullable());
  }

  private static Optional<Expr> expr(Rows rows, int place) {
    return rows.outputs().size() == rows.fields().size()
            && rows.outputs().get(place) instanceof Output.Single single
        ? single.expr()
        : Optional.empty();
  }
}
