package io.github.jsqlc.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.TypeSystem;
import io.github.jsqlc.proof.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The null words are true: the server is asked for the value of every function for many arguments.
 * What cannot be tried, such as volatile functions, needs a row in {@code nulls.tsv}. Operators and
 * casts have the words of their functions.
 */
class NullWordsTest {
  private static final Engine ENGINE = Engine.named("postgresql").orElseThrow();

  /** The rules by which no value is NULL as long as no argument is. */
  private static final Set<NullRule> NOT_NULL =
      Set.of(
          NullRule.NEVER,
          NullRule.ANY_NULL,
          NullRule.SOME_NULL,
          NullRule.FIRST_NULL,
          NullRule.ALL_NULL);

  /** What the catalogs tell of a function that may be called. */
  private record Called(boolean strict, boolean volatility, boolean io) {}

  private static final String CALLED =
      """
      SELECT p.proname || '(' || array_to_string(
          ARRAY(SELECT pg_temp.type_id(t) FROM unnest(p.proargtypes) t), ',') || ')',
        p.proisstrict, p.provolatile = 'v', EXISTS (SELECT FROM pg_type WHERE p.oid IN
          (typinput, typoutput, typreceive, typsend, typmodin, typmodout))
      FROM pg_proc p""";

  private final List<String> wrong = new ArrayList<>();

  @Test
  void functionsKeepTheirWord() throws SQLException {
    try (Postgres postgres = Postgres.database()) {
      Connection connection = postgres.connection();
      Catalogs.prepare(connection);
      Probe probe = new Probe(connection);
      check(probe, called(connection), "", ENGINE.typeSystem().orElseThrow());
      List<String> extensions = Extensions.onServer(connection);
      for (String name : extensions) {
        postgres.run("CREATE EXTENSION IF NOT EXISTS \"%s\" CASCADE".formatted(name));
      }
      Map<String, Called> called = called(connection);
      for (String name : extensions) {
        check(probe, called, name, ENGINE.extension(name).orElseThrow());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void check(Probe probe, Map<String, Called> called, String extension, TypeSystem system)
      throws SQLException {
    NullWords words = new NullWords();
    for (String name : system.routineNames()) {
      for (Routine routine : system.routines(name)) {
        if (routine.kind() != Routine.Kind.FUNCTION || routine.setOf()) {
          continue;
        }
        String types =
            routine.parameters().stream()
                .map(Routine.Parameter::type)
                .collect(Collectors.joining(","));
        Called how = called.get(name + "(" + types + ")");
        boolean curated = words.curated(extension, name, types).isPresent();
        boolean proven = !how.volatility() && keepsItsWord(probe, routine, how);
        if (!curated && !proven && !how.io()) {
          wrong.add(
              "%s %s(%s): no row and no call that gives a value".formatted(extension, name, types));
        }
      }
    }
  }

  private static Map<String, Called> called(Connection connection) throws SQLException {
    Map<String, Called> called = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(CALLED)) {
      while (rows.next()) {
        called.put(
            rows.getString(1),
            new Called(rows.getBoolean(2), rows.getBoolean(3), rows.getBoolean(4)));
      }
    }
    return called;
  }

  /** Whether there was a call that gave a value; notes the calls that should not give NULL. */
  private boolean keepsItsWord(Probe probe, Routine routine, Called how) throws SQLException {
    Optional<List<String>> calls = Probe.calls(routine);
    if (calls.isEmpty()) {
      return false;
    }
    boolean value = false;
    for (Map.Entry<String, String> call : probe.outcomes(calls.get()).entrySet()) {
      value |= call.getValue().equals("value");
      if (call.getValue().equals("null") && !mayBeNull(routine.nulls(), call.getKey())) {
        wrong.add(call.getKey() + " is NULL, though " + routine.nulls().word());
      }
    }
    if (!how.strict() || routine.isVariadic()) {
      keepsItsWordForNulls(probe, routine);
    }
    return value;
  }

  private static boolean mayBeNull(NullRule rule, String call) {
    boolean odd = call.contains("infinity") || call.contains("''::\"text\"");
    return rule == NullRule.ANY_NULL_OR_INFINITE ? odd : !NOT_NULL.contains(rule);
  }

  /** Each argument in turn, and all of them, are NULL. */
  private void keepsItsWordForNulls(Probe probe, Routine routine) throws SQLException {
    List<String> types = Probe.argumentTypes(routine, "int4");
    for (int position = 0; position <= types.size(); position++) {
      boolean all = position == types.size();
      List<List<String>> samples = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        samples.add(
            i == position || all
                ? List.of(Samples.none(types.get(i)))
                : Samples.of(types.get(i)).orElseThrow());
      }
      List<String> calls =
          Probe.combinations(samples).stream().map(a -> Probe.call(routine, a)).distinct().toList();
      for (Map.Entry<String, String> call : probe.outcomes(calls).entrySet()) {
        if (!call.getValue().startsWith("error")
            && !allowed(routine.nulls(), position, all, call.getValue().equals("null"))) {
          wrong.add(call + ", though " + routine.nulls().word());
        }
      }
    }
  }

  private static boolean allowed(NullRule rule, int position, boolean all, boolean isNull) {
    return switch (rule) {
      case NEVER -> !isNull;
      case FIRST_NULL -> isNull == (position == 0 || all);
      case ALL_NULL -> isNull == all;
      case ANY_NULL, ANY_NULL_OR_MORE, ANY_NULL_OR_INFINITE, ANY_NULL_OF_NUMBERS -> isNull;
      case SOME_NULL, NO_ROWS, EMPTY, TIME_VALUE, CASE, ALWAYS -> true;
    };
  }
}
