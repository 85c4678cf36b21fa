package io.github.jsqlc.cli;

import io.github.jsqlc.cli.json.Json;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Renderer;
import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.diag.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Tells what a run found: diagnostics for humans on standard error, the one document for tools on
 * standard output.
 *
 * @param fileNames turns the name of a source file into its path from the current folder
 */
public record Report(Terminal terminal, OutputOptions options, UnaryOperator<String> fileNames) {
  /** More errors than this help nobody: they come from one mistake, such as a wrong file. */
  private static final int MAX_SHOWN = 100;

  public Report {
    Objects.requireNonNull(terminal);
    Objects.requireNonNull(options);
    Objects.requireNonNull(fileNames);
  }

  public Style outStyle() {
    return options.color().style(terminal.outShown(), terminal.environment());
  }

  public Style errStyle() {
    return options.color().style(terminal.errShown(), terminal.environment());
  }

  /**
   * Prints diagnostics with carets, and their numbers.
   *
   * @param consequence what follows from errors, such as "nothing was written"; may be empty
   */
  public void tell(List<Diagnostic> diagnostics, String consequence) {
    Renderer renderer = new Renderer(errStyle(), fileNames);
    List<Diagnostic> shown =
        diagnostics.stream()
            .filter(d -> !options.quiet() || d.severity() != Severity.NOTE)
            .toList();
    StringBuilder out = new StringBuilder();
    int limit = options.verbose() ? shown.size() : MAX_SHOWN;
    shown.stream().limit(limit).forEach(d -> out.append(renderer.render(d)).append('\n'));
    if (shown.size() > limit) {
      out.append("... and %d more; --verbose shows them\n\n".formatted(shown.size() - limit));
    }
    String summary = summary(diagnostics, consequence);
    if (!summary.isEmpty()) {
      out.append(errStyle().bold(summary)).append('\n');
    }
    terminal.err().print(out);
    terminal.err().flush();
  }

  /** {@code 2 errors, 1 warning; nothing was written}; nothing where there is neither. */
  private static String summary(List<Diagnostic> diagnostics, String consequence) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
      long count = diagnostics.stream().filter(d -> d.severity() == severity).count();
      if (count > 0) {
        counts.add("%d %s%s".formatted(count, severity.word(), count == 1 ? "" : "s"));
      }
    }
    boolean errors = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    return String.join(", ", counts) + (errors && !consequence.isEmpty() ? "; " + consequence : "");
  }

  /** Prints a document for tools; {@code facts} follow the diagnostics. */
  public void tellTools(List<Diagnostic> diagnostics, int exitCode, Map<String, Object> facts) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", Version.current());
    document.put("exitCode", exitCode);
    document.put(
        "diagnostics", diagnostics.stream().map(d -> DiagnosticJson.of(d, fileNames)).toList());
    document.putAll(facts);
    terminal.out().print(Json.write(document));
    terminal.out().flush();
  }

  /** Prints text for humans, such as a diff, unless they asked for quiet. */
  public void print(String text) {
    if (!options.quiet()) {
      terminal.out().print(text);
      terminal.out().flush();
    }
  }

  /** Prints a line for humans, unless they asked for quiet. */
  public void say(String line) {
    print(line + "\n");
  }
}
