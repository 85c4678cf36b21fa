package io.github.jsqlc.cli.command;

import io.github.jsqlc.cli.Command;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.ExitCode;
import io.github.jsqlc.cli.FishCompletion;
import io.github.jsqlc.cli.Jsqlc;
import io.github.jsqlc.cli.OutputOptions;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Prints a script by which a shell completes commands and options. */
public final class CompletionCommand implements Command {
  /** The shells that can be served. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addOption(OutputOptions.help());
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(Shell.class)
            .paramLabel("SHELL")
            .arity("0..1")
            .description("bash (the default), zsh or fish.")
            .build());
    spec.usageMessage()
        .description("Print a script that lets a shell complete commands and options.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  source <(jsqlc completion bash)      now, in bash; also in zsh",
            "  jsqlc completion fish > ~/.config/fish/completions/jsqlc.fish");
    return spec;
  }

  @Override
  public int run(ParseResult given, Context context) {
    CommandLine complete = Jsqlc.complete();
    Shell shell = given.matchedPositionalValue(0, Shell.BASH);
    context
        .terminal()
        .out()
        .print(
            switch (shell) {
              case BASH, ZSH -> AutoComplete.bash("jsqlc", complete);
              case FISH -> FishCompletion.of(complete);
            });
    return ExitCode.FINE;
  }
}
