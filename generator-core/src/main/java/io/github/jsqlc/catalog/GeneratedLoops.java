package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Expr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds columns that are computed from themselves. */
final class GeneratedLoops {
  private final Names names;
  private final Map<String, Set<String>> uses = new HashMap<>();

  GeneratedLoops(Names names, Ddl.CreateTable table) {
    this.names = names;
    for (Ddl.ColumnDef column : table.columns()) {
      for (Ddl.ColumnConstraint constraint : column.constraints()) {
        if (constraint instanceof Ddl.ColumnConstraint.Generated generated) {
          uses.put(names.key(column.name()), columnsIn(generated.value()));
        }
      }
    }
  }

  private Set<String> columnsIn(Expr expr) {
    Set<String> found = new HashSet<>();
    new Rewriter() {
      @Override
      Expr.ColumnRef column(Expr.ColumnRef ref) {
        found.add(names.key(ref.name().name()));
        return ref;
      }
    }.expr(expr);
    return found;
  }

  /** Whether the value of {@code column} needs, directly or not, the value itself. */
  boolean reaches(Ddl.ColumnDef column) {
    String start = names.key(column.name());
    Set<String> seen = new HashSet<>();
    Set<String> next = new HashSet<>(uses.getOrDefault(start, Set.of()));
    while (!next.isEmpty()) {
      if (next.contains(start)) {
        return true;
      }
      seen.addAll(next);
      Set<String> further = new HashSet<>();
      next.forEach(name -> further.addAll(uses.getOrDefault(name, Set.of())));
      further.removeAll(seen);
      next = further;
    }
    return false;
  }
}
