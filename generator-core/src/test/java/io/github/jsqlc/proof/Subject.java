package io.github.jsqlc.proof;

import io.github.jsqlc.analysis.Analysis;
import io.github.jsqlc.analysis.Analyzer;
import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.CatalogBuilder;
import io.github.jsqlc.catalog.CatalogOptions;
import io.github.jsqlc.config.Database;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.Parser;
import java.util.List;
import java.util.Optional;

/**
 * A schema with its queries, and all that this project says of them without asking an engine.
 *
 * @param name how failures call it
 */
record Subject(
    String name, ParsedFile schema, Catalog catalog, Analysis analysis, Diagnostics diagnostics) {
  static final Engine ENGINE = Engine.named("sqlite").orElseThrow();
  static final Engine POSTGRESQL = Engine.named("postgresql").orElseThrow();

  static Subject of(String name, String schema, String queries) {
    return of(name, ENGINE, schema, queries);
  }

  static Subject of(String name, Engine engine, String schema, String queries) {
    Diagnostics diagnostics = new Diagnostics();
    ParsedFile ddl = Parser.parseSchema(new SourceFile("schema.sql", schema), engine, diagnostics);
    ParsedFile sql = Parser.parse(new SourceFile("queries.sql", queries), engine, diagnostics);
    Catalog catalog =
        CatalogBuilder.build(List.of(ddl), engine, CatalogOptions.DEFAULT, diagnostics);
    Analysis analysis = Analyzer.analyze(List.of(sql), catalog, diagnostics);
    return new Subject(name, ddl, catalog, analysis, diagnostics);
  }

  Engine engine() {
    return catalog.engine();
  }

  /** The server that has to be told of where the engine is none that comes with this project. */
  Optional<Database> database() {
    return engine() == POSTGRESQL ? Optional.of(Postgres.managed()) : Optional.empty();
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
