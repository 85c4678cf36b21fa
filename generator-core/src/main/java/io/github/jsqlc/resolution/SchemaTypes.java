package io.github.jsqlc.resolution;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.Relation;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The types that a schema declares: enumerations, domains, row types, ranges. */
final class SchemaTypes {
  SchemaTypes(Catalog catalog) {}

  static String id(String schema, String name) {
    return schema + "." + name;
  }

  Optional<TypeInfo> info(String id) {
    return Optional.empty();
  }

  Optional<SqlType> domainOf(String id) {
    return Optional.empty();
  }

  Optional<String> multirangeOf(String range) {
    return Optional.empty();
  }

  boolean inherits(String from, String to) {
    return false;
  }

  Optional<Relation> relationOf(String id) {
    return Optional.empty();
  }

  LinkedHashMap<String, SqlType> fieldsOf(String id) {
    return new LinkedHashMap<>();
  }
}
