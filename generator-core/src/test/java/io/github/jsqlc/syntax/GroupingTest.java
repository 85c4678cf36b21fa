package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.engine.Operators;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Expressions group as SQLite groups them. */
class GroupingTest {
  private static final Span NOWHERE = new SourceFile("none", "").span(0, 0);
  private static final Operators OPERATORS = Parsing.SQLITE.operators();

  /** Every kind of expression, as it is written. */
  static final Map<Class<?>, String> SAMPLES =
      Map.ofEntries(
          Map.entry(Expr.Literal.class, "'it''s'"),
          Map.entry(Expr.ColumnRef.class, "\"t\".[a b]"),
          Map.entry(Expr.Parameter.class, "sqlc.arg(x)"),
          Map.entry(Expr.Unary.class, "(NOT a)"),
          Map.entry(Expr.Binary.class, "(a + b)"),
          Map.entry(Expr.IsNull.class, "(a IS NOT NULL)"),
          Map.entry(Expr.Match.class, "(a NOT LIKE b ESCAPE c)"),
          Map.entry(Expr.Between.class, "(a NOT BETWEEN b AND c)"),
          Map.entry(Expr.In.class, "(a NOT IN (b, c))"),
          Map.entry(Expr.Exists.class, "EXISTS (SELECT 1)"),
          Map.entry(Expr.Subquery.class, "(SELECT 1)"),
          Map.entry(Expr.Row.class, "(a, b)"),
          Map.entry(Expr.Case.class, "CASE a WHEN b THEN c ELSE d END"),
          Map.entry(Expr.Cast.class, "CAST(a AS DECIMAL(10,2))"),
          Map.entry(Expr.Collate.class, "(a COLLATE nocase)"),
          Map.entry(Expr.Call.class, "f(DISTINCT a) FILTER (WHERE b) OVER (w ORDER BY c)"),
          Map.entry(Expr.Raise.class, "RAISE(ABORT, 'no')"));

  /** The kinds that SQLite has not. */
  private static final Set<Class<?>> FOREIGN =
      Set.of(
          Expr.Array.class,
          Expr.ArrayQuery.class,
          Expr.Subscript.class,
          Expr.Field.class,
          Expr.AllFields.class,
          Expr.Quantified.class,
          Expr.NamedArgument.class,
          Expr.GroupingSet.class,
          Expr.IsTest.class,
          Expr.JsonCall.class,
          Expr.Default.class,
          Expr.CurrentOf.class);

  @Test
  void everyKindOfExpressionCanBeRead() {
    Set<Class<?>> kinds = new HashSet<>(Set.of(Expr.class.getPermittedSubclasses()));
    kinds.removeAll(FOREIGN);
    assertThat(SAMPLES.keySet()).isEqualTo(kinds);
    SAMPLES.forEach(
        (kind, sql) -> {
          Expr expr = Parsing.expr(sql);
          assertThat(expr).isInstanceOf(kind);
          assertThat(Grouping.of(expr)).isEqualTo(sql);
        });
  }

  /** A tree written with no more parentheses than its precedences need is read as the same tree. */
  @Test
  void parenthesesThatPrecedenceMakesNeedlessMayBeLeftOut() {
    Random random = new Random(20_260_101);
    for (int i = 0; i < 20_000; i++) {
      Expr tree = tree(random, 1 + random.nextInt(5));
      String sql = FewParentheses.of(tree, OPERATORS);
      assertThat(Grouping.of(Parsing.expr(sql))).as(sql).isEqualTo(Grouping.of(tree));
    }
  }

  private static Expr tree(Random random, int depth) {
    if (depth == 0) {
      int value = random.nextInt(100);
      return new Expr.Literal(Expr.LiteralKind.INTEGER, String.valueOf(value), NOWHERE);
    }
    Expr left = tree(random, random.nextInt(depth));
    Expr right = tree(random, random.nextInt(depth));
    boolean negated = random.nextBoolean();
    return switch (random.nextInt(12)) {
      case 0 -> new Expr.Unary(pick(random, List.of("NOT", "-", "~", "+")), NOWHERE, left, NOWHERE);
      case 1 -> new Expr.IsNull(left, negated, NOWHERE);
      case 2 ->
          new Expr.Match(
              pick(random, List.of("LIKE", "GLOB", "REGEXP", "MATCH")),
              NOWHERE,
              negated,
              left,
              right,
              random.nextInt(3) == 0 ? Optional.of(tree(random, depth - 1)) : Optional.empty(),
              NOWHERE);
      case 3 -> new Expr.Between(left, negated, right, tree(random, depth - 1), NOWHERE);
      case 4 ->
          new Expr.In(left, negated, new Expr.InList.Values(List.of(right)), NOWHERE, NOWHERE);
      case 5 -> new Expr.Collate(left, new Name("nocase", Name.UNQUOTED, COLLATION), NOWHERE);
      default -> new Expr.Binary(pick(random, SYMBOLS), NOWHERE, left, right, NOWHERE);
    };
  }

  private static final Span COLLATION = new SourceFile("collation", "nocase").span(0, 6);

  private static final List<String> SYMBOLS =
      List.of(
          "OR", "AND", "=", "!=", "IS", "IS NOT", "<", "<=", ">", ">=", "&", "|", "<<", ">>", "+",
          "-", "*", "/", "%", "||", "->", "->>");

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** What SQLite makes of operators in a row is what it makes of them with our parentheses. */
  @Test
  void valuesAreThoseOfSqlitesGrouping() throws Exception {
    Random random = new Random(7);
    int different = 0;
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = sqlite.createStatement()) {
      for (int i = 0; i < 4_000; i++) {
        String sql = row(random);
        String grouped = Grouping.of(Parsing.expr(sql));
        assertThat(value(statement, grouped)).as(sql).isEqualTo(value(statement, sql));
        different += grouped.equals(sql) ? 0 : 1;
      }
    }
    assertThat(different).isGreaterThan(3_000);
  }

  /** Operands and operators one after the other, without parentheses. */
  private static String row(Random random) {
    List<String> words = new ArrayList<>();
    int length = 2 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) == 0) {
        words.add(pick(random, List.of("NOT", "-", "~", "+")));
      }
      words.add(pick(random, List.of("0", "1", "2", "3", "'a'", "'B'", "NULL", "'1%'", "2.5")));
      while (random.nextInt(5) == 0) {
        words.add(
            pick(random, List.of("ISNULL", "NOTNULL", "NOT NULL", "COLLATE nocase", "IN (0, 1)")));
      }
      if (i < length - 1) {
        words.add(random.nextInt(6) == 0 ? special(random) : pick(random, PLAIN));
      }
    }
    return String.join(" ", words);
  }

  private static final List<String> PLAIN =
      SYMBOLS.stream().filter(s -> !s.startsWith("->")).collect(Collectors.toList());

  private static String special(Random random) {
    return pick(
        random,
        Stream.of("BETWEEN 0 AND", "NOT BETWEEN 1 AND", "LIKE", "NOT LIKE", "NOT GLOB", "==", "<>")
            .toList());
  }

  private static String value(Statement statement, String sql) {
    try (ResultSet rows = statement.executeQuery("SELECT quote(" + sql + ")")) {
      return rows.getString(1);
    } catch (SQLException e) {
      return e.getMessage();
    }
  }
}
