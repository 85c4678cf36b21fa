package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Statement;

/** How the statements of a schema become a catalog. */
interface SchemaReader {
  /** The statements of another file follow. */
  void beginFile();

  /** Reads one statement; one that declares nothing counts for nothing. */
  void apply(Statement statement);

  /** What is declared after all statements. */
  Catalog catalog(CatalogOptions options);
}
