package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import java.util.Optional;

/** How one engine compares names. */
final class Names {
  private final Engine engine;

  Names(Engine engine) {
    this.engine = engine;
  }

  /** What all spellings of a name have in common. */
  String key(Name name) {
    return engine.lexical().fold(name.text(), name.quoted());
  }

  /** The same of a name that the catalog holds. */
  String key(String name) {
    return engine.lexical().fold(name, true);
  }

  boolean same(Name a, Name b) {
    return key(a).equals(key(b));
  }

  boolean same(Name a, String b) {
    return key(a).equals(key(b));
  }

  /**
   * The column that an expression in a list of columns names. In SQLite a string does so too, and a
   * collation may follow.
   */
  static Optional<Name> column(Expr expr) {
    if (expr instanceof Expr.ColumnRef ref) {
      return Optional.of(ref.name().name());
    }
    if (expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.STRING) {
      return Optional.of(new Name(literal.text(), '\'', literal.at()));
    }
    return expr instanceof Expr.Collate collate ? column(collate.operand()) : Optional.empty();
  }
}
