package io.github.jsqlc.javagen.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A documentation comment, escaped already.
 *
 * @param lines the description, line by line; never empty
 * @param tags what comes behind it, such as {@code @param id authors.id}
 */
public record DocModel(List<String> lines, List<String> tags) {
  public DocModel {
    lines = List.copyOf(lines);
    tags = List.copyOf(tags);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a comment without text");
    }
  }

  static DocModel of(String line) {
    return new DocModel(List.of(line), List.of());
  }

  /** The same with one more tag. */
  DocModel tag(String tag) {
    List<String> more = new ArrayList<>(tags);
    more.add(tag);
    return new DocModel(lines, more);
  }
}
