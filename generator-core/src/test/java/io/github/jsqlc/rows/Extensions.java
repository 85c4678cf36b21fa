package io.github.jsqlc.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which extensions have rows, and which of them the server itself can tell about. */
final class Extensions {
  static final String HEAD = "name\trequires\tsource";

  private Extensions() {}

  /**
   * The rows that are written by hand, by their names: extensions that the server does not come
   * with, and languages, whose interpreters a machine may lack.
   */
  static Map<String, String> byHand() {
    try {
      Map<String, String> rows = new TreeMap<>();
      for (String row : Files.readAllLines(Path.of("src/test/resources/rows/extensions.tsv"))) {
        if (!row.equals(HEAD)) {
          rows.put(row.substring(0, row.indexOf('\t')), row);
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the others, all of which the server can create. */
  static List<String> onServer(Connection connection) throws SQLException {
    Map<String, String> byHand = byHand();
    return Answers.column(connection, "SELECT name FROM pg_available_extensions ORDER BY name")
        .stream()
        .filter(name -> !byHand.containsKey(name))
        .toList();
  }
}
