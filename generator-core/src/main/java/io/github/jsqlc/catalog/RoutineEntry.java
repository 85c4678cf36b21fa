package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** A function, aggregate or procedure while the statements are read. */
final class RoutineEntry {
  /** What one argument must be. */
  record Parameter(Optional<String> name, TypeRef type, boolean hasDefault, boolean variadic) {}

  /** A column of what it gives. */
  record Output(String name, TypeRef type) {}

  Space space;
  String name;
  final Routine.Kind kind;
  final Span at;
  List<Parameter> parameters;

  /** Empty for a row of {@link #outputs}. */
  Optional<TypeRef> result;

  boolean setOf;
  List<Output> outputs;
  NullRule nulls;
  int direct = -1;

  RoutineEntry(
      Space space,
      String name,
      Routine.Kind kind,
      List<Parameter> parameters,
      Optional<TypeRef> result,
      boolean setOf,
      List<Output> outputs,
      NullRule nulls,
      Span at) {
    this.space = space;
    this.name = name;
    this.kind = kind;
    this.parameters = List.copyOf(parameters);
    this.result = result;
    this.setOf = setOf;
    this.outputs = List.copyOf(outputs);
    this.nulls = nulls;
    this.at = at;
  }

  /** Whether its parameters have exactly these types. */
  boolean takes(List<TypeRef> types) {
    if (types.size() != parameters.size()) {
      return false;
    }
    for (int i = 0; i < types.size(); i++) {
      if (!parameters.get(i).type().same(types.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean uses(TypeEntry type) {
    return parameters.stream().anyMatch(parameter -> parameter.type().uses(type))
        || result.filter(r -> r.uses(type)).isPresent()
        || outputs.stream().anyMatch(output -> output.type().uses(type));
  }

  Routine routine() {
    return new Routine(
        space.name(),
        name,
        kind,
        parameters.stream()
            .map(
                p ->
                    new Routine.Parameter(
                        p.name(), p.type().type().name(), p.hasDefault(), p.variadic()))
            .toList(),
        result.map(r -> r.type().name()).orElse("record"),
        setOf,
        outputs.stream().map(o -> new Routine.Column(o.name(), o.type().type().name())).toList(),
        nulls,
        direct);
  }
}
