package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.syntax.Definition;
import io.github.jsqlc.syntax.Definition.Mode;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import io.github.jsqlc.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE and ALTER of functions, procedures, aggregates, operators and casts. */
final class RoutineDeclarations {
  private static final String NOTHING = "void";

  private final Declaring declaring;
  private final Database database;
  private final Reports reports;

  RoutineDeclarations(Declaring declaring) {
    this.declaring = declaring;
    this.database = declaring.database;
    this.reports = declaring.reports;
  }

  void routine(Definition.CreateRoutine routine) {
    Optional<Space> space = declaring.spaceOfNew(routine.name(), false);
    if (space.isEmpty()) {
      return;
    }
    List<RoutineEntry.Parameter> inputs = new ArrayList<>();
    List<RoutineEntry.Output> outputs = new ArrayList<>();
    for (Definition.Parameter parameter : routine.parameters()) {
      TypeRef type = declaring.type(parameter.type());
      Mode mode = parameter.mode();
      if (mode != Mode.OUT && mode != Mode.TABLE) {
        inputs.add(
            new RoutineEntry.Parameter(
                parameter.name().map(Name::text),
                type,
                parameter.hasDefault(),
                mode == Mode.VARIADIC));
      }
      if (mode == Mode.OUT || mode == Mode.INOUT || mode == Mode.TABLE) {
        String name = parameter.name().map(Name::text).orElse("column" + (outputs.size() + 1));
        outputs.add(new RoutineEntry.Output(name, type));
      }
    }
    boolean table = routine.parameters().stream().anyMatch(p -> p.mode() == Mode.TABLE);
    boolean setOf = table || routine.result().filter(TypeName::setOf).isPresent();
    RoutineEntry entry =
        new RoutineEntry(
            space.get(),
            routine.name().name().text(),
            Routine.Kind.valueOf(routine.kind().name()),
            inputs,
            result(routine, outputs),
            setOf,
            outputs,
            routine.strict() ? NullRule.ANY_NULL_OR_MORE : NullRule.ALWAYS,
            routine.name().name().at());
    routine.aggregate().ifPresent(aggregate -> entry.direct = aggregate.direct());
    declare(entry, routine);
  }

  /** Empty for a row of several columns. */
  private Optional<TypeRef> result(
      Definition.CreateRoutine routine, List<RoutineEntry.Output> outputs) {
    if (routine.aggregate().isPresent()) {
      return Optional.of(result(routine.aggregate().get()));
    }
    if (outputs.size() == 1) {
      return Optional.of(outputs.get(0).type());
    }
    if (!outputs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        routine.result().map(declaring::type).orElseGet(() -> declaring.resolver.builtIn(NOTHING)));
  }

  /** The value of an aggregate is that of its last function, or its state. */
  private TypeRef result(Definition.Aggregate aggregate) {
    TypeRef state = declaring.type(aggregate.state());
    return aggregate
        .last()
        .flatMap(last -> resultOf(last, List.of(Optional.of(state))))
        .orElse(state);
  }

  /** The result of the function of this name whose parameters begin with these types. */
  private Optional<TypeRef> resultOf(QualifiedName name, List<Optional<TypeRef>> types) {
    for (RoutineEntry routine : database.routines(name)) {
      if (routine.parameters.size() >= types.size()
          && types.get(0).filter(t -> t.same(routine.parameters.get(0).type())).isPresent()) {
        return routine.result;
      }
    }
    for (Routine routine : database.system.routines(name.name().text())) {
      boolean fits =
          !routine.parameters().isEmpty()
              && types
                  .get(0)
                  .filter(t -> t.type().name().equals(routine.parameters().get(0).type()))
                  .isPresent();
      if (fits && database.system.type(routine.result()).isPresent()) {
        return Optional.of(declaring.resolver.builtIn(routine.result()));
      }
    }
    return Optional.empty();
  }

  private void declare(RoutineEntry entry, Definition.CreateRoutine routine) {
    List<TypeRef> types = entry.parameters.stream().map(RoutineEntry.Parameter::type).toList();
    Optional<RoutineEntry> before =
        database.routines.stream()
            .filter(r -> r.space == entry.space && r.name.equals(entry.name) && r.takes(types))
            .findFirst();
    if (before.isPresent() && !routine.replace()) {
      reports.alreadyDeclared(routine.name().name(), "function", before.get().at);
      return;
    }
    if (before.isPresent()) {
      database.routines.set(database.routines.indexOf(before.get()), entry);
    } else {
      database.routines.add(entry);
    }
  }

