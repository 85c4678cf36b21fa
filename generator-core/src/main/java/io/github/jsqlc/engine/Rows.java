package io.github.jsqlc.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the rows in which the engines' knowledge is written: a header, then one line a row, cells
 * separated by tabs. The last column says where the row comes from and may not be empty. Lines that
 * begin with {@code #} and a blank, and empty lines count for nothing.
 */
public final class Rows {
  private Rows() {}

  /** One row. */
  public static final class Row {
    private final String file;
    private final int line;
    private final Map<String, Integer> header;
    private final String[] cells;

    private Row(String file, int line, Map<String, Integer> header, String[] cells) {
      this.file = file;
      this.line = line;
      this.header = header;
      this.cells = cells;
    }

    /** The trimmed text of the cell in {@code column}. */
    public String get(String column) {
      Integer index = header.get(column);
      if (index == null) {
        throw new IllegalStateException("%s: no column %s".formatted(at(), column));
      }
      return cells[index];
    }

    /** The text of the cell in {@code column}; empty if there is none. */
    public Optional<String> optional(String column) {
      return Optional.of(get(column)).filter(text -> !text.isEmpty());
    }

    /** The cell as a list of words between spaces. */
    public List<String> words(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split(" +"));
    }

    /** {@code file:line}, for messages about the row itself. */
    public String at() {
      return file + ":" + line;
    }
  }

  /**
   * The rows of one file of one engine.
   *
   * @throws IllegalStateException if the file is not there or malformed: a mistake of this tool
   */
  public static List<Row> read(String engine, String file) {
    return read("/engine/" + engine + "/" + file);
  }

  /**
   * The rows of one resource, for packages that keep rows of their own.
   *
   * @throws IllegalStateException if the resource is not there or malformed: a mistake of this tool
   */
  public static List<Row> read(String resource) {
    return parse(
        resource,
        text(resource).orElseThrow(() -> new IllegalStateException("no rows " + resource)));
  }

  /** The text of a resource; empty if it is not there. */
  static Optional<String> text(String resource) {
    try (InputStream in = Rows.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The rows of {@code text}, which messages call {@code name}. */
  static List<Row> parse(String name, String text) {
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> header = null;
    int line = 0;
    for (String content : text.split("\n", -1)) {
      line++;
      if (content.isBlank() || content.startsWith("# ")) {
        continue;
      }
      if (header == null) {
        header = header(List.of(content.split("\t", -1)));
      } else {
        rows.add(row(name, line, header, content));
      }
    }
    if (header == null) {
      throw new IllegalStateException(name + ": no header");
    }
    return List.copyOf(rows);
  }

  /** At which place each of these columns stands. */
  static Map<String, Integer> header(List<String> columns) {
    Map<String, Integer> header = new HashMap<>();
    for (String column : columns) {
      header.put(column.trim(), header.size());
    }
    return header;
  }

  /** The row that one line holds. */
  static Row row(String name, int line, Map<String, Integer> header, String content) {
    String[] cells = content.split("\t", -1);
    if (cells.length != header.size()) {
      throw new IllegalStateException(
          "%s:%d: %d cells, not %d".formatted(name, line, cells.length, header.size()));
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].trim();
    }
    if (cells[cells.length - 1].isEmpty()) {
      throw new IllegalStateException(name + ":" + line + ": no source");
    }
    return new Row(name, line, header, cells);
  }
}
