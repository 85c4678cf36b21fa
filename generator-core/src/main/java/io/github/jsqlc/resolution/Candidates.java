package io.github.jsqlc.resolution;

import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Chooses among functions or operators of one name (manual, sections 10.2 and 10.3, steps 3 and 4).
 */
final class Candidates {
  private final TypeSpace types;
  private final Coercions coercions;
  private final Polymorphism polymorphism;

  Candidates(TypeSpace types, Coercions coercions, Polymorphism polymorphism) {
    this.polymorphism = polymorphism;
    this.types = types;
    this.coercions = coercions;
  }

  /**
   * One that could be meant.
   *
   * @param arguments the type that it takes for each argument that is given
   */
  record Candidate<T>(T value, List<SqlType> arguments) {}

  /** What {@link #choose} found. */
  sealed interface Choice<T> {
    record One<T>(Candidate<T> candidate) implements Choice<T> {}

    /** None takes these arguments. */
    record None<T>() implements Choice<T> {}

    /** Several do, and none is better than the others. */
    record Ambiguous<T>(List<Candidate<T>> candidates) implements Choice<T> {}
  }

  <T> Choice<T> choose(List<Candidate<T>> all, List<SqlType> given) {
    List<Candidate<T>> left = new ArrayList<>();
    for (Candidate<T> candidate : all) {
      if (coercions.allImplicit(given, candidate.arguments())
          && polymorphism.consistent(candidate.arguments(), given)) {
        left.add(candidate);
      }
    }
    if (left.size() < 2) {
      return left.isEmpty() ? new Choice.None<>() : new Choice.One<>(left.get(0));
    }
    List<SqlType> bases = given.stream().map(types::base).toList();
    left = best(left, c -> exact(c, bases));
    if (left.size() > 1) {
      left = best(left, c -> exactOrPreferred(c, bases));
    }
    boolean unknown = bases.stream().anyMatch(types::isUnknown);
    if (left.size() > 1 && unknown) {
      left = byCategory(left, bases);
    }
    if (left.size() > 1 && unknown) {
      Optional<Candidate<T>> alike = allAlike(left, bases);
      if (alike.isPresent()) {
        return new Choice.One<>(alike.get());
      }
    }
    return left.size() == 1 ? new Choice.One<>(left.get(0)) : new Choice.Ambiguous<>(left);
  }

  private static <T> List<Candidate<T>> best(
      List<Candidate<T>> all, ToIntFunction<Candidate<T>> points) {
    int most = all.stream().mapToInt(points).max().orElse(0);
    return all.stream().filter(c -> points.applyAsInt(c) == most).toList();
  }

  private int exact(Candidate<?> candidate, List<SqlType> bases) {
    int count = 0;
    for (int i = 0; i < bases.size(); i++) {
      if (!types.isUnknown(bases.get(i))
          && candidate.arguments().get(i).name().equals(bases.get(i).name())) {
        count++;
      }
    }
    return count;
  }

  private int exactOrPreferred(Candidate<?> candidate, List<SqlType> bases) {
    int count = 0;
    for (int i = 0; i < bases.size(); i++) {
      if (types.isUnknown(bases.get(i))) {
        continue;
      }
      SqlType taken = candidate.arguments().get(i);
      boolean preferred =
          types.preferred(taken) && types.category(taken) == types.category(bases.get(i));
      if (preferred || taken.name().equals(bases.get(i).name())) {
        count++;
      }
    }
    return count;
  }

  /**
   * Step 4.e: of an argument without type, string wins where a candidate takes one; else all must
   * agree on a category. Preferred types win where a candidate takes one.
   */
  private <T> List<Candidate<T>> byCategory(List<Candidate<T>> all, List<SqlType> bases) {
    char[] category = new char[bases.size()];
    boolean[] preferred = new boolean[bases.size()];
    for (int i = 0; i < bases.size(); i++) {
      if (!types.isUnknown(bases.get(i))) {
        continue;
      }
      boolean conflict = false;
      for (Candidate<T> candidate : all) {
        SqlType taken = candidate.arguments().get(i);
        char next = types.category(taken);
        if (category[i] == 0 || next == 'S' && category[i] != 'S') {
          category[i] = next;
          preferred[i] = types.preferred(taken);
        } else if (next == category[i]) {
          preferred[i] |= types.preferred(taken);
        } else if (category[i] != 'S') {
          conflict = true;
        }
      }
      if (conflict && category[i] != 'S') {
        return all;
      }
    }
    List<Candidate<T>> left = all.stream().filter(c -> fits(c, category, preferred)).toList();
    return left.isEmpty() ? all : left;
  }

  private boolean fits(Candidate<?> candidate, char[] category, boolean[] preferred) {
    for (int i = 0; i < category.length; i++) {
      if (category[i] == 0) {
        continue;
      }
      SqlType taken = candidate.arguments().get(i);
      if (types.category(taken) != category[i] || preferred[i] && !types.preferred(taken)) {
        return false;
      }
    }
    return true;
  }

  /** Step 4.f: if all arguments with a type have the same one, the others are taken to have it. */
  private <T> Optional<Candidate<T>> allAlike(List<Candidate<T>> all, List<SqlType> bases) {
    SqlType known = null;
    for (SqlType base : bases) {
      if (types.isUnknown(base)) {
        continue;
      }
      if (known != null && !known.name().equals(base.name())) {
        return Optional.empty();
      }
      known = base;
    }
    if (known == null) {
      return Optional.empty();
    }
    SqlType alike = known;
    List<Candidate<T>> left =
        all.stream()
            .filter(
                c ->
                    c.arguments().stream()
                            .allMatch(t -> coercions.possible(alike, t, CastRow.Context.IMPLICIT))
                        && polymorphism.consistent(
                            c.arguments(), Collections.nCopies(bases.size(), alike)))
            .toList();
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }
}
