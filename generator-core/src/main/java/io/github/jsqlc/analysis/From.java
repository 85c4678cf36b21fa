package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A FROM clause, put together.
 *
 * @param entries in the order in which {@code *} shows them
 * @param merged the columns that USING and NATURAL have merged, in order
 * @param sides the sides of outer joins, inner joins first
 * @param facts what every row fulfils
 */
record From(List<FromEntry> entries, List<Merged> merged, List<OptionalSide> sides, Facts facts) {
  static final From EMPTY = new From(List.of(), List.of(), List.of(), Facts.NONE);

  From {
    entries = List.copyOf(entries);
    merged = List.copyOf(merged);
    sides = List.copyOf(sides);
  }

  static From of(FromEntry entry) {
    return new From(List.of(entry), List.of(), List.of(), Facts.NONE);
  }

  /** Both, the entries of the other behind these. */
  From and(From other) {
    if (entries.isEmpty()) {
      return other;
    }
    return new From(
        concat(entries, other.entries),
        concat(merged, other.merged),
        concat(sides, other.sides),
        facts.and(other.facts));
  }

  static <T> List<T> concat(List<T> a, List<T> b) {
    List<T> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  /**
   * A column that stands for several.
   *
   * @param name as the left side calls it
   * @param columns what it may take its value from
   * @param all whether it is the first of them that is not NULL (FULL JOIN), not just the first
   * @param type the type that all are turned into, where that is not the type of the first
   */
  record Merged(String name, List<ColumnKey> columns, boolean all, Optional<SqlType> type) {
    Merged {
      columns = List.copyOf(columns);
    }

    /** Whether it is just the first of its columns. */
    boolean isColumn() {
      return !all && type.isEmpty();
    }
  }
}
