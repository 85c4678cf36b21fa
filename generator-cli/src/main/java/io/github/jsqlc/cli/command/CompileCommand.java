package io.github.jsqlc.cli.command;

import io.github.jsqlc.Goal;
import io.github.jsqlc.cli.Command;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.ExitCode;
import io.github.jsqlc.cli.OutputFormat;
import io.github.jsqlc.cli.Report;
import io.github.jsqlc.cli.Steps;
import io.github.jsqlc.cli.project.ProjectRun;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Checks the SQL. */
public final class CompileCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = ProjectOptions.declare(CommandSpec.create());
    spec.usageMessage()
        .description("Check the SQL and the configuration; write nothing.")
        .footerHeading("%nExamples:%n")
        .footer("  jsqlc compile", "  jsqlc compile --format json   for an editor");
    return spec;
  }

  @Override
  public int run(ParseResult given, Context context) {
    ProjectOptions options = ProjectOptions.of(given);
    ProjectRun run;
    Steps steps = options.steps(context);
    try (steps) {
      run = new ProjectRun(context, steps);
      run.prepare(options.file(), options.verify(), Goal.CHECK);
    }
    Report report = new Report(context.terminal(), options.output(), run.fileNames());
    if (options.output().format() == OutputFormat.JSON) {
      report.tellTools(run.diagnostics().sorted(), run.exitCode(), Map.of());
      return run.exitCode();
    }
    report.tell(run.diagnostics().sorted(), "generate would write nothing");
    if (run.exitCode() == ExitCode.FINE) {
      int queries =
          run.results().stream().mapToInt(r -> r.analysis().program().queries().size()).sum();
      report.say("%d quer%s, no errors".formatted(queries, queries == 1 ? "y" : "ies"));
    }
    if (options.output().verbose()) {
      report.say(Changes.times(steps));
    }
    return run.exitCode();
  }
}
