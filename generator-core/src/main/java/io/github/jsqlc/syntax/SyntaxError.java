package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Diagnostic;

/** Leaves a statement that cannot be read; never leaves {@link Parser}. */
final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;

  SyntaxError(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
