package io.github.jsqlc.benchmarks.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.GenerationResult;
import io.github.jsqlc.Generator;
import io.github.jsqlc.Goal;
import io.github.jsqlc.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheticProjectTest {

  /** SQLite takes every query, and every query becomes Java: no work is skipped for a mistake. */
  @Test
  void allQueriesAreRight() {
    SyntheticProject project = SyntheticProject.of(60, 800, 1);
    GenerationResult result =
        Generator.run(GeneratorBenchmark.request(project, Goal.GENERATE, true), step -> {});
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.analysis().program().queries()).hasSize(800);
    assertThat(result.files()).hasSizeGreaterThan(16);
  }

  @Test
  void theSameNumbersGiveTheSameText() {
    assertThat(texts(SyntheticProject.of(20, 100, 7)))
        .isEqualTo(texts(SyntheticProject.of(20, 100, 7)))
        .isNotEqualTo(texts(SyntheticProject.of(20, 100, 8)));
  }

  private static List<String> texts(SyntheticProject project) {
    return project.queries().stream().map(SourceFile::text).toList();
  }
}
