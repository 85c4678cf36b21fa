package io.github.jsqlc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.benchmarks.generator.GeneratorBenchmark;
import io.github.jsqlc.benchmarks.jdbc.JdbcBenchmark;
import io.github.jsqlc.benchmarks.postgresql.PostgresBenchmark;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark runs once with each value of its parameters; how long it takes is not asked. */
class SmokeTest {

  @Test
  void jdbc() throws RunnerException {
    assertThat(run(once(JdbcBenchmark.class))).hasSize(4 * 5);
  }

  @Test
  void postgresql() throws RunnerException {
    assertThat(run(once(PostgresBenchmark.class))).hasSize(6 * 2);
  }

  @Test
  void generator() throws RunnerException {
    assertThat(run(once(GeneratorBenchmark.class).param("queries", "50"))).hasSize(3);
  }

  private static ChainedOptionsBuilder once(Class<?> type) {
    return new OptionsBuilder()
        .include(type.getName().replace(".", "\\.") + "\\.")
        .mode(Mode.SingleShotTime)
        .warmupIterations(0)
        .measurementIterations(1)
        .forks(0)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }
}
