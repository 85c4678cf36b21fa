package io.github.jsqlc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.analysis.AnalyzedQuery;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.live.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SQLite describes each query as the analysis does: its columns, their types, its parameters. */
class DescribeAgreementTest {

  @Test
  void sqliteDescribesEachQueryAsTheAnalysisDoes() {
    List<String> failures = new ArrayList<>();
    int queries = 0;
    for (Subject subject : Projects.all()) {
      List<AnalyzedQuery> right =
          subject.analysis().queries().stream().filter(q -> q.query().isPresent()).toList();
      queries += right.size();
      Diagnostics said = new Diagnostics();
      subject.diagnostics().sorted().forEach(said::add);
      Witness.check(List.of(subject.schema()), right, subject.catalog(), Optional.empty(), said);
      said.sorted().stream()
          .filter(diagnostic -> diagnostic.code().name().startsWith("L"))
          .forEach(found -> failures.add(subject + " " + found));
    }
    assertThat(failures).as(Projects.most(failures)).isEmpty();
    assertThat(queries).isPositive();
  }
}
