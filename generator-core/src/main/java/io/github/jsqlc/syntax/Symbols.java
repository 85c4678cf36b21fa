package io.github.jsqlc.syntax;

import io.github.jsqlc.engine.Operators;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The operators and punctuation marks that a lexer can meet. */
final class Symbols {
  private static final List<String> PUNCTUATION = List.of("(", ")", ",", ".", ";", "*", "=");

  private final String[][] byFirst = new String[128][];
  private final String[][] names = new String[128][];

  Symbols(Operators operators) {
    List<String> all = new ArrayList<>(operators.symbols());
    PUNCTUATION.stream().filter(mark -> !all.contains(mark)).forEach(all::add);
    all.sort(Comparator.comparing(String::length).reversed());
    for (int c = 0; c < 128; c++) {
      char first = (char) c;
      byFirst[c] = all.stream().filter(s -> s.charAt(0) == first).toArray(String[]::new);
      names[c] = new String[byFirst[c].length];
      for (int i = 0; i < names[c].length; i++) {
        names[c][i] = operators.canonical(byFirst[c][i]);
      }
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
    char first = symbol.charAt(0);
    for (int i = 0; i < byFirst[first].length; i++) {
      if (byFirst[first][i].equals(symbol)) {
        return names[first][i];
      }
    }
    return symbol;
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
