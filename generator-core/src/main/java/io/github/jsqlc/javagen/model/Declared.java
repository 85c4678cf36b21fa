package io.github.jsqlc.javagen.model;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.CompositeType;
import io.github.jsqlc.ir.DomainType;
import io.github.jsqlc.ir.RangeType;
import io.github.jsqlc.ir.UserTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The types of the schema by their names. */
final class Declared {
  private final Optional<String> defaultSchema;
  private final Map<String, SqlType> domains = new HashMap<>();
  private final Map<String, CompositeType> composites = new HashMap<>();
  private final Map<String, SqlType> ranges = new HashMap<>();
  private final Map<String, SqlType> multiranges = new HashMap<>();

  Declared(UserTypes types) {
    this.defaultSchema = types.defaultSchema();
    for (DomainType domain : types.domains()) {
      domains.put(domain.name(), domain.base());
    }
    for (CompositeType composite : types.composites()) {
      composites.put(composite.name(), composite);
    }
    for (RangeType range : types.ranges()) {
      ranges.put(range.name(), range.subtype());
      range.multirange().ifPresent(name -> multiranges.put(name, range.subtype()));
    }
  }

  /** What a domain is at last; anything else is itself. */
  SqlType base(SqlType type) {
    SqlType base = type;
    while (domains.containsKey(base.name())) {
      base = domains.get(base.name());
    }
    return base;
  }

  Optional<CompositeType> composite(String name) {
    return Optional.ofNullable(composites.get(name));
  }

  /** The type of the bounds of a range. */
  Optional<SqlType> range(String name) {
    return Optional.ofNullable(ranges.get(name));
  }

  /** The type of the bounds of the ranges of a multirange. */
  Optional<SqlType> multirange(String name) {
    return Optional.ofNullable(multiranges.get(name));
  }

  /** The name of a type without the default schema. */
  String shortName(String name) {
    return defaultSchema
        .filter(schema -> name.startsWith(schema + "."))
        .map(schema -> name.substring(schema.length() + 1))
        .orElse(name);
  }
}
