package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Statement;

/** Reads the schema of an engine that keeps the text of its declarations and edits it. */
final class EditedSchema implements SchemaReader {
  private final Draft draft;
  private final Engine engine;
  private final Creations creations;
  private final Alterations alterations;
  private final Drops drops;

  EditedSchema(Engine engine, Reports reports) {
    this.engine = engine;
    this.draft = new Draft(engine);
    this.creations = new Creations(draft, engine, reports);
    this.alterations = new Alterations(draft, engine, reports);
    this.drops = new Drops(draft, engine, reports);
  }

  /** All files are read by one connection. */
  @Override
  public void beginFile() {}

  @Override
  public void apply(Statement statement) {
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
    } else if (statement instanceof Ddl) {
      throw new AssertionError(statement);
    }
  }

  @Override
  public Catalog catalog(CatalogOptions options) {
    return new Conclusion(draft, engine, options).catalog();
  }
}
