package io.github.jsqlc.benchmarks.generator;

import io.github.jsqlc.GenerationRequest;
import io.github.jsqlc.GenerationResult;
import io.github.jsqlc.Generator;
import io.github.jsqlc.Goal;
import io.github.jsqlc.config.ExceptionStyle;
import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.config.Nullness;
import io.github.jsqlc.config.OneRow;
import io.github.jsqlc.config.TemporalStorage;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The generator in a process that is warm, as in a build daemon; files are in memory. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Thread)
public class GeneratorBenchmark {

  @Param("200")
  public int tables;

  @Param({"100", "1000", "10000"})
  public int queries;

  private SyntheticProject project;

  @Setup
  public void make() {
    project = SyntheticProject.of(tables, queries, 1);
  }

  /** Parser, catalog and analysis. */
  @Benchmark
  public GenerationResult analyze() {
    return Generator.run(request(project, Goal.ANALYZE, false), step -> {});
  }

  /** All the way to the text of the Java files. */
  @Benchmark
  public GenerationResult generate() {
    return Generator.run(request(project, Goal.GENERATE, false), step -> {});
  }

  /** The same, with SQLite asked about each query, as the command does. */
  @Benchmark
  public GenerationResult generateAndVerify() {
    return Generator.run(request(project, Goal.GENERATE, true), step -> {});
  }

  /** What the command would ask for {@code project}, with the options of an empty block. */
  static GenerationRequest request(SyntheticProject project, Goal goal, boolean verify) {
    return new GenerationRequest(
        Engine.named("sqlite").orElseThrow(),
        project.schema(),
        project.queries(),
        Optional.of(options()),
        verify,
        Optional.empty(),
        goal);
  }

  private static JavaOptions options() {
    SourceFile config = new SourceFile("sqlc.yaml", "");
    return new JavaOptions(
        new Located<>("com.example.db", config.span(0, 0)),
        new Located<>("src/main/java", config.span(0, 0)),
        JavaOptions.DEFAULT_QUERY_PARAMETER_LIMIT,
        false,
        false,
        false,
        Nullness.RUNTIME,
        ExceptionStyle.UNCHECKED,
        OneRow.FIRST,
        TemporalStorage.SQLITE,
        false,
        Map.of(),
        List.of());
  }
}
