package io.github.jsqlc.config;

import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import org.yaml.snakeyaml.error.Mark;

/** Turns SnakeYAML's positions, which count code points, into offsets of a source file. */
final class Offsets {
  private final SourceFile file;

  /** The code points of the text; as many as its units where nothing needs turning. */
  private final int codePoints;

  Offsets(SourceFile file) {
    this.file = file;
    this.codePoints = file.text().codePointCount(0, file.text().length());
  }

  int utf16(Mark mark) {
    return mark == null ? 0 : utf16(mark.getIndex());
  }

  int utf16(int codePoint) {
    String text = file.text();
    int within = Math.min(codePoint, codePoints);
    return codePoints == text.length() ? within : text.offsetByCodePoints(0, within);
  }

  /** From one mark to another, without the blanks that end a block. */
  Span span(Mark from, Mark to) {
    int start = utf16(from);
    int end = utf16(to);
    while (end > start && Character.isWhitespace(file.text().charAt(end - 1))) {
      end--;
    }
    return file.span(start, end);
  }
}
