package io.github.jsqlc.cli.command;

import io.github.jsqlc.Goal;
import io.github.jsqlc.cli.Command;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.ExitCode;
import io.github.jsqlc.cli.Report;
import io.github.jsqlc.cli.diff.UnifiedDiff;
import io.github.jsqlc.cli.files.Change;
import io.github.jsqlc.cli.files.Change.Kind;
import io.github.jsqlc.cli.project.ProjectRun;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows what {@code generate} would change. */
public final class DiffCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = ProjectOptions.declare(CommandSpec.create());
    spec.usageMessage()
        .description(
            "Show what generate would change, as a unified diff; write nothing.",
            "",
            "The exit code is 3 if anything would change: in a build, this tells that somebody "
                + "forgot to generate.")
        .footerHeading("%nExamples:%n")
        .footer("  jsqlc diff", "  jsqlc diff --quiet || echo 'run jsqlc generate'");
    return spec;
  }

  @Override
  public int run(ParseResult given, Context context) {
    ProjectOutcome outcome = ProjectOutcome.of(given, context, Goal.GENERATE, run -> {});
    ProjectRun run = outcome.run();
    List<Change> changes =
        run.changes().stream().filter(change -> change.kind() != Kind.UNCHANGED).toList();
    boolean different = run.exitCode() == ExitCode.FINE && !changes.isEmpty();
    return outcome.tell(
        different ? ExitCode.DIFFERENT : run.exitCode(),
        Map.of("files", Changes.json(changes, run.fileNames())),
        "there is nothing to compare",
        () -> changes.forEach(change -> print(change, run, outcome.report())));
  }

  private static void print(Change change, ProjectRun run, Report report) {
    String path = run.fileNames().of(change.path());
    report.print(UnifiedDiff.of(path, change.before(), change.after(), report.outStyle()));
  }
}
