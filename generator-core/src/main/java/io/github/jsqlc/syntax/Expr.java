package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An expression as it was written. Parentheses leave no node: the tree tells the grouping. {@code
 * at} runs from the first to the last token of the expression, without parentheses around it.
 */
public sealed interface Expr {
  Span at();

  /** What a literal is. */
  enum LiteralKind {
    INTEGER,
    /** A number with a fraction or an exponent. */
    DECIMAL,
    STRING,
    BLOB,
    NULL,
    TRUE,
    FALSE,
    CURRENT_DATE,
    CURRENT_TIME,
    CURRENT_TIMESTAMP
  }

  /**
   * A constant.
   *
   * @param text the value: of a string without quotes and escapes, of a blob its hex digits, else
   *     as it was written
   */
  record Literal(LiteralKind kind, String text, Span at) implements Expr {
    public Literal {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(text);
    }
  }

  /** A column, perhaps with its table and schema before it. */
  record ColumnRef(QualifiedName name) implements Expr {
    @Override
    public Span at() {
      return name.at();
    }
  }

  /** How a parameter was written. */
  enum ParameterForm {
    /** {@code ?}. */
    POSITIONAL,
    /** {@code ?1}, {@code $1}. */
    NUMBERED,
    /** {@code :name}, {@code @name}, {@code $name}. */
    NAMED,
    /** {@code sqlc.arg(name)}. */
    ARG,
    /** {@code sqlc.narg(name)}. */
    NARG,
    /** {@code sqlc.slice(name)}. */
    SLICE
  }

  /** A value that the caller gives. */
  record Parameter(ParameterForm form, Optional<String> name, OptionalInt number, Span at)
      implements Expr {
    public Parameter {
      boolean named = form != ParameterForm.POSITIONAL && form != ParameterForm.NUMBERED;
      if (name.isPresent() != named || number.isPresent() != (form == ParameterForm.NUMBERED)) {
        throw new IllegalArgumentException("a %s parameter %s %s".formatted(form, name, number));
      }
    }
  }

  /**
   * An operator before its operand.
   *
   * @param operator the name of the operator's row: upper case, without synonyms
   */
  record Unary(String operator, Span operatorAt, Expr operand, Span at) implements Expr {}

  /**
   * An operator between two operands, {@code AND} and {@code OR} too.
   *
   * @param operator the name of the operator's row: upper case, one space between words, synonyms
   *     resolved ({@code ==} is {@code =})
   */
  record Binary(String operator, Span operatorAt, Expr left, Expr right, Span at) implements Expr {}

  /** {@code x IS NULL}, {@code x NOTNULL}, and their like. */
  record IsNull(Expr operand, boolean negated, Span at) implements Expr {}

  /** {@code LIKE}, {@code GLOB}, {@code REGEXP}, {@code MATCH}: a pattern after the operand. */
  record Match(
      String operator,
      Span operatorAt,
      boolean negated,
      Expr operand,
      Expr pattern,
      Optional<Expr> escape,
      Span at)
      implements Expr {}

  /** {@code x BETWEEN low AND high}. */
  record Between(Expr operand, boolean negated, Expr low, Expr high, Span at) implements Expr {}

  /**
   * {@code x IN (..)}.
   *
   * @param listAt what stands right of IN, with its parentheses
   */
  record In(Expr operand, boolean negated, InList list, Span listAt, Span at) implements Expr {}

  /** What stands right of {@code IN}. */
  sealed interface InList {
    record Values(List<Expr> values) implements InList {
      public Values {
        values = List.copyOf(values);
      }
    }

    record Rows(Query query) implements InList {}

    /** SQLite: a table or table-valued function as the list. */
    record Relation(FromItem relation) implements InList {}
  }

  /** {@code EXISTS (..)}; a NOT before it is a {@link Unary}. */
  record Exists(Query query, Span at) implements Expr {}

  /** A query in parentheses as a value. */
  record Subquery(Query query, Span at) implements Expr {}

  /** A row value {@code (a, b)} of two values or more. */
  record Row(List<Expr> values, Span at) implements Expr {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** {@code CASE}, with or without an operand. */
  record Case(Optional<Expr> operand, List<When> branches, Optional<Expr> otherwise, Span at)
      implements Expr {
    public Case {
      branches = List.copyOf(branches);
    }
  }

  /** One branch of a {@link Case}. */
  record When(Expr condition, Expr result) {}

  record Cast(Expr operand, TypeName type, Span at) implements Expr {}

  record Collate(Expr operand, Name collation, Span at) implements Expr {}

  /**
   * A function call.
   *
   * @param star {@code count(*)}
   * @param orderBy the order inside an aggregate's parentheses
   */
  record Call(
      QualifiedName function,
      List<Expr> arguments,
      boolean distinct,
      boolean star,
      List<OrderItem> orderBy,
      Optional<Expr> filter,
      Optional<Window> over,
      Span at)
      implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
      orderBy = List.copyOf(orderBy);
    }
  }

  /**
   * What follows {@code OVER}.
   *
   * @param name a window of the WINDOW clause, taken as it is or as the base of this one
   * @param frame the expressions of the frame's bounds
   */
  record Window(
      Optional<Name> name,
      List<Expr> partitionBy,
      List<OrderItem> orderBy,
      List<Expr> frame,
      Span at) {
    public Window {
      partitionBy = List.copyOf(partitionBy);
      orderBy = List.copyOf(orderBy);
      frame = List.copyOf(frame);
    }
  }

  /** {@code RAISE(..)} of SQLite's triggers. */
  record Raise(String action, Optional<Expr> message, Span at) implements Expr {}
}
