package io.github.jsqlc.rows;

import io.github.jsqlc.engine.NullRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a function's value is NULL: what the server's catalogs tell, which is strictness, and what
 * {@code nulls.tsv} tells beyond it. A row there holds for one list of argument types, for all
 * functions of a name ({@code *}), or for all whose names begin so ({@code pg_stat_*}).
 */
final class NullWords {
  static final Word AS_OPERAND = new Word(NullRule.ANY_NULL, Set.of());

  /**
   * A function as the catalogs know it.
   *
   * @param types the ids of the types of its arguments, between commas
   * @param kind the server's letter: f, a, w or p
   * @param strict whether the server does not even call it with a NULL argument
   */
  record Function(String name, String types, char kind, boolean strict, boolean set) {}

  /**
   * What is known.
   *
   * @param certain the columns of its rows that are never NULL
   */
  record Word(NullRule rule, Set<String> certain) {
    /** The same columns with a mark behind those that may be NULL. */
    String mark(String columns) {
      if (columns.isEmpty()) {
        return columns;
      }
      StringBuilder marked = new StringBuilder();
      for (String column : columns.split(", ")) {
        marked.append(marked.isEmpty() ? "" : ", ").append(column);
        if (!certain.contains(column.substring(0, column.lastIndexOf(':')))) {
          marked.append(" null");
        }
      }
      return marked.toString();
    }
  }

  private final Map<String, Word> words = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> missing = new TreeSet<>();

  NullWords() {
    for (String line : text().split("\n")) {
      if (!line.startsWith("#") && !line.startsWith("extension\t")) {
        add(line);
      }
    }
  }

  private static String text() {
    try (InputStream in = NullWords.class.getResourceAsStream("/rows/nulls.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 5 || cells[4].isBlank()) {
      throw new IllegalStateException("nulls.tsv: " + line);
    }
    List<String> said = List.of(cells[3].split(" "));
    Word word =
        new Word(
            NullRule.valueOf(said.get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
            Set.copyOf(said.subList(1, said.size())));
    for (String arguments : cells[2].split(" ")) {
      if (words.put(key(cells[0], cells[1], arguments), word) != null) {
        throw new IllegalStateException("nulls.tsv: twice: " + line);
      }
    }
  }

  private static String key(String extension, String name, String arguments) {
    return extension + "\t" + name + "(" + arguments + ")";
  }

  /** What is known of one function of an extension, or with an empty name, of the server. */
  Word of(String extension, Function function) {
    Optional<Word> curated = curated(extension, function.name(), function.types());
    if (curated.isPresent()) {
      return curated.get();
    }
    if (function.kind() == 'f' && function.strict() && !function.set()) {
      NullRule rule = function.types().isEmpty() ? NullRule.NEVER : NullRule.ANY_NULL;
      return new Word(rule, Set.of());
    }
    if (!function.set()) {
      missing.add(key(extension, function.name(), function.types()));
    }
    return new Word(NullRule.ALWAYS, Set.of());
  }

  /** What a row tells of one function, if there is one. */
  Optional<Word> curated(String extension, String name, String types) {
    for (String key : Arrays.asList(key(extension, name, types), key(extension, name, "*"))) {
      if (words.containsKey(key)) {
        used.add(key);
        return Optional.of(words.get(key));
      }
    }
    for (int length = name.length() - 1; length >= 0; length--) {
      String key = key(extension, name.substring(0, length) + "*", "*");
      if (words.containsKey(key)) {
        used.add(key);
        return Optional.of(words.get(key));
      }
    }
    return Optional.empty();
  }

  /** The functions that the server calls with NULL too, of which no row tells what comes then. */
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
