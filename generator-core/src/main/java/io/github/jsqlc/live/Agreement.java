package io.github.jsqlc.live;

import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.SqlPart;
import java.util.List;
import java.util.Optional;

/** Compares what the analysis says of a query with what the engine says of it. */
final class Agreement {
  private Agreement() {}

  /** The statement that generated code sends, each list with one element. */
  static String sent(Query query) {
    StringBuilder sql = new StringBuilder();
    for (SqlPart part : query.sql()) {
      sql.append(part instanceof SqlPart.Text text ? text.text() : "?");
    }
    return sql.toString();
  }

  /** The first difference, as the rest of a sentence that begins with "jsqlc". */
  static Optional<String> difference(Query query, Answer.Accepted engine) {
    long marks = query.sql().stream().filter(part -> !(part instanceof SqlPart.Text)).count();
    if (marks != engine.parameters()) {
      return Optional.of(
          "binds %d parameters, the engine wants %d".formatted(marks, engine.parameters()));
    }
    List<Column> ours = query.columns();
    if (ours.size() != engine.columns().size()) {
      return Optional.of(
          "expects %d columns, the engine gives %d"
              .formatted(ours.size(), engine.columns().size()));
    }
    for (int i = 0; i < ours.size(); i++) {
      Optional<String> difference = difference(i + 1, ours.get(i), engine.columns().get(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> difference(int number, Column ours, Answer.Column engines) {
    // The text of an expression is its name; where a parameter stands in it, ours is the user's.
    boolean parameter = engines.name().contains("?");
    if (!parameter && !ours.name().equals(engines.name())) {
      return Optional.of(
          "calls column %d \"%s\", the engine calls it \"%s\""
              .formatted(number, ours.name(), engines.name()));
    }
    // Of a compound query the engine tells the type of the first part; modules may leave it out.
    Optional<String> declared =
        engines.declared().filter(type -> ours.origin().isPresent() && !type.isEmpty());
    if (declared.isPresent() && !sameType(declared.get(), ours.type().spelling())) {
      return Optional.of(
          "takes column %d (%s) for %s, the engine for %s"
              .formatted(number, ours.name(), ours.type().spelling(), declared.get()));
    }
    return Optional.empty();
  }

  /** Case and white space do not make another type of a declaration. */
  private static boolean sameType(String a, String b) {
    return a.replaceAll("\\s+", "").equalsIgnoreCase(b.replaceAll("\\s+", ""));
  }
}