  void alter(Definition.AlterRoutine alter) {
    Optional<RoutineEntry> found = find(alter.kind(), alter.target(), false);
    found.ifPresent(
        routine -> {
          alter.newName().ifPresent(name -> routine.name = name.text());
          alter.newSchema().flatMap(declaring::space).ifPresent(space -> routine.space = space);
          alter
              .strict()
              .ifPresent(
                  strict -> routine.nulls = strict ? NullRule.ANY_NULL_OR_MORE : NullRule.ALWAYS);
        });
  }

  /** The routine that a statement names; empty if there is none or several, which is reported. */
  Optional<RoutineEntry> find(
      Definition.ObjectKind kind, Definition.Target target, boolean ifExists) {
    List<RoutineEntry> named =
        database.routines(target.name()).stream().filter(r -> fits(kind, r)).toList();
    List<RoutineEntry> found =
        target.arguments().isEmpty()
            ? named
            : named.stream().filter(r -> r.takes(types(target))).toList();
    Name name = target.name().name();
    if (found.isEmpty() && !ifExists) {
      List<String> candidates = database.routines.stream().map(r -> r.name).toList();
      if (named.isEmpty()) {
        reports.unknown(kind.words(), name, candidates);
      } else {
        reports.refused(
            name.at(), "no %s \"%s\" has these parameters".formatted(kind.words(), name.text()));
      }
    } else if (found.size() > 1 && target.arguments().isEmpty()) {
      reports.refused(
          name.at(),
          "there are several %ss \"%s\"".formatted(kind.words(), name.text()),
          "write the types of its parameters: %s(..)".formatted(name.text()));
      return Optional.empty();
    }
    return found.stream().findFirst();
  }

  private static boolean fits(Definition.ObjectKind kind, RoutineEntry routine) {
    return switch (kind) {
      case FUNCTION -> routine.kind == Routine.Kind.FUNCTION || routine.kind == Routine.Kind.WINDOW;
      case PROCEDURE -> routine.kind == Routine.Kind.PROCEDURE;
      case AGGREGATE -> routine.kind == Routine.Kind.AGGREGATE;
      default -> true;
    };
  }

  private List<TypeRef> types(Definition.Target target) {
    return target.arguments().orElseThrow().stream()
        .flatMap(Optional::stream)
        .map(declaring::type)
        .toList();
  }

  void operator(Definition.CreateOperator operator) {
    Optional<Space> space = declaring.spaceOfNew(operator.symbol(), false);
    Optional<TypeRef> left = operator.left().map(declaring::type);
    Optional<TypeRef> right = operator.right().map(declaring::type);
    if (space.isEmpty() || right.isEmpty()) {
      return;
    }
    List<Optional<TypeRef>> types = left.isPresent() ? List.of(left, right) : List.of(right);
    Optional<TypeRef> result = resultOf(operator.function(), types);
    if (result.isEmpty()) {
      reports.unknown(
          "function",
          operator.function().name(),
          database.routines.stream().map(r -> r.name).toList());
      return;
    }
    NullRule nulls =
        database.routines(operator.function()).stream()
            .findFirst()
            .map(r -> r.nulls)
            .orElse(NullRule.ALWAYS);
    database.operators.add(
        new Database.Operator(
            space.get(), operator.symbol().name().text(), left, right.get(), result.get(), nulls));
  }

  void cast(Definition.CreateCast cast) {
    TypeRef source = declaring.type(cast.source());
    TypeRef target = declaring.type(cast.target());
    boolean taken =
        database.casts.stream().anyMatch(c -> c.source().same(source) && c.target().same(target));
    if (taken) {
      reports.refused(cast.source().at(), "there is already a cast between these types");
      return;
    }
    database.casts.add(
        new Database.Cast(
            source,
            target,
            CastRow.Context.valueOf(cast.context().name()),
            CastRow.Method.valueOf(cast.method().name())));
  }
}
