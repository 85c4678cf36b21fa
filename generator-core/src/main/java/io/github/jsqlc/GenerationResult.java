package io.github.jsqlc;

import io.github.jsqlc.analysis.Analysis;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.javagen.emit.GeneratedFile;
import io.github.jsqlc.syntax.ParsedFile;
import java.util.List;
import java.util.Objects;

/**
 * What came of a request.
 *
 * @param queries the query files as they were read, with those queries that are wrong
 * @param analysis what those queries mean that are right
 * @param files nothing when there are errors or no files were asked for
 * @param diagnostics by file and position
 */
public record GenerationResult(
    List<ParsedFile> queries,
    Analysis analysis,
    List<GeneratedFile> files,
    List<Diagnostic> diagnostics) {
  public GenerationResult {
    queries = List.copyOf(queries);
    Objects.requireNonNull(analysis);
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
    if (!files.isEmpty() && hasErrors(diagnostics)) {
      throw new IllegalArgumentException("files in spite of errors");
    }
  }

  public boolean hasErrors() {
    return hasErrors(diagnostics);
  }

  private static boolean hasErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
