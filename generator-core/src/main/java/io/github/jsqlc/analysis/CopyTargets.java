package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.ir.CopyTarget;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises the INSERT that only stores its parameters, so that rows can be copied without it. */
record CopyTargets(Engine engine) {
  /**
   * Where the statement stores its parameters; empty if it does more, or anything else.
   *
   * @param numbers the number of the parameter that each mark means, by the mark's offset
   */
  Optional<CopyTarget> of(Statement statement, Map<Integer, Integer> numbers) {
    if (!(statement instanceof Statement.Insert insert) || !isPlain(insert)) {
      return Optional.empty();
    }
    QueryBody body = insert.source().orElseThrow().body();
    List<Expr> values = ((QueryBody.Values) body).rows().get(0).values();
    if (values.size() != insert.columns().size()) {
      return Optional.empty();
    }
    List<Integer> parameters = new ArrayList<>();
    for (Expr value : values) {
      if (!(value instanceof Expr.Parameter mark)
          || mark.form() == Expr.ParameterForm.SLICE
          || !numbers.containsKey(mark.at().start())) {
        return Optional.empty();
      }
      parameters.add(numbers.get(mark.at().start()));
    }
    List<String> columns = insert.columns().stream().map(this::text).toList();
    return Optional.of(new CopyTarget(text(insert.table()), columns, parameters));
  }

  private static boolean isPlain(Statement.Insert insert) {
    return insert.with().isEmpty()
        && insert.upserts().isEmpty()
        && insert.returning().isEmpty()
        && insert.overriding().isEmpty()
        && insert.orAction() == Statement.OnConflict.ABORT
        && insert.parts().stream().allMatch(Optional::isEmpty)
        && !insert.columns().isEmpty()
        && insert
            .source()
            .filter(q -> q.with().isEmpty() && q.orderBy().isEmpty() && q.limit().isEmpty())
            .filter(q -> q.body() instanceof QueryBody.Values v && v.rows().size() == 1)
            .isPresent();
  }

  private String text(Name name) {
    return Quoting.name(engine, name.text());
  }

  private String text(QualifiedName name) {
    return String.join(".", name.parts().stream().map(this::text).toList());
  }
}
