package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.Parameter;
import io.github.jsqlc.syntax.Expr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The parameters of one statement and what each place where they stand asks of them.
 *
 * <p>A statement is read until what is known of its parameters no longer changes: the first place
 * of {@code :x} may say nothing, the second may tell its type.
 */
final class ParameterUses {
  /** Which parameter a mark means: its number, its name, or its own place. */
  record Key(String text) {}

  private record Use(Expr.Parameter parameter, Want want) {}

  /** What all uses together say of one parameter. */
  record Known(Optional<SqlType> type, boolean nullable) {}

  private final TypeRules rules;
  private final Map<Integer, Use> usesByOffset = new TreeMap<>();
  private final Map<Key, SqlType> decided = new HashMap<>();
  private Map<Key, Known> known = new HashMap<>();

  ParameterUses(TypeRules rules) {
    this.rules = rules;
  }

  private static Key key(Expr.Parameter parameter) {
    return switch (parameter.form()) {
      case POSITIONAL -> new Key("at " + parameter.at().start());
      case NUMBERED -> new Key("number " + parameter.number().getAsInt());
      case NAMED, ARG, NARG, SLICE -> new Key("name " + parameter.name().orElseThrow());
    };
  }

  /**
   * Notes one place and tells what is known of the value that will stand there: its type fits all
   * uses, so it need not be the one that this place asks for.
   */
  Value use(Expr.Parameter parameter, Want want) {
    // An expression may be read again under its alias, where less is asked of it.
    Use earlier = usesByOffset.get(parameter.at().start());
    if (earlier == null || want.type().isPresent() || earlier.want.type().isEmpty()) {
      Want both = earlier == null ? want : want.orNamed(earlier.want.name());
      usesByOffset.put(parameter.at().start(), new Use(parameter, both));
    }
    Optional<Known> before = Optional.ofNullable(known.get(key(parameter)));
    if (rules.firstUseDecides() && want.type().isPresent()) {
      decided.putIfAbsent(key(parameter), want.type().get());
    }
    SqlType type =
        Optional.ofNullable(decided.get(key(parameter)))
            .or(() -> before.flatMap(Known::type))
            .or(want::type)
            .orElseGet(rules::unknownParameter);
    boolean nullable =
        parameter.form() == Expr.ParameterForm.NARG
            || before.map(Known::nullable).orElse(want.nulls() == Want.Nulls.WELCOME);
    return Value.of(type, nullable);
  }

  /** Puts all uses together. Whether that told anything new about a parameter. */
  boolean settle() {
    Map<Key, Known> now = new HashMap<>();
    for (List<Use> uses : numbered().values()) {
      Known facts = known(uses);
      uses.forEach(use -> now.put(key(use.parameter), facts));
    }
    boolean changed = !now.equals(known);
    known = now;
    return changed;
  }

  private Map<Key, List<Use>> byKey() {
    Map<Key, List<Use>> all = new LinkedHashMap<>();
    for (Use use : usesByOffset.values()) {
      all.computeIfAbsent(key(use.parameter), k -> new ArrayList<>()).add(use);
    }
    return all;
  }

  private Known known(List<Use> uses) {
    boolean nullable = false;
    boolean refused = false;
    for (Use use : uses) {
      nullable |=
          use.parameter.form() == Expr.ParameterForm.NARG || use.want.nulls() == Want.Nulls.WELCOME;
      refused |= use.want.nulls() == Want.Nulls.REFUSED;
    }
    boolean asked = uses.stream().anyMatch(use -> use.parameter.form() == Expr.ParameterForm.NARG);
    return new Known(type(uses), asked || (nullable && !refused));
  }

  /** The type that fits all uses; where none does, that of the first column it meets. */
  private Optional<SqlType> type(List<Use> uses) {
    SqlType first = decided.get(key(uses.get(0).parameter));
    if (first != null) {
      return Optional.of(first);
    }
    Optional<SqlType> fits = Optional.empty();
    boolean conflict = false;
    for (Use use : uses) {
      if (use.want.type().isPresent()) {
        SqlType wanted = use.want.type().get();
        Optional<SqlType> both =
            fits.isEmpty() ? Optional.of(wanted) : rules.parameterType(fits.get(), wanted);
        conflict |= both.isEmpty();
        fits = both.isEmpty() ? fits : both;
      }
    }
    if (conflict) {
      Optional<SqlType> column =
          uses.stream()
              .filter(use -> use.want.origin().isPresent())
              .findFirst()
              .flatMap(use -> use.want.type());
      return column.or(() -> first(uses));
    }
    return fits;
  }

