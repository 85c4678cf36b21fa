package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Relation;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of row types: those that the schema declares, and those that tables have. */
record Composites(QueryContext context, TypeSpace types) {
  /** The fields in order; none for a type that has no known fields. */
  List<Field> fields(SqlType type) {
    SqlType base = types.base(type);
    Optional<Relation> relation = types.relationOf(base);
    if (relation.isPresent()) {
      Shape shape = context.relations().shapeOf(relation.get());
      return shape.fields().stream().filter(f -> !f.hidden()).toList();
    }
    List<Field> fields = new ArrayList<>();
    types
        .fieldsOf(base)
        .forEach((name, field) -> fields.add(Field.of(name, Value.of(field, true))));
    return fields;
  }

  Optional<Field> field(SqlType type, String name) {
    return fields(type).stream()
        .filter(f -> context.engine().fold(f.name()).equals(name))
        .findFirst();
  }

  List<String> names(SqlType type) {
    return fields(type).stream().map(Field::name).toList();
  }

  /** {@code (t).c} where t is in FROM: the column itself. */
  Optional<Field> entryField(Expr operand, String name, Scope scope) {
    if (!(operand instanceof Expr.ColumnRef ref)
        || !(scope.resolve(ref.name()) instanceof Scope.Resolution.Missing)) {
      return Optional.empty();
    }
    Optional<Scope> now = Optional.of(scope);
    while (now.isPresent()) {
      Optional<FromEntry> entry = now.get().entry(ref.name());
      if (entry.isPresent()) {
        int place = entry.get().shape().find(name);
        if (place == Shape.MISSING) {
          return Optional.empty();
        }
        Value value = now.get().valueOf(new ColumnKey(entry.get(), place));
        Optional<ColumnOrigin> origin = value.origin();
        return Optional.of(
            new Field(name, value.type(), value.nullable(), false, origin, Optional.empty()));
      }
      now = now.get().outer();
    }
    return Optional.empty();
  }
}
