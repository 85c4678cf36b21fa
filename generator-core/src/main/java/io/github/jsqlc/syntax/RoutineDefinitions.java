package io.github.jsqlc.syntax;

import io.github.jsqlc.syntax.Definition.Mode;
import io.github.jsqlc.syntax.Definition.RoutineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE of functions, procedures, aggregates, operators and casts; bodies are skipped. */
final class RoutineDefinitions {
  private final Grammar grammar;
  private final Cursor cursor;
  private final ObjectNames objects;
  private final RoutineParameters parameters;

  RoutineDefinitions(Grammar grammar, ObjectNames objects) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.objects = objects;
    this.parameters = new RoutineParameters(grammar);
  }

  /** Reads the statement from behind CREATE [OR REPLACE] on, if it is one of these. */
  Optional<Ddl> create(int start, boolean replace) {
    if (cursor.accept("FUNCTION")) {
      return Optional.of(routine(start, replace, RoutineKind.FUNCTION));
    }
    if (cursor.accept("PROCEDURE")) {
      return Optional.of(routine(start, replace, RoutineKind.PROCEDURE));
    }
    if (cursor.accept("AGGREGATE")) {
      return Optional.of(aggregate(start, replace));
    }
    if (cursor.at("OPERATOR") && !cursor.at(1, "CLASS") && !cursor.at(1, "FAMILY")) {
      cursor.next();
      return Optional.of(operator(start));
    }
    if (cursor.accept("CAST")) {
      return Optional.of(cast(start));
    }
    return Optional.empty();
  }

  private Ddl routine(int start, boolean replace, RoutineKind kind) {
    QualifiedName name = objects.function("the name of a function");
    List<Definition.Parameter> all = new ArrayList<>(parameters.inParentheses());
    Optional<TypeName> result = Optional.empty();
    if (cursor.accept("RETURNS")) {
      if (cursor.at("TABLE") && cursor.at(1, "(")) {
        cursor.next();
        for (Definition.Parameter column : parameters.inParentheses()) {
          all.add(new Definition.Parameter(Mode.TABLE, column.name(), column.type(), false));
        }
      } else if (!cursor.at("NULL")) {
        result = Optional.of(grammar.names.type());
      }
    }
    boolean strict = false;
    boolean window = false;
    while (!cursor.atEnd()) {
      if (cursor.at("NULL") && cursor.at(1, "ON") && cursor.at(2, "NULL")) {
        strict = true;
      }
      if (cursor.at("AS") || cursor.at("RETURN") || (cursor.at("BEGIN") && atomic())) {
        Skipping.rest(cursor);
        strict |= strictBehind(start);
        break;
      }
      strict |= cursor.at("STRICT");
      window |= cursor.at("WINDOW");
      cursor.next();
    }
    return new Definition.CreateRoutine(
        name,
        replace,
        window ? RoutineKind.WINDOW : kind,
        all,
        result,
        strict,
        Optional.empty(),
        grammar.comment,
        cursor.from(start));
  }

  private boolean atomic() {
    return cursor.at(1, "ATOMIC");
  }

  /**
   * Properties may stand behind the body of a string too: {@code AS $$..$$ LANGUAGE sql STRICT}.
   */
  private boolean strictBehind(int start) {
    int end = cursor.mark();
    for (int token = end - 1; token > start; token--) {
      if (cursor.tokens().kind(token) == TokenKind.STRING) {
        return false;
      }
      String word = cursor.tokens().word(token);
      boolean onNull =
          "INPUT".equals(word) && token > 3 && "RETURNS".equals(cursor.tokens().word(token - 4));
      if ("STRICT".equals(word) || onNull) {
        return true;
      }
    }
    return false;
  }

  private Ddl aggregate(int start, boolean replace) {
    QualifiedName name = objects.function("the name of an aggregate");
    List<Definition.Parameter> all = new ArrayList<>();
    int direct = -1;
    if (cursor.at("(") && !atOldStyle()) {
      int open = cursor.next();
      if (!cursor.accept("*")) {
        do {
          if (cursor.at("ORDER")) {
            cursor.next();
            cursor.expect("BY");
            direct = all.size();
          }
          all.add(parameters.parameter());
        } while (cursor.accept(",") || cursor.at("ORDER"));
      }
      cursor.closeList(open);
    }
    Properties properties = properties();
    properties.base.ifPresent(
        type -> all.add(new Definition.Parameter(Mode.IN, Optional.empty(), type, false)));
    TypeName state =
        properties.state.orElseThrow(() -> cursor.expected("STYPE = type in the definition"));
    return new Definition.CreateRoutine(
        name,
        replace,
        RoutineKind.AGGREGATE,
        all,
        Optional.empty(),
        false,
        Optional.of(new Definition.Aggregate(state, properties.last, direct)),
        grammar.comment,
        cursor.from(start));
  }

  /** The old form has its properties alone: {@code (BASETYPE = int, ..)}. */
  private boolean atOldStyle() {
    return cursor.at(2, "=");
  }

  /** What the definition of an aggregate or an operator says. */
  private static final class Properties {
    Optional<TypeName> base = Optional.empty();
    Optional<TypeName> state = Optional.empty();
    Optional<QualifiedName> last = Optional.empty();
    Optional<TypeName> left = Optional.empty();
    Optional<TypeName> right = Optional.empty();
    Optional<QualifiedName> function = Optional.empty();
  }

  private Properties properties() {
    Properties found = new Properties();
    int open = cursor.mark();
    cursor.expect("(");
    do {
      String key = grammar.names.label("the name of a property").text().toLowerCase(Locale.ROOT);
      cursor.accept("=");
      switch (key) {
        case "basetype" -> found.base = type();
        case "stype", "stype1" -> found.state = type();
        case "finalfunc" -> found.last = Optional.of(objects.function("the name of a function"));
        case "leftarg" -> found.left = type();
        case "rightarg" -> found.right = type();
        case "function", "procedure" ->
            found.function = Optional.of(objects.function("the name of a function"));
        default -> {
          while (!cursor.at(",") && !cursor.at(")") && !cursor.atEnd()) {
            Skipping.one(cursor);
          }
        }
      }
    } while (cursor.accept(","));
    cursor.closeList(open);
    return found;
  }

  /** A type; none for NONE and for a string such as {@code 'ANY'}. */
  private Optional<TypeName> type() {
    if (cursor.accept("NONE") || cursor.kind() == TokenKind.STRING) {
      if (cursor.kind() == TokenKind.STRING) {
        cursor.next();
      }
      return Optional.empty();
    }
    return Optional.of(grammar.names.type());
  }

  private Ddl operator(int start) {
    QualifiedName symbol = objects.symbol();
    Properties properties = properties();
    QualifiedName function =
        properties.function.orElseThrow(() -> cursor.expected("FUNCTION = name"));
    return new Definition.CreateOperator(
        symbol, properties.left, properties.right, function, cursor.from(start));
  }

  private Ddl cast(int start) {
    int open = cursor.mark();
    cursor.expect("(");
    TypeName source = grammar.names.type();
    cursor.expect("AS");
    TypeName target = grammar.names.type();
    cursor.close(open);
    Definition.CastMethod method = Definition.CastMethod.BINARY;
    if (cursor.accept("WITH")) {
      method = Definition.CastMethod.INOUT;
      if (cursor.accept("FUNCTION")) {
        method = Definition.CastMethod.FUNCTION;
        objects.target(Definition.ObjectKind.FUNCTION);
      } else {
        cursor.expect("INOUT");
      }
    } else {
      cursor.expect("WITHOUT");
      cursor.expect("FUNCTION");
    }
    Definition.CastContext context = Definition.CastContext.EXPLICIT;
    if (cursor.accept("AS")) {
      boolean implicit = cursor.accept("IMPLICIT");
      context = implicit ? Definition.CastContext.IMPLICIT : Definition.CastContext.ASSIGNMENT;
      if (!implicit) {
        cursor.expect("ASSIGNMENT");
      }
    }
    return new Definition.CreateCast(source, target, context, method, cursor.from(start));
  }
}
