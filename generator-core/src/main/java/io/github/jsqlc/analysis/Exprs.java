package io.github.jsqlc.analysis;

import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.OrderItem;
import io.github.jsqlc.syntax.QueryBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about the form of expressions. */
final class Exprs {
  private Exprs() {}

  /** The expressions directly in this one; those of queries in it are not among them. */
  static List<Expr> children(Expr expr) {
    List<Expr> children = new ArrayList<>();
    if (expr instanceof Expr.Unary unary) {
      children.add(unary.operand());
    } else if (expr instanceof Expr.Binary binary) {
      children.add(binary.left());
      children.add(binary.right());
    } else if (expr instanceof Expr.IsNull isNull) {
      children.add(isNull.operand());
    } else if (expr instanceof Expr.Match match) {
      children.add(match.operand());
      children.add(match.pattern());
      match.escape().ifPresent(children::add);
    } else if (expr instanceof Expr.Between between) {
      children.add(between.operand());
      children.add(between.low());
      children.add(between.high());
    } else if (expr instanceof Expr.In in) {
      children.add(in.operand());
      if (in.list() instanceof Expr.InList.Values values) {
        children.addAll(values.values());
      }
    } else if (expr instanceof Expr.Row row) {
      children.addAll(row.values());
    } else if (expr instanceof Expr.Array array) {
      children.addAll(array.elements());
    } else if (expr instanceof Expr.Subscript subscript) {
      children.add(subscript.operand());
      for (Expr.Index index : subscript.indexes()) {
        index.lower().ifPresent(children::add);
        index.upper().ifPresent(children::add);
      }
    } else if (expr instanceof Expr.Field field) {
      children.add(field.operand());
    } else if (expr instanceof Expr.AllFields all) {
      children.add(all.operand());
    } else if (expr instanceof Expr.Quantified quantified) {
      children.add(quantified.left());
      quantified.array().ifPresent(children::add);
    } else if (expr instanceof Expr.NamedArgument named) {
      children.add(named.value());
    } else if (expr instanceof Expr.GroupingSet set) {
      children.addAll(set.items());
    } else if (expr instanceof Expr.IsTest test) {
      children.add(test.operand());
    } else if (expr instanceof Expr.JsonCall json) {
      children.addAll(json.arguments());
      json.orderBy().stream().map(OrderItem::expr).forEach(children::add);
      json.onEmpty().flatMap(Expr.JsonBehavior::value).ifPresent(children::add);
      json.onError().flatMap(Expr.JsonBehavior::value).ifPresent(children::add);
      json.filter().ifPresent(children::add);
      json.over().ifPresent(over -> children.addAll(children(over)));
    } else if (expr instanceof Expr.Case branches) {
      branches.operand().ifPresent(children::add);
      for (Expr.When branch : branches.branches()) {
        children.add(branch.condition());
        children.add(branch.result());
      }
      branches.otherwise().ifPresent(children::add);
    } else if (expr instanceof Expr.Cast cast) {
      children.add(cast.operand());
    } else if (expr instanceof Expr.Collate collate) {
      children.add(collate.operand());
    } else if (expr instanceof Expr.Call call) {
      children.addAll(call.arguments());
      call.orderBy().stream().map(OrderItem::expr).forEach(children::add);
      call.filter().ifPresent(children::add);
      call.over().ifPresent(over -> children.addAll(children(over)));
    }
    return children;
  }

  static List<Expr> children(Expr.Window window) {
    List<Expr> children = new ArrayList<>(window.partitionBy());
    window.orderBy().stream().map(OrderItem::expr).forEach(children::add);
    children.addAll(window.frame());
    return children;
  }

