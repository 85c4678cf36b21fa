package io.github.jsqlc.syntax;

import java.util.Optional;

/** What a user probably did wrong, judged by the tokens around the one that does not fit. */
final class Slips {
  private static final String CURLY = "\u2018\u2019\u201c\u201d\u00b4";

  private Slips() {}

  /** A hint for the mistake at the next token, if it looks like one of the common slips. */
  static Optional<String> hint(Cursor cursor) {
    Tokens tokens = cursor.tokens();
    int here = cursor.mark();
    Optional<String> letters = strangeLetters(cursor, here);
    if (letters.isPresent() || here == 0) {
      return letters;
    }
    String word = tokens.word(here);
    String before = tokens.word(here - 1);
    boolean touching = tokens.end(here - 1) == tokens.start(here);
    boolean closes = cursor.atEnd() || isClauseStart(word);
    if (",".equals(before) && (closes || ")".equals(word) || ",".equals(word))) {
      return Optional.of("remove the comma before it");
    }
    if ("&".equals(word) && "&".equals(before)) {
      return Optional.of("write AND");
    }
    if ("=".equals(word) && touching && ("!=".equals(before) || "=".equals(before))) {
      return Optional.of("write %s".formatted("=".equals(before) ? "=" : "!= or <>"));
    }
    if (tokens.kind(here) == TokenKind.STRING && tokens.kind(here - 1) == TokenKind.WORD) {
      return quoteInString(cursor, here);
    }
    boolean word2 = tokens.kind(here) == TokenKind.WORD;
    boolean reserved = word2 && word != null && cursor.engine().keywords().reserved(word);
    if (reserved && !closes && wantsName(cursor, here)) {
      return Optional.of(
          "\"%s\" is a keyword: put it in double quotes to use it as a name"
              .formatted(cursor.text(here)));
    }
    if (beginsValue(tokens, here) && endsValue(tokens, here - 1)) {
      return Optional.of("is a comma or an operator missing before it?");
    }
    return Optional.empty();
  }

  /** Letters that look like quotes or white space, in this token or the one before. */
  private static Optional<String> strangeLetters(Cursor cursor, int here) {
    for (int token = Math.max(0, here - 1); token <= here; token++) {
      String text = cursor.text(token);
      for (int i = 0; cursor.tokens().kind(token) == TokenKind.WORD && i < text.length(); i++) {
        char c = text.charAt(i);
        if (CURLY.indexOf(c) >= 0) {
          return Optional.of(
              "%s is a letter to SQL: write ' around strings, \" around names".formatted(c));
        }
        if (c == '\u00a0' || c == '\u200b' || Character.getType(c) == Character.SPACE_SEPARATOR) {
          return Optional.of(
              "U+%04X is a letter to SQL, not white space: write a space".formatted((int) c));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> quoteInString(Cursor cursor, int here) {
    Tokens tokens = cursor.tokens();
    boolean afterString = here > 1 && tokens.kind(here - 2) == TokenKind.STRING;
    boolean touching = afterString && tokens.end(here - 2) == tokens.start(here - 1);
    return touching
        ? Optional.of("a ' inside a string is written twice: ''")
        : Optional.of("is a comma or an operator missing before it?");
  }

  private static boolean isClauseStart(String word) {
    if (word == null) {
      return false;
    }
    return switch (word) {
      case "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "RETURNING", "SET" ->
          true;
      default -> false;
    };
  }

  /** Whether a name or a value belongs where this keyword stands, judged by what is before it. */
  private static boolean wantsName(Cursor cursor, int here) {
    Tokens tokens = cursor.tokens();
    String before = tokens.word(here - 1);
    if (before == null) {
      return endsValue(tokens, here - 1);
    }
    return switch (before) {
      case ",",
          "(",
          ".",
          "SELECT",
          "FROM",
          "JOIN",
          "INTO",
          "TABLE",
          "UPDATE",
          "AS",
          "BY",
          "SET",
          "EXISTS",
          "COLUMN",
          "ON",
          "WHERE",
          "AND",
          "OR",
          "NOT",
          "=" ->
          true;
      default -> false;
    };
  }

  private static boolean beginsValue(Tokens tokens, int token) {
    return switch (tokens.kind(token)) {
      case QUOTED, STRING, BLOB, INTEGER, DECIMAL, PARAMETER -> true;
      case WORD -> tokens.word(token) == null;
      case SYMBOL -> "(".equals(tokens.word(token));
      case END -> false;
    };
  }

  private static boolean endsValue(Tokens tokens, int token) {
    return switch (tokens.kind(token)) {
      case QUOTED, STRING, BLOB, INTEGER, DECIMAL, PARAMETER -> true;
      case WORD -> tokens.word(token) == null || "END".equals(tokens.word(token));
      case SYMBOL -> ")".equals(tokens.word(token));
      case END -> false;
    };
  }
}
