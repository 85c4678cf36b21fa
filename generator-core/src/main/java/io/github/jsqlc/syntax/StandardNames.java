package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads names where the grammar has four classes of words. Source: the rules "ColId", "ColLabel",
 * "BareColLabel" and "type_function_name" of PostgreSQL's gram.y.
 */
final class StandardNames extends Names {
  private final Grammar grammar;
  private final Cursor cursor;

  StandardNames(Grammar grammar) {
    super(grammar.cursor);
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Any word is a name behind a dot or AS. */
  @Override
  Name label(String what) {
    if (cursor.kind() != TokenKind.WORD && cursor.kind() != TokenKind.QUOTED) {
      throw cursor.expected(what);
    }
    return take();
  }

  @Override
  boolean atFunction(int ahead) {
    return switch (cursor.kind(ahead)) {
      case QUOTED -> true;
      case WORD -> use(ahead) == Keywords.Use.FREE || use(ahead) == Keywords.Use.FUNCTION;
      default -> false;
    };
  }

  @Override
  QualifiedName qualified(String what) {
    List<Name> parts = new ArrayList<>(List.of(name(what)));
    while (cursor.accept(".")) {
      parts.add(label(what));
    }
    if (parts.size() > 3) {
      throw cursor.error(
          Code.S203,
          new QualifiedName(parts).at(),
          "a name has no more than three parts",
          Optional.of("write schema.name"));
    }
    return new QualifiedName(parts);
  }

  /** The alias of a result column. */
  @Override
  Optional<Name> columnAlias() {
    if (cursor.accept("AS")) {
      return Optional.of(label("an alias"));
    }
    boolean bare =
        cursor.kind() == TokenKind.QUOTED
            || (cursor.kind() == TokenKind.WORD && keyword().map(k -> k.label()).orElse(true));
    return bare ? Optional.of(take()) : Optional.empty();
  }

  private Optional<Keywords.Keyword> keyword() {
    return cursor.word() == null
        ? Optional.empty()
        : cursor.engine().keywords().find(cursor.word());
  }

  @Override
  Optional<Name> alias() {
    if (cursor.accept("AS")) {
      return Optional.of(name("an alias"));
    }
    return at() ? Optional.of(take()) : Optional.empty();
  }

  /** The alias of a table that a statement changes: SET is none there, though it could be. */
  @Override
  Optional<Name> aliasAfterAs() {
    return cursor.at("SET") ? Optional.empty() : alias();
  }

  @Override
  TypeName type() {
    return grammar.types.type();
  }

  /** A collation, perhaps with its schema; its last part is what counts. */
  @Override
  Name collation() {
    if (!at()) {
      throw cursor.expected("the name of a collation");
    }
    return qualified("the name of a collation").name();
  }
}
