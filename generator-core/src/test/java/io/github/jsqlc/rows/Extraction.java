package io.github.jsqlc.rows;

import io.github.jsqlc.engine.NullRule;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes what one database of the server knows as files of rows: all that is built in, or all that
 * belongs to one extension. Left out is what no statement can name: functions with arguments of
 * type {@code internal}, trigger functions and handlers.
 */
final class Extraction {
  private static final String HEAD_TYPES =
      "name\tkind\tfamily\tcategory\tpreferred\telement\tsubtype\trange\tarray\tsource";
  private static final String HEAD_FUNCTIONS =
      "name\tkind\tparameters\tresult\tcolumns\tdirect\tnulls\tsource";
  private static final String HEAD_OPERATORS = "name\tleft\tright\tresult\tnulls\tsource";
  private static final String HEAD_CASTS =
      "source-type\ttarget-type\tcontext\tmethod\tnulls\tsource";
  private static final String HEAD_RELATIONS = "name\tkind\tcolumns\tsource";
  private static final String HEAD_TABLES = "schema\tname\tcolumns\tsource";

  private final Connection connection;
  private final NullWords words;
  private final Optional<String> extension;

  /**
   * @param extension the one whose rows are wanted; it must have been created. Empty for all that
   *     is built in
   */
  Extraction(Connection connection, NullWords words, Optional<String> extension)
      throws SQLException {
    this.connection = connection;
    this.words = words;
    this.extension = extension;
    Catalogs.prepare(connection);
  }

  /** The texts of all files that have a row, by their names. */
  Map<String, String> files() throws SQLException {
    Map<String, String> files = new TreeMap<>();
    put(files, "types.tsv", HEAD_TYPES, types());
    put(files, "functions.tsv", HEAD_FUNCTIONS, functions());
    put(files, "operators.tsv", HEAD_OPERATORS, operators());
    put(files, "casts.tsv", HEAD_CASTS, casts());
    if (extension.isPresent()) {
      put(files, "relations.tsv", HEAD_RELATIONS, relations());
    }
    return files;
  }

  /** The text of the file of system catalogs and views. */
  String tables() throws SQLException {
    return text(HEAD_TABLES, rows(Catalogs.TABLES, row -> cells(row, 4)));
  }

  private static void put(Map<String, String> files, String name, String head, List<String> rows) {
    if (!rows.isEmpty()) {
      files.put(name, text(head, rows));
    }
  }

  private static String text(String head, List<String> rows) {
    return head + "\n" + String.join("\n", rows) + "\n";
  }

  private List<String> types() throws SQLException {
    return rows(
        Catalogs.TYPES.formatted(member("pg_type", "t.oid")),
        row -> {
          List<String> cells = new ArrayList<>(List.of(cells(row, 9).split("\t", -1)));
          cells.add(2, Families.of(cells.get(0), cells.get(1)));
          return String.join("\t", cells);
        });
  }

  private List<String> functions() throws SQLException {
    return rows(
        Catalogs.FUNCTIONS.formatted(member("pg_proc", "p.oid")),
        row -> {
          NullWords.Word word = word(row);
          String columns = word.mark(row.getString(5));
          String direct = Optional.ofNullable(row.getString(6)).orElse("");
          return String.join("\t", cells(row, 4), columns, direct, word.rule().word(), "pg_proc");
        });
  }

  private List<String> operators() throws SQLException {
    return rows(
        Catalogs.OPERATORS.formatted(member("pg_operator", "o.oid")),
        row -> cells(row, 4) + "\t" + operatorRule(row).word() + "\tpg_operator");
  }

  private List<String> casts() throws SQLException {
    return rows(
        Catalogs.CASTS.formatted(member("pg_cast", "c.oid")),
        row -> cells(row, 4) + "\t" + word(row).rule().word() + "\tpg_cast");
  }

  private List<String> relations() throws SQLException {
    return rows(
        Catalogs.RELATIONS.formatted(member("pg_class", "c.oid"), member("pg_type", "c.reltype")),
        row -> cells(row, 4));
  }

  /** A strict variadic function may pass over a NULL among its values: not over a NULL array. */
  private NullRule operatorRule(ResultSet row) throws SQLException {
    NullRule rule = word(row).rule();
    return row.getBoolean("proisstrict") && rule == NullRule.FIRST_NULL ? NullRule.ANY_NULL : rule;
  }

  private NullWords.Word word(ResultSet row) throws SQLException {
    if (row.getString("proname") == null) {
      return NullWords.AS_OPERAND;
    }
    return words.of(
        extension.orElse(""),
        new NullWords.Function(
            row.getString("proname"),
            row.getString("types"),
            row.getString("prokind").charAt(0),
            row.getBoolean("proisstrict"),
            row.getBoolean("proretset")));
  }

  /** The condition that an object of a catalog is one of those that are wanted. */
  private String member(String catalog, String oid) {
    return extension.isPresent()
        ? """
          EXISTS (SELECT FROM pg_depend d JOIN pg_extension e ON d.refobjid = e.oid
            WHERE d.classid = '%s'::regclass AND d.objid = %s AND d.deptype = 'e'
              AND d.refclassid = 'pg_extension'::regclass AND e.extname = '%s')"""
            .formatted(catalog, oid, extension.get())
        : oid + " < 16384 AND " + Catalogs.BUILT_IN.get(catalog);
  }

  private interface Reader {
    String read(ResultSet row) throws SQLException;
  }

  private List<String> rows(String sql, Reader reader) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(reader.read(result));
      }
    }
    return rows;
  }

  private static String cells(ResultSet row, int count) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      cells.add(Optional.ofNullable(row.getString(i)).orElse(""));
    }
    return String.join("\t", cells);
  }
}
