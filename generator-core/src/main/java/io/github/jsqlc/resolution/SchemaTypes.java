package io.github.jsqlc.resolution;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.Relation;
import io.github.jsqlc.catalog.Table;
import io.github.jsqlc.catalog.UserType;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types that a schema declares: enumerations, domains, ranges, rows of its own and of tables.
 */
final class SchemaTypes {
  private final Map<String, UserType> types = new HashMap<>();
  private final Map<String, Relation> relations = new HashMap<>();

  SchemaTypes(Catalog catalog) {
    catalog.types().forEach(type -> types.put(type.type().name(), type));
    catalog
        .relations()
        .forEach(relation -> relations.put(id(relation.schema(), relation.name()), relation));
  }

  static String id(String schema, String name) {
    return schema + "." + name;
  }

  Optional<TypeInfo> info(String id) {
    UserType type = types.get(id);
    if (type != null) {
      return Optional.of(type.info());
    }
    return Optional.ofNullable(relations.get(id)).map(relation -> UserType.rowType(id));
  }

  Optional<SqlType> domainOf(String id) {
    return types.get(id) instanceof UserType.Domain domain
        ? Optional.of(domain.base())
        : Optional.empty();
  }

  Optional<String> multirangeOf(String range) {
    return types.get(range) instanceof UserType.Range type
        ? Optional.of(type.multirange())
        : Optional.empty();
  }

  /** Whether a table inherits from another, directly or by others between. */
  boolean inherits(String from, String to) {
    return relations.get(from) instanceof Table table
        && table.parents().stream().anyMatch(parent -> parent.equals(to) || inherits(parent, to));
  }

  Optional<Relation> relationOf(String id) {
    return types.containsKey(id) ? Optional.empty() : Optional.ofNullable(relations.get(id));
  }

  LinkedHashMap<String, SqlType> fieldsOf(String id) {
    LinkedHashMap<String, SqlType> fields = new LinkedHashMap<>();
    if (types.get(id) instanceof UserType.Composite type) {
      type.fields().forEach(field -> fields.put(field.name(), field.type()));
    }
    return fields;
  }
}
