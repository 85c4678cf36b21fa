package io.github.jsqlc.syntax;

import io.github.jsqlc.engine.Lexical;
import java.util.Optional;

/**
 * Hints at forms that are another engine's, or that nearly are those of the SQL standard's grammar,
 * judged by the tokens around the one that is wrong.
 */
final class ForeignForms {
  private ForeignForms() {}

  static Optional<String> hint(Cursor cursor) {
    if (!cursor.engine().features().standardGrammar()) {
      return Optional.empty();
    }
    return parameter(cursor).or(() -> insert(cursor)).or(() -> part(cursor)).or(() -> name(cursor));
  }

  /** {@code ?} and {@code :name}, which are an operator and a bound of a slice here. */
  private static Optional<String> parameter(Cursor cursor) {
    Lexical lexical = cursor.engine().lexical();
    String before = cursor.kind(-1) == TokenKind.SYMBOL ? cursor.word(-1) : null;
    boolean positional = lexical.positionalMark() == 0 && before != null && before.endsWith("?");
    boolean colon = cursor.at(":") && cursor.kind(1) == TokenKind.WORD;
    boolean named = colon && lexical.namedMarks().indexOf(':') < 0;
    if (positional) {
      return Optional.of("a parameter is written $1 or sqlc.arg(name)");
    }
    return named
        ? Optional.of("a parameter is written @%1$s or sqlc.arg(%1$s)".formatted(after(cursor)))
        : Optional.empty();
  }

  private static String after(Cursor cursor) {
    return cursor.text(cursor.mark() + 1);
  }

  private static Optional<String> insert(Cursor cursor) {
    if (cursor.at(-1, "INSERT") && (cursor.at("OR") || cursor.atText("ignore"))) {
      return Optional.of("write ON CONFLICT DO NOTHING behind the rows");
    }
    return cursor.at(-1, "ON") && cursor.atText("duplicate")
        ? Optional.of("write ON CONFLICT (..) DO UPDATE SET ..")
        : Optional.empty();
  }

  /** A part taken out of what has no parentheses around it. */
  private static Optional<String> part(Cursor cursor) {
    if (!cursor.at("[") && !cursor.at(".")) {
      return Optional.empty();
    }
    if (cursor.at(-1, ")") || cursor.at(-1, "]")) {
      return Optional.of("put parentheses around the value before it: (..)" + cursor.word());
    }
    boolean keyword =
        cursor.at(".") && cursor.kind(-1) == TokenKind.WORD && cursor.word(-1) != null;
    return keyword
        ? Optional.of(
            "\"%s\" is a keyword: put it in double quotes to use it as a name"
                .formatted(cursor.text(cursor.mark() - 1)))
        : Optional.empty();
  }

  private static Optional<String> name(Cursor cursor) {
    boolean backtick = cursor.kind() == TokenKind.SYMBOL && cursor.word().startsWith("`");
    boolean before = cursor.kind(-1) == TokenKind.SYMBOL && cursor.word(-1).startsWith("`");
    return backtick || before || cursor.at("[")
        ? Optional.of("a name that needs quotes stands in double quotes")
        : Optional.empty();
  }
}
