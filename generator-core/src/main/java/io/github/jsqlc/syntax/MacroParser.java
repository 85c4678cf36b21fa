package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads {@code sqlc.arg(name)} and its like. Case counts for nothing in them, and the name may be a
 * bare word, keywords too, or stand in quotes.
 */
final class MacroParser {
  private static final String PREFIX = "sqlc";
  private static final List<String> MACROS = List.of("arg", "narg", "slice", "embed");

  private final Cursor cursor;
  private final Names names;

  MacroParser(Cursor cursor, Names names) {
    this.cursor = cursor;
    this.names = names;
  }

  /** Whether {@code sqlc.something(} stands here, or a slip of it. */
  boolean atMacro() {
    if (cursor.kind() != TokenKind.WORD || !cursor.at(1, ".")) {
      return false;
    }
    boolean called = cursor.kind(2) == TokenKind.WORD && cursor.at(3, "(");
    String prefix = cursor.text(cursor.mark());
    return prefix.equalsIgnoreCase(PREFIX)
        ? called || (cursor.kind(2) == TokenKind.WORD && MACROS.contains(macroText()))
        : called && NearestName.of(prefix, List.of(PREFIX)).isPresent();
  }

  /** Whether {@code sqlc.embed(} stands here. */
  boolean atEmbed() {
    return atMacro() && cursor.at(3, "(") && macroText().equals("embed") && prefixRight();
  }

  private boolean prefixRight() {
    return cursor.text(cursor.mark()).equalsIgnoreCase(PREFIX);
  }

  private String macroText() {
    return cursor.text(cursor.mark() + 2).toLowerCase(Locale.ROOT);
  }

  /** A parameter's macro in an expression. */
  Expr.Parameter parameter() {
    int start = cursor.mark();
    String macro = head();
    if (macro.equals("embed")) {
      cursor.reset(start);
      throw misuse(
          named(start),
          "sqlc.embed(..) can only be an item of a select list",
          Optional.of("name the columns instead"));
    }
    Name argument = argument(macro, start);
    Expr.ParameterForm form =
        switch (macro) {
          case "narg" -> Expr.ParameterForm.NARG;
          case "slice" -> Expr.ParameterForm.SLICE;
          default -> Expr.ParameterForm.ARG;
        };
    return new Expr.Parameter(
        form, Optional.of(argument.text()), OptionalInt.empty(), cursor.from(start));
  }

  /** {@code sqlc.embed(t)} as an item of a select list. */
  SelectItem embed() {
    int start = cursor.mark();
    head();
    Name table = argument("embed", start);
    if (cursor.at("AS") || names.alias().isPresent()) {
      throw misuse(
          cursor.from(start), "sqlc.embed(..) takes no alias", Optional.of("remove the alias"));
    }
    return new SelectItem.Embed(table, cursor.from(start));
  }

  /** A parameter that stands right of IN without parentheses. */
  SyntaxError bareList() {
    int start = cursor.mark();
    boolean macro = atMacro();
    String text = macro ? parameterText() : cursor.text(cursor.next());
    return cursor.error(
        macro ? Code.Q507 : Code.S203,
        cursor.from(start),
        "a list of values stands in parentheses",
        Optional.of("write IN (%s)".formatted(macro ? text : "sqlc.slice(ids)")));
  }

  /** A macro where a table belongs. */
  SyntaxError asTable() {
    int start = cursor.mark();
    head();
    return misuse(
        named(start),
        "%s cannot stand for a table".formatted(named(start).text()),
        Optional.of("the name of a table must stand in the text of the query"));
  }

  private String parameterText() {
    return parameter().at().text();
  }

  /** Reads {@code sqlc.macro} and gives the macro, lower case. */
  private String head() {
    int start = cursor.mark();
    String macro = cursor.kind(2) == TokenKind.WORD ? macroText() : "";
    if (!prefixRight()) {
      throw misuse(
          cursor.span(start),
          "\"%s\" is no macro prefix".formatted(cursor.text(start)),
          Optional.of("did you mean \"sqlc.%s\"?".formatted(nearest(macro).orElse(macro))));
    }
    if (!MACROS.contains(macro)) {
      throw misuse(
          cursor.span(start + 2),
          "there is no macro %s".formatted(named(start).text()),
          Optional.of(
              nearest(macro)
                  .map("did you mean \"sqlc.%s\"?"::formatted)
                  .orElse("the macros are sqlc.arg, sqlc.narg, sqlc.slice and sqlc.embed")));
    }
    cursor.reset(start + 3);
    return macro;
  }

  private static Optional<String> nearest(String macro) {
    return NearestName.of(macro, MACROS);
  }

  private Span named(int start) {
    return cursor.span(start).to(cursor.span(start + 2));
  }

  private Name argument(String macro, int start) {
    boolean named =
        switch (cursor.kind(1)) {
          case WORD, QUOTED, STRING -> true;
          default -> false;
        };
    if (!cursor.at("(") || !named || !cursor.at(2, ")")) {
      throw misuse(
          argumentsAt(start),
          "sqlc.%s is used wrongly".formatted(macro),
          Optional.of(usage(macro)));
    }
    cursor.next();
    Name name = names.take();
    cursor.next();
    if (name.text().isBlank()) {
      throw misuse(name.at(), "a parameter needs a name", Optional.of(usage(macro)));
    }
    return name;
  }

  private static String usage(String macro) {
    return macro.equals("embed")
        ? "it takes the name or alias of one table: sqlc.embed(t)"
        : "it takes one name: sqlc.%s(name)".formatted(macro);
  }

  /** From the macro's name to the bracket that closes its arguments. */
  private Span argumentsAt(int start) {
    int depth = 0;
    do {
      depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
      if (cursor.atEnd() || (depth == 0 && !cursor.at(")"))) {
        return named(start);
      }
      cursor.next();
    } while (depth > 0);
    return cursor.from(start);
  }

  private SyntaxError misuse(Span at, String message, Optional<String> hint) {
    return cursor.error(Code.Q507, at, message, hint);
  }
}
