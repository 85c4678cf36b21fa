package io.github.jsqlc.syntax;

import io.github.jsqlc.syntax.Definition.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parameters of a routine. Source: "func_arg" of gram.y. */
final class RoutineParameters {
  private final Grammar grammar;
  private final Cursor cursor;

  RoutineParameters(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Parameters in parentheses, each perhaps with a default. */
  List<Definition.Parameter> inParentheses() {
    int open = cursor.mark();
    cursor.expect("(");
    List<Definition.Parameter> parameters = new ArrayList<>();
    if (cursor.accept(")")) {
      return parameters;
    }
    do {
      parameters.add(parameter());
    } while (cursor.accept(","));
    cursor.closeList(open);
    return parameters;
  }

  /** One parameter: mode and name may stand in either order before the type. */
  Definition.Parameter parameter() {
    Optional<Mode> mode = mode();
    Optional<Name> name = name();
    if (mode.isEmpty()) {
      mode = mode();
    }
    TypeName type = grammar.names.type();
    boolean hasDefault = cursor.accept("DEFAULT") || cursor.accept("=");
    if (!hasDefault && cursor.at(":=")) {
      cursor.next();
      hasDefault = true;
    }
    if (hasDefault) {
      grammar.exprs.expr();
    }
    return new Definition.Parameter(mode.orElse(Mode.IN), name, type, hasDefault);
  }

  private Optional<Mode> mode() {
    if (cursor.accept("IN")) {
      return Optional.of(cursor.accept("OUT") ? Mode.INOUT : Mode.IN);
    }
    for (Mode mode : List.of(Mode.OUT, Mode.INOUT, Mode.VARIADIC)) {
      if (cursor.accept(mode.name())) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  /** A name stands here if a type follows it: what follows a type alone is none. */
  private Optional<Name> name() {
    boolean named = grammar.names.atFunction() && typeFollows();
    return named ? Optional.of(grammar.names.take()) : Optional.empty();
  }

  private boolean typeFollows() {
    if (cursor.at(1, "PRECISION") || cursor.at(1, "VARYING")) {
      return false;
    }
    boolean zone = cursor.at(1, "WITH") || cursor.at(1, "WITHOUT");
    boolean end = cursor.at(1, ",") || cursor.at(1, ")") || cursor.at(1, "DEFAULT");
    boolean field =
        cursor.at("INTERVAL")
            && List.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND")
                .contains(String.valueOf(cursor.word(1)));
    boolean array = cursor.at(1, "ARRAY");
    boolean order = cursor.at(1, "ORDER");
    if (zone || end || field || array || order) {
      return false;
    }
    return cursor.kind(1) == TokenKind.WORD || cursor.kind(1) == TokenKind.QUOTED;
  }
}
