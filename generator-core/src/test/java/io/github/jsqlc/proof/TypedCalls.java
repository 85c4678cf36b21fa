package io.github.jsqlc.proof;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.OperatorOverload;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.TypeInfo;
import io.github.jsqlc.engine.TypeKind;
import io.github.jsqlc.engine.TypeSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Queries that use each operator and each function of an engine with declared types: with arguments
 * of the declared types, with NULL and with parameters in their places.
 */
final class TypedCalls {
  /** What a polymorphic parameter is called with. */
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("any", "int4"),
          Map.entry("anyelement", "int4"),
          Map.entry("anynonarray", "int4"),
          Map.entry("anyarray", "int4[]"),
          Map.entry("anyenum", "public.mood"),
          Map.entry("anyrange", "int4range"),
          Map.entry("anymultirange", "int4multirange"),
          Map.entry("anycompatible", "int8"),
          Map.entry("anycompatiblenonarray", "int8"),
          Map.entry("anycompatiblearray", "int8[]"),
          Map.entry("anycompatiblerange", "int8range"),
          Map.entry("anycompatiblemultirange", "int8multirange"),
          Map.entry("record", "public.pair"));

  /** Pseudo types that an expression can have; a routine with another one is not called by SQL. */
  private static final Set<String> VALUES = Set.of("cstring", "void", "unknown");

  private final TypeSystem server;
  private final TypeSystem called;
  private final List<String> extensions;
  private final Map<String, String> columns = new LinkedHashMap<>();

  private TypedCalls(
      TypeSystem server, List<String> extensions, List<TypeSystem> others, TypeSystem called) {
    this.server = server;
    this.called = called;
    this.extensions = extensions;
    addColumns(server);
    others.forEach(this::addColumns);
  }

  /** Calls of what every database of the engine has. */
  static TypedCalls of(Engine engine) {
    TypeSystem server = engine.typeSystem().orElseThrow();
    return new TypedCalls(server, List.of(), List.of(), server);
  }

  /** Calls of what an extension brings. */
  static TypedCalls of(Engine engine, String extension) {
    List<String> names = new ArrayList<>(engine.requiredBy(extension));
    names.add(extension);
    List<TypeSystem> systems =
        names.stream().map(name -> engine.extension(name).orElseThrow()).toList();
    return new TypedCalls(
        engine.typeSystem().orElseThrow(), names, systems, systems.get(systems.size() - 1));
  }

  private void addColumns(TypeSystem system) {
    for (String name : new TreeSet<>(system.typeNames())) {
      TypeKind kind = system.type(name).orElseThrow().kind();
      if (kind != TypeKind.PSEUDO && kind != TypeKind.COMPOSITE) {
        columns.put(name, "c_" + name.replace('.', '_'));
      }
    }
  }

  /** A schema with a column of each type. */
  String schema() {
    List<String> declared = new ArrayList<>();
    columns.forEach((type, column) -> declared.add("  " + column + " " + spelled(type)));
    StringBuilder created = new StringBuilder();
    extensions.forEach(name -> created.append("CREATE EXTENSION \"%s\";\n".formatted(name)));
    return created
        + """
        CREATE TYPE mood AS ENUM ('sad', 'ok');
        CREATE TYPE pair AS (a int, b text);
        CREATE TABLE s (
        %s
        );
        """
            .formatted(String.join(",\n", declared));
  }

  private String spelled(String type) {
    if (type.endsWith(TypeInfo.ARRAY_MARK)) {
      return spelled(type.substring(0, type.length() - 2)) + TypeInfo.ARRAY_MARK;
    }
    boolean own = type.contains(".") || server.type(type).isEmpty();
    return own ? type : "pg_catalog.\"" + type + "\"";
  }

  private String typed(String type) {
    String example = EXAMPLES.getOrDefault(type, type);
    String column = columns.get(example);
    return column != null ? column : "NULL::" + spelled(example);
  }

  /** The queries for all infix and prefix operators. */
  Set<String> operators() {
    Set<String> calls = new LinkedHashSet<>();
    for (String symbol : new TreeSet<>(called.operatorNames())) {
      for (OperatorOverload overload : called.operators(symbol)) {
        String right = typed(overload.right());
        if (overload.left().isEmpty()) {
          calls.add("%s %s".formatted(symbol, right));
          calls.add("%s NULL".formatted(symbol));
          calls.add("%s $1".formatted(symbol));
          continue;
        }
        String left = typed(overload.left().get());
        for (String one : List.of(left, "NULL", "$1")) {
          for (String other : List.of(right, "NULL", "$1")) {
            if (one.equals(left) || other.equals(right)) {
              calls.add("%s %s %s".formatted(one, symbol, other));
            }
          }
        }
      }
    }
    return selects(calls);
  }

  /** The queries for all functions, aggregates and window functions. */
  Set<String> functions() {
    Set<String> calls = new LinkedHashSet<>();
    for (String name : new TreeSet<>(called.routineNames())) {
      for (Routine routine : called.routines(name)) {
        if (isCallable(routine)) {
          calls(routine, calls);
        }
      }
    }
    return selects(calls);
  }

  private boolean isCallable(Routine routine) {
    return routine.kind() != Routine.Kind.PROCEDURE
        && isValue(routine.result())
        && !isInput(routine)
        && routine.parameters().stream().allMatch(p -> isValue(p.type()));
  }

  /**
   * What makes a value of a polymorphic type out of a text, which no type can have; and what reads
   * texts without a type, of which the server knows no conversion.
   */
  private static boolean isInput(Routine routine) {
    boolean open = routine.parameters().stream().anyMatch(p -> EXAMPLES.containsKey(p.type()));
    boolean polymorphic = routine.result().startsWith("any");
    return polymorphic && !open || routine.name().startsWith("unknown");
  }

  private boolean isValue(String type) {
    return EXAMPLES.containsKey(type)
        || VALUES.contains(type)
        || type.endsWith(TypeInfo.ARRAY_MARK)
        || columns.containsKey(type);
  }

  private void calls(Routine routine, Set<String> calls) {
    List<String> typed = new ArrayList<>();
    for (Routine.Parameter parameter : routine.parameters()) {
      typed.add(typed(parameter.type()));
    }
    call(routine, typed, false, calls);
    if (routine.isVariadic()) {
      String array = routine.parameters().get(typed.size() - 1).type();
      List<String> spread = new ArrayList<>(typed);
      spread.set(typed.size() - 1, typed(array.replace(TypeInfo.ARRAY_MARK, "")));
      call(routine, spread, false, calls);
      spread.add(spread.get(typed.size() - 1));
      call(routine, spread, false, calls);
      if (!array.equals("any")) {
        call(routine, typed, true, calls);
      }
    }
    long required = routine.parameters().stream().filter(p -> !p.hasDefault()).count();
    if (required < typed.size()) {
      call(routine, typed.subList(0, (int) required), false, calls);
    }
    for (int i = 0; i < typed.size(); i++) {
      for (String other : List.of("NULL", "$1")) {
        List<String> changed = new ArrayList<>(typed);
        changed.set(i, other);
        call(routine, changed, false, calls);
      }
    }
    if (typed.size() > 1) {
      List<String> parameters = new ArrayList<>();
      for (int i = 1; i <= typed.size(); i++) {
        parameters.add("$" + i);
      }
      call(routine, parameters, false, calls);
      call(routine, typed.stream().map(each -> "NULL").toList(), false, calls);
    }
  }

  private static void call(
      Routine routine, List<String> arguments, boolean variadic, Set<String> calls) {
    UnaryOperator<String> named = list -> "\"" + routine.name() + "\"(" + list + ")";
    if (routine.direct() >= 0) {
      int direct = Math.min(routine.direct(), arguments.size());
      List<String> ordered = arguments.subList(direct, arguments.size());
      String order = String.join(", ", ordered.isEmpty() ? arguments : ordered);
      calls.add(
          named.apply(String.join(", ", arguments.subList(0, direct)))
              + " WITHIN GROUP (ORDER BY "
              + order
              + ")");
      return;
    }
    List<String> all = new ArrayList<>(arguments);
    if (variadic) {
      all.set(all.size() - 1, "VARIADIC " + all.get(all.size() - 1));
    }
    boolean window = routine.kind() == Routine.Kind.WINDOW;
    calls.add(named.apply(String.join(", ", all)) + (window ? " OVER ()" : ""));
  }

  private static Set<String> selects(Set<String> calls) {
    Set<String> queries = new LinkedHashSet<>();
    calls.forEach(call -> queries.add("SELECT " + call + " AS r FROM s"));
    return queries;
  }
}
