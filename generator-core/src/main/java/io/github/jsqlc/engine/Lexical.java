package io.github.jsqlc.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * How one engine cuts a text into tokens, from its {@code engine.properties}.
 *
 * @param nameQuotes the pairs of characters around quoted names
 * @param doubledQuotes the closing quotes that stand for themselves when they are doubled
 * @param stringQuotes the characters around strings; a doubled one stands for itself
 * @param backslashEscapes whether a backslash in a string escapes the next character
 * @param lineComments what begins a comment that ends with the line
 * @param nestedComments whether block comments nest
 * @param numberedMarks the characters that, before digits, make a numbered parameter
 * @param namedMarks the characters that, before a name, make a named parameter
 * @param highestParameter the highest number of a numbered parameter
 * @param positionalMark the character that alone is a parameter
 * @param tclNames whether a parameter's name may hold {@code ::} and a suffix in parentheses
 * @param digitSeparators whether {@code _} may stand between two digits
 * @param hexIntegers whether {@code 0x1F} is a number
 * @param stringsAsNames whether a string may stand where a name is declared or an alias given
 * @param folding what makes two unquoted names the same
 */
public record Lexical(
    List<NameQuote> nameQuotes,
    String doubledQuotes,
    String stringQuotes,
    boolean backslashEscapes,
    List<String> lineComments,
    boolean nestedComments,
    String numberedMarks,
    String namedMarks,
    int highestParameter,
    char positionalMark,
    boolean tclNames,
    boolean digitSeparators,
    boolean hexIntegers,
    boolean stringsAsNames,
    Folding folding) {

  /** The characters around a quoted name. */
  public record NameQuote(char open, char close) {}

  /** What makes two names the same. */
  public enum Folding {
    /** The case of ASCII letters counts for nothing, in quoted names too. */
    ASCII,
    /** Names without quotes are lower case; in quotes each character counts. */
    LOWER_UNQUOTED,
    /** The case of all letters counts for nothing, in quoted names too. */
    UNICODE
  }

  public Lexical {
    nameQuotes = List.copyOf(nameQuotes);
    lineComments = List.copyOf(lineComments);
  }

  /**
   * What all spellings of one name have in common.
   *
   * @param quoted whether the name stood in quotes
   */
  public String fold(String name, boolean quoted) {
    return switch (folding) {
      case ASCII -> lowerAscii(name);
      case LOWER_UNQUOTED -> quoted ? name : name.toLowerCase(Locale.ROOT);
      case UNICODE -> name.toLowerCase(Locale.ROOT);
    };
  }

  private static String lowerAscii(String name) {
    int first = 0;
    while (first < name.length() && !isUpperAscii(name.charAt(first))) {
      first++;
    }
    if (first == name.length()) {
      return name;
    }
    char[] lower = name.toCharArray();
    for (int i = first; i < lower.length; i++) {
      if (isUpperAscii(lower[i])) {
        lower[i] += 32;
      }
    }
    return new String(lower);
  }

  private static boolean isUpperAscii(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static Properties properties(String engine) {
    String resource = "/engine/" + engine + "/engine.properties";
    Properties values = new Properties();
    try (InputStream in = Lexical.class.getResourceAsStream(resource)) {
      values.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return values;
  }

  static Lexical load(String engine) {
    Properties values = properties(engine);
    return new Lexical(
        words(values, "name-quotes").stream()
            .map(pair -> new NameQuote(pair.charAt(0), pair.charAt(1)))
            .toList(),
        value(values, "doubled-quotes"),
        value(values, "string-quotes"),
        flag(values, "backslash-escapes"),
        words(values, "line-comments"),
        flag(values, "nested-comments"),
        value(values, "numbered-marks"),
        value(values, "named-marks"),
        Integer.parseInt(value(values, "highest-parameter")),
        value(values, "positional-mark").charAt(0),
        flag(values, "tcl-names"),
        flag(values, "digit-separators"),
        flag(values, "hex-integers"),
        flag(values, "strings-as-names"),
        Folding.valueOf(value(values, "folding").toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private static String value(Properties values, String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("engine.properties: no " + key);
    }
    return value.trim();
  }

  private static List<String> words(Properties values, String key) {
    return List.of(value(values, key).split(" +"));
  }

  static boolean flag(Properties values, String key) {
    return switch (value(values, key)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalStateException("engine.properties: " + key + " is yes or no");
    };
  }
}
