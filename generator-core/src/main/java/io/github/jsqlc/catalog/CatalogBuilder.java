package io.github.jsqlc.catalog;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import java.util.List;

/** Reads the statements of a schema, in order, into a {@link Catalog}. */
public final class CatalogBuilder {
  private final Creations creations;
  private final Alterations alterations;
  private final Drops drops;

  private CatalogBuilder(Draft draft, Engine engine, Reports reports) {
    this.creations = new Creations(draft, engine, reports);
    this.alterations = new Alterations(draft, engine, reports);
    this.drops = new Drops(draft, engine, reports);
  }

  /**
   * The catalog after all statements. A statement that is wrong is reported and counts for as much
   * as can be understood of it; statements that declare nothing count for nothing.
   */
  public static Catalog build(
      List<ParsedFile> schema, Engine engine, CatalogOptions options, Diagnostics diagnostics) {
    Draft draft = new Draft(engine);
    CatalogBuilder builder = new CatalogBuilder(draft, engine, new Reports(diagnostics));
    for (ParsedFile file : schema) {
      for (ParsedStatement parsed : file.statements()) {
        parsed
            .statement()
            .filter(Ddl.class::isInstance)
            .map(Ddl.class::cast)
            .ifPresent(builder::apply);
      }
    }
    return new Conclusion(draft, engine, options).catalog();
  }

  private void apply(Ddl statement) {
    if (statement instanceof Ddl.CreateTable table) {
      creations.table(table);
    } else if (statement instanceof Ddl.CreateView view) {
      creations.view(view);
    } else if (statement instanceof Ddl.CreateVirtualTable table) {
      creations.virtualTable(table);
    } else if (statement instanceof Ddl.CreateIndex index) {
      creations.index(index);
    } else if (statement instanceof Ddl.CreateTrigger trigger) {
      creations.trigger(trigger);
    } else if (statement instanceof Ddl.AlterTable alter) {
      alterations.alter(alter);
    } else if (statement instanceof Ddl.Drop drop) {
      drops.drop(drop);
    } else {
      throw new AssertionError(statement);
    }
  }
}
