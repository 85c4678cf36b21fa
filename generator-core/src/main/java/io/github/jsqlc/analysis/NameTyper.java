package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types what stands in an expression by its name: columns, and rows as a whole. */
final class NameTyper {
  private final QueryContext context;
  private final Typer typer;

  NameTyper(QueryContext context, Typer typer) {
    this.context = context;
    this.typer = typer;
  }

  Value column(Expr.ColumnRef ref, Scope scope) {
    Scope.Resolution found = scope.resolve(ref.name());
    if (found instanceof Scope.Resolution.Column column) {
      return column.scope().valueOf(column.key());
    }
    if (found instanceof Scope.Resolution.MergedColumn merged) {
      return merged.scope().valueOf(merged.merged());
    }
    if (found instanceof Scope.Resolution.Alias alias) {
      return typer.type(alias.expr(), scope.withAliases(Map.of(), false), Want.NOTHING);
    }
    if (found instanceof Scope.Resolution.Failed) {
      return Value.FAILED;
    }
    if (found instanceof Scope.Resolution.Ambiguous ambiguous) {
      FromEntry first = ambiguous.keys().get(0).entry();
      return context.fail(
          Code.N302,
          ref.at(),
          "column \"%s\" is ambiguous".formatted(ref.name().name()),
          Optional.of("write %s.%s".formatted(first.name(), ref.name().name())));
    }
    return missing(ref, scope);
  }

  private Value missing(Expr.ColumnRef ref, Scope scope) {
    Name name = ref.name().name();
    Optional<Value> row =
        context.types().isPresent() ? wholeRow(ref.name(), scope) : Optional.empty();
    if (row.isPresent()) {
      return row.get();
    }
    if (ref.name().parts().size() > 1) {
      Name table = ref.name().parts().get(ref.name().parts().size() - 2);
      Optional<FromEntry> entry = Columns.entryOf(ref.name(), scope);
      if (entry.isEmpty()) {
        return context.fail(
            Code.N303,
            table.at(),
            "no table \"%s\" in this query".formatted(table),
            Columns.entryHint(ref.name(), scope));
      }
      return context.fail(
          Code.N301,
          name.at(),
          "no column named \"%s\" in %s".formatted(name, entry.get().name()),
          NearestName.hint(name.text(), entry.get().shape().names()));
    }
    return context.fail(
        Code.N301,
        name.at(),
        "no column named \"%s\" here".formatted(name),
        Columns.hint(name.text(), scope));
  }

  /** A table's name where a value belongs: its row. Of a function with one column, the value. */
  private Optional<Value> wholeRow(QualifiedName name, Scope scope) {
    Optional<Scope> now = Optional.of(scope);
    while (now.isPresent()) {
      Optional<FromEntry> entry = now.get().entry(name);
      if (entry.isPresent() && name.parts().size() == 1) {
        return Optional.of(row(entry.get(), now.get()));
      }
      now = now.get().outer();
    }
    return Optional.empty();
  }

  private Value row(FromEntry entry, Scope scope) {
    if (entry.shape().failed()) {
      return Value.FAILED;
    }
    boolean nullable = scope.isOptional(entry) || scope.emptyGroup();
    return Value.of(rowType(entry), nullable);
  }

  /** The type of an entry's rows: that of its table, or a record without a name. */
  static SqlType rowType(FromEntry entry) {
    List<Field> visible = entry.shape().fields().stream().filter(f -> !f.hidden()).toList();
    Optional<SqlType> declared = entry.rowType();
    if (declared.isPresent()) {
      return declared.get();
    }
    if (entry.isScalar() && !visible.isEmpty()) {
      return visible.get(0).type();
    }
    return SqlType.of("record", Family.COMPOSITE);
  }
}
