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
    /** A string of bits: {@code B'101'}, and {@code X'1F'} where that is one. */
    BITS,
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
   * @param text the value: of a string without quotes and escapes, of a blob its hex digits, of a
   *     string of bits its zeros and ones, else as it was written
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

  /**
   * A row value {@code (a, b)} of two values or more, or {@code ROW(..)} of any number. The empty
   * grouping set {@code ()} is one of none.
   *
   * @param explicit whether the word ROW was written
   */
  record Row(List<Expr> values, boolean explicit, Span at) implements Expr {
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
   * A function call. What SQL spells in its own way ({@code EXTRACT(year FROM x)}, {@code x AT TIME
   * ZONE z}) is a call of the function by which the engine does it.
   *
   * @param variadic whether VARIADIC stands before the last argument
   * @param star {@code count(*)}
   * @param orderBy the order inside an aggregate's parentheses, or that of WITHIN GROUP
   * @param withinGroup whether {@code orderBy} is that of WITHIN GROUP
   * @param columnName the name of a result column that is this call, where it is not the function's
   */
  record Call(
      QualifiedName function,
      List<Expr> arguments,
      boolean variadic,
      boolean distinct,
      boolean star,
      List<OrderItem> orderBy,
      boolean withinGroup,
      Optional<Expr> filter,
      Optional<Window> over,
      Optional<String> columnName,
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

  /** {@code ARRAY[..]}; within it a list in brackets alone is one too. */
  record Array(List<Expr> elements, Span at) implements Expr {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /** {@code ARRAY(SELECT ..)}. */
  record ArrayQuery(Query query, Span at) implements Expr {}

  /** {@code x[1]}, {@code x[1:2][3]}. */
  record Subscript(Expr operand, List<Index> indexes, Span at) implements Expr {
    public Subscript {
      indexes = List.copyOf(indexes);
    }
  }

  /**
   * One pair of brackets of a {@link Subscript}.
   *
   * @param lower empty only where a slice leaves it out
   * @param upper the bound behind the colon of a slice
   * @param slice whether a colon stands between the brackets
   */
  record Index(Optional<Expr> lower, Optional<Expr> upper, boolean slice) {}

  /** {@code (x).field}, where a name alone would be that of a column. */
  record Field(Expr operand, Name field, Span at) implements Expr {}

  /** {@code t.*} or {@code (x).*} within an expression: the row as a whole, or all its values. */
  record AllFields(Expr operand, Span at) implements Expr {}

  /**
   * {@code x = ANY (..)}: exactly one of {@code query} and {@code array} is there.
   *
   * @param operator the symbol, or LIKE, NOT LIKE, ILIKE, NOT ILIKE
   * @param all whether it is ALL; else it is ANY or SOME
   */
  record Quantified(
      String operator,
      Span operatorAt,
      Expr left,
      boolean all,
      Optional<Query> query,
      Optional<Expr> array,
      Span at)
      implements Expr {
    public Quantified {
      if (query.isPresent() == array.isPresent()) {
        throw new IllegalArgumentException("either a query or an array");
      }
    }
  }

  /** {@code name => value} among a function's arguments. */
  record NamedArgument(Name name, Expr value, Span at) implements Expr {}

  /**
   * ROLLUP, CUBE or GROUPING SETS in GROUP BY. An item of several expressions is a {@link Row}, the
   * empty one a row of none.
   */
  record GroupingSet(GroupingKind kind, List<Expr> items, Span at) implements Expr {
    public GroupingSet {
      items = List.copyOf(items);
    }
  }

  /** The kinds of {@link GroupingSet}. */
  enum GroupingKind {
    ROLLUP,
    CUBE,
    SETS
  }

  /**
   * {@code x IS [NOT] test}; a test for NULL is {@link IsNull}.
   *
   * @param test upper case, one space between words: TRUE, FALSE, UNKNOWN, DOCUMENT, NFKC
   *     NORMALIZED, JSON OBJECT WITH UNIQUE KEYS, ..
   */
  record IsTest(Expr operand, String test, boolean negated, Span at) implements Expr {}

  /**
   * One of SQL's JSON functions with their own syntax.
   *
   * @param function lower case: json_object, json_array, json_objectagg, json_arrayagg, json,
   *     json_scalar, json_serialize, json_value, json_query, json_exists
   * @param arguments the values in the order in which they stand: keys before their values, the
   *     document, its path, what PASSING names
   * @param query of {@code JSON_ARRAY(SELECT ..)}
   * @param orderBy of JSON_ARRAYAGG
   */
  record JsonCall(
      String function,
      List<Expr> arguments,
      Optional<Query> query,
      List<OrderItem> orderBy,
      Optional<TypeName> returning,
      Optional<JsonBehavior> onEmpty,
      Optional<JsonBehavior> onError,
      Optional<Expr> filter,
      Optional<Window> over,
      Span at)
      implements Expr {
    public JsonCall {
      arguments = List.copyOf(arguments);
      orderBy = List.copyOf(orderBy);
    }
  }

  /** What a JSON function gives {@code ON EMPTY} or {@code ON ERROR}; a value with DEFAULT only. */
  record JsonBehavior(JsonBehaviorKind kind, Optional<Expr> value) {}

  /** The kinds of {@link JsonBehavior}; EMPTY alone is {@link #EMPTY_ARRAY}. */
  enum JsonBehaviorKind {
    NULL,
    ERROR,
    TRUE,
    FALSE,
    UNKNOWN,
    EMPTY_ARRAY,
    EMPTY_OBJECT,
    DEFAULT
  }

  /** DEFAULT in place of a value that a statement writes. */
  record Default(Span at) implements Expr {}

  /** {@code WHERE CURRENT OF cursor}. */
  record CurrentOf(Name cursor, Span at) implements Expr {}
}
