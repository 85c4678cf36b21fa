package io.github.jsqlc.javagen.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes valid Java names of any text. The same text always gives the same name. */
final class Identifiers {
  private Identifiers() {}

  /** Keywords, literals and {@code _} (JLS 3.9), and {@code yield}, which no call can name. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do "
                  + "double else enum extends final finally float for goto if implements import "
                  + "instanceof int interface long native new package private protected public "
                  + "return short static strictfp super switch synchronized this throw throws "
                  + "transient try void volatile while true false null _ yield")
              .split(" "));

  /** Methods that every class has: a method without parameters cannot be declared anew. */
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /** {@code count(*)}, {@code max(price)}: the engine's name for a column without an alias. */
  private static final Pattern CALL =
      Pattern.compile("(?s)\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*\\(.*");

  /** What people write in a quoted alias; other text is an expression. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\p{M}_$ .:#/-]*");

  /** A name of its own for a parameter, a component or a variable; {@code fallback} for none. */
  static String variable(String name, String fallback) {
    String camel = Words.camel(Words.of(name));
    return safe(camel.isEmpty() ? fallback : camel);
  }

  /** A name for a column of a result, which may be the text of an expression. */
  static String column(String name, int position) {
    String fallback = "column" + position;
    Matcher call = CALL.matcher(name);
    if (call.matches()) {
      return variable(call.group(1), fallback);
    }
    boolean expression = !PLAIN.matcher(name).matches() || name.matches("[\\d.\\s]*");
    return expression ? fallback : variable(name, fallback);
  }

  /** A name for a method: that of the query with a small letter first. */
  static String method(String query) {
    if (!isCamel(query)) {
      return variable(query, "query");
    }
    int capitals = 0;
    while (capitals < query.length() && Character.isUpperCase(query.charAt(capitals))) {
      capitals++;
    }
    // URLOf gives urlOf: of several capitals the last one begins the next word.
    int small = capitals > 1 && capitals < query.length() ? capitals - 1 : capitals;
    return safe(query.substring(0, small).toLowerCase(Locale.ROOT) + query.substring(small));
  }

  /** A name for a class: {@code words} with a capital each; {@code fallback} for none. */
  static String type(List<String> words, String fallback) {
    if (words.isEmpty()) {
      return fallback;
    }
    String pascal = Words.pascal(words);
    return startsValid(pascal) ? pascal : "_" + pascal;
  }

  /** The beginning of the names of a query's own classes. */
  static String type(String query) {
    if (!isCamel(query)) {
      return type(Words.of(query), "Query");
    }
    return query.substring(0, 1).toUpperCase(Locale.ROOT) + query.substring(1);
  }

  /** A name for a constant. */
  static String constant(String name, String fallback) {
    String constant = Words.constant(Words.of(name));
    String found = constant.isEmpty() ? fallback : constant;
    return startsValid(found) ? found : "_" + found;
  }

  private static boolean isCamel(String name) {
    return !name.isEmpty()
        && Character.isLetter(name.charAt(0))
        && name.chars().allMatch(c -> Character.isLetterOrDigit((char) c));
  }

  /** {@code name} itself, unless it cannot stand for a variable, component or method. */
  static String safe(String name) {
    String valid = startsValid(name) ? name : "_" + name;
    return KEYWORDS.contains(valid) || OBJECT_METHODS.contains(valid) ? valid + "_" : valid;
  }

  private static boolean startsValid(String name) {
    return !name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0));
  }
}
