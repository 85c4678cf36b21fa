package io.github.jsqlc.cli;

import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.diag.Style;
import java.io.PrintStream;

/** Tells of a mistake of this tool, so that a report of it can be acted on. */
public final class InternalErrors {
  private InternalErrors() {}

  /** Prints what broke and where, without a stack trace unless {@code --verbose} is given. */
  public static int tell(Throwable error, Context context) {
    Terminal terminal = context.terminal();
    PrintStream err = terminal.err();
    Style style = ColorChoice.AUTO.style(terminal.errShown(), terminal.environment());
    if (error instanceof OutOfMemoryError) {
      err.println(
          style.severity(Severity.ERROR, "error")
              + ": the input needs more memory than the %d MiB that Java has"
                  .formatted(Runtime.getRuntime().maxMemory() >> 20));
      err.println("  = hint: give it more, for example with JSQLC_OPTS=-Xmx4g");
      return ExitCode.MISTAKES;
    }
    String step =
        error instanceof BrokenStep broken ? broken.getMessage() : "step \"command line\"";
    Throwable cause = error instanceof BrokenStep ? error.getCause() : error;
    err.println(
        style.severity(Severity.ERROR, "internal error")
            + style.bold(" in %s: %s".formatted(step, cause)));
    err.println(
        "  = jsqlc %s, Java %s, %s %s"
            .formatted(
                Version.current(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
    err.println("  = this is a mistake of jsqlc, not yours; nothing was written");
    err.println("  = please report it with these lines and the SQL that shows it");
    if (context.arguments().contains("--verbose") || context.arguments().contains("-v")) {
      cause.printStackTrace(err);
    } else {
      err.println("  = --verbose adds the stack trace");
    }
    return ExitCode.INTERNAL;
  }
}
