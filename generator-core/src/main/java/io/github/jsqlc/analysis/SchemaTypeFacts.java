package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.Relation;
import io.github.jsqlc.catalog.UserType;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.CompositeType;
import io.github.jsqlc.ir.DomainType;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.RangeType;
import io.github.jsqlc.ir.Table;
import io.github.jsqlc.ir.UserTypes;
import io.github.jsqlc.resolution.TypeSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands over the types that a schema declares in neutral form. */
record SchemaTypeFacts(
    Catalog catalog, TypeSpace types, TypeRules rules, RelationShapes relations) {
  /**
   * All types but the enumerations.
   *
   * @param tables the tables and views that are handed over
   * @param queries those whose columns and parameters may have rows of tables as their types
   */
  UserTypes of(List<Table> tables, List<Query> queries) {
    List<DomainType> domains = new ArrayList<>();
    List<RangeType> ranges = new ArrayList<>();
    Map<String, CompositeType> composites = new LinkedHashMap<>();
    for (UserType type : catalog.types()) {
      if (type instanceof UserType.Domain domain) {
        domains.add(new DomainType(domain.type().name(), domain.base()));
      } else if (type instanceof UserType.Range range) {
        ranges.add(
            new RangeType(range.type().name(), range.subtype(), Optional.of(range.multirange())));
      } else if (type instanceof UserType.Composite composite) {
        composites.put(
            composite.type().name(),
            new CompositeType(
                composite.type().name(), fields(composite), Optional.empty(), type.comment()));
      }
    }
    for (Table table : tables) {
      table.columns().forEach(column -> rows(column.type(), composites));
    }
    for (Query query : queries) {
      query.columns().forEach(column -> rows(column.type(), composites));
      query.parameters().forEach(parameter -> rows(parameter.type(), composites));
    }
    List.copyOf(composites.values())
        .forEach(c -> c.fields().forEach(field -> rows(field.type(), composites)));
    Optional<String> schema = catalog.searchPath().stream().findFirst();
    return new UserTypes(schema, List.copyOf(composites.values()), domains, ranges);
  }

  private static List<Column> fields(UserType.Composite composite) {
    return composite.fields().stream()
        .map(f -> new Column(f.name(), f.type(), true, Optional.empty(), f.comment()))
        .toList();
  }

  /** Adds the row type of a table where a value has it. */
  private void rows(SqlType type, Map<String, CompositeType> composites) {
    SqlType row = type.element().orElse(type);
    Optional<Relation> relation =
        row.family() == Family.COMPOSITE ? types.relationOf(row) : Optional.empty();
    if (relation.isEmpty() || composites.containsKey(row.name())) {
      return;
    }
    Shape shape = relations.shapeOf(relation.get());
    List<Column> columns =
        shape.fields().stream()
            .filter(field -> !field.hidden())
            .map(field -> Analyzer.column(field, rules))
            .toList();
    composites.put(
        row.name(),
        new CompositeType(
            row.name(),
            columns,
            Optional.of(relations.idOf(relation.get())),
            relation.get().comment()));
    columns.forEach(column -> rows(column.type(), composites));
  }
}
