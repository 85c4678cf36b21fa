package io.github.jsqlc.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one engine cuts a text into tokens, from its {@code engine.properties}.
 *
 * @param nameQuotes the pairs of characters around quoted names
 * @param doubledQuotes the closing quotes that stand for themselves when they are doubled
 * @param stringQuotes the characters around strings; a doubled one stands for itself
 * @param backslashEscapes whether a backslash in a string escapes the next character
 * @param stringForms the literals in quotes besides plain strings
 * @param lineComments what begins a comment that ends with the line
 * @param nestedComments whether block comments nest
 * @param numberedMarks the characters that, before digits, make a numbered parameter
 * @param namedMarks the characters that, before a name, make a named parameter
 * @param highestParameter the highest number of a numbered parameter
 * @param positionalMark the character that alone is a parameter; 0 if none is
 * @param tclNames whether a parameter's name may hold {@code ::} and a suffix in parentheses
 * @param digitSeparators whether {@code _} may stand between two digits
 * @param radixes the letters that, behind a zero, begin an integer of another base: x, o, b
 * @param punctuation the signs that are no operators, besides those that all engines have
 * @param operatorCharacters the characters of which any row is an operator; empty where only the
 *     operators with rows are some
 * @param metaCommands whether a line that begins with a backslash is for the engine's shell alone
 * @param stringsAsNames whether a string may stand where a name is declared or an alias given
 * @param folding what makes two unquoted names the same
 */
public record Lexical(
    List<NameQuote> nameQuotes,
    String doubledQuotes,
    String stringQuotes,
    boolean backslashEscapes,
    Set<StringForm> stringForms,
    List<String> lineComments,
    boolean nestedComments,
    String numberedMarks,
    String namedMarks,
    int highestParameter,
    char positionalMark,
    boolean tclNames,
    boolean digitSeparators,
    String radixes,
    List<String> punctuation,
    String operatorCharacters,
    boolean metaCommands,
    boolean stringsAsNames,
    Folding folding) {

  /** The characters around a quoted name. */
  public record NameQuote(char open, char close) {}

  /** The forms of literals in quotes that not every engine has. */
  public enum StringForm {
    /** {@code x'0A'}: bytes. */
    BLOB,
    /** {@code B'101'} and {@code X'1F'}: bits. */
    BITS,
    /** {@code E'\\n'}: a backslash escapes. */
    ESCAPE,
    /** {@code U&'\\0061'} and names {@code U&"\\0061"}. */
    UNICODE,
    /** {@code N'a'}: the string of a national character type. */
    NATIONAL,
    /** {@code $tag$a$tag$}: nothing within is special. */
    DOLLAR,
    /** Strings on lines that follow each other are one. */
    CONTINUED
  }

  /** What makes two names the same. */
  public enum Folding {
    /** The case of ASCII letters counts for nothing, in quoted names too. */
    ASCII,
    /**
     * Names without quotes have their ASCII letters in lower case; in quotes each character counts.
     */
    LOWER_UNQUOTED,
    /** The case of all letters counts for nothing, in quoted names too. */
    UNICODE
  }

  public Lexical {
    nameQuotes = List.copyOf(nameQuotes);
    stringForms = Set.copyOf(stringForms);
    lineComments = List.copyOf(lineComments);
    punctuation = List.copyOf(punctuation);
  }

  /**
   * What all spellings of one name have in common.
   *
   * @param quoted whether the name stood in quotes
   */
  public String fold(String name, boolean quoted) {
    return switch (folding) {
      case ASCII -> lowerAscii(name);
      case LOWER_UNQUOTED -> quoted ? name : lowerAscii(name);
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
        words(values, "string-forms").stream()
            .map(form -> StringForm.valueOf(form.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        words(values, "line-comments"),
        flag(values, "nested-comments"),
        value(values, "numbered-marks"),
        value(values, "named-marks"),
        Integer.parseInt(value(values, "highest-parameter")),
        value(values, "positional-mark").isEmpty() ? 0 : value(values, "positional-mark").charAt(0),
        flag(values, "tcl-names"),
        flag(values, "digit-separators"),
        value(values, "radixes"),
        words(values, "punctuation"),
        value(values, "operator-characters"),
        flag(values, "meta-commands"),
        flag(values, "strings-as-names"),
        Folding.valueOf(value(values, "folding").toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  static String value(Properties values, String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("engine.properties: no " + key);
    }
    return value.trim();
  }

  private static List<String> words(Properties values, String key) {
    String value = value(values, key);
    return value.isEmpty() ? List.of() : List.of(value.split(" +"));
  }

  static boolean flag(Properties values, String key) {
    return switch (value(values, key)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalStateException("engine.properties: " + key + " is yes or no");
    };
  }
}
