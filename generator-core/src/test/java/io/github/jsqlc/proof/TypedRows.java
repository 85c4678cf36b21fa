package io.github.jsqlc.proof;

import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.OperatorOverload;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.TypeSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The operators, functions and casts that random expressions are made of, by what they give. */
final class TypedRows {
  /** The types of random columns. */
  static final List<String> TYPES =
      List.of(
          "bool",
          "int2",
          "int4",
          "int8",
          "float8",
          "numeric",
          "text",
          "varchar",
          "bpchar",
          "date",
          "time",
          "timestamp",
          "timestamptz",
          "interval",
          "uuid",
          "jsonb",
          "json",
          "bytea",
          "inet",
          "int4[]",
          "text[]",
          "int4range",
          "public.mood",
          "public.code");

  /** What {@code anyelement} and the others stand for in these calls. */
  private static final Map<String, String> POLYMORPHIC =
      Map.of(
          "anyelement", "int4",
          "anynonarray", "text",
          "anyarray", "int4[]",
          "anyrange", "int4range",
          "anycompatible", "int4",
          "anycompatiblearray", "int4[]",
          "anyenum", "public.mood",
          "any", "text");

  /** What reads the server's files or settings, waits, or gives another value each time. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(pg_|lo_|txid_|binary_upgrade|has_|to_reg|inet_(server|client)|current_setting|set_config"
              + "|nextval|setval|currval|lastval|row_security|ts_stat|.*_to_xml|col_description"
              + "|obj_description|shobj_description|format_type|.*send$|.*recv$|hash.*|.*hash$"
              + "|amvalidate|getdatabaseencoding|lastval|random|setseed|gen_random|uuidv|repeat"
              + "|unique_key_recheck|suppress_redundant|ri_fkey|.*_(sortsupport|support|cmp"
              + "|larger|smaller|accum.*|combine|final.*|serialize|deserialize|transfn|inv)$).*");

  private final Map<String, List<String>> operators = new HashMap<>();
  private final Map<String, List<List<String>>> operands = new HashMap<>();
  private final Map<String, List<Routine>> functions = new HashMap<>();
  private final Map<String, List<Routine>> aggregates = new HashMap<>();
  private final Map<String, List<String>> casts = new HashMap<>();

  TypedRows(TypeSystem system) {
    for (String symbol : new TreeSet<>(system.operatorNames())) {
      system.operators(symbol).forEach(this::operator);
    }
    for (String name : new TreeSet<>(system.routineNames())) {
      if (!LEFT_OUT.matcher(name).matches()) {
        system.routines(name).forEach(this::routine);
      }
    }
    for (String type : TYPES) {
      for (CastRow cast : system.castsFrom(type)) {
        if (TYPES.contains(cast.target())) {
          casts.computeIfAbsent(cast.target(), key -> new ArrayList<>()).add(type);
        }
      }
    }
  }

  private void operator(OperatorOverload overload) {
    String result = concrete(overload.result());
    List<String> sides = new ArrayList<>();
    overload.left().map(TypedRows::concrete).ifPresent(sides::add);
    sides.add(concrete(overload.right()));
    if (TYPES.contains(result) && TYPES.containsAll(sides)) {
      operators.computeIfAbsent(result, key -> new ArrayList<>()).add(overload.name());
      operands.computeIfAbsent(result, key -> new ArrayList<>()).add(sides);
    }
  }

  private void routine(Routine routine) {
    String result = concrete(routine.result());
    boolean known =
        TYPES.contains(result)
            && !routine.setOf()
            && routine.direct() < 0
            && routine.parameters().stream().allMatch(p -> TYPES.contains(concrete(p.type())));
    if (known && routine.kind() == Routine.Kind.FUNCTION) {
      functions.computeIfAbsent(result, key -> new ArrayList<>()).add(routine);
    } else if (known && routine.kind() == Routine.Kind.AGGREGATE) {
      aggregates.computeIfAbsent(result, key -> new ArrayList<>()).add(routine);
    }
  }

  /** The type that a call is made with where the row leaves it open. */
  static String concrete(String type) {
    return POLYMORPHIC.getOrDefault(type, type);
  }

  boolean hasOperator(String result) {
    return operators.containsKey(result);
  }

  /**
   * The call of some operator that gives {@code result}.
   *
   * @param operand makes what stands on a side
   */
  String operator(String result, Dice dice, UnaryOperator<String> operand) {
    int at = dice.below(operators.get(result).size());
    String symbol = operators.get(result).get(at);
    List<String> sides = operands.get(result).get(at);
    return sides.size() == 1
        ? "%s %s".formatted(symbol, operand.apply(sides.get(0)))
        : "%s %s %s".formatted(operand.apply(sides.get(0)), symbol, operand.apply(sides.get(1)));
  }

  List<Routine> functions(String result) {
    return functions.getOrDefault(result, List.of());
  }

  List<Routine> aggregates(String result) {
    return aggregates.getOrDefault(result, List.of());
  }

  /** The types from which there is a cast to {@code target}. */
  List<String> castsTo(String target) {
    return casts.getOrDefault(target, List.of());
  }

  /** How a query writes the type. */
  static String spelled(String type) {
    return type.equals("bpchar") ? "char(3)" : type;
  }
}
