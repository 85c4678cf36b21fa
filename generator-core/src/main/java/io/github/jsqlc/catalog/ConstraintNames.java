package io.github.jsqlc.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * The names that a server makes up for constraints, indexes and sequences that have none. Source:
 * makeObjectName and ChooseConstraintName of PostgreSQL's indexcmds.c and pg_constraint.c.
 */
final class ConstraintNames {
  /** How many bytes a name may have. */
  private static final int LONGEST = 63;

  private ConstraintNames() {}

  /**
   * {@code table_column_label}, with a number behind it if that is taken.
   *
   * @param column empty if none is meant
   */
  static String choose(String table, String column, String label, Predicate<String> taken) {
    String name = make(table, column, label);
    for (int i = 1; taken.test(name); i++) {
      name = make(table, column, label + i);
    }
    return name;
  }

  /** The part of a key's name that its columns give. */
  static String columns(List<String> columns) {
    return String.join("_", columns);
  }

  private static String make(String table, String column, String label) {
    int room = LONGEST - label.length() - 1 - (column.isEmpty() ? 0 : 1);
    int first = bytes(table);
    int second = bytes(column);
    while (first + second > room) {
      if (first > second) {
        first--;
      } else {
        second--;
      }
    }
    String name = clip(table, first);
    return (column.isEmpty() ? name : name + "_" + clip(column, second)) + "_" + label;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** As many characters as fit into so many bytes. */
  private static String clip(String text, int bytes) {
    int end = text.length();
    while (bytes(text.substring(0, end)) > bytes) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }
}
