package io.github.jsqlc.cli;

import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tells a diagnostic to a tool. */
public final class DiagnosticJson {
  private DiagnosticJson() {}

  /**
   * All that a tool needs to show it in an editor. Lines and columns count from 1, columns in code
   * points; the end is the place behind the last character.
   */
  public static Map<String, Object> of(Diagnostic diagnostic, UnaryOperator<String> fileNames) {
    Span at = diagnostic.at();
    SourceFile file = at.file();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", diagnostic.code().name());
    json.put("severity", diagnostic.severity().word());
    json.put("file", fileNames.apply(file.name()));
    json.put("line", at.line());
    json.put("column", at.column());
    json.put("endLine", file.line(at.end()));
    json.put("endColumn", file.column(at.end()));
    json.put("message", diagnostic.message());
    json.put("hint", diagnostic.hint());
    return json;
  }
}
