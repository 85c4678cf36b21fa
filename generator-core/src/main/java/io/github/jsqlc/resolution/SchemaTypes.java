package io.github.jsqlc.resolution;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.Relation;
import io.github.jsqlc.catalog.Table;
import io.github.jsqlc.catalog.UserType;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

  /**
   * Rule PG-RANGE-1 (manual, section 8.17.8): each range type has functions of its name that make
   * its values, each multirange type too.
   */
  List<Routine> constructors(Optional<String> schema, String name, List<String> path) {
    List<Routine> all = new ArrayList<>();
    for (UserType type : types.values()) {
      boolean seen =
          type.name().equals(name)
              && schema.map(s -> s.equals(type.schema())).orElse(path.contains(type.schema()));
      if (seen && type instanceof UserType.Range range) {
        String bound = range.subtype().name();
        all.add(constructor(type, NullRule.NEVER, bound, bound));
        all.add(constructor(type, NullRule.NEVER, bound, bound, "text"));
      } else if (seen && type instanceof UserType.Multirange multirange) {
        all.add(constructor(type, NullRule.NEVER));
        all.add(
            new Routine(
                type.schema(),
                type.name(),
                Routine.Kind.FUNCTION,
                List.of(
                    new Routine.Parameter(
                        Optional.empty(), multirange.range() + TypeInfo.ARRAY_MARK, false, true)),
                type.type().name(),
                false,
                List.of(),
                NullRule.ANY_NULL,
                -1));
      }
    }
    return all;
  }

  private static Routine constructor(UserType type, NullRule nulls, String... parameters) {
    List<Routine.Parameter> taken = new ArrayList<>();
    for (String parameter : parameters) {
      taken.add(new Routine.Parameter(Optional.empty(), parameter, false, false));
    }
    return new Routine(
        type.schema(),
        type.name(),
        Routine.Kind.FUNCTION,
        taken,
        type.type().name(),
        false,
        List.of(),
        nulls,
        -1);
  }
}
