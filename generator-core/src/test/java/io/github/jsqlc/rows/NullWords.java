package io.github.jsqlc.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The curated words for when a function's value is NULL: no catalog tells it. A row of {@code
 * nulls.tsv} holds for one list of argument types, for all functions of a name ({@code *}), or for
 * all whose names begin so ({@code pg_stat_*}).
 */
final class NullWords {
  private final Map<String, String> words = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> missing = new TreeSet<>();

  NullWords() {
    String text;
    try (InputStream in = NullWords.class.getResourceAsStream("/rows/nulls.tsv")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String line : text.split("\n")) {
      if (line.startsWith("#") || line.isBlank() || line.startsWith("extension\t")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 5 || cells[4].isBlank()) {
        throw new IllegalStateException("nulls.tsv: " + line);
      }
      for (String arguments : cells[2].split(" ")) {
        if (words.put(key(cells[0], cells[1], arguments), cells[3]) != null) {
          throw new IllegalStateException("nulls.tsv: twice: " + line);
        }
      }
    }
  }

  private static String key(String extension, String name, String arguments) {
    return extension + "\t" + name + "(" + arguments + ")";
  }

  /**
   * The word for one function.
   *
   * @param kind the server's letter: f, a, w or p
   * @param strict whether the server does not even call it with a NULL argument
   */
  String of(String extension, String name, String arguments, char kind, boolean strict) {
    for (String key :
        new String[] {
          key(extension, name, arguments), key(extension, name, "*"), prefix(extension, name)
        }) {
      if (key != null && words.containsKey(key)) {
        used.add(key);
        return words.get(key);
      }
    }
    if (kind == 'f' && strict) {
      return "any-null";
    }
    missing.add(key(extension, name, arguments));
    return kind == 'a' ? "no-rows" : "always";
  }

  private String prefix(String extension, String name) {
    for (int length = name.length(); length > 0; length--) {
      String key = key(extension, name.substring(0, length) + "*", "*");
      if (words.containsKey(key)) {
        return key;
      }
    }
    return null;
  }

  /** The functions without a row that are not simply NULL for a NULL. */
  Set<String> missing() {
    return missing;
  }

  /** The rows that no function has asked for. */
  Set<String> unused() {
    Set<String> unused = new TreeSet<>(words.keySet());
    unused.removeAll(used);
    return unused;
  }
}
