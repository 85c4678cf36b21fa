package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.Optional;

/** One item of a select list or of RETURNING. */
public sealed interface SelectItem {
  Span at();

  /**
   * A value.
   *
   * @param textAt the expression with all parentheses around it, without the alias: SQLite names a
   *     column that has no alias by this text
   */
  record Value(Expr expr, Span textAt, Optional<Name> alias, Span at) implements SelectItem {}

  /** {@code *} or {@code t.*}. */
  record Star(Optional<QualifiedName> table, Span at) implements SelectItem {}

  /** {@code (x).*}: all fields of a value. */
  record FieldStar(Expr operand, Span at) implements SelectItem {}

  /** {@code sqlc.embed(t)}. */
  record Embed(Name table, Span at) implements SelectItem {}
}
