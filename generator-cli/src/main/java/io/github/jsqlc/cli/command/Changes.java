package io.github.jsqlc.cli.command;

import io.github.jsqlc.cli.Steps;
import io.github.jsqlc.cli.files.Change;
import io.github.jsqlc.cli.files.FileNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells of changes on disk. */
final class Changes {
  private Changes() {}

  /** {@code created}, {@code changed}, {@code deleted} or {@code unchanged}. */
  static String word(Change change) {
    return change.kind().name().toLowerCase(Locale.ROOT);
  }

  /** For tools: the path from the current folder and what happens to it. */
  static List<Map<String, Object>> json(List<Change> changes, FileNames names) {
    return changes.stream().map(change -> json(change, names)).toList();
  }

  private static Map<String, Object> json(Change change, FileNames names) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", names.of(change.path()));
    json.put("change", word(change));
    return json;
  }

  /** What each step took, in milliseconds. */
  static String times(Steps steps) {
    return steps.times().entrySet().stream()
        .map(entry -> "%s %d ms".formatted(entry.getKey(), entry.getValue().toMillis()))
        .collect(Collectors.joining(", "));
  }
}
