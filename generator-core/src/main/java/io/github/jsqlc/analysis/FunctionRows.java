package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of functions in FROM (manual, sections 7.2.1.4 and 7.2.1.5). */
final class FunctionRows {
  private final QueryContext context;
  private final DeclaredTyper typer;
  private final TypeSpace types;

  FunctionRows(QueryContext context, DeclaredTyper typer) {
    this.context = context;
    this.typer = typer;
    this.types = typer.types();
  }

  /** What one function gives: its columns, and whether its name alone stands for a value. */
  private record Given(List<Field> fields, boolean scalar, Optional<SqlType> rowType) {}

  Optional<FromEntry> of(FromItem item, Scope scope) {
    if (item instanceof FromItem.Function function) {
      return Optional.of(function(function, scope));
    }
    if (item instanceof FromItem.RowsFrom rows) {
      return Optional.of(rows(rows, scope));
    }
    if (item instanceof FromItem.JsonTable table) {
      return Optional.of(json(table, scope));
    }
    return item instanceof FromItem.XmlTable table
        ? Optional.of(xml(table, scope))
        : Optional.empty();
  }

  private FromEntry function(FromItem.Function item, Scope scope) {
    Optional<Given> given = given(item, item.alias(), scope);
    String name = context.engine().fold(item.name().name().text());
    if (given.isEmpty()) {
      return entry(item.alias(), name, Shape.FAILED);
    }
    List<Field> fields = new ArrayList<>(given.get().fields());
    if (item.ordinality()) {
      fields.add(Field.of("ordinality", Value.of(types.type("int8"), false)));
    }
    Shape shape = shape(fields, item.columns());
    if (given.get().scalar() && !item.ordinality()) {
      return FromEntry.scalar(item.alias(), name, shape);
    }
    FromEntry entry = entry(item.alias(), name, shape);
    return given
        .get()
        .rowType()
        .filter(t -> !item.ordinality())
        .map(t -> entry.withRowType(t, context.rules().rowid()))
        .orElse(entry);
  }

  private FromEntry entry(Optional<Name> alias, String name, Shape shape) {
    return new FromEntry(
        alias, Optional.empty(), name, shape, Optional.empty(), context.rules().rowid());
  }

