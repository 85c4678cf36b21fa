package io.github.jsqlc.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.TypeSystem;
import io.github.jsqlc.proof.Postgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The null words of aggregates and window functions are true over one row, NULLs and no row. */
class AggregateWordsTest {
  private static final TypeSystem SYSTEM =
      Engine.named("postgresql").orElseThrow().typeSystem().orElseThrow();

  private static final Set<NullRule> OVER_A_VALUE =
      Set.of(NullRule.NEVER, NullRule.EMPTY, NullRule.NO_ROWS, NullRule.SOME_NULL);
  private static final Set<NullRule> OVER_NULLS = Set.of(NullRule.NEVER, NullRule.EMPTY);
  private static final Set<NullRule> OVER_NOTHING = Set.of(NullRule.NEVER);

  private final List<String> wrong = new ArrayList<>();
  private final Set<Routine> answered = new HashSet<>();

  @Test
  void aggregatesAndWindowFunctionsKeepTheirWord() throws SQLException {
    List<Routine> routines =
        SYSTEM.routineNames().stream()
            .flatMap(name -> SYSTEM.routines(name).stream())
            .filter(r -> r.kind() == Routine.Kind.AGGREGATE || r.kind() == Routine.Kind.WINDOW)
            .toList();
    try (Postgres postgres = Postgres.database()) {
      Probe probe = new Probe(postgres.connection());
      for (Routine routine : routines) {
        check(probe, routine);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(answered).as("those that gave a value").hasSameSizeAs(routines);
  }

  private void check(Probe probe, Routine routine) throws SQLException {
    List<String> types = Probe.argumentTypes(routine, "int4");
    List<List<String>> samples =
        types.stream().map(type -> Samples.of(type).orElseThrow()).toList();
    List<String> values = new ArrayList<>();
    for (List<String> combination : Probe.combinations(samples)) {
      values.add(query(routine, combination, ""));
    }
    expect(probe, routine, values, OVER_A_VALUE);
    List<String> nulls = types.stream().map(Samples::none).toList();
    expect(probe, routine, List.of(query(routine, nulls, "")), OVER_NULLS);
    List<String> any = samples.stream().map(list -> list.get(0)).toList();
    if (routine.kind() == Routine.Kind.AGGREGATE) {
      expect(probe, routine, List.of(query(routine, any, " WHERE false")), OVER_NOTHING);
    }
  }

  /** A call over one row or, with a condition, over none. */
  private static String query(Routine routine, List<String> values, String where) {
    List<String> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean direct = i < routine.direct();
      names.add(direct ? values.get(i) : "c" + i);
      columns.add(values.get(i) + " AS c" + i);
    }
    String call;
    if (routine.direct() >= 0) {
      List<String> rest = names.subList(routine.direct(), names.size());
      String ordered = rest.stream().collect(Collectors.joining(", "));
      call =
          Probe.call(routine, names.subList(0, routine.direct()))
              + " WITHIN GROUP (ORDER BY %s)".formatted(ordered);
    } else {
      boolean countsRows = names.isEmpty() && routine.kind() == Routine.Kind.AGGREGATE;
      call = Probe.call(routine, countsRows ? List.of("*") : names);
    }
    return "(SELECT %s%s FROM (SELECT %s) r%s)"
        .formatted(
            call,
            routine.kind() == Routine.Kind.WINDOW ? " OVER ()" : "",
            String.join(", ", columns),
            where);
  }

  private void expect(Probe probe, Routine routine, List<String> calls, Set<NullRule> notNull)
      throws SQLException {
    for (Map.Entry<String, String> call : probe.outcomes(calls).entrySet()) {
      if (call.getValue().equals("null") && notNull.contains(routine.nulls())) {
        wrong.add(call.getKey() + " is NULL, though " + routine.nulls().word());
      }
      if (!call.getValue().startsWith("error")) {
        answered.add(routine);
      }
    }
  }
}
