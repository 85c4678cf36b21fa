package io.github.jsqlc.cli;

import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Severity;
import java.util.List;

/** What the command tells its caller. */
public final class ExitCode {
  /** All is well. */
  public static final int FINE = 0;

  /** The user's SQL or files have mistakes. */
  public static final int MISTAKES = 1;

  /** The command or the configuration cannot be understood. */
  public static final int USAGE = 2;

  /** {@code diff} found differences. */
  public static final int DIFFERENT = 3;

  /** A mistake of this tool. Source: {@code EX_SOFTWARE} of BSD's sysexits. */
  public static final int INTERNAL = 70;

  private ExitCode() {}

  /** The code that these diagnostics ask for. */
  public static int of(List<Diagnostic> diagnostics) {
    List<Diagnostic> errors =
        diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
    if (errors.isEmpty()) {
      return FINE;
    }
    boolean configuration = errors.stream().anyMatch(d -> d.code().name().startsWith("C"));
    return configuration ? USAGE : MISTAKES;
  }
}
