package io.github.jsqlc.proof;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the tables of a database as SQLite itself describes them, so that no mistake of this
 * project's catalog decides what is tried. NULL goes wherever SQLite takes it.
 */
final class Filler {
  private static final int ROWS = 12;
  private static final int TRIES = 60;
  private static final Pattern ONE_OF =
      Pattern.compile("([\\w$]+)[\"`\\]]?\\s+IN\\s*\\(([^()]*)\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'|\\b(\\d+(?:\\.\\d+)?)");

  private record Target(String schema, String name, String sql, boolean virtual) {
    String quoted() {
      return "\"%s\".\"%s\"".formatted(schema, name.replace("\"", "\"\""));
    }
  }

  private record Slot(String name, Family family, boolean notNull, List<Object> allowed) {}

  private final Connection connection;
  private final Values values;

  Filler(Connection connection, Values values) {
    this.connection = connection;
    this.values = values;
  }

  /** Puts up to a dozen rows in each table; a table that takes none stays empty. */
  void fill() throws SQLException {
    for (Target target : targets()) {
      fill(target);
    }
  }

  private List<Target> targets() throws SQLException {
    List<Target> targets = new ArrayList<>();
    try (PreparedStatement tables =
            connection.prepareStatement(
                "SELECT schema, name, type FROM pragma_table_list WHERE type IN ('table', 'virtual')"
                    + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, ncol");
        ResultSet rows = tables.executeQuery()) {
      while (rows.next()) {
        String schema = rows.getString(1);
        String name = rows.getString(2);
        boolean virtual = rows.getString(3).equals("virtual");
        targets.add(new Target(schema, name, declaration(schema, name), virtual));
      }
    }
    return targets;
  }

  private String declaration(String schema, String name) throws SQLException {
    String of = "SELECT sql FROM \"%s\".sqlite_master WHERE name = ?".formatted(schema);
    try (PreparedStatement declarations = connection.prepareStatement(of)) {
      declarations.setString(1, name);
      try (ResultSet rows = declarations.executeQuery()) {
        return rows.next() && rows.getString(1) != null ? rows.getString(1) : "";
      }
    }
  }

  private void fill(Target target) throws SQLException {
    List<Slot> slots = slots(target);
    if (slots.isEmpty()) {
      return;
    }
    String names =
        String.join(
            ", ", slots.stream().map(s -> "\"" + s.name.replace("\"", "\"\"") + "\"").toList());
    String marks = String.join(", ", slots.stream().map(s -> "?").toList());
    String sql = "INSERT INTO %s (%s) VALUES (%s)".formatted(target.quoted(), names, marks);
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int done = 0;
      for (int attempt = 0; attempt < TRIES && done < ROWS; attempt++) {
        // The first rows are as full of NULL as can be; the last tries hold none.
        double nulls = attempt == 0 ? 1 : attempt < TRIES / 2 ? 0.35 : 0;
        done += insert(insert, slots, nulls) ? 1 : 0;
      }
    } catch (SQLException e) {
      // A table that cannot be written, such as one of a module that only reads, stays empty.
      assert e.getMessage() != null;
    }
  }

  /** Where the row is refused, NULL may be why: then each is replaced, one after the other. */
  private boolean insert(PreparedStatement insert, List<Slot> slots, double nulls)
      throws SQLException {
    List<Integer> empty = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      boolean none = values.chance(slots.get(i).notNull ? nulls / 30 : nulls);
      insert.setObject(i + 1, none ? null : value(slots.get(i)));
      if (none) {
        empty.add(i);
      }
    }
    while (!runs(insert)) {
      if (empty.isEmpty()) {
        return false;
      }
      int filled = empty.remove(empty.size() - 1);
      insert.setObject(filled + 1, value(slots.get(filled)));
    }
    return true;
  }

  private static boolean runs(PreparedStatement insert) {
    try {
      insert.executeUpdate();
      return true;
    } catch (SQLException refused) {
      return false;
    }
  }

  private Object value(Slot slot) {
    boolean listed = !slot.allowed.isEmpty() && values.chance(0.9);
    return listed ? values.oneOf(slot.allowed) : values.of(slot.family);
  }

  private List<Slot> slots(Target target) throws SQLException {
    Map<String, List<Object>> allowed = allowed(target.sql);
    List<Slot> slots = new ArrayList<>();
    try (PreparedStatement columns =
        connection.prepareStatement(
            "SELECT name, type, \"notnull\" FROM pragma_table_xinfo(?, ?) WHERE hidden = 0")) {
      columns.setString(1, target.name);
      columns.setString(2, target.schema);
      try (ResultSet rows = columns.executeQuery()) {
        while (rows.next()) {
          String name = rows.getString(1);
          slots.add(
              new Slot(
                  name,
                  target.virtual ? textUnlessSaid(rows.getString(2)) : family(rows.getString(2)),
                  rows.getBoolean(3),
                  allowed.getOrDefault(name.toLowerCase(Locale.ROOT), List.of())));
        }
      }
    }
    return slots;
  }

  /** Full-text tables index texts and say nothing of types. */
  private static Family textUnlessSaid(String declared) {
    return declared == null || declared.isBlank() ? Family.TEXT : family(declared);
  }

  /** The words before a parenthesis name the type: {@code DECIMAL(10, 2)}. */
  static Family family(String declared) {
    String spelling = declared == null ? "" : declared.strip();
    String words = spelling.replaceAll("\\(.*", "").strip();
    List<String> name = words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
    return Subject.ENGINE.types().ofDeclared(name, spelling).map(SqlType::family).orElseThrow();
  }

  private static Map<String, List<Object>> allowed(String sql) {
    Map<String, List<Object>> allowed = new HashMap<>();
    Matcher lists = ONE_OF.matcher(sql);
    while (lists.find()) {
      List<Object> literals = new ArrayList<>();
      Matcher literal = LITERAL.matcher(lists.group(2));
      while (literal.find()) {
        literals.add(
            literal.group(1) != null
                ? literal.group(1).replace("''", "'")
                : (Object) Double.valueOf(literal.group(2)).longValue());
      }
      if (!literals.isEmpty()) {
        allowed.put(lists.group(1).toLowerCase(Locale.ROOT), literals);
      }
    }
    return allowed;
  }
}
