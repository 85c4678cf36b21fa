package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.syntax.Expr;
import java.util.Optional;

/** Turns values into the types that their places ask for; parameters take those types. */
final class Coercer {
  private final QueryContext context;
  private final TypeSpace types;

  Coercer(QueryContext context, TypeSpace types) {
    this.context = context;
    this.types = types;
  }

  /**
   * The value after it has become one of {@code type}, which is known to be possible.
   *
   * @param want what a parameter that stands here is called, and the column it meets
   */
  Value to(Expr expr, Value value, SqlType type, Want want) {
    if (value.failed() || types.isUnknown(type)) {
      return value;
    }
    if (types.isUnknown(value.type())) {
      Expr plain = expr;
      while (plain instanceof Expr.Collate collate) {
        plain = collate.operand();
      }
      if (plain instanceof Expr.NamedArgument named) {
        plain = named.value();
      }
      if (plain instanceof Expr.Parameter parameter) {
        return context.parameters().use(parameter, want.typed(type));
      }
      if (plain instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.STRING) {
        Optional<String> wrong = new LiteralRules(context.catalog(), types).refuse(literal, type);
        if (wrong.isPresent()) {
          return context.fail(Code.T402, literal.at(), wrong.get());
        }
      }
      return Value.of(type, value.nullable());
    }
    return value.type().name().equals(type.name()) ? value : Value.of(type, value.nullable());
  }

  /** Converts as an assignment does; tells what does not fit. */
  Value assigned(Expr expr, Value value, Want want) {
    SqlType type = want.type().orElseThrow();
    if (value.failed()) {
      return value;
    }
    Optional<String> wrong = refuse(value, want);
    return wrong.isPresent()
        ? context.fail(Code.T405, expr.at(), wrong.get(), explicit(value.type(), type, expr))
        : to(expr, value, type, want);
  }

  /** Why a value cannot be assigned where {@code want} asks for one; empty if it can. */
  Optional<String> refuse(Value value, Want want) {
    SqlType type = want.type().orElseThrow();
    if (types.coercions().possible(value.type(), type, CastRow.Context.ASSIGNMENT)) {
      return Optional.empty();
    }
    String given = types.display(value.type());
    String needed = types.display(type);
    return Optional.of(
        want.origin()
            .map(
                o ->
                    "column \"%s\" is of type %s, this is of type %s"
                        .formatted(o.column(), needed, given))
            .orElseGet(
                () -> "type %s is needed here, this is of type %s".formatted(needed, given)));
  }

  private Optional<String> explicit(SqlType from, SqlType to, Expr expr) {
    return types.coercions().possible(from, to, CastRow.Context.EXPLICIT)
        ? Optional.of("write CAST(%s AS %s)".formatted(shortText(expr), types.display(to)))
        : Optional.empty();
  }

  /** The text of an expression, or dots where it is long. */
  static String shortText(Expr expr) {
    String text = expr.at().text();
    return text.length() > 40 || text.indexOf('\n') >= 0 ? ".." : text;
  }

  /** What stays a literal or parameter without type to the end is a text. */
  Value settled(Expr expr, Value value, Want want) {
    return !value.failed() && types.isUnknown(value.type())
        ? to(expr, value, types.type("text"), want)
        : value;
  }
}
