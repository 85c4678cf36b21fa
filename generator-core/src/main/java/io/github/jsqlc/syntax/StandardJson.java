package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads SQL's JSON constructors and query functions. Source: the rules "func_expr_common_subexpr"
 * and "json_aggregate_func" of PostgreSQL's gram.y.
 */
final class StandardJson {
  private final Grammar grammar;
  private final Cursor cursor;
  private final JsonClauses clauses;

  StandardJson(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.clauses = new JsonClauses(grammar);
  }

  /** What is read of one call. */
  private static final class Reading {
    final String function;
    final List<Expr> arguments = new ArrayList<>();

    /** Whether it is a plain call of the function json_object: its keys have no values. */
    boolean plain;

    Optional<Query> query = Optional.empty();
    List<OrderItem> orderBy = List.of();
    Optional<TypeName> returning = Optional.empty();
    JsonClauses.Behaviors behaviors = JsonClauses.Behaviors.NONE;

    Reading(String function) {
      this.function = function;
    }
  }

  /** The JSON function that {@code word} begins, the next token; empty if it is none. */
  Optional<Expr> parse(String word) {
    Reading reading = new Reading(word.toLowerCase(java.util.Locale.ROOT));
    int start = cursor.mark();
    Runnable inside =
        switch (word) {
          case "JSON_OBJECT" -> () -> object(reading);
          case "JSON_ARRAY" -> () -> array(reading);
          case "JSON_OBJECTAGG" -> () -> objectAggregate(reading);
          case "JSON_ARRAYAGG" -> () -> arrayAggregate(reading);
          case "JSON" -> () -> json(reading);
          case "JSON_SCALAR" -> () -> reading.arguments.add(grammar.exprs.expr());
          case "JSON_SERIALIZE" -> () -> serialize(reading);
          case "JSON_VALUE", "JSON_QUERY", "JSON_EXISTS" -> () -> query(reading);
          default -> null;
        };
    if (inside == null) {
      return Optional.empty();
    }
    cursor.next();
    int open = cursor.next();
    grammar.nesting.enter(StandardCalls.WEIGHT);
    inside.run();
    grammar.nesting.leave(StandardCalls.WEIGHT);
    cursor.closeList(open);
    if (reading.plain) {
      return Optional.of(
          grammar.standard.calls.written(
              reading.function, cursor.span(start), reading.arguments, cursor.from(start)));
    }
    boolean aggregate = word.endsWith("AGG");
    Optional<Expr> filter = aggregate ? grammar.standard.calls.optionalFilter() : Optional.empty();
    Optional<Expr.Window> over =
        aggregate ? grammar.standard.calls.optionalOver() : Optional.empty();
    return Optional.of(
        new Expr.JsonCall(
            reading.function,
            reading.arguments,
            reading.query,
            reading.orderBy,
            reading.returning,
            reading.behaviors.onEmpty(),
            reading.behaviors.onError(),
            filter,
            over,
            cursor.from(start)));
  }

  private void object(Reading reading) {
    if (!cursor.at(")") && !cursor.at("RETURNING")) {
      reading.arguments.add(grammar.standard.calls.argument());
      if (!cursor.at("VALUE") && !cursor.at(":")) {
        reading.plain = true;
        while (cursor.accept(",")) {
          reading.arguments.add(grammar.standard.calls.argument());
        }
        return;
      }
      value(reading);
      while (cursor.accept(",")) {
        pair(reading);
      }
      clauses.nullClause();
      clauses.unique();
    }
    reading.returning = clauses.returning();
  }

  private void pair(Reading reading) {
    reading.arguments.add(grammar.exprs.expr());
    value(reading);
  }

  /** The value behind a key. */
  private void value(Reading reading) {
    if (!cursor.accept("VALUE") && !cursor.accept(":")) {
      throw cursor.expected("\":\" or VALUE");
    }
    reading.arguments.add(clauses.value());
  }

  private void array(Reading reading) {
    if (grammar.selects.atQuery()) {
      reading.query = Optional.of(grammar.selects.nested());
      clauses.format();
    } else if (!cursor.at(")") && !cursor.at("RETURNING")) {
      do {
        reading.arguments.add(clauses.value());
      } while (cursor.accept(","));
      clauses.nullClause();
    }
    reading.returning = clauses.returning();
  }

  private void objectAggregate(Reading reading) {
    pair(reading);
    clauses.nullClause();
    clauses.unique();
    reading.returning = clauses.returning();
  }

