package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.Lexical;

/** Writes names so that the engine reads them back. */
final class Quoting {
  private Quoting() {}

  /** The name as it is where that is enough, else in the engine's first kind of quotes. */
  static String name(Engine engine, String name) {
    boolean plain = isPlain(name) && engine.keywords().find(name).isEmpty();
    if (plain) {
      return name;
    }
    Lexical.NameQuote quote = engine.lexical().nameQuotes().get(0);
    String close = String.valueOf(quote.close());
    return quote.open() + name.replace(close, close + close) + close;
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
