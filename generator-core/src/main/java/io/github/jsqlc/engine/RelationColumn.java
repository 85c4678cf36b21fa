package io.github.jsqlc.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A column of a table or table-valued function that comes with the engine.
 *
 * @param hidden whether {@code *} leaves it out
 */
public record RelationColumn(String name, SqlType type, boolean notNull, boolean hidden) {
  public RelationColumn {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
  }

  /** The same column under another name. */
  public RelationColumn named(String name) {
    return new RelationColumn(name, type, notNull, hidden);
  }

  /**
   * Reads {@code key any null, type text, json any null hidden}. In capitals a type is spelled as
   * the engine tells it.
   */
  static List<RelationColumn> parse(String text, Function<String, SqlType> types) {
    List<RelationColumn> columns = new ArrayList<>();
    for (String part : text.split(", *")) {
      if (part.isEmpty()) {
        continue;
      }
      List<String> words = List.of(part.split(" +"));
      List<String> flags = words.subList(2, words.size());
      if (!List.of("null", "hidden").containsAll(flags)) {
        throw new IllegalStateException("no column: " + part);
      }
      columns.add(
          new RelationColumn(
              words.get(0),
              types.apply(words.get(1)),
              !flags.contains("null"),
              flags.contains("hidden")));
    }
    return List.copyOf(columns);
  }
}
