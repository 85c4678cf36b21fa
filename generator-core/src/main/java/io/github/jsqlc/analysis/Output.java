package io.github.jsqlc.analysis;

import io.github.jsqlc.syntax.Expr;
import java.util.List;
import java.util.Optional;

/** One item of a query's result. */
sealed interface Output {
  List<Field> fields();

  /**
   * One column.
   *
   * @param expr what it was written as; empty for a column of a star
   */
  record Single(Field field, Optional<Expr> expr) implements Output {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /**
   * {@code sqlc.embed(t)}.
   *
   * @param fields as nullable as they are in a row that is there
   * @param optional whether the row may be missing
   */
  record Embedded(FromEntry entry, List<Field> fields, boolean optional) implements Output {
    public Embedded {
      fields = List.copyOf(fields);
    }
  }
}
