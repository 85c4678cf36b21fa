package io.github.jsqlc.diag;

import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Tells a diagnostic to a human: code and message, the place, the line with carets, the hint.
 *
 * @param fileNames turns the name of a source file into the one to show, such as its path from the
 *     current folder
 */
public record Renderer(Style style, UnaryOperator<String> fileNames) {
  public Renderer {
    Objects.requireNonNull(style);
    Objects.requireNonNull(fileNames);
  }

  /** Several lines, each with its line end. */
  public String render(Diagnostic diagnostic) {
    Span at = diagnostic.at();
    int lastLine = lastLine(at);
    String margin = " ".repeat(String.valueOf(lastLine).length());
    StringBuilder out = new StringBuilder();
    String head = "%s[%s]".formatted(diagnostic.severity().word(), diagnostic.code());
    out.append(style.severity(diagnostic.severity(), head))
        .append(style.bold(": " + CharWidth.harmless(diagnostic.message())))
        .append('\n');
    String place = fileNames.apply(at.file().name());
    out.append(margin)
        .append(style.frame("--> "))
        .append(CharWidth.harmless("%s:%d:%d".formatted(place, at.line(), at.column())))
        .append('\n');
    if (!at.file().text().isEmpty()) {
      excerpt(diagnostic, lastLine, margin, out);
    }
    diagnostic
        .hint()
        .ifPresent(
            hint ->
                out.append(margin)
                    .append(style.frame(" = "))
                    .append(style.bold("hint: "))
                    .append(CharWidth.harmless(hint).replace("\n", "\n" + margin + "         "))
                    .append('\n'));
    return out.toString();
  }

  private void excerpt(Diagnostic diagnostic, int lastLine, String margin, StringBuilder out) {
    int firstLine = diagnostic.at().line();
    out.append(style.frame(margin + " |")).append('\n');
    line(diagnostic, firstLine, margin, out);
    if (lastLine > firstLine + 1) {
      out.append(style.frame("...")).append('\n');
    }
    if (lastLine > firstLine) {
      line(diagnostic, lastLine, margin, out);
    }
  }

  private void line(Diagnostic diagnostic, int number, String margin, StringBuilder out) {
    Span at = diagnostic.at();
    SourceFile file = at.file();
    String text = file.lineText(number);
    int start = file.lineStart(number);
    int from = Math.max(at.start() - start, leadingBlanks(text, number > at.line()));
    int to = Math.min(at.end() - start, text.length());
    MarkedLine line = MarkedLine.of(text, Math.min(from, text.length()), to);
    String label = " ".repeat(margin.length() - String.valueOf(number).length()) + number;
    String shown = line.text().stripTrailing();
    out.append(style.frame(label + " |")).append(shown.isEmpty() ? "" : " " + shown).append('\n');
    out.append(style.frame(margin + " |"))
        .append(' ')
        .append(style.severity(diagnostic.severity(), line.marks()))
        .append('\n');
  }

  /** The indentation of a line that is not the first: nothing there to mark. */
  private static int leadingBlanks(String text, boolean later) {
    return later ? text.length() - text.stripLeading().length() : 0;
  }

  /** The line of the last marked character: a span that ends with a line end marks no more. */
  private static int lastLine(Span at) {
    return at.file().line(Math.max(at.start(), at.end() - 1));
  }
}
