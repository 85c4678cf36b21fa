package io.github.jsqlc.syntax;

import io.github.jsqlc.engine.Lexical;
import io.github.jsqlc.engine.Lexical.StringForm;

/** Finds where the forms of strings end that an engine has. */
final class StringScan {
  private final char[] text;
  private final Lexical lexical;
  private final boolean continued;

  StringScan(char[] text, Lexical lexical) {
    this.text = text;
    this.lexical = lexical;
    this.continued = lexical.stringForms().contains(StringForm.CONTINUED);
  }

  /** The form that the word from {@code start} to {@code end} begins; null if it is just a word. */
  StringForm prefixed(int start, int end) {
    if (end != start + 1 || end >= text.length) {
      return null;
    }
    char next = text[end];
    StringForm form =
        switch (text[start] | 32) {
          case 'x' -> has(StringForm.BLOB) ? StringForm.BLOB : StringForm.BITS;
          case 'b' -> StringForm.BITS;
          case 'e' -> StringForm.ESCAPE;
          case 'n' -> StringForm.NATIONAL;
          case 'u' -> unicodeQuote(end) ? StringForm.UNICODE : null;
          default -> null;
        };
    boolean quote = next == '\'' || form == StringForm.UNICODE;
    return form != null && quote && has(form) ? form : null;
  }

  private boolean has(StringForm form) {
    return lexical.stringForms().contains(form);
  }

  private boolean unicodeQuote(int i) {
    return i + 1 < text.length && text[i] == '&' && (text[i + 1] == '\'' || text[i + 1] == '"');
  }

  /** A string that begins with its quote. */
  int plain(int start) {
    return quoted(start, true, lexical.backslashEscapes());
  }

  /** {@code E'..'}. */
  int escaped(int start) {
    return quoted(start + 1, true, true);
  }

  /** {@code U&'..'} or {@code U&".."}. */
  int unicode(int start) {
    return text[start + 2] == '"'
        ? Scan.quoted(text, start + 2, '"', true, false)
        : quoted(start + 2, true, false);
  }

  /** {@code B'..'} or {@code X'..'}. */
  int bits(int start) {
    return quoted(start + 1, false, false);
  }

  private int quoted(int quote, boolean doubled, boolean backslash) {
    int end = Scan.quoted(text, quote, text[quote], doubled, backslash);
    int next = continued && end > 0 ? continuation(end) : Scan.UNTERMINATED;
    while (next > 0) {
      end = Scan.quoted(text, next, text[next], doubled, backslash);
      next = end > 0 ? continuation(end) : Scan.UNTERMINATED;
    }
    return end;
  }

  /**
   * The quote that continues the string that ends here: white space with a line feed parts them.
   */
  private int continuation(int end) {
    boolean line = false;
    int i = end;
    while (i < text.length) {
      char c = text[i];
      if (Characters.space(c)) {
        line |= c == '\n' || c == '\r';
        i++;
      } else if (c == '-' && i + 1 < text.length && text[i + 1] == '-') {
        i = Scan.lineComment(text, i);
      } else {
        return line && c == '\'' ? i : Scan.UNTERMINATED;
      }
    }
    return Scan.UNTERMINATED;
  }

  /** Whether a string of bits holds the digits that it may hold. */
  boolean bitsRight(int start, int end) {
    boolean hex = (text[start] | 32) == 'x';
    String digits = StringValues.parts(new String(text, start + 1, end - start - 1), lexical);
    return digits.chars().allMatch(c -> hex ? Characters.hexDigit((char) c) : c == '0' || c == '1');
  }

  /** The length of the {@code $tag$} that begins here; 0 if none does. */
  int dollarQuote(int start) {
    if (!has(StringForm.DOLLAR)) {
      return 0;
    }
    int i = start + 1;
    while (i < text.length && text[i] != '$' && Characters.wordPart(text[i])) {
      if (i == start + 1 && Characters.digit(text[i])) {
        return 0;
      }
      i++;
    }
    return i < text.length && text[i] == '$' ? i + 1 - start : 0;
  }

  /** From {@code $tag$} to behind the next one. */
  int dollar(int start) {
    int length = dollarQuote(start);
    for (int i = start + length; i + length <= text.length; i++) {
      if (text[i] == '$' && same(start, i, length)) {
        return i + length;
      }
    }
    return Scan.UNTERMINATED;
  }

  private boolean same(int first, int second, int length) {
    for (int i = 0; i < length; i++) {
      if (text[first + i] != text[second + i]) {
        return false;
      }
    }
    return true;
  }

  /** How the string or name is closed that begins at {@code start}. */
  String closeHint(int start, char close) {
    if (text[start] == '$') {
      return "close it with " + new String(text, start, dollarQuote(start));
    }
    return "close it with %s; inside it, the same sign is written twice".formatted(close);
  }
}
