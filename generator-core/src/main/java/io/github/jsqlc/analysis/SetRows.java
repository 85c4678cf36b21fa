package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.QueryBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the columns of two queries. */
record SetRows(QueryBody.SetKind kind) {

  /**
   * Rule SET-1: names of the left query; types and NULLs of both where rows of both come out.
   * INTERSECT and EXCEPT give rows of the left one.
   */
  Rows join(Rows left, Rows right, ValueRules rules) {
    List<Output> outputs = new ArrayList<>();
    for (int i = 0; i < left.fields().size(); i++) {
      Field ours = left.fields().get(i);
      Field theirs = right.fields().get(i);
      Optional<Expr> ourExpr = expr(left, i);
      Optional<Expr> theirExpr = expr(right, i);
      SqlType type =
          kind == QueryBody.SetKind.UNION
              ? rules.common(List.of(ours.type(), theirs.type()), List.of(ourExpr, theirExpr))
              : ours.type();
      outputs.add(new Output.Single(joined(ours, theirs, type), Optional.empty()));
    }
    return Rows.of(outputs, count(left.count()));
  }

  /** One column of both, under the name that the left one has. */
  Field joined(Field ours, Field theirs, SqlType type) {
    return new Field(
        ours.name(), type, nullable(ours, theirs), false, origin(ours, theirs), ours.comment());
  }

  private static Optional<Expr> expr(Rows rows, int place) {
    return rows.outputs().size() == rows.fields().size()
            && rows.outputs().get(place) instanceof Output.Single single
        ? single.expr()
        : Optional.empty();
  }

  private boolean nullable(Field ours, Field theirs) {
    return switch (kind) {
      case UNION -> ours.nullable() || theirs.nullable();
      case INTERSECT -> ours.nullable() && theirs.nullable();
      case EXCEPT -> ours.nullable();
    };
  }

  private Optional<ColumnOrigin> origin(Field ours, Field theirs) {
    boolean same = kind != QueryBody.SetKind.UNION || ours.origin().equals(theirs.origin());
    return same ? ours.origin() : Optional.empty();
  }

  RowCount count(RowCount left) {
    return kind == QueryBody.SetKind.UNION || left == RowCount.ANY_NUMBER
        ? RowCount.ANY_NUMBER
        : RowCount.AT_MOST_ONE;
  }
}
