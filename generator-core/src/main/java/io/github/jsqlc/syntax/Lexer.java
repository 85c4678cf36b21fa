package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.Keywords;
import io.github.jsqlc.engine.Lexical;
import io.github.jsqlc.source.SourceFile;

/**
 * Cuts a file into the tokens of one statement after the other. A statement ends behind a
 * semicolon, before an annotation, or with the file; a trigger ends with the semicolon behind the
 * END of its body.
 */
final class Lexer {
  private final SourceFile file;
  private final char[] text;
  private final Lexical lexical;
  private final Keywords keywords;
  private final Symbols symbols;
  private final StringScan strings;
  private final OperatorScan operators;
  private final boolean annotated;
  private final Diagnostics diagnostics;
  private final char[] nameQuotes = new char[128];
  private final String[] lineComments;
  private int at;
  private Tokens tokens;
  private TriggerBody trigger;
  private RoutineBody routine;

  /**
   * @param annotated whether a comment can be an annotation
   */
  Lexer(SourceFile file, Engine engine, boolean annotated, Diagnostics diagnostics) {
    this.file = file;
    this.text = file.text().toCharArray();
    this.lexical = engine.lexical();
    this.keywords = engine.keywords();
    this.symbols = new Symbols(engine.operators(), lexical.punctuation());
    this.annotated = annotated;
    this.diagnostics = diagnostics;
    this.strings = new StringScan(text, lexical);
    this.operators = new OperatorScan(text, lexical, annotated);
    this.lineComments = lexical.lineComments().toArray(String[]::new);
    lexical.nameQuotes().forEach(quote -> nameQuotes[quote.open()] = quote.close());
  }

  char[] text() {
    return text;
  }

  /**
   * Reads the tokens of the next statement, without the semicolon, and an END behind them.
   *
   * @return whether there was anything before the end of the file, if only a comment or a semicolon
   */
  boolean read(Tokens into) {
    tokens = into;
    tokens.clear();
    trigger = new TriggerBody(tokens);
    routine = new RoutineBody(tokens);
    int begin = at;
    while (at < text.length) {
      char c = text[at];
      if (Characters.space(c)) {
        at++;
      } else if (c == ';' && !trigger.holdsSemicolon() && !routine.holdsSemicolon()) {
        tokens.add(TokenKind.END, at, at + 1, null);
        at = lexical.metaCommands() && copiesInput() ? Scan.copiedRows(text, at + 1) : at + 1;
        return true;
      } else if (lineComment()) {
        int end = Scan.lineComment(text, at);
        if (beginsAnnotation(end)) {
          break;
        }
        tokens.addComment(at, end);
        at = end;
      } else if (c == '/' && at + 1 < text.length && text[at + 1] == '*') {
        int end = Scan.blockComment(text, at, lexical.nestedComments());
        if (end > 0 && beginsAnnotation(end)) {
          break;
        }
        blockComment(end);
      } else if (c == '\\' && lexical.metaCommands() && tokens.size() == 0) {
        at = Scan.lineComment(text, at);
      } else {
        token(c);
      }
    }
    int end = tokens.size() == 0 ? at : tokens.end(tokens.size() - 1);
    tokens.add(TokenKind.END, end, end, null);
    return at > begin;
  }

