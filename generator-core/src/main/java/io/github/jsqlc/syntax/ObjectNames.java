package io.github.jsqlc.syntax;

import io.github.jsqlc.syntax.Definition.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what ALTER, DROP and COMMENT ON name. */
final class ObjectNames {
  private final Grammar grammar;
  private final Cursor cursor;

  ObjectNames(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** The kind of what follows; empty, and nothing read, if its names can change no query. */
  Optional<ObjectKind> kind() {
    if (cursor.accept("FOREIGN", "TABLE")) {
      return Optional.of(ObjectKind.FOREIGN_TABLE);
    }
    if (cursor.accept("MATERIALIZED", "VIEW")) {
      return Optional.of(ObjectKind.MATERIALIZED_VIEW);
    }
    boolean helper = cursor.at("OPERATOR") && (cursor.at(1, "CLASS") || cursor.at(1, "FAMILY"));
    if (helper || cursor.word() == null) {
      return Optional.empty();
    }
    for (ObjectKind kind : ObjectKind.values()) {
      if (cursor.accept(kind.name())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** One name with what tells it from others. */
  Definition.Target target(ObjectKind kind) {
    String what = "the name of the " + kind.words();
    return switch (kind) {
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> {
        QualifiedName name = function(what);
        yield new Definition.Target(
            name, cursor.at("(") ? Optional.of(arguments()) : Optional.empty());
      }
      case OPERATOR -> new Definition.Target(symbol(), Optional.of(operands()));
      case CAST -> cast();
      case TYPE, DOMAIN -> new Definition.Target(typeName(what), Optional.empty());
      default -> new Definition.Target(grammar.names.qualified(what), Optional.empty());
    };
  }

  /** The name of a function, which may be a word that no table can have. */
  QualifiedName function(String what) {
    if (!grammar.names.atFunction() && !grammar.names.at()) {
      throw cursor.expected(what);
    }
    List<Name> parts = new ArrayList<>(List.of(grammar.names.take()));
    while (cursor.accept(".")) {
      parts.add(grammar.names.label(what));
    }
    return new QualifiedName(parts);
  }

  /** The name of a type that is declared or changed: one identifier. */
  QualifiedName typeName(String what) {
    return function(what);
  }

  /** The types of a routine's parameters: names and modes may stand before them. */
  private List<Optional<TypeName>> arguments() {
    int open = cursor.next();
    List<Optional<TypeName>> types = new ArrayList<>();
    if (cursor.accept("*") || cursor.at(")")) {
      cursor.close(open);
      return types;
    }
    do {
      if (cursor.accept("ORDER")) {
        cursor.expect("BY");
      }
      Definition.Parameter parameter = new RoutineParameters(grammar).parameter();
      boolean input =
          parameter.mode() != Definition.Mode.OUT && parameter.mode() != Definition.Mode.TABLE;
      if (input) {
        types.add(Optional.of(parameter.type()));
      }
    } while (cursor.accept(",") || cursor.at("ORDER"));
    cursor.closeList(open);
    return types;
  }

  /** An operator, perhaps with a schema before it. */
  QualifiedName symbol() {
    List<Name> parts = new ArrayList<>();
    while (grammar.names.at()) {
      parts.add(grammar.names.take());
      cursor.expect(".");
    }
    if (cursor.atEnd() || cursor.at("(")) {
      throw cursor.expected("an operator");
    }
    int token = cursor.next();
    parts.add(new Name(cursor.text(token), Name.UNQUOTED, cursor.span(token)));
    return new QualifiedName(parts);
  }

  private List<Optional<TypeName>> operands() {
    int open = cursor.mark();
    cursor.expect("(");
    List<Optional<TypeName>> types = new ArrayList<>();
    do {
      types.add(cursor.accept("NONE") ? Optional.empty() : Optional.of(grammar.names.type()));
    } while (cursor.accept(","));
    cursor.closeList(open);
    return types;
  }

  private Definition.Target cast() {
    int open = cursor.mark();
    cursor.expect("(");
    TypeName source = grammar.names.type();
    cursor.expect("AS");
    TypeName target = grammar.names.type();
    cursor.close(open);
    Name name = new Name("cast", Name.UNQUOTED, source.at());
    return new Definition.Target(
        new QualifiedName(List.of(name)),
        Optional.of(List.of(Optional.of(source), Optional.of(target))));
  }

  /** CASCADE or RESTRICT, if it comes: whether what depends on it goes too. */
  boolean cascade() {
    boolean cascade = cursor.accept("CASCADE");
    if (!cascade) {
      cursor.accept("RESTRICT");
    }
    return cascade;
  }
}
