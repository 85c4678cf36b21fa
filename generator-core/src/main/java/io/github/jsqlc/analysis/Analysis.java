package io.github.jsqlc.analysis;

import io.github.jsqlc.ir.Program;
import java.util.List;

/**
 * The outcome of the analysis.
 *
 * @param program all queries that are right
 * @param queries all annotated statements, right or wrong, in order
 */
public record Analysis(Program program, List<AnalyzedQuery> queries) {
  public Analysis {
    queries = List.copyOf(queries);
  }
}
