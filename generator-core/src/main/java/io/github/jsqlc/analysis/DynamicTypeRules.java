package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Affinity;
import io.github.jsqlc.engine.Argument;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.Operators.Operator;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.Types;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of an engine whose values, not columns, have types (datatype3.html): what a declared
 * type promises is taken for granted, and where values of several types can come out, the type is
 * {@code any}.
 */
final class DynamicTypeRules implements ValueRules {
  /** Declared types whose values are texts as far as the engine sees. */
  private static final Set<Family> STORED_AS_TEXT =
      Set.of(
          Family.TEXT,
          Family.DATE,
          Family.TIME,
          Family.TIMESTAMP,
          Family.UUID,
          Family.JSON,
          Family.ENUM);

  private final Types types;

  DynamicTypeRules(Types types) {
    this.types = types;
  }

  @Override
  public SqlType literal(Expr.Literal literal) {
    return switch (literal.kind()) {
      case INTEGER -> types.named("integer");
      case DECIMAL -> types.named("real");
      case STRING, CURRENT_DATE, CURRENT_TIME, CURRENT_TIMESTAMP -> types.named("text");
      case BLOB -> types.named("blob");
      case BITS -> throw new AssertionError("no such literal where values have types");
      case NULL -> types.named("null");
      case TRUE, FALSE -> condition();
    };
  }

  @Override
  public SqlType condition() {
    return computed(types.named("boolean"));
  }

  @Override
  public SqlType unknownParameter() {
    return types.named("any");
  }

  @Override
  public SqlType rowid() {
    return types.named("integer");
  }

  @Override
  public SqlType limit() {
    return types.named("integer");
  }

  @Override
  public SqlType operator(Operator operator, List<SqlType> operands) {
    return result(operator.result(), operands);
  }

  @Override
  public SqlType result(String name, List<SqlType> arguments) {
    if (name.equals("number")) {
      return number(arguments);
    }
    if (name.equals(Argument.ANY_ELEMENT)) {
      return common(arguments, noExprs(arguments.size()));
    }
    return types.named(name);
  }

  /**
   * Rule SQLITE-NUMBER-1 (lang_expr.html, section 7; lang_aggfunc.html, sum): arithmetic on
   * integers gives an integer, on anything else a real number, or an integer where a text or a
   * decimal happens to be one.
   */
  private SqlType number(List<SqlType> operands) {
    boolean integers = true;
    boolean real = false;
    for (SqlType operand : operands) {
      integers &=
          operand.family().isInteger()
              || operand.family() == Family.BOOLEAN
              || operand.family() == Family.NULL;
      real |= operand.name().equals("real");
    }
    return integers ? types.named("integer") : types.named(real ? "real" : "number");
  }

  private static List<Optional<Expr>> noExprs(int count) {
    return new ArrayList<>(java.util.Collections.nCopies(count, Optional.empty()));
  }

  @Override
  public Optional<SqlType> argument(String name) {
    return name.equals("any") || name.equals(Argument.ANY_ELEMENT) || !types.has(name)
        ? Optional.empty()
        : Optional.of(types.named(name));
  }

  /**
   * Rule SQLITE-CAST-1 (lang_expr.html, section 13): a cast goes to the affinity of the type's
   * name. So a cast to DATE, which has numeric affinity, gives a number and not a date.
   */
  @Override
  public Optional<SqlType> cast(TypeName type) {
    Optional<SqlType> declared = types.ofDeclared(type.words(), type.spelling());
    return declared.map(
        d -> {
          Affinity affinity = types.affinityOfDeclared(type.spelling()).orElse(Affinity.BLOB);
          boolean number = affinity == Affinity.NUMERIC || affinity == Affinity.INTEGER;
          return number && STORED_AS_TEXT.contains(d.family()) || d.family() == Family.ANY
              ? afterCast(affinity)
              : d;
        });
  }

  private SqlType afterCast(Affinity affinity) {
    return switch (affinity) {
      case INTEGER -> types.named("integer");
      case REAL -> types.named("real");
      case TEXT -> types.named("text");
      case BLOB -> types.named("blob");
      case NUMERIC -> types.named("number");
    };
  }

  @Override
  public SqlType common(List<SqlType> all, List<Optional<Expr>> exprs) {
    SqlType common = types.named("null");
    Optional<Expr> expr = Optional.empty();
    for (int i = 0; i < all.size(); i++) {
      common = common(common, expr, all.get(i), exprs.get(i));
      expr = i == 0 ? exprs.get(0) : Optional.empty();
    }
    return common;
  }

