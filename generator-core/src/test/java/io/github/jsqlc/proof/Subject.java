package io.github.jsqlc.proof;

import io.github.jsqlc.analysis.Analysis;
import io.github.jsqlc.analysis.Analyzer;
import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.CatalogBuilder;
import io.github.jsqlc.catalog.CatalogOptions;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.Parser;
import java.util.List;

/**
 * A schema with its queries, and all that this project says of them without asking an engine.
 *
 * @param name how failures call it
 */
record Subject(
    String name, ParsedFile schema, Catalog catalog, Analysis analysis, Diagnostics diagnostics) {
  static final Engine ENGINE = Engine.named("sqlite").orElseThrow();

  static Subject of(String name, String schema, String queries) {
    Diagnostics diagnostics = new Diagnostics();
    ParsedFile ddl = Parser.parse(new SourceFile("schema.sql", schema), ENGINE, diagnostics);
    ParsedFile sql = Parser.parse(new SourceFile("queries.sql", queries), ENGINE, diagnostics);
    Catalog catalog =
        CatalogBuilder.build(List.of(ddl), ENGINE, CatalogOptions.DEFAULT, diagnostics);
    Analysis analysis = Analyzer.analyze(List.of(sql), catalog, diagnostics);
    return new Subject(name, ddl, catalog, analysis, diagnostics);
  }

  boolean refusesTheSchema() {
    return diagnostics.sorted().stream()
        .anyMatch(d -> d.severity() == Severity.ERROR && d.at().file().equals(schema.file()));
  }

  @Override
  public String toString() {
    return name;
  }
}
