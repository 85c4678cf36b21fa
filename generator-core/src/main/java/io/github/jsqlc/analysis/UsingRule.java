package io.github.jsqlc.analysis;

import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds columns in USING and NATURAL that mean several of the left side.
 *
 * <p>Rule SQLITE-USING-1 (observed on SQLite): in a FROM clause with a RIGHT or FULL JOIN, a merged
 * column may stand in several items of the left side only where all but the first have been merged
 * already. Without such a join the first one is meant.
 */
final class UsingRule {
  /**
   * What the clause joins: a table, or a join in parentheses.
   *
   * @param columns the names that it shows, folded
   * @param using those that its own join merges
   */
  private record Item(Set<String> columns, Set<String> using, Optional<FromItem.Join> join) {}

  /**
   * A column that is ambiguous.
   *
   * @param join where it is merged
   */
  record Ambiguous(String column, FromItem.Join join) {}

  private final UnaryOperator<String> fold;
  private final List<FromEntry> entries;
  private final List<Ambiguous> found = new ArrayList<>();
  private int next;

  private UsingRule(UnaryOperator<String> fold, List<FromEntry> entries) {
    this.fold = fold;
    this.entries = entries;
  }

  /**
   * @param entries those of the items, in order
   */
  static List<Ambiguous> check(
      List<FromItem> items, List<FromEntry> entries, UnaryOperator<String> fold) {
    UsingRule rule = new UsingRule(fold, entries);
    List<Item> level = new ArrayList<>();
    for (FromItem item : items) {
      rule.level(item, level);
    }
    rule.check(level);
    return rule.found;
  }

  /** Adds the items that {@code item} joins; a join on its left side is none of its own. */
  private void level(FromItem item, List<Item> level) {
    if (!(item instanceof FromItem.Join join)) {
      level.add(new Item(columns(), Set.of(), Optional.empty()));
      return;
    }
    level(join.left(), level);
    Set<String> right = new HashSet<>();
    if (join.right() instanceof FromItem.Join) {
      List<Item> inner = new ArrayList<>();
      level(join.right(), inner);
      check(inner);
      inner.forEach(i -> right.addAll(i.columns()));
    } else {
      right.addAll(columns());
    }
    Set<String> using = new HashSet<>();
    if (join.natural()) {
      level.forEach(i -> using.addAll(i.columns()));
      using.retainAll(right);
    }
    for (Name name : join.using()) {
      using.add(fold.apply(name.text()));
    }
    level.add(new Item(right, using, Optional.of(join)));
  }

  private Set<String> columns() {
    Set<String> names = new HashSet<>();
    for (Field field : entries.get(next++).shape().fields()) {
      if (!field.hidden()) {
        names.add(fold.apply(field.name()));
      }
    }
    return names;
  }

  private void check(List<Item> level) {
    boolean outer =
        level.stream().anyMatch(i -> i.join.filter(j -> j.kind().leftIsOptional()).isPresent());
    for (int i = 1; outer && i < level.size(); i++) {
      for (String name : level.get(i).using) {
        List<Item> holders =
            level.subList(0, i).stream().filter(left -> left.columns.contains(name)).toList();
        if (holders.stream().skip(1).anyMatch(left -> !left.using.contains(name))) {
          found.add(new Ambiguous(name, level.get(i).join.orElseThrow()));
        }
      }
    }
  }
}
