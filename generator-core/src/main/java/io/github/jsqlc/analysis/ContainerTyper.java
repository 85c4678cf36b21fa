package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types arrays, rows, their parts, and queries that stand for values. */
final class ContainerTyper {
  private final QueryContext context;
  private final DeclaredTyper typer;
  private final QueryAnalyzer queries;
  private final TypeSpace types;

  ContainerTyper(QueryContext context, DeclaredTyper typer, QueryAnalyzer queries) {
    this.context = context;
    this.typer = typer;
    this.queries = queries;
    this.types = typer.types();
  }

  Value type(Expr expr, Scope scope, Want want) {
    if (expr instanceof Expr.Subquery subquery) {
      return scalar(subquery, scope, want);
    }
    if (expr instanceof Expr.Array array) {
      return array(array, scope, want);
    }
    if (expr instanceof Expr.ArrayQuery array) {
      return array(array, scope);
    }
    if (expr instanceof Expr.Subscript subscript) {
      return subscript(subscript, scope, want);
    }
    if (expr instanceof Expr.Field field) {
      return field(field, scope);
    }
    if (expr instanceof Expr.Row row) {
      boolean failed = false;
      for (Expr value : row.values()) {
        failed |= typer.settled(value, scope, want.untyped()).failed();
      }
      return failed ? Value.FAILED : Value.of(types.type("record"), false);
    }
    if (expr instanceof Expr.AllFields all) {
      return typer.type(all.operand(), scope, Want.NOTHING);
    }
    if (expr instanceof Expr.GroupingSet set) {
      set.items().forEach(item -> typer.settled(item, scope, Want.NOTHING));
      return Value.of(types.type("record"), false);
    }
    throw new AssertionError("no typing rule for " + expr.getClass());
  }

  private Value scalar(Expr.Subquery subquery, Scope scope, Want want) {
    Rows rows = queries.query(subquery.query(), scope, List.of(want.untyped()));
    if (rows.failed()) {
      return Value.FAILED;
    }
    if (rows.fields().size() != 1) {
      return context.fail(
          Code.T401,
          subquery.at(),
          "a query that stands for a value must give one column, this one gives "
              + rows.fields().size());
    }
    Value value = rows.fields().get(0).value().computed();
    return rows.count() == RowCount.EXACTLY_ONE ? value : value.withNullable(true);
  }

  private Value array(Expr.Array array, Scope scope, Want want) {
    if (array.elements().isEmpty()) {
      return context.fail(
          Code.T407,
          array.at(),
          "nothing tells the type of this empty array",
          Optional.of("say it: ARRAY[]::integer[]"));
    }
    Value joined =
        typer.common(
            array.elements(), array.elements().stream().map(e -> scope).toList(), want.untyped());
    if (joined.failed()) {
      return joined;
    }
    SqlType element = types.base(joined.type());
    boolean nested = element.element().isPresent();
    return Value.of(nested ? element : types.array(joined.type()), false);
  }

  /** {@code ARRAY[..]::type[]}: each element is cast (manual, section 4.2.12). */
  Value arrayOf(Expr.Array array, SqlType type, Scope scope) {
    SqlType element = type.element().orElseThrow();
    for (Expr expr : array.elements()) {
      if (expr instanceof Expr.Array inner) {
        if (arrayOf(inner, type, scope).failed()) {
          return Value.FAILED;
        }
        continue;
      }
      Value value = typer.type(expr, scope, typer.named(Exprs.nameOf(expr)));
      boolean nested = !value.failed() && types.base(value.type()).element().isPresent();
      Value cast =
          typer.explicit(expr, value, nested ? type : element, typer.named(Optional.empty()), expr);
      if (cast.failed()) {
        return cast;
      }
    }
    return Value.of(type, false);
  }

