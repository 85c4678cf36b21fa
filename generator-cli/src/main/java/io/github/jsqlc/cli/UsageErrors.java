package io.github.jsqlc.cli;

import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.diag.Style;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageErrors {
  private UsageErrors() {}

  static int tell(ParameterException e, Terminal terminal) {
    CommandLine command = e.getCommandLine();
    boolean unmatched = e instanceof UnmatchedArgumentException;
    String first = unmatched ? ((UnmatchedArgumentException) e).getUnmatched().get(0) : "";
    Style style = ColorChoice.AUTO.style(terminal.errShown(), terminal.environment());
    PrintStream err = terminal.err();
    String message = unmatched ? unmatched(first, command) : wrongValue(e);
    err.println(style.severity(Severity.ERROR, "error") + style.bold(": " + message));
    NearestName.hint(first, known(first, command)).ifPresent(h -> err.println("  = hint: " + h));
    err.println("  = help: %s --help".formatted(command.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private static String wrongValue(ParameterException e) {
    ArgSpec asked = e.getArgSpec();
    if (asked == null) {
      return e.getMessage();
    }
    String name = asked instanceof OptionSpec option ? option.longestName() : asked.paramLabel();
    if (e instanceof MissingParameterException) {
      return "%s needs a value".formatted(name);
    }
    String allowed = String.join(", ", asked.completionCandidates()).toLowerCase(Locale.ROOT);
    return "%s cannot be \"%s\": %s".formatted(name, e.getValue(), allowed);
  }

  private static String unmatched(String argument, CommandLine command) {
    if (argument.startsWith("-")) {
      return "unknown option \"%s\"".formatted(argument);
    }
    return command.getParent() == null
        ? "unknown command \"%s\"".formatted(argument)
        : "\"%s\" is one argument too many".formatted(argument);
  }

  /** What could have stood where {@code argument} stands. */
  private static Collection<String> known(String argument, CommandLine command) {
    if (argument.startsWith("-")) {
      return command.getCommandSpec().optionsMap().keySet();
    }
    return command.getParent() == null ? Jsqlc.commandNames() : List.of();
  }
}
