package io.github.jsqlc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.analysis.AnalyzedQuery;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.live.Witness;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engine describes each query as the analysis does: its columns, their types, its parameters,
 * and where it has types for them their types.
 */
class DescribeAgreementTest {

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void theEngineDescribesEachQueryAsTheAnalysisDoes(String engine) {
    List<String> failures = new ArrayList<>();
    int queries = 0;
    List<Subject> subjects = Projects.of(Engine.named(engine).orElseThrow());
    for (Subject subject : subjects) {
      List<AnalyzedQuery> right =
          subject.analysis().queries().stream().filter(q -> q.query().isPresent()).toList();
      queries += right.size();
      Diagnostics said = new Diagnostics();
      subject.diagnostics().sorted().forEach(said::add);
      Witness.check(List.of(subject.schema()), right, subject.catalog(), subject.database(), said);
      said.sorted().stream()
          .filter(diagnostic -> diagnostic.code().name().startsWith("L"))
          .filter(diagnostic -> !isOfUnknownExtension(subject, diagnostic))
          .forEach(found -> failures.add(subject + " " + found));
    }
    assertThat(failures).as(Projects.most(failures)).isEmpty();
    assertThat(queries).isGreaterThanOrEqualTo(subjects.size());
  }

  /** An extension of which nothing is known here is not on every server either. */
  private static boolean isOfUnknownExtension(Subject subject, Diagnostic diagnostic) {
    return diagnostic.code() == Code.L701
        && subject.diagnostics().within(diagnostic.at()).stream()
            .anyMatch(said -> said.code() == Code.D307);
  }
}
