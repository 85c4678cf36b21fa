package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes an expression with parentheses around every operation, so that its grouping shows. */
final class Grouping {
  private Grouping() {}

  static String of(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal(literal);
    }
    if (expr instanceof Expr.ColumnRef column) {
      return column.name().parts().stream().map(Grouping::name).collect(Collectors.joining("."));
    }
    if (expr instanceof Expr.Parameter parameter) {
      return parameter.at().text();
    }
    if (expr instanceof Expr.Unary unary) {
      return "(" + unary.operator() + " " + of(unary.operand()) + ")";
    }
    if (expr instanceof Expr.Binary binary) {
      return "(" + of(binary.left()) + " " + binary.operator() + " " + of(binary.right()) + ")";
    }
    if (expr instanceof Expr.IsNull test) {
      return "(" + of(test.operand()) + (test.negated() ? " IS NOT NULL)" : " IS NULL)");
    }
    if (expr instanceof Expr.Match match) {
      String escape = match.escape().map(e -> " ESCAPE " + of(e)).orElse("");
      String operator = not(match.negated()) + match.operator() + " ";
      return "(" + of(match.operand()) + operator + of(match.pattern()) + escape + ")";
    }
    if (expr instanceof Expr.Between between) {
      return "(%s%sBETWEEN %s AND %s)"
          .formatted(
              of(between.operand()), not(between.negated()), of(between.low()), of(between.high()));
    }
    if (expr instanceof Expr.In in) {
      return "(" + of(in.operand()) + not(in.negated()) + "IN " + list(in) + ")";
    }
    if (expr instanceof Expr.Exists exists) {
      return exists.at().text();
    }
    if (expr instanceof Expr.Subquery query) {
      return query.at().text();
    }
    if (expr instanceof Expr.Row row) {
      return "(" + all(row.values()) + ")";
    }
    if (expr instanceof Expr.Case choice) {
      return choice(choice);
    }
    if (expr instanceof Expr.Cast cast) {
      return "CAST(" + of(cast.operand()) + " AS " + cast.type().spelling() + ")";
    }
    if (expr instanceof Expr.Collate collate) {
      return "(" + of(collate.operand()) + " COLLATE " + name(collate.collation()) + ")";
    }
    if (expr instanceof Expr.Call call) {
      return call(call);
    }
    if (expr instanceof Expr.Raise raise) {
      return "RAISE(" + raise.action() + raise.message().map(m -> ", " + of(m)).orElse("") + ")";
    }
    throw new AssertionError("no way to write " + expr.getClass());
  }

  private static String literal(Expr.Literal literal) {
    return switch (literal.kind()) {
      case STRING -> "'" + literal.text().replace("'", "''") + "'";
      case BLOB -> "x'" + literal.text() + "'";
      case INTEGER, DECIMAL -> literal.text();
      default -> literal.kind().name();
    };
  }

  private static String name(Name name) {
    return name.at().text();
  }

  private static String not(boolean negated) {
    return negated ? " NOT " : " ";
  }

  private static String all(List<Expr> values) {
    return values.stream().map(Grouping::of).collect(Collectors.joining(", "));
  }

  private static String list(Expr.In in) {
    return in.list() instanceof Expr.InList.Values values
        ? "(" + all(values.values()) + ")"
        : in.listAt().text();
  }

  private static String choice(Expr.Case choice) {
    StringBuilder text = new StringBuilder("CASE");
    choice.operand().ifPresent(operand -> text.append(' ').append(of(operand)));
    for (Expr.When when : choice.branches()) {
      text.append(" WHEN ").append(of(when.condition())).append(" THEN ").append(of(when.result()));
    }
    choice.otherwise().ifPresent(otherwise -> text.append(" ELSE ").append(of(otherwise)));
    return text.append(" END").toString();
  }

  private static String call(Expr.Call call) {
    List<String> parts = new ArrayList<>();
    parts.add(call.distinct() ? "DISTINCT " + all(call.arguments()) : all(call.arguments()));
    String order = items(call.orderBy());
    if (!order.isEmpty()) {
      parts.add("ORDER BY " + order);
    }
    String inside = call.star() ? "*" : String.join(" ", parts).strip();
    String filter = call.filter().map(f -> " FILTER (WHERE " + of(f) + ")").orElse("");
    return call.function() + "(" + inside + ")" + filter + window(call.over());
  }

  private static String items(List<OrderItem> items) {
    return items.stream().map(item -> of(item.expr())).collect(Collectors.joining(", "));
  }

  private static String window(Optional<Expr.Window> over) {
    return over.map(
            window -> {
              List<String> parts = new ArrayList<>();
              window.name().ifPresent(name -> parts.add(name.text()));
              if (!window.partitionBy().isEmpty()) {
                parts.add("PARTITION BY " + all(window.partitionBy()));
              }
              if (!window.orderBy().isEmpty()) {
                parts.add("ORDER BY " + items(window.orderBy()));
              }
              return " OVER (" + String.join(" ", parts) + ")";
            })
        .orElse("");
  }
}
