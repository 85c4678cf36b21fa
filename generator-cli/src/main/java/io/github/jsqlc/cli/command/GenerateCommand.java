package io.github.jsqlc.cli.command;

import io.github.jsqlc.Goal;
import io.github.jsqlc.cli.Command;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.ExitCode;
import io.github.jsqlc.cli.OutputFormat;
import io.github.jsqlc.cli.Report;
import io.github.jsqlc.cli.Steps;
import io.github.jsqlc.cli.files.Change;
import io.github.jsqlc.cli.files.Change.Kind;
import io.github.jsqlc.cli.project.ProjectRun;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Checks the SQL and writes the Java. */
public final class GenerateCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = ProjectOptions.declare(CommandSpec.create());
    spec.usageMessage()
        .description(
            "Check the SQL and write the Java files.",
            "",
            "Only files that change are written. Generated files that nothing needs any more are "
                + "deleted; files written by hand are never touched. If anything is wrong, "
                + "nothing is written at all.")
        .footerHeading("%nExamples:%n")
        .footer("  jsqlc generate", "  jsqlc generate -f db/sqlc.yaml --format json");
    return spec;
  }

  @Override
  public int run(ParseResult given, Context context) {
    ProjectOptions options = ProjectOptions.of(given);
    ProjectRun run;
    Steps steps = options.steps(context);
    try (steps) {
      run = new ProjectRun(context, steps);
      run.prepare(options.file(), options.verify(), Goal.GENERATE);
      run.write();
    }
    Report report = new Report(context.terminal(), options.output(), run.fileNames());
    if (options.output().format() == OutputFormat.JSON) {
      List<Map<String, Object>> files = Changes.json(run.changes(), run.fileNames());
      report.tellTools(run.diagnostics().sorted(), run.exitCode(), Map.of("files", files));
      return run.exitCode();
    }
    report.tell(run.diagnostics().sorted(), "nothing was written");
    if (run.exitCode() == ExitCode.FINE) {
      told(run, options, report);
    }
    if (options.output().verbose()) {
      report.say(Changes.times(steps));
    }
    return run.exitCode();
  }

  private static void told(ProjectRun run, ProjectOptions options, Report report) {
    if (options.output().verbose()) {
      for (Change change : run.changes()) {
        report.say(Changes.word(change) + " " + run.fileNames().of(change.path()));
      }
    }
    report.say(summary(run.changes()));
  }

  private static String summary(List<Change> changes) {
    long written = count(changes, Kind.CREATED) + count(changes, Kind.CHANGED);
    long deleted = count(changes, Kind.DELETED);
    long same = count(changes, Kind.UNCHANGED);
    return "%d file%s written, %d unchanged%s"
        .formatted(
            written,
            written == 1 ? "" : "s",
            same,
            deleted == 0 ? "" : ", " + deleted + " deleted");
  }

  private static long count(List<Change> changes, Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }
}