  private SqlType common(SqlType a, Optional<Expr> ea, SqlType b, Optional<Expr> eb) {
    Family fa = a.family();
    Family fb = b.family();
    if (fa == Family.NULL) {
      return b;
    }
    if (fb == Family.NULL || a.sameAs(b)) {
      return a;
    }
    if (fa == Family.FLOAT64 && fb == Family.FLOAT64) {
      return types.named("number");
    }
    if (fa == fb && fa != Family.ENUM) {
      return a;
    }
    if (fa == Family.BOOLEAN && isTruth(eb)) {
      return a;
    }
    if (fb == Family.BOOLEAN && isTruth(ea)) {
      return b;
    }
    boolean numbers = isNumber(fa) && isNumber(fb);
    if (numbers) {
      return commonNumber(a, b);
    }
    if (STORED_AS_TEXT.contains(fa) && STORED_AS_TEXT.contains(fb)) {
      return types.named("text");
    }
    return types.named("any");
  }

  private static boolean isNumber(Family family) {
    return family.isNumber() || family == Family.BOOLEAN;
  }

  private SqlType commonNumber(SqlType a, SqlType b) {
    if (a.family() == Family.DECIMAL || b.family() == Family.DECIMAL) {
      return a.family() == Family.DECIMAL ? a : b;
    }
    if (a.family() == Family.FLOAT64 || b.family() == Family.FLOAT64) {
      return types.named("number");
    }
    return a.family() == Family.BOOLEAN ? b : a;
  }

  /** Whether a literal is 0 or 1, which are this engine's FALSE and TRUE. */
  private static boolean isTruth(Optional<Expr> expr) {
    return expr.filter(
            e ->
                e instanceof Expr.Literal literal
                    && literal.kind() == Expr.LiteralKind.INTEGER
                    && (literal.text().equals("0") || literal.text().equals("1")))
        .isPresent();
  }

  @Override
  public Optional<SqlType> parameterType(SqlType a, SqlType b) {
    if (a.family() == b.family() && a.family() != Family.ENUM || a.sameAs(b)) {
      return Optional.of(a);
    }
    if (a.family() == Family.ANY) {
      return Optional.of(b);
    }
    if (b.family() == Family.ANY) {
      return Optional.of(a);
    }
    if (isNumber(a.family()) && isNumber(b.family())) {
      return Optional.of(commonNumber(a, b));
    }
    if (STORED_AS_TEXT.contains(a.family()) && STORED_AS_TEXT.contains(b.family())) {
      return Optional.of(a.family() == Family.TEXT ? b : a);
    }
    return Optional.empty();
  }

  @Override
  public Optional<SqlType> besides(Operator operator, SqlType other) {
    if (other.family() == Family.ANY || other.family() == Family.NULL) {
      return Optional.empty();
    }
    return Optional.of(other.family() == Family.FLOAT64 ? types.named("real") : other);
  }

  /** Rule SQLITE-CLASS-1 (datatype3.html, section 2): only columns have declared types. */
  @Override
  public SqlType computed(SqlType type) {
    return switch (type.family()) {
      case BOOLEAN, INT16, INT32, INT64 -> type.spelled("integer");
      case FLOAT32, FLOAT64, DECIMAL -> type.spelled("real");
      case TEXT, DATE, TIME, TIME_TZ, TIMESTAMP, TIMESTAMP_TZ, INTERVAL, UUID, JSON, ENUM ->
          type.spelled("text");
      case BYTES -> type.spelled("blob");
      case ARRAY, COMPOSITE, RANGE, MULTIRANGE, OTHER, ANY, NULL -> type;
    };
  }

  /** Rule SQLITE-CTAS-1 (lang_createtable.html, section 2.1): only the affinity is kept. */
  @Override
  public SqlType stored(SqlType type) {
    return types.affinity(type).map(this::ofAffinity).orElseGet(() -> types.named("any"));
  }

  /** The type of a column, with the declaration that SQLite writes for its affinity. */
  private SqlType ofAffinity(Affinity affinity) {
    return switch (affinity) {
      case INTEGER -> types.named("integer").spelled("INT");
      case REAL -> types.named("real").spelled("REAL");
      case TEXT -> types.named("text").spelled("TEXT");
      case BLOB -> types.named("blob").spelled("");
      case NUMERIC -> types.named("any").spelled("NUM");
    };
  }

  @Override
  public boolean firstUseDecides() {
    return false;
  }

  @Override
  public SqlType sent(SqlType type) {
    return type;
  }
}
