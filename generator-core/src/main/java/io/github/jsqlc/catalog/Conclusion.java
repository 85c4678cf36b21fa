package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.Ddl;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what the declarations mean once all statements are read. */
final class Conclusion {
  /** The columns of a query's table have no constraints, so its sources need no enumerations. */
  private static final CatalogOptions WITHOUT_ENUMS = new CatalogOptions(false);

  private final Draft draft;
  private final CatalogOptions options;
  private final Engine engine;
  private final VirtualTables virtualTables;
  private final TableFacts facts;
  private final Enumerations enumerations;

  private final Earlier earlier;

  /** What was worked out for the times at which queries of tables ran, once for all of them. */
  private record Earlier(Map<Draft, Catalog> catalogs, Map<Draft.Entry, Known> tables) {
    private Earlier() {
      this(new IdentityHashMap<>(), new IdentityHashMap<>());
    }
  }

  /** A table and the indexes that were there when it was worked out. */
  private record Known(List<Ddl.CreateIndex> indexes, Table table) {}

  Conclusion(Draft draft, Engine engine, CatalogOptions options) {
    this(draft, engine, options, new Earlier());
  }

  private Conclusion(Draft draft, Engine engine, CatalogOptions options, Earlier earlier) {
    this.draft = draft;
    this.options = options;
    this.earlier = earlier;
    this.engine = engine;
    this.virtualTables = new VirtualTables(engine);
    this.enumerations = new Enumerations(new Checks(new Names(engine)), options.checkEnums());
    this.facts = new TableFacts(engine, enumerations);
  }

  Catalog catalog() {
    List<Relation> relations = new ArrayList<>();
    Map<Draft.Key, List<Ddl.CreateIndex>> indexes = draft.indexesByTable();
    for (Map.Entry<Draft.Key, Draft.Entry> declared : draft.inOrder()) {
      relations.add(
          relation(declared.getValue(), indexes.getOrDefault(declared.getKey(), List.of())));
    }
    return new Catalog(engine, draft.schemas(), relations, enumerations.all());
  }

  private Relation relation(Draft.Entry entry, List<Ddl.CreateIndex> indexes) {
    if (entry.declaration() instanceof Ddl.CreateView view) {
      return new View(
          entry.schema(),
          entry.name().text(),
          view.columns(),
          view.query(),
          comment(view.comment()),
          entry.name().at());
    }
    if (entry.declaration() instanceof Ddl.CreateVirtualTable table) {
      return virtual(entry, table);
    }
    Ddl.CreateTable table = (Ddl.CreateTable) entry.declaration();
    if (table.query().isPresent()) {
      return new TableAs(
          entry.schema(),
          entry.name().text(),
          table.query().get(),
          before(entry),
          List.of(),
          entry.changes().stream().map(change -> change(entry, change)).toList(),
          comment(table.comment()),
          entry.name().at());
    }
    return options.equals(WITHOUT_ENUMS)
        ? unchanged(entry, table, indexes)
        : facts.table(entry, table, indexes);
  }

  private Table unchanged(Draft.Entry entry, Ddl.CreateTable table, List<Ddl.CreateIndex> indexes) {
    Known known = earlier.tables().get(entry);
    if (known == null || !known.indexes().equals(indexes)) {
      known = new Known(indexes, facts.table(entry, table, indexes));
      earlier.tables().put(entry, known);
    }
    return known.table();
  }

  static Optional<String> comment(List<String> lines) {
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  /** What was declared when the query of {@code entry} ran: worked out once, whoever asks. */
  private Catalog before(Draft.Entry entry) {
    Draft before = entry.before().orElseThrow();
    Catalog known = earlier.catalogs().get(before);
    if (known == null) {
      known = new Conclusion(before, engine, WITHOUT_ENUMS, earlier).catalog();
      earlier.catalogs().put(before, known);
    }
    return known;
  }

  private TableAs.Change change(Draft.Entry entry, Ddl.Change change) {
    if (change instanceof Ddl.Change.AddColumn add) {
      return new TableAs.Change.Add(facts.addedColumn(entry, add.column()));
    }
    if (change instanceof Ddl.Change.RenameColumn rename) {
      return new TableAs.Change.Rename(rename.from().text(), rename.to().text());
    }
    return new TableAs.Change.Drop(((Ddl.Change.DropColumn) change).column().text());
  }

  private Table virtual(Draft.Entry entry, Ddl.CreateVirtualTable table) {
    return new Table(
        entry.schema(),
        entry.name().text(),
        Table.Kind.VIRTUAL,
        virtualTables.columns(table, entry.name().text()),
        List.of(),
        List.of(),
        List.of(),
        false,
        false,
        true,
        Optional.empty(),
        entry.name().at());
  }
}
