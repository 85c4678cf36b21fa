package io.github.jsqlc.syntax;

import io.github.jsqlc.engine.Operators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The operators and punctuation marks that a lexer can meet. */
final class Symbols {
  private static final List<String> PUNCTUATION = List.of("(", ")", ",", ".", ";", "*", "=");

  private static final String[] NONE = {};

  private final String[][] byFirst = new String[128][];
  private final Operators operators;

  /**
   * @param punctuation the signs that not every engine has
   */
  Symbols(Operators operators, List<String> punctuation) {
    this.operators = operators;
    List<String> all = new ArrayList<>(operators.symbols());
    punctuation.stream().filter(mark -> !all.contains(mark)).forEach(all::add);
    PUNCTUATION.stream().filter(mark -> !all.contains(mark)).forEach(all::add);
    all.sort(Comparator.comparing(String::length).reversed());
    Arrays.fill(byFirst, NONE);
    for (String symbol : all) {
      String[] before = byFirst[symbol.charAt(0)];
      String[] more = Arrays.copyOf(before, before.length + 1);
      more[before.length] = symbol;
      byFirst[symbol.charAt(0)] = more;
    }
  }

  /** The longest symbol that stands at {@code start}; null if none does. */
  String longestAt(char[] text, int start) {
    char first = text[start];
    if (first >= 128) {
      return null;
    }
    for (String symbol : byFirst[first]) {
      if (matches(symbol, text, start)) {
        return symbol;
      }
    }
    return null;
  }

  /** The name of a symbol: a synonym's is that of the operator it stands for. */
  String name(String symbol) {
    return operators.canonical(symbol);
  }

  private static boolean matches(String symbol, char[] text, int start) {
    if (start + symbol.length() > text.length) {
      return false;
    }
    for (int i = 1; i < symbol.length(); i++) {
      if (text[start + i] != symbol.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