  private static Optional<SqlType> first(List<Use> uses) {
    return uses.stream().flatMap(use -> use.want.type().stream()).findFirst();
  }

  /**
   * All parameters, by number.
   *
   * <p>Rule SQLITE-PARAM-1 (lang_expr.html, section 3): {@code ?5} is number 5; {@code ?} and a new
   * name take the number after the largest so far, which {@code ?1} behind it can mean too. Numbers
   * that no mark has are left out.
   */
  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    for (List<Use> uses : numbered().values()) {
      Known facts = known(uses);
      all.add(
          new Parameter(
              all.size() + 1,
              name(uses, all.size() + 1),
              facts.type().orElseGet(rules::unknownParameter),
              facts.nullable(),
              uses.get(0).parameter.form() == Expr.ParameterForm.SLICE,
              origin(uses)));
    }
    return all;
  }

  private Map<Integer, List<Use>> numbered() {
    if (rules.firstUseDecides()) {
      return numberedApart();
    }
    Map<Integer, List<Use>> numbered = new TreeMap<>();
    int largest = 0;
    for (List<Use> uses : byKey().values()) {
      int number = uses.get(0).parameter.number().orElse(largest + 1);
      largest = Math.max(largest, number);
      numbered.computeIfAbsent(number, n -> new ArrayList<>()).addAll(uses);
    }
    return numbered;
  }

  /** Names take the numbers that are written nowhere. */
  private Map<Integer, List<Use>> numberedApart() {
    Map<Integer, List<Use>> numbered = new TreeMap<>();
    List<List<Use>> named = new ArrayList<>();
    for (List<Use> uses : byKey().values()) {
      OptionalInt number = uses.get(0).parameter.number();
      if (number.isPresent()) {
        numbered.put(number.getAsInt(), uses);
      } else {
        named.add(uses);
      }
    }
    int next = 1;
    for (List<Use> uses : named) {
      while (numbered.containsKey(next)) {
        next++;
      }
      numbered.put(next, uses);
    }
    return numbered;
  }

  /** The first mark whose number is so high that one below it stands nowhere. */
  Optional<Expr.Parameter> behindGap() {
    int expected = 1;
    for (Map.Entry<Integer, List<Use>> entry : numbered().entrySet()) {
      if (entry.getKey() != expected++) {
        return Optional.of(entry.getValue().get(0).parameter);
      }
    }
    return Optional.empty();
  }

  private static Optional<ColumnOrigin> origin(List<Use> uses) {
    return uses.stream().flatMap(use -> use.want.origin().stream()).findFirst();
  }

  private static String name(List<Use> uses, int number) {
    return uses.get(0)
        .parameter
        .name()
        .or(() -> uses.stream().flatMap(use -> use.want.name().stream()).findFirst())
        .orElse("arg" + number);
  }

  /** The number of the parameter that each mark means, by the mark's offset. */
  Map<Integer, Integer> numbers() {
    Map<Integer, Integer> numbers = new HashMap<>();
    int number = 0;
    for (List<Use> uses : numbered().values()) {
      number++;
      for (Use use : uses) {
        numbers.put(use.parameter.at().start(), number);
      }
    }
    return numbers;
  }

  /** All marks, in the order in which they stand in the statement. */
  Collection<Expr.Parameter> marks() {
    return usesByOffset.values().stream().map(Use::parameter).toList();
  }

  /** The first mark of each parameter that stands for a list elsewhere, but here for one value. */
  List<Expr.Parameter> mixed() {
    List<Expr.Parameter> mixed = new ArrayList<>();
    for (List<Use> uses : byKey().values()) {
      List<Expr.Parameter> single =
          uses.stream()
              .map(Use::parameter)
              .filter(parameter -> parameter.form() != Expr.ParameterForm.SLICE)
              .toList();
      if (!single.isEmpty() && single.size() < uses.size()) {
        mixed.add(single.get(0));
      }
    }
    return mixed;
  }

  /** The marks about whose type nothing is known, the first of each parameter. */
  List<Expr.Parameter> untyped() {
    return numbered().values().stream()
        .filter(uses -> known(uses).type().isEmpty())
        .map(uses -> uses.get(0).parameter)
        .toList();
  }
}
