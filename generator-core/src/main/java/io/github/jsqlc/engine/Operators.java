package io.github.jsqlc.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The operators of one engine, from its {@code operators.tsv}. */
public final class Operators {
  /** Where an operator stands. */
  public enum Kind {
    PREFIX,
    INFIX,
    /** An infix operator whose right side is a pattern, perhaps with an ESCAPE. */
    PATTERN,
    POSTFIX
  }

  /** How a chain of operators of one precedence groups. */
  public enum Associativity {
    LEFT,
    RIGHT,
    /** There are no chains: a second such operator is a mistake. */
    NONE
  }

  /**
   * One operator.
   *
   * @param name upper case, one space between words
   * @param precedence the higher, the tighter it binds; comparable within one engine only
   * @param left the type of the left operand: {@code number} (the common numeric type of both
   *     operands), {@code any}, or the name of a type; {@code -} where there is no operand
   * @param right the type of the right operand, in the same words
   * @param result the type of the value, in the same words
   */
  public record Operator(
      String name,
      Kind kind,
      int precedence,
      Associativity associativity,
      String left,
      String right,
      String result,
      NullRule nulls) {
    public Operator {
      Objects.requireNonNull(name);
      if (precedence < 1) {
        throw new IllegalArgumentException("precedences count from 1");
      }
    }

    /** The least precedence of an operator that belongs to this one's right operand. */
    public int rightPrecedence() {
      return associativity == Associativity.RIGHT ? precedence : precedence + 1;
    }
  }

  /** The row of all operators without one. */
  private static final String ANY = "OPERATOR";

  private final Map<String, Optional<Operator>> prefix = new HashMap<>();
  private final Map<String, Optional<Operator>> infix = new HashMap<>();
  private final Map<String, Optional<Operator>> postfix = new HashMap<>();
  private final Map<String, String> canonical = new HashMap<>();
  private final Set<String> symbols = new LinkedHashSet<>();

  private Operators() {}

  static Operators load(String engine) {
    Operators operators = new Operators();
    for (Rows.Row row : Rows.read(engine, "operators.tsv")) {
      operators.add(row);
    }
    return operators;
  }

  private void add(Rows.Row row) {
    Operator operator =
        new Operator(
            row.get("operator"),
            Kind.valueOf(upper(row.get("kind"))),
            Integer.parseInt(row.get("precedence")),
            Associativity.valueOf(upper(row.get("associativity"))),
            row.get("left"),
            row.get("right"),
            row.get("result"),
            NullRule.valueOf(upper(row.get("nulls"))));
    name(operator.name(), operator, row);
    for (String synonym : row.get("synonyms").split(",")) {
      if (!synonym.isBlank()) {
        name(synonym.trim(), operator, row);
      }
    }
  }

  private void name(String spelling, Operator operator, Rows.Row row) {
    if (table(operator.kind()).put(spelling, Optional.of(operator)) != null) {
      throw new IllegalStateException(row.at() + ": a second row for " + spelling);
    }
    canonical.put(spelling, operator.name());
    if (!Character.isLetter(spelling.charAt(0))) {
      symbols.add(spelling);
    }
  }

  private Map<String, Optional<Operator>> table(Kind kind) {
    return switch (kind) {
      case PREFIX -> prefix;
      case INFIX, PATTERN -> infix;
      case POSTFIX -> postfix;
    };
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The operator of this name or synonym that stands before its operand. */
  public Optional<Operator> prefix(String name) {
    return prefix.getOrDefault(name, Optional.empty());
  }

  /** The operator of this name or synonym that stands between two operands. */
  public Optional<Operator> infix(String name) {
    return infix.getOrDefault(name, Optional.empty());
  }

  /** The operator of this name or synonym that stands behind its operand. */
  public Optional<Operator> postfix(String name) {
    return postfix.getOrDefault(name, Optional.empty());
  }

  /** What the infix operators have in common that have no row of their own. */
  public Operator anyInfix() {
    return infix(ANY).orElseThrow();
  }

  /** What the prefix operators have in common that have no row of their own. */
  public Operator anyPrefix() {
    return prefix(ANY).orElseThrow();
  }

  /** The spellings that are made of signs, synonyms too: what a lexer must know. */
  public Collection<String> symbols() {
    return Collections.unmodifiableSet(symbols);
  }

  /** The name of the operator that is spelled so; other spellings are given back unchanged. */
  public String canonical(String spelling) {
    return canonical.getOrDefault(spelling, spelling);
  }
}
