package io.github.jsqlc.cli.command;

import io.github.jsqlc.Goal;
import io.github.jsqlc.cli.Command;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.ExitCode;
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
    ProjectOutcome outcome = ProjectOutcome.of(given, context, Goal.GENERATE, ProjectRun::write);
    ProjectRun run = outcome.run();
    return outcome.tell(
        run.exitCode(),
        Map.of("files", Changes.json(run.changes(), run.fileNames())),
        "nothing was written",
        () -> {
          if (run.exitCode() == ExitCode.FINE) {
            told(outcome);
          }
          outcome.tellTimes();
        });
  }

  private static void told(ProjectOutcome outcome) {
    ProjectRun run = outcome.run();
    if (outcome.options().output().verbose()) {
      for (Change change : run.changes()) {
        outcome.report().say(Changes.word(change) + " " + run.fileNames().of(change.path()));
      }
    }
    outcome.report().say(summary(run.changes()));
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
