package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a user probably did wrong, judged by the tokens around the one that does not fit. */
final class Slips {
  private static final String CURLY = "\u2018\u2019\u201c\u201d\u00b4";

  /** What is expected where a statement could end. */
  static final String OVER = "the end of the statement";

  /** How many tokens before the wrong one may have misled the parser. */
  private static final int LOOK_BACK = 3;

  /** The words that a mistyped alias was probably meant to be. */
  private static final List<String> CLAUSES =
      List.of(
          "FROM",
          "WHERE",
          "GROUP",
          "ORDER",
          "HAVING",
          "LIMIT",
          "UNION",
          "VALUES",
          "JOIN",
          "RETURNING");

  /** Reserved words that nobody takes for a name. */
  private static final Set<String> NEVER_NAMES =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "IS",
          "IN",
          "BETWEEN",
          "AS",
          "ON",
          "USING",
          "THEN",
          "WHEN",
          "ELSE",
          "SELECT",
          "FROM",
          "WHERE",
          "HAVING",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "INTO",
          "JOIN",
          "VALUES",
          "SET",
          "LIMIT",
          "RETURNING");

  private static final Set<String> STATEMENTS =
      Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP");

  private Slips() {}

  /**
   * A hint for the mistake at the next token, if it looks like one of the common slips.
   *
   * @param expected what the message says was expected
   */
  static Optional<String> hint(Cursor cursor, String expected) {
    Optional<String> letters = strangeLetters(cursor);
    if (letters.isPresent() || cursor.mark() == 0) {
      return letters;
    }
    if (cursor.kind() == TokenKind.PARAMETER && expected.startsWith("the name of")) {
      return Optional.of("a parameter stands for a value, never for a name");
    }
    return ForeignForms.hint(cursor)
        .or(() -> aroundSigns(cursor))
        .or(() -> mistyped(cursor, expected))
        .or(() -> missingSemicolon(cursor))
        .or(() -> keyword(cursor))
        .or(() -> missingBetween(cursor, expected));
  }

  /** Letters that look like quotes or white space, here or shortly before. */
  private static Optional<String> strangeLetters(Cursor cursor) {
    int here = cursor.mark();
    for (int token = here; token >= Math.max(0, here - LOOK_BACK); token--) {
      String text = cursor.tokens().kind(token) == TokenKind.WORD ? cursor.text(token) : "";
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (CURLY.indexOf(c) >= 0) {
          return Optional.of(
              "%s is a letter to SQL: write ' around strings, \" around names".formatted(c));
        }
        if (c == '\u200b' || Character.getType(c) == Character.SPACE_SEPARATOR) {
          return Optional.of(
              "U+%04X is a letter to SQL, not white space: write a space".formatted((int) c));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> aroundSigns(Cursor cursor) {
    String word = cursor.word();
    String before = cursor.word(-1);
    boolean touching =
        cursor.tokens().end(cursor.mark() - 1) == cursor.tokens().start(cursor.mark());
    boolean listEnds = cursor.atEnd() || ")".equals(word) || ",".equals(word) || atClause(cursor);
    if (",".equals(before) && listEnds) {
      return Optional.of("remove the comma before it");
    }
    if ("&".equals(word) && "&".equals(before)) {
      return Optional.of("write AND");
    }
    if ("=".equals(word) && touching && "!=".equals(before)) {
      return Optional.of("write != or <>");
    }
    boolean afterString =
        cursor.mark() > 1
            && cursor.kind(-2) == TokenKind.STRING
            && cursor.kind() == TokenKind.STRING;
    if (afterString && cursor.kind(-1) == TokenKind.WORD) {
      return Optional.of("a ' inside a string is written twice: ''");
    }
    return Optional.empty();
  }

  private static boolean atClause(Cursor cursor) {
    String word = cursor.word() == null ? "" : cursor.word();
    return switch (word) {
      case "FROM", "WHERE", "HAVING", "LIMIT", "UNION", "RETURNING", "SET", "VALUES" -> true;
      case "GROUP", "ORDER" -> cursor.at(1, "BY");
      default -> false;
    };
  }

  /** A word that is nearly one of those expected, or an alias that is nearly a clause. */
  private static Optional<String> mistyped(Cursor cursor, String expected) {
    if (cursor.kind() == TokenKind.WORD && cursor.word() == null) {
      List<String> words = new ArrayList<>(expected.equals(OVER) ? CLAUSES : List.of());
      for (String word : expected.split("[^A-Z]+")) {
        if (word.length() > 2) {
          words.add(word);
        }
      }
      Optional<String> hint = NearestName.hint(cursor.text(cursor.mark()), words);
      if (hint.isPresent()) {
        return hint;
      }
    }
    boolean alias = cursor.kind(-1) == TokenKind.WORD && cursor.word(-1) == null;
    return alias ? NearestName.hint(cursor.text(cursor.mark() - 1), CLAUSES) : Optional.empty();
  }

  private static Optional<String> missingSemicolon(Cursor cursor) {
    boolean statement = cursor.word() != null && STATEMENTS.contains(cursor.word());
    Tokens tokens = cursor.tokens();
    int here = cursor.mark();
    boolean newLine =
        cursor.file().line(tokens.start(here)) > cursor.file().line(tokens.start(here - 1));
    return statement && newLine
        ? Optional.of("is a semicolon missing before it?")
        : Optional.empty();
  }

  private static Optional<String> keyword(Cursor cursor) {
    String word = cursor.word();
    boolean reserved =
        cursor.kind() == TokenKind.WORD
            && word != null
            && cursor.engine().keywords().reserved(word)
            && !NEVER_NAMES.contains(word)
            && !atClause(cursor);
    return reserved && nameBelongsBehind(cursor.word(-1))
        ? Optional.of(
            "\"%s\" is a keyword: put it in double quotes to use it as a name"
                .formatted(cursor.text(cursor.mark())))
        : Optional.empty();
  }

  private static boolean nameBelongsBehind(String before) {
    if (before == null) {
      return false;
    }
    return switch (before) {
      case ",",
          "(",
          ".",
          "SELECT",
          "DISTINCT",
          "FROM",
          "JOIN",
          "INTO",
          "TABLE",
          "VIEW",
          "INDEX",
          "UPDATE",
          "AS",
          "BY",
          "SET",
          "EXISTS",
          "COLUMN",
          "ADD",
          "TO",
          "ON",
          "WHERE",
          "AND",
          "OR",
          "NOT",
          "=",
          "<",
          ">",
          "+",
          "-",
          "*",
          "/",
          "||" ->
          true;
      default -> false;
    };
  }

  private static Optional<String> missingBetween(Cursor cursor, String expected) {
    boolean listGoesOn = expected.startsWith("\",\"");
    boolean over = expected.equals(OVER) || expected.startsWith("\")\"");
    if (!beginsValue(cursor) || !(listGoesOn || (over && endsValue(cursor)))) {
      return Optional.empty();
    }
    return Optional.of(
        listGoesOn && !endsValue(cursor)
            ? "is a comma missing before it?"
            : "is a comma or an operator missing before it?");
  }

  private static boolean beginsValue(Cursor cursor) {
    return switch (cursor.kind()) {
      case QUOTED, STRING, BLOB, BITS, INTEGER, DECIMAL, PARAMETER -> true;
      case WORD -> cursor.word() == null;
      case SYMBOL -> cursor.at("(");
      case END -> false;
    };
  }

  private static boolean endsValue(Cursor cursor) {
    return switch (cursor.kind(-1)) {
      case QUOTED, STRING, BLOB, BITS, INTEGER, DECIMAL, PARAMETER -> true;
      case WORD -> cursor.word(-1) == null || cursor.at(-1, "END");
      case SYMBOL -> cursor.at(-1, ")");
      case END -> false;
    };
  }
}
