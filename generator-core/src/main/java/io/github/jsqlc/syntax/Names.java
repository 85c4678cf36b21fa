package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.Keywords;
import io.github.jsqlc.engine.Lexical;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads names, aliases and type names. */
class Names {
  /** What can follow a table that is changed: a word close to one of these is no alias. */
  private static final List<String> AFTER_TABLE =
      List.of("SET", "VALUES", "SELECT", "WHERE", "RETURNING", "DEFAULT");

  private final Cursor cursor;
  private final Lexical lexical;
  private final Keywords keywords;

  Names(Cursor cursor) {
    this.cursor = cursor;
    this.lexical = cursor.engine().lexical();
    this.keywords = cursor.engine().keywords();
  }

  /** Whether a name can be read here. */
  boolean at() {
    return at(0);
  }

  boolean at(int ahead) {
    return switch (cursor.kind(ahead)) {
      case QUOTED -> true;
      case STRING -> lexical.stringsAsNames();
      case WORD -> use(ahead) != Keywords.Use.RESERVED && use(ahead) != Keywords.Use.FUNCTION;
      default -> false;
    };
  }

  /** Whether a name can be read here that is no string: one that may stand in an expression. */
  boolean atReference() {
    return at() && cursor.kind() != TokenKind.STRING;
  }

  Keywords.Use use(int ahead) {
    String word = cursor.word(ahead);
    if (word == null) {
      return Keywords.Use.FREE;
    }
    Optional<Keywords.Keyword> keyword = keywords.find(word);
    return keyword.isPresent() ? keyword.get().use() : Keywords.Use.FREE;
  }

  /** Whether the next token can be an alias without AS, or a word of a type. */
  boolean atBare() {
    return at() && (cursor.kind() != TokenKind.WORD || use(0) != Keywords.Use.NO_ALIAS);
  }

  /**
   * A name.
   *
   * @param what what a message calls it: {@code the name of a table}
   */
  Name name(String what) {
    if (!at()) {
      throw cursor.expected(what);
    }
    return take();
  }

  /**
   * A name where no word is reserved: behind a dot, or behind AS in a select list.
   *
   * @param what what a message calls it
   */
  Name label(String what) {
    return name(what);
  }

  /** Whether the name of a function or a type may stand here. */
  final boolean atFunction() {
    return atFunction(0);
  }

  boolean atFunction(int ahead) {
    return at(ahead);
  }

  /** {@code AS alias} or a bare alias of a result column, if there is one. */
  Optional<Name> columnAlias() {
    return alias();
  }

  /** The name that the next token is, whatever it is. */
  Name take() {
    TokenKind kind = cursor.kind();
    String text = cursor.text(cursor.mark());
    Span span = cursor.span(cursor.mark());
    if (kind == TokenKind.WORD) {
      cursor.next();
      return new Name(unquoted(text), Name.UNQUOTED, span);
    }
    char quote = text.charAt(text.endsWith("\"") ? text.indexOf('"') : 0);
    return new Name(value(), quote, span);
  }

  /** A name without quotes in the case in which it is known; other engines compare in any case. */
  private String unquoted(String word) {
    return lexical.folding() == Lexical.Folding.LOWER_UNQUOTED ? lexical.fold(word, false) : word;
  }

  /** Steps over a string or a name in quotes and gives its value. */
  String value() {
    int token = cursor.next();
    char escape = StringValues.UNICODE_ESCAPE;
    boolean unicode = cursor.text(token).startsWith("&", 1) && cursor.at("UESCAPE");
    if (unicode) {
      cursor.next();
      if (cursor.kind() != TokenKind.STRING || cursor.text(cursor.mark()).charAt(0) != '\'') {
        throw cursor.expected("a plain string");
      }
      String chosen = cursor.text(cursor.next());
      if (chosen.length() != 3) {
        throw malformed(cursor.mark() - 1);
      }
      escape = chosen.charAt(1);
    }
    return StringValues.of(cursor.text(token), lexical, escape).orElseThrow(() -> malformed(token));
  }

  private SyntaxError malformed(int token) {
    return cursor.error(
        Code.S205,
        cursor.span(token),
        "an escape in this text is malformed",
        Optional.of("a backslash is written twice"));
  }

  /** A name, perhaps with the schema's before it. */
  QualifiedName qualified(String what) {
    Name first = name(what);
    return cursor.accept(".")
        ? new QualifiedName(List.of(first, name(what)))
        : new QualifiedName(List.of(first));
  }

  /** {@code AS alias} or a bare alias, if there is one. */
  Optional<Name> alias() {
    if (cursor.accept("AS")) {
      return Optional.of(name("an alias"));
    }
    return atBare() && !atWindowClause() ? Optional.of(take()) : Optional.empty();
  }

  /** {@code AS alias}, where an alias without AS is not allowed. */
  Optional<Name> aliasAfterAs() {
    if (cursor.accept("AS")) {
      return Optional.of(name("an alias"));
    }
    boolean alias = cursor.kind() == TokenKind.WORD && cursor.word() == null;
    if (alias && NearestName.of(cursor.text(cursor.mark()), AFTER_TABLE).isEmpty()) {
      throw cursor.error(
          Code.S203,
          cursor.span(cursor.mark()),
          "an alias needs AS before it here",
          Optional.of("write AS " + cursor.text(cursor.mark())));
    }
    return Optional.empty();
  }

  /** {@code WINDOW name AS}: elsewhere the word is a name. Source: lang_keywords.html. */
  boolean atWindowClause() {
    return cursor.at("WINDOW") && at(1) && cursor.at(2, "AS");
  }

  /** Names between commas. */
  List<Name> list(String what) {
    List<Name> names = new ArrayList<>();
    do {
      names.add(name(what));
    } while (cursor.accept(","));
    return names;
  }

  /** Names between commas in parentheses; empty if no parenthesis comes next. */
  List<Name> optionalList(String what) {
    if (!cursor.at("(")) {
      return List.of();
    }
    int open = cursor.next();
    List<Name> names = list(what);
    cursor.closeList(open);
    return names;
  }

  /**
   * A type: any words, then perhaps one or two numbers in parentheses. Source: the rules
   * "typetoken" and "typename" of SQLite's parse.y.
   */
  TypeName type() {
    int start = cursor.mark();
    List<String> words = new ArrayList<>();
    while (atBare() && !atGenerated()) {
      words.add(take().text());
    }
    List<String> arguments = new ArrayList<>();
    if (!words.isEmpty() && cursor.at("(")) {
      int open = cursor.next();
      arguments.add(signedNumber());
      if (cursor.accept(",")) {
        arguments.add(signedNumber());
      }
      cursor.close(open);
    }
    return new TypeName(words, arguments, cursor.from(start));
  }

  private boolean atGenerated() {
    return cursor.at("GENERATED") && cursor.at(1, "ALWAYS") && cursor.at(2, "AS");
  }

  private String signedNumber() {
    int start = cursor.mark();
    if (!cursor.accept("-")) {
      cursor.accept("+");
    }
    if (!atPlainNumber()) {
      throw cursor.expected("a number");
    }
    cursor.next();
    return cursor.from(start).text();
  }

  /** Whether a number comes next that has no separators between its digits. */
  boolean atPlainNumber() {
    boolean number = cursor.kind() == TokenKind.INTEGER || cursor.kind() == TokenKind.DECIMAL;
    return number && cursor.text(cursor.mark()).indexOf('_') < 0;
  }

  /** A collation: a name, but not a word that joins tables. */
  Name collation() {
    if (!atBare()) {
      throw cursor.expected("the name of a collation");
    }
    return take();
  }
}
