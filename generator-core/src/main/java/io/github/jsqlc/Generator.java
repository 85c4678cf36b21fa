package io.github.jsqlc;

import io.github.jsqlc.analysis.Analysis;
import io.github.jsqlc.analysis.Analyzer;
import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.CatalogBuilder;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.javagen.emit.Emitter;
import io.github.jsqlc.javagen.emit.GeneratedFile;
import io.github.jsqlc.javagen.model.JavaModel;
import io.github.jsqlc.javagen.model.JavaModels;
import io.github.jsqlc.live.Witness;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.Parser;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The whole way from SQL to Java: syntax, catalog, analysis, Java model, Java text. */
public final class Generator {
  private Generator() {}

  /** Goes as far as the request says; {@code progress} hears of each step that begins. */
  public static GenerationResult run(GenerationRequest request, Consumer<Step> progress) {
    Diagnostics diagnostics = new Diagnostics();
    Engine engine = request.engine();
    progress.accept(Step.SYNTAX);
    List<ParsedFile> schema =
        parse(request.schema(), file -> Parser.parseSchema(file, engine, diagnostics));
    List<ParsedFile> queries =
        parse(request.queries(), file -> Parser.parse(file, engine, diagnostics));
    progress.accept(Step.CATALOG);
    Catalog catalog = CatalogBuilder.build(schema, engine, request.catalogOptions(), diagnostics);
    progress.accept(Step.ANALYSIS);
    Analysis analysis = Analyzer.analyze(queries, catalog, diagnostics);
    if (request.verify()) {
      progress.accept(Step.LIVE);
      Witness.check(schema, analysis.queries(), catalog, request.database(), diagnostics);
    }
    List<GeneratedFile> files = List.of();
    if (request.goal() != Goal.ANALYZE && !diagnostics.hasErrors()) {
      progress.accept(Step.MODEL);
      JavaModel model = JavaModels.of(analysis.program(), request.java().get(), diagnostics);
      if (request.goal() == Goal.GENERATE && !diagnostics.hasErrors()) {
        progress.accept(Step.EMIT);
        files = Emitter.emit(model);
      }
    }
    return new GenerationResult(queries, analysis, files, diagnostics.sorted());
  }

  private static List<ParsedFile> parse(
      List<SourceFile> files, Function<SourceFile, ParsedFile> parser) {
    return files.stream().map(parser).toList();
  }
}
