package io.github.jsqlc.cli;

import io.github.jsqlc.cli.command.AnalyzeCommand;
import io.github.jsqlc.cli.command.CompileCommand;
import io.github.jsqlc.cli.command.CompletionCommand;
import io.github.jsqlc.cli.command.DiffCommand;
import io.github.jsqlc.cli.command.GenerateCommand;
import io.github.jsqlc.cli.command.InitCommand;
import io.github.jsqlc.cli.command.VersionCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The {@code jsqlc} command. */
public final class Jsqlc {
  /** In the order of the help. */
  private static final List<String> NAMES =
      List.of("generate", "compile", "diff", "analyze", "init", "version", "completion");

  private static final int HELP_WIDTH = 100;

  private Jsqlc() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int code = run(List.of(arguments), terminal);
    terminal.out().flush();
    System.exit(code);
  }

  /** Runs one command and returns its exit code; see {@link ExitCode}. Throws nothing. */
  public static int run(List<String> arguments, Terminal terminal) {
    Context context = new Context(terminal, arguments);
    try {
      boolean named = !arguments.isEmpty() && NAMES.contains(arguments.get(0));
      CommandLine commandLine = named ? commandLine(arguments.get(0)) : complete();
      ParseResult given = commandLine.parseArgs(arguments.toArray(String[]::new));
      ParseResult last = given.hasSubcommand() ? given.subcommand() : given;
      return last.isUsageHelpRequested() ? help(last, terminal) : run(given, last, context);
    } catch (ParameterException e) {
      return UsageErrors.tell(e, terminal);
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      return InternalErrors.tell(e, context);
    }
  }

  private static int run(ParseResult given, ParseResult last, Context context) throws Exception {
    if (given.hasSubcommand()) {
      return command(last.commandSpec().name()).run(last, context);
    }
    if (given.hasMatchedOption("--version")) {
      return new VersionCommand().run(given, context);
    }
    context.terminal().err().print(usage(given.commandSpec().commandLine(), Ansi.OFF));
    return ExitCode.USAGE;
  }

  /** The whole command with all subcommands, for help and completion. */
  public static CommandLine complete() {
    return commandLine(NAMES.toArray(String[]::new));
  }

  static List<String> commandNames() {
    return NAMES;
  }

  /** The command with these subcommands: the others need not be built to run one. */
  private static CommandLine commandLine(String... names) {
    CommandLine commandLine = new CommandLine(RootHelp.spec());
    for (String name : names) {
      commandLine.addSubcommand(name, command(name).spec());
    }
    return commandLine
        .setUsageHelpWidth(HELP_WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false);
  }

  private static Command command(String name) {
    return switch (name) {
      case "generate" -> new GenerateCommand();
      case "compile" -> new CompileCommand();
      case "diff" -> new DiffCommand();
      case "analyze" -> new AnalyzeCommand();
      case "init" -> new InitCommand();
      case "version" -> new VersionCommand();
      case "completion" -> new CompletionCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static int help(ParseResult command, Terminal terminal) {
    boolean colours = ColorChoice.AUTO.colours(terminal.outShown(), terminal.environment());
    terminal.out().print(usage(command.commandSpec().commandLine(), colours ? Ansi.ON : Ansi.OFF));
    return ExitCode.FINE;
  }

  private static String usage(CommandLine commandLine, Ansi ansi) {
    return commandLine.getUsageMessage(ansi);
  }
}
