package io.github.jsqlc.cli.command;

import io.github.jsqlc.Goal;
import io.github.jsqlc.cli.Command;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.ExitCode;
import io.github.jsqlc.cli.OutputFormat;
import io.github.jsqlc.cli.Report;
import io.github.jsqlc.cli.Steps;
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
    ProjectOptions options = ProjectOptions.of(given);
    ProjectRun run;
    try (Steps steps = options.steps(context)) {
      run = new ProjectRun(context, steps);
      run.prepare(options.file(), options.verify(), Goal.GENERATE);
    }
    List<Change> changes =
        run.changes().stream().filter(change -> change.kind() != Kind.UNCHANGED).toList();
    boolean different = run.exitCode() == ExitCode.FINE && !changes.isEmpty();
    int code = different ? ExitCode.DIFFERENT : run.exitCode();
    Report report = new Report(context.terminal(), options.output(), run.fileNames());
    if (options.output().format() == OutputFormat.JSON) {
      List<Map<String, Object>> files = Changes.json(changes, run.fileNames());
      report.tellTools(run.diagnostics().sorted(), code, Map.of("files", files));
      return code;
    }
    report.tell(run.diagnostics().sorted(), "there is nothing to compare");
    for (Change change : changes) {
      String path = run.fileNames().of(change.path());
      report.print(UnifiedDiff.of(path, change.before(), change.after(), report.outStyle()));
    }
    return code;
  }
}
