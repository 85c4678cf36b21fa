package io.github.jsqlc.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the tables of a PostgreSQL database as the server itself describes them. NULL goes wherever
 * the server takes it, and columns that refer to others hold what is there.
 */
final class PostgresFiller {
  private static final int ROWS = 8;
  private static final int TRIES = 30;

  /** Tables without those that hold the rows of a partitioned one. */
  private static final String TABLES =
      """
      SELECT c.oid::int8, c.oid::regclass::text FROM pg_class c
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        AND c.relpersistence <> 't'
      ORDER BY (SELECT count(*) FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f'),
        c.oid
      """;

  private static final String COLUMNS =
      """
      SELECT quote_ident(a.attname), a.atttypid::int8, a.attnotnull, a.atthasdef,
        coalesce((SELECT string_agg(pg_get_constraintdef(k.oid), ' ') FROM pg_constraint k
                  WHERE k.conrelid = a.attrelid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]), '')
          || coalesce((SELECT string_agg(pg_get_expr(p.relpartbound, p.oid), ' ')
                       FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhrelid
                       JOIN pg_partitioned_table t ON t.partrelid = i.inhparent
                       WHERE i.inhparent = a.attrelid AND a.attnum = ANY (t.partattrs)), ''),
        (SELECT format('SELECT DISTINCT %I::text FROM %s WHERE %1$I IS NOT NULL LIMIT 20', r.attname, f.confrelid::regclass)
         FROM pg_constraint f
         JOIN pg_attribute r ON r.attrelid = f.confrelid
           AND r.attnum = f.confkey[array_position(f.conkey, a.attnum)]
         WHERE f.conrelid = a.attrelid AND f.contype = 'f' AND a.attnum = ANY (f.conkey) LIMIT 1)
      FROM pg_attribute a
      WHERE a.attrelid = %d AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        AND a.attidentity <> 'a'
      ORDER BY a.attnum
      """;

  private record Target(long oid, String name) {}

  private record Slot(
      String name,
      long type,
      boolean notNull,
      boolean hasDefault,
      List<String> allowed,
      String referenced) {}

  private final Connection connection;
  private final Values values;
  private final PostgresValues texts;

  PostgresFiller(Connection connection, Values values, PostgresValues texts) {
    this.connection = connection;
    this.values = values;
    this.texts = texts;
  }

  /** Puts some rows in each table; a table that takes none stays empty. Commits each. */
  void fill() throws SQLException {
    List<Target> left = targets();
    // What refers to a table that is still empty gets its turn when that one has rows.
    for (int round = 0; round < 4 && !left.isEmpty(); round++) {
      List<Target> again = new ArrayList<>();
      for (Target target : left) {
        if (!fill(target)) {
          again.add(target);
        }
      }
      left = again;
    }
  }

  private List<Target> targets() throws SQLException {
    List<Target> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        found.add(new Target(rows.getLong(1), rows.getString(2)));
      }
    }
    return found;
  }

  /** Whether a row has found its way in. */
  private boolean fill(Target target) throws SQLException {
    List<Slot> slots = slots(target);
    List<List<String>> there = new ArrayList<>();
    for (Slot slot : slots) {
      there.add(slot.referenced == null ? List.of() : strings(slot.referenced));
    }
    int done = 0;
    for (int attempt = 0; attempt < TRIES && done < ROWS; attempt++) {
      double nulls = attempt % 5 == 0 ? 1 : attempt < TRIES / 2 ? 0.35 : 0;
      done += insert(target, slots, there, nulls) ? 1 : 0;
      if (attempt == TRIES / 2 && done == 0 && slots.stream().anyMatch(s -> s.referenced != null)) {
        return false;
      }
    }
    return done > 0;
  }

  private boolean insert(Target target, List<Slot> slots, List<List<String>> there, double nulls)
      throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> literals = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.hasDefault && values.chance(0.5)) {
        continue;
      }
      names.add(slot.name);
      boolean none = !slot.notNull && values.chance(nulls);
      literals.add(none ? "NULL" : quoted(value(slot, there.get(i))));
    }
    String sql =
        names.isEmpty()
            ? "INSERT INTO %s DEFAULT VALUES".formatted(target.name)
            : "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(target.name, String.join(", ", names), String.join(", ", literals));
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
      return true;
    } catch (SQLException refused) {
      return false;
    }
  }

  private String value(Slot slot, List<String> there) throws SQLException {
    if (!there.isEmpty()) {
      return values.oneOf(there);
    }
    boolean listed = !slot.allowed.isEmpty() && values.chance(0.8);
    return listed ? values.oneOf(slot.allowed) : texts.of(slot.type, values);
  }

  static String quoted(String text) {
    return (text.contains("\\")
            ? "E'" + text.replace("\\", "\\\\").replace("'", "''")
            : "'" + text.replace("'", "''"))
        + "'";
  }

  private List<String> strings(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private List<Slot> slots(Target target) throws SQLException {
    List<Slot> slots = new ArrayList<>();
    String sql = COLUMNS.replace("%d", Long.toString(target.oid));
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        slots.add(
            new Slot(
                rows.getString(1),
                rows.getLong(2),
                rows.getBoolean(3),
                rows.getBoolean(4),
                PostgresValues.literals(rows.getString(5)),
                rows.getString(6)));
      }
    }
    return slots;
  }
}
