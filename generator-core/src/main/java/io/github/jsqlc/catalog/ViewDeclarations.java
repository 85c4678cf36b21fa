package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Name;
import java.util.Optional;

/** CREATE VIEW in a database that keeps what a view means, not how it was written. */
final class ViewDeclarations {
  private final Declaring declaring;
  private final Database database;

  ViewDeclarations(Declaring declaring) {
    this.declaring = declaring;
    this.database = declaring.database;
  }

  void view(Ddl.CreateView view) {
    Optional<Space> space = declaring.spaceOfNew(view.name(), view.temporary());
    if (space.isEmpty()) {
      return;
    }
    Name name = view.name().name();
    Optional<RelationEntry> before = database.relation(space.get(), name.text());
    if (before.isPresent() && view.ifNotExists()) {
      return;
    }
    if (before.filter(b -> b.kind == RelationEntry.Kind.VIEW).isPresent() && view.replace()) {
      define(before.get(), view);
      return;
    }
    if (!declaring.free(space.get(), name)) {
      return;
    }
    RelationEntry entry =
        new RelationEntry(
            space.get(),
            name.text(),
            view.materialized() ? RelationEntry.Kind.MATERIALIZED_VIEW : RelationEntry.Kind.VIEW,
            name.at());
    TypeEntry row = new TypeEntry(space.get(), name.text(), TypeEntry.Kind.ROW, name.at());
    row.relation = Optional.of(entry);
    entry.rowType = Optional.of(row);
    define(entry, view);
    database.add(entry);
  }

  private void define(RelationEntry entry, Ddl.CreateView view) {
    entry.comment = Conclusion.comment(view.comment()).or(() -> entry.comment);
    entry.query = Optional.of(view.query());
    entry.names = view.columns();
    entry.at = view.name().name().at();
    entry.changes.clear();
    entry.sources = Optional.of(Sources.of(view.query(), database));
  }
}
