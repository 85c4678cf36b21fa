package io.github.jsqlc.cli.command;

import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.OutputFormat;
import io.github.jsqlc.cli.OutputOptions;
import io.github.jsqlc.cli.Steps;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of commands that work on a project.
 *
 * @param file what {@code -f} says
 * @param verify whether the embedded engine is asked too
 */
record ProjectOptions(Optional<String> file, boolean verify, OutputOptions output) {
  ProjectOptions {
    Objects.requireNonNull(file);
    Objects.requireNonNull(output);
  }

  static CommandSpec declare(CommandSpec spec) {
    spec.addOption(
            OptionSpec.builder("-f", "--file")
                .type(String.class)
                .paramLabel("FILE")
                .description(
                    "The configuration or its folder; default: sqlc.yaml, .yml or .json here.")
                .build())
        .addOption(
            OutputOptions.flag("Do not ask the embedded engine for its opinion.", "--no-verify"));
    return OutputOptions.declare(spec);
  }

  static ProjectOptions of(ParseResult given) {
    return new ProjectOptions(
        Optional.ofNullable(given.matchedOptionValue("--file", null)),
        !given.matchedOptionValue("--no-verify", false),
        OutputOptions.of(given));
  }

  /** Starts to count the time, and to show it where somebody waits for it. */
  Steps steps(Context context) {
    boolean visible =
        context.terminal().errShown() && !output.quiet() && output.format() == OutputFormat.TEXT;
    return Steps.start(context.terminal().err(), visible);
  }
}
