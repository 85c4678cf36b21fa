package io.github.jsqlc.syntax;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;

/** How another parser groups an expression, written as {@link Grouping} writes it. */
final class SecondOpinion {
  private SecondOpinion() {}

  /** The grouping; {@code rejected} where that parser does not know the expression's form. */
  static String of(String sql) {
    try {
      return text(
          CCJSqlParserUtil.parseCondExpression(
              sql, false, parser -> parser.withSquareBracketQuotation(true)));
    } catch (JSQLParserException e) {
      return "rejected";
    }
  }

  private static String text(Expression expr) {
    if (expr instanceof ParenthesedExpressionList<?> list) {
      return list.size() == 1 ? text(list.get(0)) : "(" + all(list) + ")";
    }
    if (expr instanceof LikeExpression like) {
      String escape = like.getEscape() == null ? "" : " ESCAPE " + text(like.getEscape());
      return "("
          + text(like.getLeftExpression())
          + (like.isNot() ? " NOT " : " ")
          + like.getLikeKeyWord()
          + " "
          + text(like.getRightExpression())
          + escape
          + ")";
    }
    if (expr instanceof BinaryExpression binary) {
      String operator = SYNONYMS.getOrDefault(sign(binary), sign(binary));
      return "(%s %s %s)"
          .formatted(text(binary.getLeftExpression()), operator, text(binary.getRightExpression()));
    }
    if (expr instanceof NotExpression not) {
      return "(NOT " + text(not.getExpression()) + ")";
    }
    if (expr instanceof SignedExpression signed) {
      return "(" + signed.getSign() + " " + text(signed.getExpression()) + ")";
    }
    if (expr instanceof IsNullExpression test) {
      boolean negated = test.isNot() || test.isUseNotNull();
      return "(" + text(test.getLeftExpression()) + (negated ? " IS NOT NULL)" : " IS NULL)");
    }
    if (expr instanceof Between between) {
      return "(%s%sBETWEEN %s AND %s)"
          .formatted(
              text(between.getLeftExpression()),
              between.isNot() ? " NOT " : " ",
              text(between.getBetweenExpressionStart()),
              text(between.getBetweenExpressionEnd()));
    }
    if (expr instanceof InExpression in) {
      Expression right = in.getRightExpression();
      String list =
          right instanceof ParenthesedExpressionList<?> values
              ? "(" + all(values) + ")"
              : right.toString();
      return "(" + text(in.getLeftExpression()) + (in.isNot() ? " NOT " : " ") + "IN " + list + ")";
    }
    if (expr instanceof ExistsExpression exists) {
      String plain = "EXISTS " + exists.getRightExpression();
      return exists.isNot() ? "(NOT " + plain + ")" : plain;
    }
    if (expr instanceof CollateExpression collate) {
      return "(" + text(collate.getLeftExpression()) + " COLLATE " + collate.getCollate() + ")";
    }
    if (expr instanceof JsonExpression json) {
      String text = text(json.getExpression());
      for (Map.Entry<Expression, String> step : json.getIdentList()) {
        text = "(" + text + " " + step.getValue() + " " + text(step.getKey()) + ")";
      }
      return text;
    }
    if (expr instanceof CastExpression cast) {
      return "CAST(" + text(cast.getLeftExpression()) + " AS " + cast.getColDataType() + ")";
    }
    if (expr instanceof CaseExpression choice) {
      return choice(choice);
    }
    if (expr instanceof Function function) {
      ExpressionList<?> parameters = function.getParameters();
      String inside = parameters == null ? "" : all(parameters);
      boolean bare = function.isDistinct() || function.isAllColumns();
      return bare || !function.toString().endsWith(")")
          ? function.toString()
          : function.getName() + "(" + inside + ")";
    }
    return expr.toString();
  }

  private static final Map<String, String> SYNONYMS =
      Map.of("<>", "!=", "IS DISTINCT FROM", "IS NOT", "IS NOT DISTINCT FROM", "IS");

  private static String sign(BinaryExpression binary) {
    return binary.getStringExpression().strip();
  }

  private static String all(List<? extends Expression> list) {
    return list.stream().map(SecondOpinion::text).collect(Collectors.joining(", "));
  }

  private static String choice(CaseExpression choice) {
    StringBuilder text = new StringBuilder("CASE");
    if (choice.getSwitchExpression() != null) {
      text.append(' ').append(text(choice.getSwitchExpression()));
    }
    choice
        .getWhenClauses()
        .forEach(
            when ->
                text.append(" WHEN ")
                    .append(text(when.getWhenExpression()))
                    .append(" THEN ")
                    .append(text(when.getThenExpression())));
    if (choice.getElseExpression() != null) {
      text.append(" ELSE ").append(text(choice.getElseExpression()));
    }
    return text.append(" END").toString();
  }
}
