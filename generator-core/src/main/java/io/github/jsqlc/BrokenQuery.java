package io.github.jsqlc;

import io.github.jsqlc.analysis.Analyzer;
import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.CatalogBuilder;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.syntax.Annotation;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import io.github.jsqlc.syntax.Parser;
import java.util.List;
import java.util.Optional;

/** Finds the query that makes a step fail by a mistake of this tool, so that a report names it. */
public final class BrokenQuery {
  private BrokenQuery() {}

  /** The first query whose analysis alone fails; empty when the mistake lies elsewhere. */
  public static Optional<Annotation> find(GenerationRequest request) {
    try {
      Diagnostics ignored = new Diagnostics();
      List<ParsedFile> schema =
          request.schema().stream()
              .map(file -> Parser.parseSchema(file, request.engine(), ignored))
              .toList();
      Catalog catalog =
          CatalogBuilder.build(schema, request.engine(), request.catalogOptions(), ignored);
      return request.queries().stream()
          .map(file -> Parser.parse(file, request.engine(), ignored))
          .flatMap(file -> file.statements().stream().filter(s -> fails(file, s, catalog)))
          .flatMap(statement -> statement.annotation().stream())
          .findFirst();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      // It already failed before the queries.
      return Optional.empty();
    }
  }

  private static boolean fails(ParsedFile file, ParsedStatement statement, Catalog catalog) {
    try {
      ParsedFile alone = new ParsedFile(file.file(), List.of(statement));
      Analyzer.analyze(List.of(alone), catalog, new Diagnostics());
      return false;
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return true;
    }
  }
}
