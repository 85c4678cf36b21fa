package io.github.jsqlc.resolution;

import io.github.jsqlc.engine.OperatorOverload;
import io.github.jsqlc.engine.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the operator that is meant (manual, section 10.2). */
public final class OperatorResolver {
  private final TypeSpace types;
  private final Candidates candidates;
  private final Polymorphism polymorphism;

  OperatorResolver(TypeSpace types, Candidates candidates, Polymorphism polymorphism) {
    this.types = types;
    this.candidates = candidates;
    this.polymorphism = polymorphism;
  }

  /** What was found. */
  public sealed interface Found {
    /**
     * One operator.
     *
     * @param operands the types that the operands are turned into
     */
    record One(OperatorOverload operator, List<SqlType> operands, SqlType result)
        implements Found {}

    /** No operator takes these operands. */
    record None() implements Found {}

    /** Several do, and none is better than the others. */
    record Ambiguous() implements Found {}
  }

  /**
   * The operator between or before operands.
   *
   * @param operands one or two types; {@code unknown} for literals and parameters
   */
  public Found find(String name, List<SqlType> operands) {
    List<OperatorOverload> all = new ArrayList<>();
    for (OperatorOverload operator : types.operators(name)) {
      if (operator.left().isPresent() == (operands.size() == 2)) {
        all.add(operator);
      }
    }
    Optional<OperatorOverload> exact = exact(all, operands);
    if (exact.isPresent()) {
      return found(exact.get(), operands);
    }
    List<Candidates.Candidate<OperatorOverload>> possible = new ArrayList<>();
    for (OperatorOverload operator : all) {
      possible.add(new Candidates.Candidate<>(operator, arguments(operator)));
    }
    Candidates.Choice<OperatorOverload> choice = candidates.choose(possible, operands);
    if (choice instanceof Candidates.Choice.One<OperatorOverload> one) {
      return found(one.candidate().value(), operands);
    }
    return choice instanceof Candidates.Choice.None<OperatorOverload>
        ? new Found.None()
        : new Found.Ambiguous();
  }

  /** Step 2: one operand without type is taken to have that of the other; then its base type. */
  private Optional<OperatorOverload> exact(List<OperatorOverload> all, List<SqlType> operands) {
    if (operands.size() == 1) {
      return all.stream().filter(o -> o.right().equals(operands.get(0).name())).findFirst();
    }
    SqlType left = operands.get(0);
    SqlType right = operands.get(1);
    boolean unknown = types.isUnknown(left) != types.isUnknown(right);
    SqlType first = types.isUnknown(left) ? right : left;
    SqlType second = types.isUnknown(right) ? left : right;
    Optional<OperatorOverload> exact = exact(all, first, second);
    if (exact.isEmpty() && unknown) {
      SqlType base = types.base(first);
      exact = base.name().equals(first.name()) ? exact : exact(all, base, base);
    }
    return exact;
  }

  private static Optional<OperatorOverload> exact(
      List<OperatorOverload> all, SqlType left, SqlType right) {
    return all.stream()
        .filter(o -> o.left().orElseThrow().equals(left.name()) && o.right().equals(right.name()))
        .findFirst();
  }

  private List<SqlType> arguments(OperatorOverload operator) {
    List<SqlType> arguments = new ArrayList<>();
    operator.left().map(types::type).ifPresent(arguments::add);
    arguments.add(types.type(operator.right()));
    return arguments;
  }

  private Found found(OperatorOverload operator, List<SqlType> operands) {
    List<String> declared = new ArrayList<>();
    operator.left().ifPresent(declared::add);
    declared.add(operator.right());
    return polymorphism
        .bind(declared, operands, operator.result())
        .filter(bound -> bound.result().isPresent())
        .<Found>map(b -> new Found.One(operator, b.arguments(), b.result().get()))
        .orElseGet(Found.None::new);
  }
}
