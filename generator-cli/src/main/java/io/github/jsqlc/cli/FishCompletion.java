package io.github.jsqlc.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Writes a completion script for the fish shell, which picocli does not. */
public final class FishCompletion {
  private FishCompletion() {}

  /** One line for each command and each option of one. */
  public static String of(CommandLine root) {
    StringBuilder out = new StringBuilder("complete -c jsqlc -f\n");
    root.getSubcommands()
        .forEach(
            (name, command) -> {
              String about = first(command.getCommandSpec().usageMessage().description());
              out.append(
                  "complete -c jsqlc -n __fish_use_subcommand -a %s -d %s\n"
                      .formatted(name, quoted(about)));
              for (OptionSpec option : command.getCommandSpec().options()) {
                out.append(option(name, option));
              }
            });
    return out.toString();
  }

  private static String option(String command, OptionSpec option) {
    StringBuilder line =
        new StringBuilder(
            "complete -c jsqlc -n '__fish_seen_subcommand_from %s'".formatted(command));
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (option.arity().max() > 0) {
      line.append(" -r");
      if (option.completionCandidates() != null) {
        line.append(" -a ")
            .append(
                quoted(String.join(" ", option.completionCandidates()).toLowerCase(Locale.ROOT)));
      } else {
        line.append(" -F");
      }
    }
    return line.append(" -d ").append(quoted(first(option.description()))).append('\n').toString();
  }

  private static String first(String[] lines) {
    return lines.length == 0 ? "" : lines[0];
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