  private Shape shape(List<Field> fields, List<Name> names) {
    List<Field> named = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      named.add(i < names.size() ? field.named(names.get(i).text()) : field);
    }
    return Shape.of(context.engine(), named);
  }

  private Optional<Given> given(FromItem.Function item, Optional<Name> alias, Scope scope) {
    String name = context.engine().fold(item.name().name().text());
    String called = alias.map(Name::text).orElse(name);
    if (item.expression().isPresent()) {
      Value value = typer.settled(item.expression().get(), scope, Want.NOTHING);
      return value.failed() ? Optional.empty() : Optional.of(scalar(called, value));
    }
    Expr.Call call =
        new Expr.Call(
            item.name(),
            item.arguments(),
            item.variadic(),
            false,
            false,
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            item.at());
    if (name.equals("unnest") && item.arguments().size() > 1) {
      return unnest(item, scope);
    }
    boolean special =
        item.name().parts().size() == 1
            && (!types.constructs(name).isEmpty()
                || name.equals("coalesce")
                || name.equals("greatest")
                || name.equals("least")
                || name.equals("nullif"));
    if (special) {
      Value value = typer.settled(call, scope, Want.NOTHING);
      return value.failed() ? Optional.empty() : Optional.of(scalar(called, value));
    }
    return typer.routines().resolve(call, scope).flatMap(r -> resolved(item, call, r, called));
  }

  private static Given scalar(String name, Value value) {
    return new Given(List.of(Field.of(name, value.computed())), true, Optional.empty());
  }

  private Optional<Given> resolved(
      FromItem.Function item, Expr.Call call, RoutineTyper.Resolved resolved, String called) {
    if (resolved.found() == null) {
      return Optional.of(scalar(called, resolved.arguments().get(0)));
    }
    Routine routine = resolved.found().routine();
    boolean misplaced =
        routine.kind() == Routine.Kind.AGGREGATE || routine.kind() == Routine.Kind.WINDOW;
    if (misplaced) {
      context.fail(
          Code.T403,
          call.function().at(),
          "%s() is %s, which cannot stand here"
              .formatted(
                  routine.name(),
                  routine.kind() == Routine.Kind.WINDOW ? "a window function" : "an aggregate"));
      return Optional.empty();
    }
    boolean nullable = rowNullable(routine, resolved.arguments());
    if (routine.columns().size() > 1) {
      return Optional.of(new Given(columns(resolved), false, Optional.empty()));
    }
    SqlType result = types.base(resolved.found().result());
    if (routine.columns().size() == 1) {
      String column = routine.columns().get(0).name();
      return Optional.of(
          scalar(column.isEmpty() ? called : column, Value.of(outType(resolved), nullable)));
    }
    if (!item.definitions().isEmpty()) {
      return definitions(item.definitions());
    }
    if (result.name().equals("record")) {
      context.fail(
          Code.T402,
          call.function().at(),
          "%s() gives records: the query must name their columns".formatted(routine.name()),
          Optional.of("write %s(..) AS t(id integer, name text)".formatted(routine.name())));
      return Optional.empty();
    }
    if (result.family() == Family.COMPOSITE) {
      List<Field> fields =
          new Composites(context, types)
              .fields(result).stream().map(f -> f.of(f.type(), true)).toList();
      return Optional.of(new Given(fields, false, Optional.of(result)));
    }
    return Optional.of(scalar(called, Value.of(resolved.found().result(), nullable)));
  }

  private static SqlType outType(RoutineTyper.Resolved resolved) {
    List<SqlType> columns = resolved.found().columns();
    return columns.isEmpty() ? resolved.found().result() : columns.get(0);
  }

  private static boolean rowNullable(Routine routine, List<Value> arguments) {
    return routine.setOf()
        ? RoutineNulls.ofRow(routine, arguments)
        : OperatorTyper.nullable(routine.nulls(), arguments.isEmpty() ? List.of() : arguments);
  }

  private static List<Field> columns(RoutineTyper.Resolved resolved) {
    List<Field> fields = new ArrayList<>();
    List<Routine.Column> columns = resolved.found().routine().columns();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name().isEmpty() ? "column" + (i + 1) : columns.get(i).name();
      boolean may = columns.get(i).nullable();
      fields.add(Field.of(name, Value.of(resolved.found().columns().get(i), may)));
    }
    return fields;
  }

  private Optional<Given> definitions(List<FromItem.ColumnDefinition> definitions) {
    List<Field> fields = new ArrayList<>();
    for (FromItem.ColumnDefinition definition : definitions) {
      Optional<SqlType> type = typeOf(definition.type());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      fields.add(Field.of(definition.name().text(), Value.of(type.get(), true)));
    }
    return Optional.of(new Given(fields, false, Optional.empty()));
  }

  private Optional<SqlType> typeOf(TypeName name) {
    Optional<SqlType> type = context.catalog().type(name);
    if (type.isEmpty()) {
      context.fail(Code.D306, name.at(), "no type named \"%s\"".formatted(name.text()));
    }
    return type;
  }

  /** {@code unnest(a, b)}: each array is a column; the shorter ones are filled with NULL. */
  private Optional<Given> unnest(FromItem.Function item, Scope scope) {
    List<Field> fields = new ArrayList<>();
    for (Expr argument : item.arguments()) {
      Value value = typer.settled(argument, scope, typer.named(Optional.of("array")));
      if (value.failed()) {
        return Optional.empty();
      }
      Optional<SqlType> element = types.arrayElement(value.type());
      if (element.isEmpty()) {
        context.fail(
            Code.T402,
            argument.at(),
            "unnest takes arrays, this is of type " + types.display(value.type()));
        return Optional.empty();
      }
      fields.add(Field.of("unnest", Value.of(element.get(), true)));
    }
    return Optional.of(new Given(fields, false, Optional.empty()));
  }

  /** Rows side by side: where one function has fewer rows, its columns are NULL. */
  private FromEntry rows(FromItem.RowsFrom item, Scope scope) {
    List<Field> fields = new ArrayList<>();
    boolean failed = false;
    for (FromItem.Function function : item.functions()) {
      Optional<Given> given = given(function, Optional.empty(), scope);
      failed |= given.isEmpty();
      given.ifPresent(g -> fields.addAll(g.fields()));
    }
    if (item.functions().size() > 1) {
      fields.replaceAll(f -> f.of(f.type(), true));
    }
    if (item.ordinality()) {
      fields.add(Field.of("ordinality", Value.of(types.type("int8"), false)));
    }
    String name = context.engine().fold(item.functions().get(0).name().name().text());
    return entry(item.alias(), name, failed ? Shape.FAILED : shape(fields, item.columns()));
  }

  private FromEntry json(FromItem.JsonTable table, Scope scope) {
    Want json = typer.named(Optional.of("json"));
    Value document = typer.type(table.document(), scope, json);
    if (!document.failed() && types.isUnknown(document.type())) {
      document = typer.coercer().to(table.document(), document, types.type("jsonb"), json);
    }
    boolean failed = document.failed();
    failed |= typer.type(table.path(), scope, Want.of(types.type("jsonpath"), "path")).failed();
    for (Expr passed : table.passing()) {
      failed |= typer.settled(passed, scope, typer.named(Optional.of("value"))).failed();
    }
    List<Field> fields = new ArrayList<>();
    failed |= !jsonColumns(table.definitions(), false, fields);
    return entry(
        table.alias(), "json_table", failed ? Shape.FAILED : shape(fields, table.columns()));
  }

  private boolean jsonColumns(
      List<FromItem.JsonColumn> definitions, boolean nested, List<Field> fields) {
    boolean right = true;
    for (FromItem.JsonColumn column : definitions) {
      if (column.kind() == FromItem.JsonColumnKind.NESTED) {
        right &= jsonColumns(column.nested(), true, fields);
        continue;
      }
      Optional<SqlType> type =
          column.type().isPresent() ? typeOf(column.type().get()) : Optional.of(types.type("int4"));
      right &= type.isPresent();
      boolean number = column.kind() == FromItem.JsonColumnKind.ORDINALITY;
      boolean nullable = nested || !number;
      type.ifPresent(
          t -> fields.add(Field.of(column.name().orElseThrow().text(), Value.of(t, nullable))));
    }
    return right;
  }

  private FromEntry xml(FromItem.XmlTable table, Scope scope) {
    Want text = Want.of(types.type("text"), "path");
    boolean failed = typer.type(table.row(), scope, text).failed();
    failed |= typer.type(table.document(), scope, Want.of(types.type("xml"), "document")).failed();
    for (Expr namespace : table.namespaces()) {
      failed |= typer.type(namespace, scope, text).failed();
    }
    List<Field> fields = new ArrayList<>();
    for (FromItem.XmlColumn column : table.definitions()) {
      Optional<SqlType> type =
          column.type().isPresent() ? typeOf(column.type().get()) : Optional.of(types.type("int4"));
      failed |= type.isEmpty();
      if (column.path().isPresent()) {
        failed |= typer.type(column.path().get(), scope, text).failed();
      }
      if (column.otherwise().isPresent() && type.isPresent()) {
        failed |=
            typer.type(column.otherwise().get(), scope, Want.of(type.get(), "default")).failed();
      }
      boolean nullable = column.type().isPresent() && !column.notNull();
      type.ifPresent(t -> fields.add(Field.of(column.name().text(), Value.of(t, nullable))));
    }
    return entry(table.alias(), "xmltable", failed ? Shape.FAILED : shape(fields, table.columns()));
  }
}
