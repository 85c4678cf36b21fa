package io.github.jsqlc.cli;

import io.github.jsqlc.config.Located;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** The command line as a text, so that messages can point into it as they do into files. */
public final class CommandText {
  /** How messages call the command line. */
  public static final String NAME = "command line";

  private final List<String> arguments;
  private final SourceFile file;

  public CommandText(List<String> arguments) {
    this.arguments = List.copyOf(arguments);
    this.file =
        new SourceFile(
            NAME,
            "jsqlc" + arguments.stream().map(a -> " " + quoted(a)).collect(Collectors.joining()));
  }

  /** The whole command. */
  public Span all() {
    return file.span(0, file.text().length());
  }

  /** A value with the place of the argument that gives it, alone or behind {@code --option=}. */
  public Located<String> locate(String value) {
    int start = "jsqlc".length();
    for (String argument : arguments) {
      int end = start + 1 + quoted(argument).length();
      if (argument.equals(value)) {
        return new Located<>(value, file.span(start + 1, end));
      }
      if (argument.startsWith("-") && argument.endsWith(value) && !value.isEmpty()) {
        return new Located<>(value, file.span(end - quoted(value).length(), end));
      }
      start = end;
    }
    return new Located<>(value, all());
  }

  /** As a shell takes it, where it needs quotes. */
  private static String quoted(String argument) {
    boolean plain = argument.matches("[\\w@%+=:,./?*~\\[\\]{}-]+");
    return plain ? argument : "'" + argument.replace("'", "'\\''") + "'";
  }
}
