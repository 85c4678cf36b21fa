package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.Query;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.SelectItem;
import io.github.jsqlc.syntax.TypeName;
import java.util.Optional;
import java.util.function.Function;

/**
 * What result columns without alias are called.
 *
 * <p>Rule PG-NAME-1 (manual, section 7.3.2; observed on the server): a column, function or field by
 * its name, a cast by what it casts or else by its type, all else {@code ?column?}.
 *
 * @param types the type that a written name means
 */
record ColumnNames(Engine engine, Function<TypeName, Optional<SqlType>> types) {
  /** The name of what has none. */
  static final String NONE = "?column?";

  /** A name, and whether a better one behind a cast or CASE would win over it. */
  private record Guess(String name, boolean weak) {}

  String of(Expr expr) {
    return guess(expr).map(Guess::name).orElse(NONE);
  }

  private Optional<Guess> guess(Expr expr) {
    if (expr instanceof Expr.ColumnRef ref) {
      return strong(engine.lexical().fold(ref.name().name().text(), true));
    }
    if (expr instanceof Expr.Field field) {
      return strong(field.field().text());
    }
    if (expr instanceof Expr.Subscript subscript) {
      return guess(subscript.operand());
    }
    if (expr instanceof Expr.Call call) {
      return strong(call.columnName().orElseGet(() -> call.function().name().text()));
    }
    if (expr instanceof Expr.JsonCall call) {
      return strong(call.function());
    }
    if (expr instanceof Expr.Cast cast) {
      Optional<Guess> inner = guess(cast.operand());
      return inner.filter(g -> !g.weak()).isPresent() ? inner : weak(typeName(cast.type()));
    }
    if (expr instanceof Expr.Collate collate) {
      return guess(collate.operand());
    }
    if (expr instanceof Expr.Case branches) {
      Optional<Guess> inner = branches.otherwise().flatMap(this::guess);
      return inner.filter(g -> !g.weak()).isPresent() ? inner : weak("case");
    }
    if (expr instanceof Expr.Exists) {
      return strong("exists");
    }
    if (expr instanceof Expr.ArrayQuery || expr instanceof Expr.Array) {
      return strong("array");
    }
    if (expr instanceof Expr.Row) {
      return strong("row");
    }
    if (expr instanceof Expr.Subquery subquery) {
      return query(subquery.query());
    }
    return literal(expr);
  }

  private static Optional<Guess> literal(Expr expr) {
    if (!(expr instanceof Expr.Literal literal)) {
      return Optional.empty();
    }
    return switch (literal.kind()) {
      case CURRENT_DATE -> strong("current_date");
      case CURRENT_TIME -> strong("current_time");
      case CURRENT_TIMESTAMP -> strong("current_timestamp");
      default -> Optional.empty();
    };
  }

  private Optional<Guess> query(Query query) {
    QueryBody body = query.body();
    while (body instanceof QueryBody.SetOperation set) {
      body = set.left();
    }
    if (body instanceof QueryBody.Nested nested) {
      return query(nested.query());
    }
    if (body instanceof QueryBody.Values) {
      return strong("column1");
    }
    return body instanceof QueryBody.Select select
            && !select.items().isEmpty()
            && select.items().get(0) instanceof SelectItem.Value value
        ? value.alias().map(Name::text).map(n -> new Guess(n, false)).or(() -> guess(value.expr()))
        : Optional.empty();
  }

  private String typeName(TypeName type) {
    return type.name()
        .map(
            n ->
                n.name().quote() == 0 && types.apply(type).isPresent()
                    ? plain(type)
                    : n.name().text())
        .orElseGet(() -> plain(type));
  }

  /** The name of the type itself, without a schema, without brackets. */
  private String plain(TypeName type) {
    SqlType found = types.apply(type).orElse(null);
    if (found == null) {
      return type.text();
    }
    String name = found.element().orElse(found).name();
    return name.substring(name.indexOf('.') + 1);
  }

  private static Optional<Guess> strong(String name) {
    return Optional.of(new Guess(name, false));
  }

  private static Optional<Guess> weak(String name) {
    return Optional.of(new Guess(name, true));
  }
}
