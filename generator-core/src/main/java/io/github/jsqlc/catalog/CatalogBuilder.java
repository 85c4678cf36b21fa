package io.github.jsqlc.catalog;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import java.util.List;

/** Reads the statements of a schema, in order, into a {@link Catalog}. */
public final class CatalogBuilder {
  private CatalogBuilder() {}

  /**
   * The catalog after all statements. A statement that is wrong is reported and counts for as much
   * as can be understood of it; statements that declare nothing count for nothing.
   */
  public static Catalog build(
      List<ParsedFile> schema, Engine engine, CatalogOptions options, Diagnostics diagnostics) {
    Reports reports = new Reports(diagnostics);
    SchemaReader reader =
        engine.typeSystem().isPresent()
            ? new DeclaredSchema(engine, reports)
            : new EditedSchema(engine, reports);
    for (ParsedFile file : schema) {
      reader.beginFile();
      for (ParsedStatement parsed : file.statements()) {
        parsed.statement().ifPresent(reader::apply);
      }
    }
    return reader.catalog(options);
  }
}
