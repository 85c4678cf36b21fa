package io.github.jsqlc.javagen.model;

import io.github.jsqlc.engine.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The singular of English nouns: exceptions are the rows of {@code nouns.tsv}, the rest rules. */
final class Singular {
  private static final Map<String, String> EXCEPTIONS = exceptions();

  /** Endings in {@code s} that no plural has: address, status, analysis. */
  private static final List<String> SINGULAR_ENDINGS = List.of("ss", "us", "is");

  /** Words that some exception names as a singular. */
  private static final Set<String> SINGULARS = Set.copyOf(EXCEPTIONS.values());

  private Singular() {}

  private static Map<String, String> exceptions() {
    Map<String, String> exceptions = new HashMap<>();
    for (Rows.Row row : Rows.read("/javagen/nouns.tsv")) {
      exceptions.put(row.get("plural"), row.get("singular"));
    }
    return Map.copyOf(exceptions);
  }

  /** The singular of a word in lower case; a word that is singular already stays as it is. */
  static String of(String word) {
    String known = EXCEPTIONS.get(word);
    if (known != null) {
      return known;
    }
    if (!word.endsWith("s") || word.length() < 3 || SINGULARS.contains(word)) {
      return word;
    }
    String stem = word.substring(0, word.length() - 1);
    if (word.endsWith("ies")) {
      return word.length() > 4 ? word.substring(0, word.length() - 3) + "y" : stem;
    }
    if (endsWithAny(word, "sses", "shes", "ches", "xes", "zzes")) {
      return word.substring(0, word.length() - 2);
    }
    return SINGULAR_ENDINGS.stream().anyMatch(word::endsWith) ? word : stem;
  }

  private static boolean endsWithAny(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
