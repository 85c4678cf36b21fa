package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.Column;
import io.github.jsqlc.catalog.Relation;
import io.github.jsqlc.catalog.Table;
import io.github.jsqlc.catalog.TableAs;
import io.github.jsqlc.catalog.View;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.TableId;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.Query;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of the schema's tables and views, each worked out once. */
final class RelationShapes {
  private final Catalog catalog;
  private final TypeRules rules;
  private final Optional<TypeSpace> types;
  private final Diagnostics diagnostics;
  private final Map<Relation, Shape> known = new IdentityHashMap<>();
  private final Map<Relation, Boolean> open = new IdentityHashMap<>();

  /**
   * @param diagnostics where mistakes in the queries of views are told
   */
  RelationShapes(
      Catalog catalog, TypeRules rules, Optional<TypeSpace> types, Diagnostics diagnostics) {
    this.catalog = catalog;
    this.rules = rules;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** The name of a relation for those who do not know the catalog. */
  TableId idOf(Relation relation) {
    boolean byDefault =
        catalog.find(Optional.empty(), relation.name()).filter(r -> r == relation).isPresent();
    return new TableId(byDefault ? "" : relation.schema(), relation.name());
  }

  Shape shapeOf(Relation relation) {
    Shape shape = known.get(relation);
    if (shape == null) {
      shape = work(relation);
      known.put(relation, shape);
    }
    return shape;
  }

  private Shape work(Relation relation) {
    if (relation instanceof Table table) {
      List<Field> fields = new ArrayList<>(columns(table.columns(), table));
      catalog
          .engine()
          .features()
          .systemColumns()
          .forEach((name, type) -> fields.add(systemColumn(name, type)));
      return Shape.of(catalog.engine(), fields);
    }
    if (open.put(relation, true) != null) {
      diagnostics.add(
          Code.D304, relation.at(), "view \"%s\" uses itself".formatted(relation.name()));
      return Shape.FAILED;
    }
    Shape shape = relation instanceof View view ? view(view) : tableAs((TableAs) relation);
    open.remove(relation);
    return shape;
  }

  private Field systemColumn(String name, String type) {
    return new Field(
        name, rules.argument(type).orElseThrow(), false, true, Optional.empty(), Optional.empty());
  }

  private List<Field> columns(List<Column> columns, Relation relation) {
    TableId id = idOf(relation);
    return columns.stream()
        .map(
            column ->
                new Field(
                    column.name(),
                    column.type(),
                    !column.notNull(),
                    column.hidden(),
                    Optional.of(new ColumnOrigin(id, column.name())),
                    column.comment()))
        .toList();
  }

  private Rows rows(Query query) {
    QueryContext context =
        new QueryContext(
            catalog,
            rules,
            types,
            this,
            new ParameterUses(rules),
            new Rewrites(),
            new Lists(),
            false,
            diagnostics);
    return new QueryAnalyzer(context)
        .derived(query, Scope.empty(catalog.engine(), Optional.empty(), CteScope.NONE));
  }

  private Shape view(View view) {
    RelationShapes then =
        view.names()
            .map(names -> new RelationShapes(names, rules, types, diagnostics))
            .orElse(this);
    Rows rows = then.rows(view.query());
    if (rows.failed()) {
      return Shape.FAILED;
    }
    List<Name> names = view.columns();
    List<Field> given = rows.fields();
    boolean fewer = names.isEmpty() || catalog.engine().typeSystem().isPresent();
    if (names.size() > given.size() || (!fewer && names.size() != given.size())) {
      diagnostics.add(
          Code.T401,
          view.at(),
          "view \"%s\" names %d columns, its query gives %d"
              .formatted(view.name(), names.size(), given.size()));
      return Shape.FAILED;
    }
    TableId id = idOf(view);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Field field = given.get(i);
      fields.add(i < names.size() ? field.named(names.get(i).text()) : field);
    }
    for (TableAs.Change.Rename rename : view.renames()) {
      fields.replaceAll(f -> f.name().equals(rename.from()) ? f.named(rename.to()) : f);
    }
    List<Field> named =
        Shape.distinct(catalog.engine(), fields).fields().stream()
            .map(
                f ->
                    f.from(
                        new ColumnOrigin(id, f.name()),
                        Optional.ofNullable(view.columnComments().get(f.name())).or(f::comment)))
            .toList();
    return Shape.of(catalog.engine(), named);
  }

  /** The query of such a table saw the schema as it was then, which may be gone by now. */
  private Shape tableAs(TableAs table) {
    Rows rows = new RelationShapes(table.catalog(), rules, types, diagnostics).rows(table.query());
    if (rows.failed()) {
      return Shape.FAILED;
    }
    List<Column> columns = new ArrayList<>();
    List<Field> fields = Shape.distinct(catalog.engine(), rows.fields()).fields();
    for (int i = 0; i < fields.size(); i++) {
      boolean computed = types.isEmpty() && fields.get(i).origin().isEmpty() && !isCast(rows, i);
      SqlType type = fields.get(i).type();
      columns.add(
          stored(fields.get(i), computed ? rules.unknownParameter() : rules.stored(type), table));
    }
    return Shape.of(catalog.engine(), columns(table.columns(columns, catalog.engine()), table));
  }

  /** Rule SQLITE-CTAS-1: of expressions, only casts have an affinity that the column keeps. */
  private static boolean isCast(Rows rows, int place) {
    return rows.outputs().get(place) instanceof Output.Single single
        && single.expr().filter(Expr.Cast.class::isInstance).isPresent();
  }

  private Column stored(Field field, SqlType type, TableAs table) {
    return new Column(
        field.name(),
        type,
        types.isPresent() ? Optional.empty() : catalog.engine().types().affinity(type),
        false,
        false,
        false,
        false,
        Optional.empty(),
        field.comment(),
        table.at(),
        false);
  }
}
