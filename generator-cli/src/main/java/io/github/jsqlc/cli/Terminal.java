package io.github.jsqlc.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The world around one run of the command.
 *
 * @param folder the current folder, absolute
 * @param outShown whether a human sees {@code out} on a terminal, not through a pipe or file
 * @param errShown the same of {@code err}
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path folder,
    Map<String, String> environment,
    boolean outShown,
    boolean errShown) {
  public Terminal {
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    Objects.requireNonNull(folder);
    environment = Map.copyOf(environment);
  }

  /**
   * That of this process. All output is UTF-8: it holds the user's own text.
   *
   * <p>Java cannot tell which of its streams are terminals, so the launcher does, by the properties
   * {@code jsqlc.out.terminal} and {@code jsqlc.err.terminal}.
   */
  public static Terminal ofProcess() {
    return new Terminal(
        System.in,
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Path.of("").toAbsolutePath(),
        System.getenv(),
        Boolean.getBoolean("jsqlc.out.terminal"),
        Boolean.getBoolean("jsqlc.err.terminal"));
  }
}