  /** {@code ROW(..)} where a row type is asked for: each value is one of a field's type. */
  Optional<Value> rowOf(Expr expr, Scope scope, Want want, CastRow.Context context) {
    if (!(expr instanceof Expr.Row row) || want.type().isEmpty()) {
      return Optional.empty();
    }
    SqlType type = types.base(want.type().get());
    List<Field> fields = new Composites(this.context, types).fields(type);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    if (fields.size() != row.values().size()) {
      row.values().forEach(value -> typer.type(value, scope, Want.NOTHING));
      return Optional.of(
          this.context.fail(
              Code.T401,
              row.at(),
              "%d values for the %d fields of %s"
                  .formatted(row.values().size(), fields.size(), types.display(type))));
    }
    boolean failed = false;
    for (int i = 0; i < fields.size(); i++) {
      Expr value = row.values().get(i);
      Want field =
          Want.of(fields.get(i).type(), fields.get(i).name()).withNulls(Want.Nulls.WELCOME);
      Value typed =
          context == CastRow.Context.EXPLICIT
              ? typer.explicit(
                  value,
                  typer.type(value, scope, field.untyped()),
                  fields.get(i).type(),
                  field,
                  value)
              : typer.type(value, scope, field);
      failed |= typed.failed();
    }
    return Optional.of(failed ? Value.FAILED : Value.of(want.type().get(), false));
  }

  private Value array(Expr.ArrayQuery array, Scope scope) {
    Rows rows = queries.query(array.query(), scope, List.of());
    if (rows.failed()) {
      return Value.FAILED;
    }
    if (rows.fields().size() != 1) {
      return context.fail(
          Code.T401,
          array.at(),
          "an array is made of one column, this query gives " + rows.fields().size());
    }
    SqlType type = rows.fields().get(0).type();
    return Value.of(
        types.base(type).element().isPresent() ? types.base(type) : types.array(type), false);
  }

  private Value subscript(Expr.Subscript subscript, Scope scope, Want want) {
    Value operand = typer.type(subscript.operand(), scope, want);
    if (operand.failed()) {
      indexes(subscript, scope, Optional.empty());
      return operand;
    }
    SqlType type = types.base(operand.type());
    boolean slice = subscript.indexes().stream().anyMatch(Expr.Index::slice);
    if (type.family() == Family.JSON && type.name().equals("jsonb")) {
      return indexes(subscript, scope, Optional.empty()) ? Value.of(type, true) : Value.FAILED;
    }
    if (type.name().equals("hstore")) {
      return indexes(subscript, scope, Optional.of(types.type("text")))
          ? Value.of(types.type("text"), true)
          : Value.FAILED;
    }
    Optional<SqlType> element = types.elementOf(type);
    if (element.isEmpty()) {
      indexes(subscript, scope, Optional.empty());
      return context.fail(
          Code.T402,
          subscript.operand().at(),
          "type %s has no elements to choose from".formatted(types.display(operand.type())));
    }
    if (!indexes(subscript, scope, Optional.of(types.type("int4")))) {
      return Value.FAILED;
    }
    return Value.of(slice ? type : element.get(), true);
  }

  private boolean indexes(Expr.Subscript subscript, Scope scope, Optional<SqlType> type) {
    boolean right = true;
    for (Expr.Index index : subscript.indexes()) {
      for (Optional<Expr> bound : List.of(index.lower(), index.upper())) {
        if (bound.isPresent()) {
          Want want = new Want(type, Want.Nulls.POINTLESS, Optional.of("index"), Optional.empty());
          right &= !typer.settled(bound.get(), scope, want).failed();
        }
      }
    }
    return right;
  }

  private Value field(Expr.Field field, Scope scope) {
    Value operand = typer.type(field.operand(), scope, Want.NOTHING);
    if (operand.failed()) {
      return operand;
    }
    String name = context.engine().fold(field.field().text());
    Composites composites = new Composites(context, types);
    Optional<Field> direct = composites.entryField(field.operand(), name, scope);
    if (direct.isPresent()) {
      return direct.get().value();
    }
    Optional<Field> found = composites.field(operand.type(), name);
    if (found.isPresent()) {
      return Value.of(found.get().type(), true);
    }
    if (!DeclaredTyper.isRow(types.base(operand.type()))) {
      return context.fail(
          Code.N301,
          field.field().at(),
          "type %s has no fields".formatted(types.display(operand.type())));
    }
    return context.fail(
        Code.N301,
        field.field().at(),
        "no field named \"%s\" in %s".formatted(field.field(), types.display(operand.type())),
        NearestName.hint(name, composites.names(operand.type())));
  }

  /** The fields of a value, for {@code (x).*}. */
  List<Field> fields(Expr operand, Value value, Scope scope) {
    List<Field> fields = new ArrayList<>(new Composites(context, types).fields(value.type()));
    fields.replaceAll(f -> f.of(f.type(), true));
    return fields;
  }
}
