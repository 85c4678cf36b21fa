package io.github.jsqlc.resolution;

import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the function that is meant (manual, section 10.3). */
public final class FunctionResolver {
  private final TypeSpace types;
  private final Candidates candidates;
  private final Polymorphism polymorphism;

  FunctionResolver(TypeSpace types, Candidates candidates, Polymorphism polymorphism) {
    this.types = types;
    this.candidates = candidates;
    this.polymorphism = polymorphism;
  }

  /**
   * The arguments of a call.
   *
   * @param types their types; {@code unknown} for literals and parameters
   * @param names the names of those that have one: the last ones
   * @param variadic whether VARIADIC stands before the last one
   */
  public record Given(List<SqlType> types, List<String> names, boolean variadic) {
    public Given {
      types = List.copyOf(types);
      names = List.copyOf(names);
    }

    int positional() {
      return types.size() - names.size();
    }
  }

  /** What was found. */
  public sealed interface Found {
    /**
     * One function.
     *
     * @param arguments the types that the arguments are turned into
     * @param places which parameter each argument is, from 0; the last one again for those that a
     *     variadic parameter takes
     * @param columns the types of its OUT columns
     */
    record One(
        Routine routine,
        List<SqlType> arguments,
        List<Integer> places,
        SqlType result,
        List<SqlType> columns)
        implements Found {}

    /** No function of this name. */
    record Unknown() implements Found {}

    /** None of them takes these arguments. */
    record None(List<Routine> named) implements Found {}

    /** Several do, and none is better than the others. */
    record Ambiguous(List<Routine> fitting) implements Found {}
  }

  private record Call(Routine routine, List<Integer> places, boolean expanded, int defaults) {}

  /** Whether a function of this name takes exactly the types that are given. */
  public boolean hasExact(Optional<String> schema, String name, Given given) {
    return possible(types.routines(schema, name), given).stream()
        .anyMatch(candidate -> isExact(candidate.arguments(), given.types()));
  }

  /** The function of this name for these arguments. */
  public Found find(Optional<String> schema, String name, Given given) {
    List<Routine> named = types.routines(schema, name);
    if (named.isEmpty()) {
      return new Found.Unknown();
    }
    List<Candidates.Candidate<Call>> possible = possible(named, given);
    for (Candidates.Candidate<Call> candidate : possible) {
      if (isExact(candidate.arguments(), given.types())) {
        return found(candidate.value(), given, named);
      }
    }
    Candidates.Choice<Call> choice = candidates.choose(possible, given.types());
    if (choice instanceof Candidates.Choice.One<Call> one) {
      return found(one.candidate().value(), given, named);
    }
    if (choice instanceof Candidates.Choice.Ambiguous<Call> several) {
      return new Found.Ambiguous(
          several.candidates().stream().map(c -> c.value().routine()).toList());
    }
    return new Found.None(named);
  }

  /**
   * All that take so many arguments. Of two that take the same ones, the one without a variadic
   * parameter counts, and the one with fewer defaults.
   */
  private List<Candidates.Candidate<Call>> possible(List<Routine> named, Given given) {
    List<Candidates.Candidate<Call>> all = new ArrayList<>();
    for (Routine routine : named) {
      call(routine, given)
          .ifPresent(call -> add(all, new Candidates.Candidate<>(call, arguments(call))));
    }
    return all;
  }

  private static void add(
      List<Candidates.Candidate<Call>> all, Candidates.Candidate<Call> candidate) {
    for (int i = 0; i < all.size(); i++) {
      Call other = all.get(i).value();
      if (sameTypes(all.get(i).arguments(), candidate.arguments())) {
        boolean better =
            other.expanded() && !candidate.value().expanded()
                || other.expanded() == candidate.value().expanded()
                    && other.defaults() > candidate.value().defaults();
        if (better) {
          all.set(i, candidate);
        }
        return;
      }
    }
    all.add(candidate);
  }

  private static boolean sameTypes(List<SqlType> a, List<SqlType> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).name().equals(b.get(i).name())) {
        return false;
      }
    }
    return true;
  }

  private boolean isExact(List<SqlType> taken, List<SqlType> given) {
    return sameTypes(taken, given);
  }

  /** How the arguments fall onto the parameters; empty if they do not. */
  private static Optional<Call> call(Routine routine, Given given) {
    List<Routine.Parameter> parameters = routine.parameters();
    int count = given.types().size();
    boolean takesMany = !parameters.isEmpty() && parameters.get(parameters.size() - 1).variadic();
    if (!given.names().isEmpty()) {
      return named(routine, given);
    }
    if (takesMany && !given.variadic() && count >= parameters.size()) {
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        places.add(Math.min(i, parameters.size() - 1));
      }
      return Optional.of(new Call(routine, places, true, 0));
    }
    if (given.variadic() && !takesMany || count > parameters.size()) {
      return Optional.empty();
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (i < count) {
        places.add(i);
      } else if (!parameters.get(i).hasDefault()) {
        return Optional.empty();
      }
    }
    if (takesMany && !given.variadic() && count < parameters.size()) {
      return Optional.empty();
    }
    return Optional.of(new Call(routine, places, false, parameters.size() - count));
  }

  private static Optional<Call> named(Routine routine, Given given) {
    List<Routine.Parameter> parameters = routine.parameters();
    List<Integer> places = new ArrayList<>();
    boolean[] taken = new boolean[parameters.size()];
    for (int i = 0; i < given.types().size(); i++) {
      int place = i < given.positional() ? i : -1;
      for (int p = 0; place < 0 && p < parameters.size(); p++) {
        String name = given.names().get(i - given.positional());
        place = parameters.get(p).name().filter(name::equals).isPresent() ? p : -1;
      }
      if (place < 0 || place >= taken.length || taken[place]) {
        return Optional.empty();
      }
      taken[place] = true;
      places.add(place);
    }
    int defaults = 0;
    for (int p = 0; p < taken.length; p++) {
      if (!taken[p] && !parameters.get(p).hasDefault()) {
        return Optional.empty();
      }
      defaults += taken[p] ? 0 : 1;
    }
    return Optional.of(new Call(routine, places, false, defaults));
  }

  private List<String> declared(Call call) {
    List<String> declared = new ArrayList<>();
    List<Routine.Parameter> parameters = call.routine().parameters();
    for (int place : call.places()) {
      String type = parameters.get(place).type();
      boolean element = call.expanded() && place == parameters.size() - 1;
      declared.add(element ? element(type) : type);
    }
    return declared;
  }

  private List<SqlType> arguments(Call call) {
    return declared(call).stream().map(types::type).toList();
  }

  /** What each argument of a variadic parameter must be. */
  private static String element(String array) {
    return switch (array) {
      case "any" -> "any";
      case "anyarray" -> "anyelement";
      case "anycompatiblearray" -> "anycompatible";
      default -> array.substring(0, array.length() - 2);
    };
  }

  private Found found(Call call, Given given, List<Routine> named) {
    Routine routine = call.routine();
    List<String> declared = declared(call);
    Optional<Polymorphism.Bound> bound =
        polymorphism.bind(declared, given.types(), routine.result());
    if (bound.isEmpty() || bound.get().result().isEmpty()) {
      return new Found.None(named);
    }
    List<SqlType> columns = new ArrayList<>();
    for (Routine.Column column : routine.columns()) {
      columns.add(
          polymorphism
              .column(declared, given.types(), column.type())
              .orElseGet(() -> types.type(column.type())));
    }
    return new Found.One(
        routine, bound.get().arguments(), call.places(), bound.get().result().get(), columns);
  }
}
