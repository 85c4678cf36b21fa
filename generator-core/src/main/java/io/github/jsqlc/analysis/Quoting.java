package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.Keywords;
import io.github.jsqlc.engine.Lexical;

/** Writes names so that the engine reads them back. */
final class Quoting {
  private Quoting() {}

  /** The name as it is where that is enough, else in the engine's first kind of quotes. */
  static String name(Engine engine, String name) {
    boolean plain =
        isPlain(name)
            && engine.lexical().fold(name, false).equals(engine.lexical().fold(name, true))
            && engine.keywords().find(name).filter(k -> isTaken(engine, k)).isEmpty();
    if (plain) {
      return name;
    }
    Lexical.NameQuote quote = engine.lexical().nameQuotes().get(0);
    String close = String.valueOf(quote.close());
    return quote.open() + name.replace(close, close + close) + close;
  }

  /** Whether a keyword is better not used as a column's name; where few are free, no keyword is. */
  private static boolean isTaken(Engine engine, Keywords.Keyword keyword) {
    return !engine.features().standardGrammar()
        || keyword.use() == Keywords.Use.RESERVED
        || keyword.use() == Keywords.Use.FUNCTION;
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !(digit && i > 0)) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
