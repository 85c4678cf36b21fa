package io.github.jsqlc.javagen.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Takes SQL names apart into words and joins words to Java names. */
final class Words {
  private Words() {}

  /**
   * The words of a name. They end at anything that cannot stand in a Java name, at {@code _} and
   * {@code $}, and before a capital: {@code user_id}, {@code userId}, {@code "user id"} and {@code
   * UserID} all give {@code user}, {@code id}. Lower case, in the order of the name.
   */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int[] letters = name.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      int c = letters[i];
      if (!isWordPart(c)) {
        end(word, words);
        continue;
      }
      if (beginsWord(letters, i)) {
        end(word, words);
      }
      word.appendCodePoint(c);
    }
    end(word, words);
    return words;
  }

  private static boolean isWordPart(int c) {
    return c != '_'
        && Character.isJavaIdentifierPart(c)
        && !Character.isIdentifierIgnorable(c)
        && Character.getType(c) != Character.CURRENCY_SYMBOL;
  }

  /** A capital behind a small letter or digit, or before a small letter: user|Id, HTML|Page. */
  private static boolean beginsWord(int[] letters, int i) {
    if (i == 0 || !Character.isUpperCase(letters[i])) {
      return false;
    }
    boolean afterCapital = Character.isUpperCase(letters[i - 1]);
    boolean beforeSmall = i + 1 < letters.length && Character.isLowerCase(letters[i + 1]);
    // URLs and IDs are plurals of capitals, not words that begin with their last capital.
    boolean plural =
        beforeSmall
            && letters[i + 1] == 's'
            && (i + 2 == letters.length || !Character.isLowerCase(letters[i + 2]));
    return !afterCapital || (beforeSmall && !plural);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  /** {@code UserId}. */
  static String pascal(List<String> words) {
    return words.stream().map(Words::capitalized).collect(Collectors.joining());
  }

  /** {@code userId}. */
  static String camel(List<String> words) {
    return words.isEmpty() ? "" : words.get(0) + pascal(words.subList(1, words.size()));
  }

  /** {@code USER_ID}. */
  static String constant(List<String> words) {
    return String.join("_", words).toUpperCase(Locale.ROOT);
  }

  private static String capitalized(String word) {
    int end = word.offsetByCodePoints(0, 1);
    return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
  }
}
