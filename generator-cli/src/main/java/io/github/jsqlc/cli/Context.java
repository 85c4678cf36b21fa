package io.github.jsqlc.cli;

import java.util.List;
import java.util.Objects;

/**
 * What every command is given.
 *
 * @param arguments the whole command line without {@code jsqlc}
 */
public record Context(Terminal terminal, List<String> arguments) {
  public Context {
    Objects.requireNonNull(terminal);
    arguments = List.copyOf(arguments);
  }
}