  private void arrayAggregate(Reading reading) {
    reading.arguments.add(clauses.value());
    reading.orderBy = grammar.selects.orderBy();
    clauses.nullClause();
    reading.returning = clauses.returning();
  }

  private void json(Reading reading) {
    reading.arguments.add(clauses.value());
    clauses.unique();
  }

  private void serialize(Reading reading) {
    reading.arguments.add(clauses.value());
    reading.returning = clauses.returning();
  }

  private void query(Reading reading) {
    reading.arguments.add(clauses.value());
    cursor.expect(",");
    reading.arguments.add(grammar.exprs.expr());
    reading.arguments.addAll(clauses.passing());
    if (!reading.function.equals("json_exists")) {
      reading.returning = clauses.returning();
    }
    if (reading.function.equals("json_query")) {
      clauses.wrapperAndQuotes();
    }
    reading.behaviors = clauses.behaviors();
  }

  /** JSON_TABLE from its word on, without an alias. */
  FromItem.JsonTable table(int start, boolean lateral) {
    cursor.expect("JSON_TABLE");
    int open = cursor.mark();
    cursor.expect("(");
    Expr document = clauses.value();
    cursor.expect(",");
    Expr path = grammar.exprs.expr();
    if (cursor.accept("AS")) {
      grammar.names.name("the name of a path");
    }
    List<Expr> passing = clauses.passing();
    List<FromItem.JsonColumn> columns = columns();
    Optional<Expr.JsonBehavior> onError = clauses.behaviors().onError();
    cursor.close(open);
    return new FromItem.JsonTable(
        document,
        path,
        passing,
        columns,
        onError,
        lateral,
        Optional.empty(),
        List.of(),
        cursor.from(start));
  }

  private List<FromItem.JsonColumn> columns() {
    cursor.expect("COLUMNS");
    int open = cursor.mark();
    cursor.expect("(");
    List<FromItem.JsonColumn> columns = new ArrayList<>();
    do {
      columns.add(column());
    } while (cursor.accept(","));
    cursor.closeList(open);
    return columns;
  }

  private FromItem.JsonColumn column() {
    int start = cursor.mark();
    boolean nested =
        cursor.at("NESTED") && (cursor.at(1, "PATH") || cursor.kind(1) == TokenKind.STRING);
    if (nested) {
      return nested(start);
    }
    Optional<Name> name = Optional.of(grammar.names.name("the name of a column"));
    if (cursor.accept("FOR")) {
      cursor.expect("ORDINALITY");
      return column(
          FromItem.JsonColumnKind.ORDINALITY,
          name,
          Optional.empty(),
          Optional.empty(),
          JsonClauses.Behaviors.NONE,
          start);
    }
    Optional<TypeName> type = Optional.of(grammar.types.type());
    boolean exists = cursor.accept("EXISTS");
    if (!exists) {
      clauses.format();
    }
    Optional<Expr> path = cursor.accept("PATH") ? Optional.of(string()) : Optional.empty();
    if (!exists) {
      clauses.wrapperAndQuotes();
    }
    return column(
        exists ? FromItem.JsonColumnKind.EXISTS : FromItem.JsonColumnKind.VALUE,
        name,
        type,
        path,
        clauses.behaviors(),
        start);
  }

  private FromItem.JsonColumn column(
      FromItem.JsonColumnKind kind,
      Optional<Name> name,
      Optional<TypeName> type,
      Optional<Expr> path,
      JsonClauses.Behaviors behaviors,
      int start) {
    return new FromItem.JsonColumn(
        kind,
        name,
        type,
        path,
        behaviors.onEmpty(),
        behaviors.onError(),
        List.of(),
        cursor.from(start));
  }

  private FromItem.JsonColumn nested(int start) {
    cursor.next();
    cursor.accept("PATH");
    Expr path = string();
    if (cursor.accept("AS")) {
      grammar.names.name("the name of a path");
    }
    List<FromItem.JsonColumn> columns = columns();
    return new FromItem.JsonColumn(
        FromItem.JsonColumnKind.NESTED,
        Optional.empty(),
        Optional.empty(),
        Optional.of(path),
        Optional.empty(),
        Optional.empty(),
        columns,
        cursor.from(start));
  }

  private Expr string() {
    if (cursor.kind() != TokenKind.STRING) {
      throw cursor.expected("a path in quotes");
    }
    return grammar.primaries.literal(Expr.LiteralKind.STRING);
  }
}
