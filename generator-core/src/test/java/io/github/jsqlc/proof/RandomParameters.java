package io.github.jsqlc.proof;

/** The parameters of one statement, in one of the styles that a statement can have. */
final class RandomParameters {
  private enum Style {
    NONE,
    POSITIONAL,
    NUMBERED,
    NAMED,
    MACROS
  }

  private final Dice dice;
  private final Style style;
  private int count;

  RandomParameters(Dice dice, boolean any) {
    this.dice = dice;
    this.style = any ? dice.oneOf(java.util.List.of(Style.values())) : Style.NONE;
  }

  /** A parameter, or a literal in a statement without any. */
  String next() {
    count++;
    return switch (style) {
      case NONE -> "7";
      case POSITIONAL -> "?";
      case NUMBERED -> "?" + dice.between(1, Math.min(count, 3));
      case NAMED -> dice.oneOf(":p", "@p", "$p") + dice.between(1, 4);
      case MACROS -> "sqlc.%s(p%d)".formatted(dice.oneOf("arg", "arg", "narg"), count);
    };
  }

  /** A parameter that stands in no other place. */
  String fresh() {
    count++;
    return switch (style) {
      case NONE, POSITIONAL, MACROS -> next();
      case NUMBERED -> "?" + (3 + count);
      case NAMED -> ":own" + count;
    };
  }

  /** {@code operand IN} a list. */
  String in(String operand) {
    count++;
    return style == Style.MACROS
        ? "%sIN (sqlc.slice(p%d))".formatted(operand, count)
        : "%sIN (%s, 'a')".formatted(operand, next());
  }
}
