package io.github.jsqlc.rows;

import io.github.jsqlc.engine.Routine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Calls functions on the server with samples and tells whether the value was NULL. */
final class Probe {
  /** So many combinations of arguments are tried. */
  private static final int MOST = 100;

  private static final String FUNCTION =
      """
      CREATE OR REPLACE FUNCTION public.probe(call text) RETURNS text LANGUAGE plpgsql AS $$
      DECLARE nulls int;
      BEGIN
        EXECUTE 'SELECT num_nulls(' || call || ')' INTO nulls;
        RETURN CASE nulls WHEN 0 THEN 'value' ELSE 'null' END;
      EXCEPTION WHEN OTHERS THEN
        RETURN 'error: ' || SQLERRM;
      END $$""";

  private final Connection connection;

  Probe(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute(FUNCTION);
      statement.execute(Samples.MOOD);
      statement.execute("SET statement_timeout = '20s'");
      statement.execute("SET client_min_messages = error");
    }
  }

  /** What each of these calls gives: {@code value}, {@code null} or {@code error: ..}. */
  Map<String, String> outcomes(List<String> calls) throws SQLException {
    Map<String, String> outcomes = new LinkedHashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT c, public.probe(c) FROM unnest(?) c")) {
      statement.setArray(1, connection.createArrayOf("text", calls.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          outcomes.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return outcomes;
  }

  /** The types of the arguments of one call, where polymorphic ones stand for {@code element}. */
  static List<String> argumentTypes(Routine routine, String element) {
    List<String> types = new ArrayList<>();
    for (Routine.Parameter parameter : routine.parameters()) {
      String type = Samples.concrete(parameter.type(), element);
      if (!parameter.variadic()) {
        types.add(type);
      } else {
        String each = type.equals("any") ? type : type.substring(0, type.length() - 2);
        types.add(each);
        types.add(each);
      }
    }
    return types;
  }

  /** Calls with samples of each argument; empty if a type has none. */
  static Optional<List<String>> calls(Routine routine) {
    List<String> calls = new ArrayList<>();
    boolean polymorphic =
        routine.parameters().stream()
            .anyMatch(p -> !Samples.concrete(p.type(), "x").equals(p.type()));
    for (String element : polymorphic ? List.of("int4", "text") : List.of("int4")) {
      List<List<String>> samples = new ArrayList<>();
      for (String type : argumentTypes(routine, element)) {
        Optional<List<String>> values = Samples.of(type);
        if (values.isEmpty()) {
          return Optional.empty();
        }
        samples.add(values.get());
      }
      combinations(samples).forEach(arguments -> calls.add(call(routine, arguments)));
    }
    return Optional.of(calls.stream().distinct().collect(Collectors.toList()));
  }

  static String call(Routine routine, List<String> arguments) {
    return "\"%s\"(%s)".formatted(routine.name(), String.join(", ", arguments));
  }

  /** All combinations, or a choice of them that is the same each time. */
  static List<List<String>> combinations(List<List<String>> samples) {
    long all = 1;
    for (List<String> values : samples) {
      all = Math.min(all * values.size(), Integer.MAX_VALUE);
    }
    List<List<String>> combinations = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < Math.min(all, MOST); i++) {
      List<String> combination = new ArrayList<>();
      long rest = i;
      for (List<String> values : samples) {
        int index = all <= MOST ? (int) (rest % values.size()) : random.nextInt(values.size());
        rest /= values.size();
        combination.add(values.get(index));
      }
      combinations.add(combination);
    }
    return combinations;
  }
}
