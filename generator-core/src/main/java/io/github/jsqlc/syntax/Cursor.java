package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.Optional;

/** A place among the tokens of a statement. */
final class Cursor {
  private static final int SHOWN = 30;

  private final SourceFile file;
  private final Engine engine;
  private final Tokens tokens;
  private int at;

  Cursor(SourceFile file, Engine engine, Tokens tokens) {
    this.file = file;
    this.engine = engine;
    this.tokens = tokens;
  }

  Engine engine() {
    return engine;
  }

  Tokens tokens() {
    return tokens;
  }

  SourceFile file() {
    return file;
  }

  /** The index of the next token. */
  int mark() {
    return at;
  }

  /** Goes back to a {@link #mark}. */
  void reset(int mark) {
    at = mark;
  }

  TokenKind kind() {
    return tokens.kind(at);
  }

  /** The kind of the token {@code ahead} places after the next one; before it, if negative. */
  TokenKind kind(int ahead) {
    return at + ahead < tokens.size() ? tokens.kind(at + ahead) : TokenKind.END;
  }

  /** The keyword or sign that comes next; null if something else does. */
  String word() {
    return tokens.word(at);
  }

  String word(int ahead) {
    return at + ahead >= 0 && at + ahead < tokens.size() ? tokens.word(at + ahead) : null;
  }

  boolean at(String word) {
    return word.equals(tokens.word(at));
  }

  boolean at(int ahead, String word) {
    return word.equals(word(ahead));
  }

  /** Whether a word without quotes comes next that is this one, keyword or not, in any case. */
  boolean atText(String word) {
    return kind() == TokenKind.WORD
        && tokens.end(at) - tokens.start(at) == word.length()
        && file.text().regionMatches(true, tokens.start(at), word, 0, word.length());
  }

  boolean atEnd() {
    return kind() == TokenKind.END;
  }

  /** Steps over the next token and gives its index. */
  int next() {
    return at++;
  }

  boolean accept(String word) {
    if (at(word)) {
      at++;
      return true;
    }
    return false;
  }

  boolean accept(String first, String second) {
    if (at(first) && at(1, second)) {
      at += 2;
      return true;
    }
    return false;
  }

  /** Steps over two words that only stand together; whether the first one came. */
  boolean acceptBoth(String first, String second) {
    if (!accept(first)) {
      return false;
    }
    expect(second);
    return true;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw expected("\"" + word + "\"");
    }
  }

  /** Steps over the bracket that closes the one at token {@code open}. */
  void close(int open) {
    if (!accept(")")) {
      throw unclosed(open, "\")\"");
    }
  }

  /** The same after the items of a list, where a comma could have come too. */
  void closeList(int open) {
    if (!accept(")")) {
      throw unclosed(open, "\",\" or \")\"");
    }
  }

  private SyntaxError unclosed(int open, String what) {
    int line = file.line(tokens.start(open));
    boolean here = line == file.line(tokens.start(at));
    return expected(what + (here ? "" : " to close the \"(\" at line " + line));
  }

  /** The bracket that closes the one at token {@code open}; the end if none does. */
  int matching(int open) {
    int depth = 0;
    for (int token = open; token < tokens.size(); token++) {
      String word = tokens.kind(token) == TokenKind.SYMBOL ? tokens.word(token) : null;
      depth += "(".equals(word) ? 1 : ")".equals(word) ? -1 : 0;
      if (depth == 0) {
        return token;
      }
    }
    return tokens.size() - 1;
  }

  String text(int token) {
    return file.text().substring(tokens.start(token), tokens.end(token));
  }

  /** The part of the file that a token takes. */
  Span span(int token) {
    return file.span(tokens.start(token), tokens.end(token));
  }

  /** From the token at {@code first} to the one that was stepped over last. */
  Span from(int first) {
    int last = at - 1;
    return last < first
        ? file.span(tokens.start(first), tokens.start(first))
        : file.span(tokens.start(first), tokens.end(last));
  }

  /** {@code expected .., found ..} at the next token. */
  SyntaxError expected(String what) {
    String message = "expected %s, found %s".formatted(what, found());
    Diagnostic diagnostic = Diagnostic.of(Code.S203, span(at), message);
    return new SyntaxError(diagnostic.withHint(Slips.hint(this, what)));
  }

  /** A mistake at a token that was stepped over, or at the next one. */
  SyntaxError error(Code code, Span span, String message, Optional<String> hint) {
    return new SyntaxError(Diagnostic.of(code, span, message).withHint(hint));
  }

  private String found() {
    if (atEnd()) {
      return "the end of the statement";
    }
    String text = text(at);
    int lineEnd = text.indexOf('\n');
    boolean cut = lineEnd >= 0 || text.length() > SHOWN;
    String shown =
        text.substring(0, Math.min(lineEnd >= 0 ? lineEnd : SHOWN, Math.min(SHOWN, text.length())));
    shown = shown.stripTrailing() + (cut ? "..." : "");
    return kind() == TokenKind.STRING || kind() == TokenKind.QUOTED ? shown : "\"" + shown + "\"";
  }
}
