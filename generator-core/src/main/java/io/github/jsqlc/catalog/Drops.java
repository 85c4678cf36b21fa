package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Name;
import java.util.List;
import java.util.Optional;

/** DROP of all kinds. */
final class Drops {
  private final Draft draft;
  private final Engine engine;
  private final Reports reports;

  Drops(Draft draft, Engine engine, Reports reports) {
    this.draft = draft;
    this.engine = engine;
    this.reports = reports;
  }

  void drop(Ddl.Drop drop) {
    switch (drop.kind()) {
      case TABLE, VIEW -> relation(drop);
      case INDEX -> {
        Optional<Draft.Key> found = draft.findIndex(drop.name());
        found.ifPresent(draft::dropIndex);
        unlessFound(found.isPresent(), drop, "index", draft.indexNames());
      }
      case TRIGGER -> {
        Optional<Draft.Key> found = draft.findTrigger(drop.name());
        found.ifPresent(draft::dropTrigger);
        unlessFound(found.isPresent(), drop, "trigger", draft.triggerNames());
      }
    }
  }

  private void relation(Ddl.Drop drop) {
    String wanted = drop.kind() == Ddl.DropKind.VIEW ? "view" : "table";
    Name name = drop.name().name();
    Optional<Draft.Key> found = draft.find(drop.name());
    if (found.isEmpty()) {
      if (engine.relations().hasTable(name.text())) {
        reports.refused(name.at(), "\"%s\" belongs to the engine".formatted(name.text()));
      } else {
        unlessFound(false, drop, wanted, draft.relationNames());
      }
      return;
    }
    String kind = draft.entry(found.get()).kind();
    if (!kind.equals(wanted)) {
      reports.refused(
          name.at(),
          "\"%s\" is a %s, not a %s".formatted(name.text(), kind, wanted),
          "write DROP " + kind.toUpperCase(java.util.Locale.ROOT));
      return;
    }
    draft.drop(found.get());
  }

  private void unlessFound(boolean found, Ddl.Drop drop, String kind, List<String> candidates) {
    if (!found && !drop.ifExists()) {
      reports.unknown(kind, drop.name().name(), candidates);
    }
  }
}
