package io.github.jsqlc.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One command, such as {@code generate}.
 *
 * <p>Options are declared by calls, not by annotations: reading annotations would take longer than
 * all the rest of a small run.
 */
public interface Command {
  /** The options, parameters and the help; without the command's name. */
  CommandSpec spec();

  /**
   * Does the work.
   *
   * @return one of {@link ExitCode}
   * @throws Exception for a mistake of this tool; those of the user are told, not thrown
   */
  int run(ParseResult given, Context context) throws Exception;
}
