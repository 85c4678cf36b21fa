package io.github.jsqlc.live;

import io.github.jsqlc.engine.Lexical;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of a statement as far as it takes to find one that a message names: comments are
 * skipped, a parameter is one token however it is written.
 */
final class Words {
  /**
   * @param text without quotes, if it is a quoted name
   * @param start the offset of the first character in the text that was cut
   * @param end the offset behind the last
   */
  record Word(String text, int start, int end) {}

  private static final Pattern PARAMETER =
      Pattern.compile("(?:sqlc\\s*\\.\\s*(?:n?arg|slice)\\s*\\([^)]*\\)|\\?\\d*|[:@$][\\w$]+)");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*|[\\d.]+");

  private final String text;
  private final Lexical lexical;
  private final List<Word> found = new ArrayList<>();

  private Words(String text, Lexical lexical) {
    this.text = text;
    this.lexical = lexical;
  }

  /** All tokens but comments and parameters. */
  static List<Word> of(String text, Lexical lexical) {
    Words words = new Words(text, lexical);
    int at = 0;
    while (at < text.length()) {
      at = words.next(at);
    }
    return words.found;
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      return at + 1;
    }
    if (lexical.lineComments().stream().anyMatch(mark -> text.startsWith(mark, at))) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? text.length() : end + 2;
    }
    if (lexical.stringQuotes().indexOf(c) >= 0) {
      int end = closing(at, c);
      return add(text.substring(at, end), at, end);
    }
    for (Lexical.NameQuote quote : lexical.nameQuotes()) {
      if (quote.open() == c) {
        int end = closing(at, quote.close());
        return add(text.substring(at + 1, Math.max(at + 1, end - 1)), at, end);
      }
    }
    Matcher parameter = PARAMETER.matcher(text).region(at, text.length());
    if (parameter.lookingAt()) {
      return parameter.end();
    }
    Matcher plain = PLAIN.matcher(text).region(at, text.length());
    int end = plain.lookingAt() ? plain.end() : at + 1;
    return add(text.substring(at, end), at, end);
  }

  private int closing(int at, char quote) {
    int end = text.indexOf(quote, at + 1);
    while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == quote) {
      end = text.indexOf(quote, end + 2);
    }
    return end < 0 ? text.length() : end + 1;
  }

  private int add(String word, int start, int end) {
    found.add(new Word(word, start, end));
    return end;
  }
}
