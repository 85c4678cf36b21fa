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

/** The types that a schema declares: enumerations, domains, row types, ranges. */
final class SchemaTypes {
  private final Map<String, UserType> types = new HashMap<>();
  private final Map<String, Relation> relations = new HashMap<>();

  SchemaTypes(Catalog catalog) {
    catalog.types().forEach(type -> types.put(type.type().name(), type));
    catalog
        .relations()
        .forEach(relation -> relations.put(id(relation.schema(), relation.name()), relation));
  }

  /** The id of a type, and of the row type of a relation, of this name. */
  static String id(String schema, String name) {
    return schema + "." + name;
  }

  Optional<TypeInfo> info(String id) {
    return Optional.ofNullable(types.get(id))
        .map(UserType::info)
        .or(() -> relationOf(id).map(relation -> UserType.rowType(id)));
  }

  /** The type below a domain, which may be a domain too. */
  Optional<SqlType> domainOf(String id) {
    return types.get(id) instanceof UserType.Domain domain
        ? Optional.of(domain.base())
        : Optional.empty();
  }

  /** The id of the type of sets of a range's values. */
  Optional<String> multirangeOf(String range) {
    return types.get(range) instanceof UserType.Range found
        ? Optional.of(found.multirange())
        : Optional.empty();
  }

  /** Whether the rows of one table are rows of another, directly or by tables between. */
  boolean inherits(String from, String to) {
    return relations.get(from) instanceof Table table
        && table.parents().stream().anyMatch(p -> p.equals(to) || inherits(p, to));
  }

  /** The relation whose rows have this type. */
  Optional<Relation> relationOf(String id) {
    return Optional.ofNullable(relations.get(id));
  }

  /** The fields of a row type that is no table's, in order; none if it is something else. */
  LinkedHashMap<String, SqlType> fieldsOf(String id) {
    LinkedHashMap<String, SqlType> fields = new LinkedHashMap<>();
    if (types.get(id) instanceof UserType.Composite composite) {
      composite.fields().forEach(field -> fields.put(field.name(), field.type()));
    }
    return fields;
  }
}
