package io.github.jsqlc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.analysis.AnalyzedQuery;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.Statement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the analysis promises is what the engine does: a column that is never NULL is never NULL,
 * values have the type that is said, and no more or fewer rows come than are said.
 */
class SoundnessTest {
  private static final int SEEDS = 4;
  private static final int RUNS = 6;

  /** Where a database has to be made on a server for each try, fewer must do. */
  private static final int SEEDS_OF_SERVER = 1;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void queriesKeepTheirPromisesOnFilledAndOnEmptyTables(String engine) throws SQLException {
    List<String> failures = new ArrayList<>();
    int ran = 0;
    int queries = 0;
    for (Subject subject : Projects.of(Engine.named(engine).orElseThrow())) {
      List<AnalyzedQuery> runnable =
          subject.analysis().queries().stream().filter(SoundnessTest::runnable).toList();
      queries += runnable.size();
      boolean[] once = new boolean[runnable.size()];
      int seeds = subject.database().isPresent() ? SEEDS_OF_SERVER : SEEDS;
      for (int seed = 0; seed <= seeds; seed++) {
        prove(subject, runnable, seed, once, failures);
      }
      for (boolean did : once) {
        ran += did ? 1 : 0;
      }
    }
    assertThat(failures).as(Projects.most(failures)).isEmpty();
    assertThat(ran).as("queries that ran, of %d", queries).isGreaterThanOrEqualTo(queries * 9 / 10);
  }

  private static boolean runnable(AnalyzedQuery query) {
    return query.query().isPresent()
        && query
            .source()
            .statement()
            .filter(s -> s instanceof Statement.Select || s instanceof Statement.Write)
            .isPresent();
  }

  /** Seed 0 leaves all tables empty. */
  private static void prove(
      Subject subject, List<AnalyzedQuery> queries, int seed, boolean[] ran, List<String> failures)
      throws SQLException {
    try (Store store = Store.of(subject)) {
      if (seed > 0) {
        store.fill(seed, seed % 2 == 0);
      }
      store.connection().setAutoCommit(false);
      store.limitSteps();
      Soundness soundness = new Soundness(store, new Random(seed));
      for (int i = 0; i < queries.size(); i++) {
        AnalyzedQuery query = queries.get(i);
        for (int run = 0; run < RUNS; run++) {
          Optional<String> broken = soundness.broken(query.query().orElseThrow());
          ran[i] |= soundness.hasRun();
          if (broken.isPresent()) {
            failures.add(
                "%s %s, seed %d: %s\n    %s"
                    .formatted(
                        subject,
                        query.annotation().name(),
                        seed,
                        broken.get(),
                        query.written().replaceAll("\\s+", " ")));
            break;
          }
        }
      }
    }
  }
}
