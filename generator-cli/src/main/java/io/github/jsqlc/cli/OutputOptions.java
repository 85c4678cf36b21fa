package io.github.jsqlc.cli;

import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * How a command talks.
 *
 * @param quiet whether only errors and warnings are wanted
 * @param verbose whether each file and the times are wanted
 */
public record OutputOptions(
    ColorChoice color, OutputFormat format, boolean quiet, boolean verbose) {
  public OutputOptions {
    Objects.requireNonNull(color);
    Objects.requireNonNull(format);
  }

  /** Adds these options and {@code --help}, which every command has. */
  public static CommandSpec declare(CommandSpec spec) {
    return spec.addOption(
            OptionSpec.builder("--color")
                .type(ColorChoice.class)
                .paramLabel("WHEN")
                .description("Colour the output: auto (on a terminal), always or never.")
                .build())
        .addOption(
            OptionSpec.builder("--format")
                .type(OutputFormat.class)
                .paramLabel("FORM")
                .description("text for humans, json for tools: one document on standard output.")
                .build())
        .addOption(flag("Print nothing but errors and warnings.", "-q", "--quiet"))
        .addOption(flag("Print each file and the time that each step takes.", "-v", "--verbose"))
        .addOption(help());
  }

  /** An option without a value. */
  public static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  /** {@code --help}. */
  public static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }

  /** What was given of the options that {@link #declare} adds. */
  public static OutputOptions of(ParseResult given) {
    return new OutputOptions(
        given.matchedOptionValue("--color", ColorChoice.AUTO),
        given.matchedOptionValue("--format", OutputFormat.TEXT),
        given.matchedOptionValue("--quiet", false),
        given.matchedOptionValue("--verbose", false));
  }
}
