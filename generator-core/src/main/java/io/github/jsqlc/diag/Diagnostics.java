package io.github.jsqlc.diag;

import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The one list to which every step adds what is wrong. Not safe for use by several threads. */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();
  private int errors;

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
    if (diagnostic.severity() == Severity.ERROR) {
      errors++;
    }
  }

  /** Adds a diagnostic without a hint. */
  public void add(Code code, Span at, String message) {
    add(Diagnostic.of(code, at, message));
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** How many errors there are so far: lets a caller tell whether a step added one. */
  public int errorCount() {
    return errors;
  }

  /** All that was found: by file, then position, each said once. */
  public List<Diagnostic> sorted() {
    return found.stream().distinct().sorted(Comparator.comparing(Diagnostic::at)).toList();
  }

  /** Those that lie within {@code span}, sorted. */
  public List<Diagnostic> within(Span span) {
    return sorted().stream().filter(d -> span.contains(d.at())).toList();
  }
}
