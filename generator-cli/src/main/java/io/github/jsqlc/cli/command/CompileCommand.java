package io.github.jsqlc.cli.command;

import io.github.jsqlc.GenerationResult;
import io.github.jsqlc.Goal;
import io.github.jsqlc.cli.Command;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.ExitCode;
import java.util.List;
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
    ProjectOutcome outcome = ProjectOutcome.of(given, context, Goal.CHECK, run -> {});
    return outcome.tell(
        outcome.run().exitCode(),
        Map.of(),
        "generate would write nothing",
        () -> {
          if (outcome.run().exitCode() == ExitCode.FINE) {
            outcome.report().say(summary(outcome.run().results()));
          }
          outcome.tellTimes();
        });
  }

  private static String summary(List<GenerationResult> results) {
    int queries = results.stream().mapToInt(r -> r.analysis().program().queries().size()).sum();
    return "%d quer%s, no errors".formatted(queries, queries == 1 ? "y" : "ies");
  }
}
