package io.github.jsqlc.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of the types of a PostgreSQL database, as the texts that the server reads: of any base
 * type, enum, domain, range, array or row, asked of the server and not of this project.
 */
final class PostgresValues {
  private static final String TYPE =
      """
      SELECT t.oid::int8, t.typname, t.typtype, t.typbasetype::int8, t.typrelid::int8,
             coalesce((SELECT e.oid::int8 FROM pg_type e WHERE e.typarray = t.oid), 0),
             coalesce((SELECT r.rngsubtype::int8 FROM pg_range r WHERE r.rngtypid = t.oid), 0),
             coalesce((SELECT r.rngtypid::int8 FROM pg_range r WHERE r.rngmultitypid = t.oid), 0),
             ARRAY(SELECT l.enumlabel::text FROM pg_enum l WHERE l.enumtypid = t.oid),
             ARRAY(SELECT a.atttypid::int8 FROM pg_attribute a
                   WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
                   ORDER BY a.attnum),
             coalesce((SELECT string_agg(pg_get_constraintdef(c.oid), ' ')
                       FROM pg_constraint c WHERE c.contypid = t.oid), '')
      FROM pg_type t
      """;
  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

  private record Type(
      String name,
      char kind,
      long base,
      long element,
      long subtype,
      long range,
      List<String> labels,
      List<Long> fields,
      List<String> allowed) {}

  private final Connection connection;
  private final Map<Long, Type> types = new HashMap<>();
  private final Map<String, Long> ids = new HashMap<>();

  PostgresValues(Connection connection) {
    this.connection = connection;
  }

  /** A text of the type that has this name in this project. */
  String of(String typeName, Values values) throws SQLException {
    Long known = ids.get(typeName);
    if (known == null) {
      known = id(typeName);
      ids.put(typeName, known);
    }
    return of(known, values);
  }

  private long id(String typeName) throws SQLException {
    boolean array = typeName.endsWith("[]");
    String name = array ? typeName.substring(0, typeName.length() - 2) : typeName;
    int dot = name.indexOf('.');
    try (PreparedStatement find =
        connection.prepareStatement(
            "SELECT CASE WHEN ? THEN t.typarray ELSE t.oid END::int8 FROM pg_type t"
                + " WHERE t.typname = ? AND (? IN (t.typnamespace::regnamespace::text, '') OR"
                + " '\"' || ? || '\"' = t.typnamespace::regnamespace::text)"
                + " ORDER BY t.typnamespace <> 'pg_catalog'::regnamespace LIMIT 1")) {
      String schema = dot < 0 ? "" : name.substring(0, dot);
      find.setBoolean(1, array);
      find.setString(2, name.substring(dot + 1));
      find.setString(3, schema);
      find.setString(4, schema);
      try (ResultSet rows = find.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("the server has no type " + typeName);
        }
        return rows.getLong(1);
      }
    }
  }

  /** A text of the type with this object identifier. */
  String of(long oid, Values values) throws SQLException {
    Type type = type(oid);
    if (type.element != 0) {
      return array(type.element, values);
    }
    return switch (type.kind) {
      case 'e' -> type.labels.isEmpty() ? "" : values.oneOf(type.labels);
      case 'd' ->
          type.allowed.isEmpty() || values.chance(0.3)
              ? of(type.base, values)
              : values.oneOf(type.allowed);
      case 'c' -> row(type.fields, values);
      case 'r' -> range(type.subtype, values);
      case 'm' -> values.chance(0.2) ? "{}" : "{" + range(type(type.range).subtype, values) + "}";
      default -> PostgresTexts.of(type.name, values);
    };
  }

  private String array(long element, Values values) throws SQLException {
    List<String> elements = new ArrayList<>();
    for (int i = values.oneOf(List.of(0, 1, 2, 3)); i > 0; i--) {
      elements.add(values.chance(0.2) ? "NULL" : quoted(of(element, values)));
    }
    return "{" + String.join(",", elements) + "}";
  }

  private String row(List<Long> fields, Values values) throws SQLException {
    List<String> parts = new ArrayList<>();
    for (long field : fields) {
      parts.add(values.chance(0.3) ? "" : quoted(of(field, values)));
    }
    return "(" + String.join(",", parts) + ")";
  }

  private String range(long subtype, Values values) throws SQLException {
    String one = quoted(of(subtype, values));
    return values.oneOf(
        List.of(
            "[%s,%s]".formatted(one, one), "[%s,)".formatted(one), "(,%s]".formatted(one), "(,)"));
  }

  /** An element of an array, a field of a row or a bound of a range. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private Type type(long oid) throws SQLException {
    Type known = types.get(oid);
    if (known == null) {
      known = read(oid);
      types.put(oid, known);
    }
    return known;
  }

  private Type read(long oid) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(TYPE + "WHERE t.oid = ?")) {
      find.setLong(1, oid);
      try (ResultSet rows = find.executeQuery()) {
        rows.next();
        return new Type(
            rows.getString(2),
            rows.getString(3).charAt(0),
            rows.getLong(4),
            rows.getLong(6),
            rows.getLong(7),
            rows.getLong(8),
            List.of((String[]) rows.getArray(9).getArray()),
            List.of((Long[]) rows.getArray(10).getArray()),
            literals(rows.getString(11)));
      }
    }
  }

  /** The texts that a constraint names: one of them is most often what it wants. */
  static List<String> literals(String constraint) {
    Matcher literal = LITERAL.matcher(constraint);
    List<String> found = new ArrayList<>();
    while (literal.find()) {
      found.add(literal.group(1).replace("''", "'"));
    }
    return found;
  }
}
