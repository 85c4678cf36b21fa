package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The enumerations that CHECK conditions make of text columns. */
final class Enumerations {
  private final Checks checks;
  private final boolean wanted;
  private final Map<String, Enumeration> found = new LinkedHashMap<>();

  Enumerations(Checks checks, boolean wanted) {
    this.checks = checks;
    this.wanted = wanted;
  }

  /**
   * The type of a column: an enumeration if a condition limits its texts to some. A column that
   * does not compare byte by byte may hold other spellings of the labels, so it is none.
   */
  SqlType typeOf(
      String table, Name column, SqlType type, Optional<String> collation, List<Expr> conditions) {
    boolean exact = collation.isEmpty() || collation.get().equalsIgnoreCase("binary");
    if (!wanted || type.family() != Family.TEXT || !exact) {
      return type;
    }
    return conditions.stream()
        .flatMap(condition -> checks.labels(condition, column).stream())
        .findFirst()
        .map(labels -> declare(table + "_" + column.text(), labels, type))
        .orElse(type);
  }

  private SqlType declare(String wantedName, Checks.Labels labels, SqlType type) {
    String name = wantedName;
    for (int i = 2; found.containsKey(name); i++) {
      name = wantedName + "_" + i;
    }
    found.put(name, new Enumeration(name, labels.labels(), labels.at()));
    return new SqlType(name, type.spelling(), Family.ENUM, Optional.empty());
  }

  List<Enumeration> all() {
    return List.copyOf(found.values());
  }
}