  /** Whether the statement is a COPY behind which its rows stand, as in a dump. */
  private boolean copiesInput() {
    for (int i = 1; i < tokens.size() && "COPY".equals(tokens.word(0)); i++) {
      if ("FROM".equals(tokens.word(i - 1)) && "STDIN".equals(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean lineComment() {
    for (String mark : lineComments) {
      if (text[at] == mark.charAt(0) && startsWith(mark)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWith(String mark) {
    for (int i = 0; i < mark.length(); i++) {
      if (at + i >= text.length || text[at + i] != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the comment here is an annotation although the statement before has no semicolon. */
  private boolean beginsAnnotation(int end) {
    return annotated
        && tokens.size() > 0
        && beginsLine()
        && AnnotationReader.isAnnotation(text, at, end);
  }

  private boolean beginsLine() {
    int i = at;
    while (i > 0 && text[i - 1] != '\n' && Characters.space(text[i - 1])) {
      i--;
    }
    return i == 0 || text[i - 1] == '\n';
  }

  private void blockComment(int end) {
    if (end == Scan.UNTERMINATED) {
      fail(Code.S202, at + 2, "the comment that begins here does not end", "close it with */");
      at = Scan.lineComment(text, at);
    } else {
      tokens.addComment(at, end);
      at = end;
    }
  }

  private void token(char c) {
    if (Characters.wordStart(c)) {
      word();
    } else if (Characters.digit(c) || (c == '.' && digitAt(at + 1))) {
      number();
    } else if (lexical.stringQuotes().indexOf(c) >= 0) {
      quoted(TokenKind.STRING, strings.plain(at), "string");
    } else if (c < 128 && nameQuotes[c] != 0) {
      char close = nameQuotes[c];
      boolean doubled = lexical.doubledQuotes().indexOf(close) >= 0;
      quoted(TokenKind.QUOTED, Scan.quoted(text, at, close, doubled, false), "quoted name");
    } else if (c == '$' && strings.dollarQuote(at) > 0) {
      quoted(TokenKind.STRING, strings.dollar(at), "string");
    } else if (operators.begins(at)) {
      operator();
    } else if (parameterMark(c)) {
      parameter(c);
    } else {
      symbol();
    }
  }

  private boolean parameterMark(char c) {
    return c == lexical.positionalMark()
        || lexical.namedMarks().indexOf(c) >= 0
        || lexical.numberedMarks().indexOf(c) >= 0;
  }

  private boolean digitAt(int i) {
    return i < text.length && Characters.digit(text[i]);
  }

  private void word() {
    int end = Scan.word(text, at);
    Lexical.StringForm form = strings.prefixed(at, end);
    if (form != null) {
      prefixed(form);
      return;
    }
    Keywords.Keyword keyword = keywords.find(text, at, end);
    add(TokenKind.WORD, end, keyword == null ? null : keyword.word());
  }

  /** A literal with a letter before its quote. */
  private void prefixed(Lexical.StringForm form) {
    switch (form) {
      case BLOB -> blob();
      case BITS -> bits();
      case NATIONAL -> add(TokenKind.WORD, at + 1, "NCHAR");
      case UNICODE -> {
        boolean name = text[at + 2] == '"';
        int end = strings.unicode(at);
        quoted(name ? TokenKind.QUOTED : TokenKind.STRING, end, name ? "quoted name" : "string");
      }
      default -> quoted(TokenKind.STRING, strings.escaped(at), "string");
    }
  }

  private void blob() {
    int end = Scan.quoted(text, at + 1, '\'', false, false);
    if (end == Scan.UNTERMINATED) {
      quoted(TokenKind.BLOB, end, "blob");
      return;
    }
    boolean hex = (end - at) % 2 == 1;
    for (int i = at + 2; i < end - 1; i++) {
      hex &= Characters.hexDigit(text[i]);
    }
    if (!hex) {
      fail(
          Code.S205,
          end,
          "a blob literal holds an even number of hexadecimal digits",
          "write it like x'0A1B'");
    }
    add(TokenKind.BLOB, end, null);
  }

  private void bits() {
    int end = strings.bits(at);
    if (end != Scan.UNTERMINATED && !strings.bitsRight(at, end)) {
      fail(
          Code.S205,
          end,
          "a string of bits holds zeros and ones, or hexadecimal digits behind X",
          "write it like B'101' or X'1F'");
    }
    quoted(TokenKind.BITS, end, "string of bits");
  }

  /** An operator, or the parameter that begins with a sign that could have been one. */
  private void operator() {
    int end = operators.end(at);
    if (end == at) {
      parameter(text[at]);
    } else {
      add(TokenKind.SYMBOL, end, symbols.name(new String(text, at, end - at)));
    }
  }

  private void quoted(TokenKind kind, int end, String what) {
    if (end == Scan.UNTERMINATED) {
      fail(
          Code.S202,
          at + 1,
          "the %s that begins here does not end".formatted(what),
          strings.closeHint(at, kind == TokenKind.QUOTED ? quoteAt() : '\''));
      // The rest of the file is no string: what follows on other lines is read as if it had ended.
      at = Scan.lineComment(text, at);
    } else {
      add(kind, end, null);
    }
  }

  /** What closes the quoted name that begins here. */
  private char quoteAt() {
    return text[at] < 128 && nameQuotes[text[at]] != 0 ? nameQuotes[text[at]] : '"';
  }

  private void number() {
    int end = at;
    TokenKind kind = TokenKind.INTEGER;
    boolean separators = lexical.digitSeparators();
    int radix = Scan.radix(text, at, lexical.radixes(), separators);
    if (radix > 0) {
      end = Scan.digits(text, at + 2, radix, separators);
    } else {
      end = Scan.digits(text, at, 10, separators);
      if (end < text.length && text[end] == '.') {
        kind = TokenKind.DECIMAL;
        end = Scan.digits(text, end + 1, 10, separators);
      }
      int exponent = Scan.exponent(text, end, separators);
      kind = exponent > end ? TokenKind.DECIMAL : kind;
      end = exponent;
    }
    int tail = Scan.word(text, end);
    if (tail > end) {
      fail(
          Code.S205,
          tail,
          "\"%s\" is not a number".formatted(new String(text, at, tail - at)),
          "a name that begins with a digit needs double quotes; a number ends before a letter");
    }
    add(kind, tail, null);
  }

  private void parameter(char mark) {
    int end = at + 1;
    while (digitAt(end) && lexical.numberedMarks().indexOf(mark) >= 0) {
      end++;
    }
    boolean name = lexical.namedMarks().indexOf(mark) >= 0;
    if (name) {
      end = Scan.parameterName(text, at + 1, lexical.tclNames());
    }
    if (end == Scan.MALFORMED || (end == at + 1 && mark != lexical.positionalMark())) {
      fail(
          Code.S201,
          at + 1,
          "\"%s\" must be followed by the %s of a parameter"
              .formatted(mark, name ? "name" : "number"),
          "write it like %s%s".formatted(mark, name ? "name" : "1"));
      at++;
      return;
    }
    int tail = name ? end : Scan.word(text, end);
    if (tail > end) {
      fail(
          Code.S205,
          tail,
          "\"%s\" is not a parameter".formatted(new String(text, at, tail - at)),
          "the number of a parameter ends before a letter");
    }
    add(TokenKind.PARAMETER, tail, null);
  }

  private void symbol() {
    String symbol = symbols.longestAt(text, at);
    if (symbol != null) {
      add(TokenKind.SYMBOL, at + symbol.length(), symbols.name(symbol));
      return;
    }
    char c = text[at];
    String shown = c < ' ' || c == 127 ? "U+%04X".formatted((int) c) : "\"" + c + "\"";
    fail(Code.S201, at + 1, "%s does not begin anything here".formatted(shown), signHint(c));
    at++;
  }

  private static String signHint(char c) {
    return switch (c) {
      case '!' -> "write NOT for \"not\", != for \"not equal\"";
      case '#' -> "a comment begins with --";
      case '{', '}' -> "templates cannot be read: write the SQL that they give";
      default -> null;
    };
  }

  private void add(TokenKind kind, int end, String word) {
    tokens.add(kind, at, end, word);
    trigger.added();
    routine.added();
    at = end;
  }

  /** Reports the first malformed token of a statement; the others are likely its echo. */
  private void fail(Code code, int end, String message, String hint) {
    if (!tokens.broken()) {
      Diagnostic diagnostic = Diagnostic.of(code, file.span(at, end), message);
      diagnostics.add(hint == null ? diagnostic : diagnostic.withHint(hint));
      tokens.markBroken();
    }
  }
}
