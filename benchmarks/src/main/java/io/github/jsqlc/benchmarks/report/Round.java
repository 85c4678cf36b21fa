package io.github.jsqlc.benchmarks.report;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One benchmark in one new process.
 *
 * @param time of one operation, in the unit of the benchmark
 * @param cpu microseconds of processor time that one operation takes in all threads
 * @param bytes allocated by one operation
 */
record Round(double time, double cpu, double bytes) {

  /** Runs {@code benchmark}, a class and a method, with one parameter at one value. */
  static Round run(Class<?> type, String method, Parameter... parameters) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(type.getName().replace(".", "\\.") + "\\." + method + "$")
            .forks(1)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    for (Parameter parameter : parameters) {
      options.param(parameter.name(), parameter.value());
    }
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      RunResult only = results.iterator().next();
      return new Round(
          only.getPrimaryResult().getScore(),
          of(only, CpuTime.NAME),
          of(only, "gc.alloc.rate.norm"));
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double of(RunResult run, String name) {
    Result<?> result = run.getSecondaryResults().get(name);
    return result.getScore();
  }

  /** A parameter of a benchmark at one value. */
  record Parameter(String name, String value) {}
}
