package io.github.jsqlc.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small query in which a token is missing, doubled, moved or another one. */
final class Mutation {
  private static final Pattern TOKEN =
      Pattern.compile("'[^']*'|[A-Za-z_][\\w$]*|\\d[\\w.]*|<>|<=|>=|==|!=|\\|\\||->>|->|<<|\\S");
  private static final List<String> OTHERS =
      List.of(
          "id", "nope", "x0", "x1", "a", ",", "(", ")", ".", "*", "=", "NULL", "SELECT", "FROM",
          "AS", "ON", "JOIN", "WHERE", "GROUP", "BY", "count", "sum", "max", "AND", "NOT", "IN",
          "1", "'s'", "t0", "t1", "COLLATE", "OVER", "CASE", "END", "USING", "LEFT", "UNION");

  private Mutation() {}

  /** A query that may or may not be right. */
  static String of(Dice dice, RandomSchema schema) {
    RandomQuery queries = new RandomQuery(dice, schema, new RandomParameters(dice, false));
    String query = dice.chance(0.2) ? queries.stars(0) : queries.query(dice.between(1, 3), 1, null);
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(query);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    for (int i = dice.between(1, 2); i > 0; i--) {
      mutate(tokens, dice);
    }
    return String.join(" ", tokens);
  }

  private static void mutate(List<String> tokens, Dice dice) {
    int at = dice.below(tokens.size());
    switch (dice.below(5)) {
      case 0 -> {
        if (tokens.size() > 1) {
          tokens.remove(at);
        }
      }
      case 1 -> tokens.add(at, tokens.get(at));
      case 2 -> tokens.set(at, dice.oneOf(OTHERS));
      case 3 -> tokens.set(at, dice.oneOf(tokens));
      default -> tokens.add(at, dice.oneOf(OTHERS));
    }
  }
}
