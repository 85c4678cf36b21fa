package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Helps to say what the user may have meant by a name that is not there. */
final class Columns {
  private Columns() {}

  /** {@code did you mean "id"? (users.id)}, if a visible column is near. */
  static Optional<String> hint(String name, Scope scope) {
    Map<String, ColumnKey> visible = scope.visibleColumns();
    return NearestName.of(name, visible.keySet())
        .map(near -> "did you mean \"%s\"?%s".formatted(near, whence(visible.get(near), near)));
  }

  private static String whence(ColumnKey key, String name) {
    if (key.entry().table().isEmpty()) {
      return key.entry().name().isEmpty() ? "" : " (%s.%s)".formatted(key.entry().name(), name);
    }
    return key.entry().table().get().columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .map(
            column ->
                " (%s.%s, %s:%d)"
                    .formatted(
                        key.entry().table().get().name(),
                        name,
                        column.at().original().file().name(),
                        column.at().line()))
        .orElse("");
  }

  /** The entry that the name's table part means, in this query or one around it. */
  static Optional<FromEntry> entryOf(QualifiedName name, Scope scope) {
    QualifiedName table = new QualifiedName(name.parts().subList(0, name.parts().size() - 1));
    Optional<Scope> now = Optional.of(scope);
    while (now.isPresent()) {
      Optional<FromEntry> entry = now.get().entry(table);
      if (entry.isPresent()) {
        return entry;
      }
      now = now.get().outer();
    }
    return Optional.empty();
  }

  /** What table the user may have meant, or that a table has another name in this query. */
  static Optional<String> entryHint(QualifiedName name, Scope scope) {
    String wanted = name.parts().get(name.parts().size() - 2).text();
    List<FromEntry> entries = scope.from().entries();
    for (FromEntry entry : entries) {
      if (entry.alias().isPresent() && entry.ownName().equalsIgnoreCase(wanted)) {
        return Optional.of(
            "the table is called \"%s\" in this query".formatted(entry.alias().get()));
      }
    }
    return NearestName.hint(wanted, entries.stream().map(FromEntry::name).toList());
  }

  /**
   * Whether an expression names a full text table as a whole.
   *
   * <p>Rule SQLITE-FTS-1 (fts5.html, section 3): such a table has a hidden column of its own name.
   */
  static boolean isWholeRow(Expr expr, Scope scope) {
    return expr instanceof Expr.ColumnRef ref
        && scope.resolve(ref.name()) instanceof Scope.Resolution.Column column
        && column.key().place() >= 0
        && column.key().entry().field(column.key().place()).hidden();
  }
}
