package io.github.jsqlc.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known not to be NULL at some point of a query. Immutable.
 *
 * @param columns columns that are not NULL
 * @param texts expressions that are not NULL, by their text as {@link FactFinder} writes it
 */
record Facts(Set<ColumnKey> columns, Set<String> texts) {
  static final Facts NONE = new Facts(Set.of(), Set.of());

  Facts {
    columns = Set.copyOf(columns);
    texts = Set.copyOf(texts);
  }

  static Facts column(ColumnKey key) {
    return new Facts(Set.of(key), Set.of());
  }

  static Facts text(String text) {
    return new Facts(Set.of(), Set.of(text));
  }

  boolean isEmpty() {
    return columns.isEmpty() && texts.isEmpty();
  }

  /** What holds when both hold. */
  Facts and(Facts other) {
    // Conditions repeat each other more often than not, and copies are what costs.
    if (other.includes(this)) {
      return other;
    }
    if (includes(other)) {
      return this;
    }
    Set<ColumnKey> bothColumns = new HashSet<>(columns);
    bothColumns.addAll(other.columns);
    Set<String> bothTexts = new HashSet<>(texts);
    bothTexts.addAll(other.texts);
    return new Facts(bothColumns, bothTexts);
  }

  private boolean includes(Facts other) {
    return columns.containsAll(other.columns) && texts.containsAll(other.texts);
  }

  /** What holds when one of both holds, no matter which. */
  Facts or(Facts other) {
    Set<ColumnKey> sharedColumns = new HashSet<>(columns);
    sharedColumns.retainAll(other.columns);
    Set<String> sharedTexts = new HashSet<>(texts);
    sharedTexts.retainAll(other.texts);
    return new Facts(sharedColumns, sharedTexts);
  }

  /** Whether the missing side is known to be there: one of its columns is not NULL. */
  boolean presence(OptionalSide side) {
    return columns.stream().anyMatch(key -> side.entries().contains(key.entry()));
  }

  /** These facts and what follows from them: a side that is there has fulfilled its condition. */
  Facts closed(List<OptionalSide> sides) {
    if (columns.isEmpty()) {
      return this;
    }
    Facts known = this;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (OptionalSide side : sides) {
        if (known.presence(side) && !known.columns.containsAll(side.implied().columns)) {
          known = known.and(side.implied());
          grown = true;
        }
      }
    }
    return known;
  }
}
