package io.github.jsqlc.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of one file by their first cell. Of thousands of rows a run needs a few, so at first
 * only the first cells are read, and a row when its first cell is asked for.
 */
final class IndexedRows {
  private final String resource;
  private final String text;
  private final Map<String, Integer> header;

  /** The first cells, and where the rows are that begin with it: offset and line number in turn. */
  private final Map<String, int[]> places = new LinkedHashMap<>();

  private IndexedRows(String resource, String text) {
    this.resource = resource;
    this.text = text;
    Map<String, Integer> header = Map.of();
    int line = 0;
    for (int start = 0; start < text.length(); start = lineEnd(text, start) + 1) {
      line++;
      char first = text.charAt(start);
      if (first == '#' || first == '\n') {
        continue;
      }
      if (header.isEmpty()) {
        header = Rows.header(List.of(text.substring(start, lineEnd(text, start)).split("\t", -1)));
      } else {
        add(start, line);
      }
    }
    this.header = header;
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private void add(int start, int line) {
    int tab = text.indexOf('\t', start);
    if (tab < 0 || tab > lineEnd(text, start)) {
      throw new IllegalStateException(resource + ":" + line + ": one cell");
    }
    places.merge(
        text.substring(start, tab),
        new int[] {start, line},
        (before, added) -> {
          int[] all = Arrays.copyOf(before, before.length + 2);
          System.arraycopy(added, 0, all, before.length, 2);
          return all;
        });
  }

  /**
   * The rows of a resource; none if it is not there.
   *
   * @throws IllegalStateException if it is malformed: a mistake of this tool
   */
  static IndexedRows readIfPresent(String resource) {
    return new IndexedRows(resource, Rows.text(resource).orElse(""));
  }

  /** The rows whose first cell is {@code first}, in the order of the file. */
  List<Rows.Row> of(String first) {
    int[] found = places.get(first);
    if (found == null) {
      return List.of();
    }
    List<Rows.Row> rows = new ArrayList<>(found.length / 2);
    for (int i = 0; i < found.length; i += 2) {
      String line = text.substring(found[i], lineEnd(text, found[i]));
      rows.add(Rows.row(resource, found[i + 1], header, line));
    }
    return rows;
  }

  /** All first cells, each once, in the order of the file. */
  Set<String> names() {
    return Collections.unmodifiableSet(places.keySet());
  }
}
