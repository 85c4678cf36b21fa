package io.github.jsqlc.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Calls the types of a PostgreSQL database as the engine's rows do: a type of PostgreSQL or of an
 * extension by its bare name, one of the user by schema and name, an array by its element and
 * {@code []}.
 */
final class PostgresTypes {
  /** A type of {@code pg_catalog} that an extension made is PostgreSQL's own too. */
  private static final String QUERY =
      """
      SELECT t.typname,
             n.nspname,
             n.nspname IN ('pg_catalog', 'information_schema') OR EXISTS (
               SELECT FROM pg_catalog.pg_depend d
               WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objid = t.oid
                 AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
                 AND d.deptype = 'e'),
             coalesce(e.oid, 0)
      FROM pg_catalog.pg_type t
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      LEFT JOIN pg_catalog.pg_type e ON e.typarray = t.oid
      WHERE t.oid = ?
      """;

  private final Connection connection;
  private final Map<Long, String> names = new HashMap<>();

  PostgresTypes(Connection connection) {
    this.connection = connection;
  }

  /** The name of the type with this object identifier. */
  String name(long oid) throws SQLException {
    String known = names.get(oid);
    if (known == null) {
      known = read(oid);
      names.put(oid, known);
    }
    return known;
  }

  private String read(long oid) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setLong(1, oid);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          return "type " + oid;
        }
        long element = rows.getLong(4);
        if (element != 0) {
          return name(element) + "[]";
        }
        String name = rows.getString(1);
        return rows.getBoolean(3) ? name : rows.getString(2) + "." + name;
      }
    }
  }

  /** The type whose values those of a domain are; of another type, itself. */
  long below(long oid) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT typbasetype FROM pg_catalog.pg_type WHERE oid = ?")) {
      query.setLong(1, oid);
      try (ResultSet rows = query.executeQuery()) {
        long base = rows.next() ? rows.getLong(1) : 0;
        return base == 0 ? oid : below(base);
      }
    }
  }

  /** Forgets all: the user's types may change with each statement of the schema. */
  void forget() {
    names.clear();
  }
}