  /**
   * Whether an expression takes its type from where it stands: a parameter, or something whose
   * values all come from parameters.
   */
  static boolean isOpen(Expr expr) {
    if (expr instanceof Expr.Parameter) {
      return true;
    }
    if (expr instanceof Expr.Literal literal) {
      return literal.kind() == Expr.LiteralKind.NULL;
    }
    if (expr instanceof Expr.Unary unary) {
      return !unary.operator().equals("NOT") && isOpen(unary.operand());
    }
    if (expr instanceof Expr.Collate collate) {
      return isOpen(collate.operand());
    }
    if (expr instanceof Expr.Case branches) {
      return branches.branches().stream().allMatch(b -> isOpen(b.result()))
          && branches.otherwise().map(Exprs::isOpen).orElse(true);
    }
    if (expr instanceof Expr.Row row) {
      return row.values().stream().allMatch(Exprs::isOpen);
    }
    return false;
  }

  /**
   * What a value that meets this expression may be called: the one column in it, or its function.
   */
  static Optional<String> nameOf(Expr expr) {
    List<String> names = new ArrayList<>();
    collectNames(expr, names);
    if (names.isEmpty() && expr instanceof Expr.Call call) {
      return Optional.of(call.function().name().text());
    }
    return names.stream().distinct().count() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  private static void collectNames(Expr expr, List<String> names) {
    if (expr instanceof Expr.ColumnRef ref) {
      names.add(ref.name().name().text());
    }
    for (Expr child : children(expr)) {
      collectNames(child, names);
    }
  }

  static boolean isSlice(Expr expr) {
    return expr instanceof Expr.Parameter parameter && parameter.form() == Expr.ParameterForm.SLICE;
  }

  /** Whether a parameter was written in a way that no engine knows. */
  static boolean isMacro(Expr.Parameter parameter) {
    return switch (parameter.form()) {
      case ARG, NARG, SLICE -> true;
      case POSITIONAL, NUMBERED, NAMED -> false;
    };
  }

  /** Whether an expression is a number that is not zero. */
  static boolean isNonZero(Expr expr) {
    if (expr instanceof Expr.Unary unary) {
      return unary.operator().equals("-") && isNonZero(unary.operand());
    }
    return expr instanceof Expr.Literal literal
        && (literal.kind() == Expr.LiteralKind.INTEGER
            || literal.kind() == Expr.LiteralKind.DECIMAL)
        && literal.text().matches("[0-9._]*[1-9][0-9._]*");
  }

  /** Whether it stands for several values: {@code (a, b)} or {@code (SELECT a, b)}. */
  static boolean isRow(Expr expr) {
    if (!(expr instanceof Expr.Subquery subquery)) {
      return expr instanceof Expr.Row;
    }
    QueryBody body = subquery.query().body();
    while (body instanceof QueryBody.SetOperation set) {
      body = set.left();
    }
    return body instanceof QueryBody.Select select
        ? select.items().size() > 1
        : body instanceof QueryBody.Values values && values.rows().get(0).values().size() > 1;
  }

  /**
   * The number of a result column that stands in ORDER BY or GROUP BY, whether or not there is such
   * a column.
   *
   * <p>Rule SQLITE-ORDER-2 (lang_select.html, section 4; observed on SQLite): a whole number, signs
   * and COLLATE or not, means a column; -1 is out of range.
   */
  static Optional<Long> columnNumber(Expr expr) {
    if (expr instanceof Expr.Collate collate) {
      return columnNumber(collate.operand());
    }
    if (expr instanceof Expr.Unary unary && unary.operator().equals("-")) {
      return columnNumber(unary.operand()).map(number -> -number);
    }
    if (expr instanceof Expr.Unary unary && unary.operator().equals("+")) {
      return columnNumber(unary.operand());
    }
    return wholeNumber(expr);
  }

  /** The value of a whole number literal. */
  static Optional<Long> wholeNumber(Expr expr) {
    return expr instanceof Expr.Literal literal
            && literal.kind() == Expr.LiteralKind.INTEGER
            && literal.text().matches("[0-9]{1,18}")
        ? Optional.of(Long.valueOf(literal.text()))
        : Optional.empty();
  }
}
