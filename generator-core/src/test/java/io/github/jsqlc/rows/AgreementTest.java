package io.github.jsqlc.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.OperatorOverload;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.TypeSystem;
import io.github.jsqlc.proof.Postgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every row of an operator or function says the type that the server gives to a call of it, with
 * arguments of exactly the types that the row names. The calls are prepared, not run.
 */
class AgreementTest {
  private static final Engine ENGINE = Engine.named("postgresql").orElseThrow();

  /** Types without values: no column can be of them. */
  private static final Set<String> WITHOUT_VALUES =
      Set.of(
          "void",
          "trigger",
          "event_trigger",
          "language_handler",
          "fdw_handler",
          "index_am_handler",
          "table_am_handler",
          "tsm_handler",
          "pg_ddl_command",
          "unknown");

  private static final String TYPE_OF =
      """
      CREATE FUNCTION public.type_of(call text) RETURNS text LANGUAGE plpgsql AS $$
      DECLARE told text;
      BEGIN
        EXECUTE 'PREPARE asked AS SELECT ' || call;
        SELECT pg_temp.type_id(result_types[1]) INTO told FROM pg_prepared_statements
          WHERE name = 'asked';
        DEALLOCATE asked;
        RETURN told;
      EXCEPTION WHEN OTHERS THEN
        RETURN SQLERRM;
      END $$""";

  private final Map<String, String> expected = new LinkedHashMap<>();

  @Test
  void rowsAndServerAgree() throws SQLException {
    try (Postgres postgres = Postgres.database(Samples.MOOD + ";" + TYPE_OF)) {
      Connection connection = postgres.connection();
      Catalogs.prepare(connection);
      add(ENGINE.typeSystem().orElseThrow());
      assertThat(expected).hasSizeGreaterThan(3500);
      assertThat(differences(connection)).isEmpty();
      for (String name : Extensions.onServer(connection)) {
        postgres.run("CREATE EXTENSION IF NOT EXISTS \"%s\" CASCADE".formatted(name));
        expected.clear();
        add(ENGINE.extension(name).orElseThrow());
        assertThat(differences(connection)).as(name).isEmpty();
      }
    }
  }

  private void add(TypeSystem system) {
    for (String name : system.operatorNames()) {
      system.operators(name).forEach(this::add);
    }
    for (String name : system.routineNames()) {
      system.routines(name).forEach(this::add);
    }
  }

  /** What a polymorphic type of a row stands for, next to the types of its operands. */
  private static String concrete(String type, List<String> operands) {
    String element = operands.contains("anyenum") ? "mood" : "int4";
    boolean polymorphic = operands.stream().anyMatch(o -> !Samples.concrete(o, element).equals(o));
    return polymorphic ? Samples.concrete(type, element) : type;
  }

  private void add(OperatorOverload operator) {
    String left = operator.left().map(AgreementTest::value).orElse("");
    expected.put(
        left + " OPERATOR(%s) ".formatted(operator.name()) + value(operator.right()),
        concrete(operator.result(), List.of(operator.right())));
  }

  private void add(Routine routine) {
    List<String> types = Probe.argumentTypes(routine, "int4");
    if (routine.kind() == Routine.Kind.PROCEDURE
        || types.stream().anyMatch(WITHOUT_VALUES::contains)
        || WITHOUT_VALUES.contains(routine.result())) {
      return;
    }
    List<String> values = types.stream().map(AgreementTest::value).toList();
    expected.put(
        call(routine, values),
        concrete(
            routine.result(), routine.parameters().stream().map(Routine.Parameter::type).toList()));
  }

  private static String value(String type) {
    return Samples.none(Samples.concrete(type, "int4"));
  }

  private static String call(Routine routine, List<String> values) {
    if (routine.direct() < 0) {
      boolean countsRows = routine.kind() == Routine.Kind.AGGREGATE && values.isEmpty();
      String call = Probe.call(routine, countsRows ? List.of("*") : values);
      return routine.kind() == Routine.Kind.WINDOW ? call + " OVER ()" : call;
    }
    List<String> direct = values.subList(0, routine.direct());
    List<String> ordered = values.subList(routine.direct(), values.size());
    return "%s WITHIN GROUP (ORDER BY %s)"
        .formatted(
            Probe.call(routine, direct),
            (ordered.isEmpty() ? direct : ordered).stream().collect(Collectors.joining(", ")));
  }

  private List<String> differences(Connection connection) throws SQLException {
    List<String> differences = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT c, public.type_of(c) FROM unnest(?) c")) {
      statement.setArray(1, connection.createArrayOf("text", expected.keySet().toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String row = expected.get(rows.getString(1));
          if (!row.equals(rows.getString(2))) {
            differences.add("%s: %s, not %s".formatted(rows.getString(1), row, rows.getString(2)));
          }
        }
      }
    }
    return differences;
  }
}
