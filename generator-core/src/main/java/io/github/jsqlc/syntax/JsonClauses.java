package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the clauses that SQL's JSON functions share. */
final class JsonClauses {
  private final Grammar grammar;
  private final Cursor cursor;

  JsonClauses(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** What {@code ON EMPTY} and {@code ON ERROR} say. */
  record Behaviors(Optional<Expr.JsonBehavior> onEmpty, Optional<Expr.JsonBehavior> onError) {
    static final Behaviors NONE = new Behaviors(Optional.empty(), Optional.empty());
  }

  /** A value, perhaps with its format. */
  Expr value() {
    Expr value = grammar.exprs.expr();
    format();
    return value;
  }

  /** {@code FORMAT JSON [ENCODING name]}, if it comes. */
  void format() {
    if (cursor.accept("FORMAT", "JSON")) {
      if (cursor.accept("ENCODING")) {
        grammar.names.name("an encoding");
      }
    }
  }

  /** {@code RETURNING type}, if it comes. */
  Optional<TypeName> returning() {
    if (!cursor.accept("RETURNING")) {
      return Optional.empty();
    }
    TypeName type = grammar.types.type();
    format();
    return Optional.of(type);
  }

  /** {@code NULL ON NULL} or {@code ABSENT ON NULL}, if one comes. */
  void nullClause() {
    if (cursor.accept("NULL") || cursor.accept("ABSENT")) {
      cursor.expect("ON");
      cursor.expect("NULL");
    }
  }

  /** {@code WITH UNIQUE KEYS} or the opposite, if one comes. */
  void unique() {
    if (cursor.accept("WITH") || cursor.accept("WITHOUT")) {
      cursor.expect("UNIQUE");
      cursor.accept("KEYS");
    }
  }

  /** The values that PASSING names; none if it does not come. */
  List<Expr> passing() {
    List<Expr> values = new ArrayList<>();
    if (cursor.accept("PASSING")) {
      do {
        values.add(value());
        cursor.expect("AS");
        grammar.names.label("the name of a variable");
      } while (cursor.accept(","));
    }
    return values;
  }

  /** {@code WITH WRAPPER}, {@code OMIT QUOTES} and their like, if they come. */
  void wrapperAndQuotes() {
    boolean with = cursor.accept("WITH");
    if (with || cursor.accept("WITHOUT")) {
      if (with && !cursor.accept("CONDITIONAL")) {
        cursor.accept("UNCONDITIONAL");
      }
      cursor.accept("ARRAY");
      cursor.expect("WRAPPER");
    }
    if (cursor.accept("KEEP") || cursor.accept("OMIT")) {
      cursor.expect("QUOTES");
      if (cursor.accept("ON")) {
        cursor.expect("SCALAR");
        cursor.expect("STRING");
      }
    }
  }

  /** {@code .. ON EMPTY .. ON ERROR}, as far as they come. */
  Behaviors behaviors() {
    Optional<Expr.JsonBehavior> onEmpty = Optional.empty();
    Optional<Expr.JsonBehavior> onError = Optional.empty();
    for (Optional<Expr.JsonBehavior> next = behavior(); next.isPresent(); next = behavior()) {
      cursor.expect("ON");
      if (onEmpty.isEmpty() && cursor.accept("EMPTY")) {
        onEmpty = next;
      } else {
        cursor.expect("ERROR");
        onError = next;
        break;
      }
    }
    return new Behaviors(onEmpty, onError);
  }

  private Optional<Expr.JsonBehavior> behavior() {
    if (cursor.accept("DEFAULT")) {
      return behavior(Expr.JsonBehaviorKind.DEFAULT, Optional.of(grammar.exprs.expr()));
    }
    String word = cursor.word() == null ? "" : cursor.word();
    switch (word) {
      case "ERROR", "NULL", "TRUE", "FALSE", "UNKNOWN" -> {
        cursor.next();
        return behavior(Expr.JsonBehaviorKind.valueOf(word), Optional.empty());
      }
      case "EMPTY" -> {
        cursor.next();
        if (cursor.accept("OBJECT")) {
          return behavior(Expr.JsonBehaviorKind.EMPTY_OBJECT, Optional.empty());
        }
        cursor.accept("ARRAY");
        return behavior(Expr.JsonBehaviorKind.EMPTY_ARRAY, Optional.empty());
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static Optional<Expr.JsonBehavior> behavior(
      Expr.JsonBehaviorKind kind, Optional<Expr> value) {
    return Optional.of(new Expr.JsonBehavior(kind, value));
  }
}
