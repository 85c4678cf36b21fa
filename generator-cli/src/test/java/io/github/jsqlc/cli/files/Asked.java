package io.github.jsqlc.cli.files;

import io.github.jsqlc.config.Located;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.util.List;

/** Values as a configuration has them, and what messages say of them. */
final class Asked {
  private Asked() {}

  static Located<String> value(String text) {
    return new Located<>(text, new SourceFile("sqlc.yaml", text).span(0, text.length()));
  }

  /** Code, message and hint of each diagnostic. */
  static List<String> told(Diagnostics diagnostics) {
    return diagnostics.sorted().stream().map(Asked::line).toList();
  }

  private static String line(Diagnostic d) {
    return d.code() + ": " + d.message() + d.hint().map(hint -> " | " + hint).orElse("");
  }
}
