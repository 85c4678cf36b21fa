package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Types what compares with more than one value: BETWEEN, IN, row values; and sends lists. */
final class ListTyper {
  private final QueryContext context;
  private final ExprTyper typer;
  private final ValueRules rules;
  private final QueryAnalyzer queries;

  ListTyper(QueryContext context, ExprTyper typer, QueryAnalyzer queries, ValueRules rules) {
    this.context = context;
    this.rules = rules;
    this.typer = typer;
    this.queries = queries;
  }

  Value between(Expr.Between between, Scope scope) {
    List<Expr> all = List.of(between.operand(), between.low(), between.high());
    Optional<String> name = Exprs.nameOf(between.operand());
    if (all.stream().anyMatch(e -> e instanceof Expr.Row)) {
      all.forEach(e -> typeRow(e, scope, List.of()));
      return typer.condition(true);
    }
    List<Optional<String>> names =
        List.of(name, name.map(n -> "from_" + n), name.map(n -> "to_" + n));
    Together together = together(all, names, scope);
    return together.failed() ? Value.FAILED : typer.condition(together.nullable());
  }

  /** What is known of expressions that are compared with each other. */
  private record Together(Value known, boolean nullable, boolean failed) {}

  /** Types each expression once; those without a type of their own take that of the first other. */
  private Together together(List<Expr> all, List<Optional<String>> names, Scope scope) {
    Value known = null;
    boolean nullable = false;
    boolean failed = false;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < all.size(); i++) {
        if (Exprs.isOpen(all.get(i)) != (pass == 1)) {
          continue;
        }
        Optional<String> name = names.get(i).or(() -> nameOfOthers(all));
        Want want = known == null ? Want.NOTHING.orNamed(name) : wantOf(known, name);
        Value value = typer.type(all.get(i), scope, want);
        known = known == null && pass == 0 ? value : known;
        nullable |= value.nullable();
        failed |= value.failed();
      }
    }
    Value unknown = Value.of(rules.unknownParameter(), false);
    return new Together(known == null ? unknown : known, nullable, failed);
  }

  private static Optional<String> nameOfOthers(List<Expr> all) {
    return all.stream().flatMap(e -> Exprs.nameOf(e).stream()).findFirst();
  }

  private Want wantOf(Value known, Optional<String> name) {
    boolean says =
        !known.failed()
            && known.type().family() != Family.ANY
            && known.type().family() != Family.NULL;
    return new Want(
        says ? Optional.of(known.type()) : Optional.empty(),
        Want.Nulls.POINTLESS,
        name,
        known.origin());
  }

  Value in(Expr.In in, Scope scope) {
    if (in.list() instanceof Expr.InList.Values values) {
      return in.operand() instanceof Expr.Row row
          ? inRows(row, values, scope)
          : inValues(in, values, scope);
    }
    List<Value> operands = typeRow(in.operand(), scope, List.of());
    int width = operands.size();
    List<Want> wants = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      Expr expr = in.operand() instanceof Expr.Row row ? row.values().get(i) : in.operand();
      wants.add(wantOf(operands.get(i), Exprs.nameOf(expr)));
    }
    Rows rows =
        in.list() instanceof Expr.InList.Rows list
            ? queries.query(list.query(), scope, wants)
            : queries.relation(((Expr.InList.Relation) in.list()).relation(), scope);
    if (rows.failed() || operands.stream().anyMatch(Value::failed)) {
      return Value.FAILED;
    }
    if (rows.fields().size() != width) {
      return context.fail(
          Code.T401,
          in.listAt(),
          "IN compares %d column%s, this list has %d"
              .formatted(width, width == 1 ? "" : "s", rows.fields().size()));
    }
    retypeOpen(in.operand(), rows, scope);
    return typer.condition(
        operands.stream().anyMatch(Value::nullable)
            || rows.fields().stream().anyMatch(Field::nullable));
  }

  /** {@code ? IN (SELECT id ..)}: the parameter takes the column's type. */
  private void retypeOpen(Expr operand, Rows rows, Scope scope) {
    List<Expr> parts = operand instanceof Expr.Row row ? row.values() : List.of(operand);
    for (int i = 0; i < parts.size(); i++) {
      if (Exprs.isOpen(parts.get(i))) {
        Field field = rows.fields().get(i);
        typer.type(parts.get(i), scope, wantOf(field.value(), Optional.of(field.name())));
      }
    }
  }

  private Value inValues(Expr.In in, Expr.InList.Values values, Scope scope) {
    List<Expr> all = new ArrayList<>();
    all.add(in.operand());
    values.values().stream().filter(v -> !Exprs.isSlice(v)).forEach(all::add);
    Optional<String> name = nameOfOthers(all);
    Together together = together(all, Collections.nCopies(all.size(), name), scope);
    Value known = together.known();
    boolean sliced = false;
    for (Expr expr : values.values()) {
      if (expr instanceof Expr.Parameter slice && Exprs.isSlice(expr)) {
        context.parameters().use(slice, wantOf(known, name));
        sliced = true;
      }
    }
    if (sliced && !together.failed()) {
      send(in, values, known.type());
    }
    // Nothing is in an empty list, not even NULL.
    boolean empty = values.values().isEmpty();
    return together.failed() ? Value.FAILED : typer.condition(!empty && together.nullable());
  }

  /**
   * Writes the list so that it can be sent: where the engine can unpack a JSON array, as one, so
   * that the statement's text is the same for every length.
   */
  private void send(Expr.In in, Expr.InList.Values values, SqlType type) {
    boolean json =
        context.engine().features().listsAsJson()
            && type.family() != Family.BYTES
            && type.family() != Family.ANY;
    List<Expr> all = values.values();
    if (!json) {
      if (all.size() > 1) {
        context.fail(
            Code.Q507,
            in.listAt(),
            "sqlc.slice of this type stands alone in IN (..)",
            Optional.of("write x IN (sqlc.slice('a')) OR x IN (..)"));
      }
      return;
    }
    // (a, slice) becomes (SELECT a UNION ALL SELECT value FROM json_each(?)).
    Span list = in.listAt();
    Span open = list.file().span(list.start(), list.start() + 1);
    context.rewrites().replace(open, "(SELECT ");
    for (int i = 1; i < all.size(); i++) {
      int from = all.get(i - 1).at().end();
      int comma = list.file().text().indexOf(',', from);
      context.rewrites().replace(list.file().span(comma, comma + 1), " UNION ALL SELECT ");
    }
    for (Expr expr : all) {
      if (expr instanceof Expr.Parameter slice && Exprs.isSlice(expr)) {
        context.lists().json().add(slice.at().start());
      }
    }
  }

  private Value inRows(Expr.Row row, Expr.InList.Values values, Scope scope) {
    boolean nullable = false;
    boolean failed = false;
    List<Value> operands = typeRow(row, scope, List.of());
    for (Value operand : operands) {
      nullable |= operand.nullable();
      failed |= operand.failed();
    }
    for (Expr value : values.values()) {
      List<Value> typed = typeRow(value, scope, wantsOf(row, operands));
      if (typed.size() != operands.size()) {
        return context.fail(
            Code.T401,
            value.at(),
            "%d values are compared with %d".formatted(operands.size(), typed.size()));
      }
      for (Value part : typed) {
        nullable |= part.nullable();
        failed |= part.failed();
      }
    }
    return failed ? Value.FAILED : typer.condition(nullable);
  }

  private List<Want> wantsOf(Expr.Row row, List<Value> operands) {
    List<Want> wants = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      wants.add(wantOf(operands.get(i), Exprs.nameOf(row.values().get(i))));
    }
    return wants;
  }

  /** {@code (a, b) = (1, 2)} and its like. */
  Value rows(Expr.Binary binary, Scope scope) {
    boolean rightFirst = Exprs.isOpen(binary.left()) && !Exprs.isOpen(binary.right());
    Expr first = rightFirst ? binary.right() : binary.left();
    Expr second = rightFirst ? binary.left() : binary.right();
    List<Value> known = typeRow(first, scope, List.of());
    List<Want> wants =
        first instanceof Expr.Row row
            ? wantsOf(row, known)
            : known.stream().map(v -> wantOf(v, Optional.empty())).toList();
    List<Value> other = typeRow(second, scope, wants);
    if (known.size() != other.size()) {
      return context.fail(
          Code.T401,
          binary.operatorAt(),
          "%d values are compared with %d"
              .formatted(
                  rightFirst ? other.size() : known.size(),
                  rightFirst ? known.size() : other.size()));
    }
    List<Value> all = From.concat(known, other);
    if (all.stream().anyMatch(Value::failed)) {
      return Value.FAILED;
    }
    boolean strict =
        context.engine().operators().infix(binary.operator()).orElseThrow().nulls().strict();
    return typer.condition(strict && all.stream().anyMatch(Value::nullable));
  }

  /** The values of a row, of a query that stands for a row, or the one value of anything else. */
  private List<Value> typeRow(Expr expr, Scope scope, List<Want> wants) {
    if (expr instanceof Expr.Row row) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < row.values().size(); i++) {
        Want want = i < wants.size() ? wants.get(i) : Want.NOTHING;
        values.add(typer.type(row.values().get(i), scope, want));
      }
      return values;
    }
    if (expr instanceof Expr.Subquery subquery && (wants.size() > 1 || Exprs.isRow(expr))) {
      Rows rows = queries.query(subquery.query(), scope, wants);
      return rows.failed()
          ? Collections.nCopies(Math.max(1, wants.size()), Value.FAILED)
          : rows.fields().stream().map(f -> f.value().withNullable(true)).toList();
    }
    return List.of(typer.type(expr, scope, wants.isEmpty() ? Want.NOTHING : wants.get(0)));
  }
}
