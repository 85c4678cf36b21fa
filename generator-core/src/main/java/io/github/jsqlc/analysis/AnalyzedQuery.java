package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.syntax.Annotation;
import io.github.jsqlc.syntax.ParsedStatement;
import java.util.List;
import java.util.Optional;

/**
 * What became of one annotated statement.
 *
 * @param query empty when it is wrong; {@code diagnostics} say why
 * @param written the statement as it was written, every parameter as {@code ?} and its number and
 *     {@code sqlc.embed(t)} as {@code t.*}, for those who ask an engine about it
 * @param diagnostics all that was found about this statement
 */
public record AnalyzedQuery(
    ParsedStatement source, Optional<Query> query, String written, List<Diagnostic> diagnostics) {
  public AnalyzedQuery {
    diagnostics = List.copyOf(diagnostics);
  }

  public Annotation annotation() {
    return source.annotation().orElseThrow();
  }
}
