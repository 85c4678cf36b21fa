package io.github.jsqlc.cli.command;

import io.github.jsqlc.Goal;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.OutputFormat;
import io.github.jsqlc.cli.Report;
import io.github.jsqlc.cli.Steps;
import io.github.jsqlc.cli.project.ProjectRun;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import picocli.CommandLine.ParseResult;

/** A project that a command took through the steps, and how it tells of that. */
record ProjectOutcome(ProjectOptions options, ProjectRun run, Steps steps, Report report) {
  ProjectOutcome {
    Objects.requireNonNull(options);
    Objects.requireNonNull(run);
    Objects.requireNonNull(steps);
    Objects.requireNonNull(report);
  }

  /**
   * Takes the project that the options name to {@code goal}, while the time is counted.
   *
   * @param last what is done with it then
   */
  static ProjectOutcome of(
      ParseResult given, Context context, Goal goal, Consumer<ProjectRun> last) {
    ProjectOptions options = ProjectOptions.of(given);
    ProjectRun run;
    Steps steps = options.steps(context);
    try (steps) {
      run = new ProjectRun(context, steps);
      run.prepare(options.file(), options.verify(), goal);
      last.accept(run);
    }
    Report report = new Report(context.terminal(), options.output(), run.fileNames());
    return new ProjectOutcome(options, run, steps, report);
  }

  /**
   * Tells a tool or a human.
   *
   * @param facts what a tool learns beside the diagnostics
   * @param consequence what follows from errors
   * @param rest what a human learns behind the diagnostics
   * @return {@code exitCode}
   */
  int tell(int exitCode, Map<String, Object> facts, String consequence, Runnable rest) {
    if (options.output().format() == OutputFormat.JSON) {
      report.tellTools(run.diagnostics().sorted(), exitCode, facts);
    } else {
      report.tell(run.diagnostics().sorted(), consequence);
      rest.run();
    }
    return exitCode;
  }

  /** Says how long each step took, if that was asked for. */
  void tellTimes() {
    if (options.output().verbose()) {
      report.say(Changes.times(steps));
    }
  }
}
