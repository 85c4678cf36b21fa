package io.github.jsqlc.analysis;

import io.github.jsqlc.ir.SqlPart;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The places where the statement that is sent differs from the one that was written. Two
 * replacements never overlap; one may stand within the text around another.
 */
final class Rewrites {
  private record Replacement(int end, List<SqlPart> parts) {}

  private final Map<Integer, Replacement> byStart = new TreeMap<>();

  /** Puts {@code parts} where {@code at} stands; said again of the same place, the last holds. */
  void replace(Span at, List<SqlPart> parts) {
    byStart.put(at.start(), new Replacement(at.end(), List.copyOf(parts)));
  }

  void replace(Span at, String text) {
    replace(at, List.of(new SqlPart.Text(text)));
  }

  /** At which place of its line, from 0, {@code at} begins after what is replaced before it. */
  int columnOf(Span at) {
    int lineStart = at.file().lineStart(at.line());
    StringBuilder line = new StringBuilder();
    int offset = lineStart;
    for (Map.Entry<Integer, Replacement> entry : byStart.entrySet()) {
      if (entry.getKey() >= offset && entry.getKey() < at.start()) {
        line.append(at.file().text(), offset, entry.getKey());
        entry.getValue().parts().stream()
            .filter(SqlPart.Text.class::isInstance)
            .forEach(part -> line.append(((SqlPart.Text) part).text()));
        offset = entry.getValue().end();
      }
    }
    line.append(at.file().text(), offset, at.start());
    return line.length() - line.lastIndexOf("\n") - 1;
  }

  /** The statement at {@code at} with all replacements, neighbouring texts as one. */
  List<SqlPart> apply(Span at) {
    List<SqlPart> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int offset = at.start();
    for (Map.Entry<Integer, Replacement> entry : byStart.entrySet()) {
      text.append(at.file().text(), offset, entry.getKey());
      for (SqlPart part : entry.getValue().parts()) {
        if (part instanceof SqlPart.Text more) {
          text.append(more.text());
        } else {
          flush(text, parts);
          parts.add(part);
        }
      }
      offset = entry.getValue().end();
    }
    text.append(at.file().text(), offset, at.end());
    flush(text, parts);
    return parts;
  }

  private static void flush(StringBuilder text, List<SqlPart> parts) {
    if (!text.isEmpty()) {
      parts.add(new SqlPart.Text(text.toString()));
      text.setLength(0);
    }
  }
}
