package io.github.jsqlc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.analysis.AnalyzedQuery;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.Parameter;
import io.github.jsqlc.ir.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operator and function of PostgreSQL's rows, called in every way, is resolved as the server
 * resolves it: accepted or not, with these types of its parameters and of its value.
 *
 * <p>{@code -Dcalls=text} tries only calls that have this text in them.
 */
class OperatorsAndFunctionsTest {
  /** Calls that are known to differ, and why: {@code call<tab>reason}. */
  private static final Path KNOWN = Path.of("../testdata/postgresql/operators-and-functions.tsv");

  @Test
  void everyOperatorIsResolvedAsTheServerDoes() throws SQLException, IOException {
    TypedCalls calls = TypedCalls.of(Subject.POSTGRESQL);
    compare("operators", calls, calls.operators());
  }

  @Test
  void everyFunctionIsResolvedAsTheServerDoes() throws SQLException, IOException {
    TypedCalls calls = TypedCalls.of(Subject.POSTGRESQL);
    compare("functions", calls, calls.functions());
  }

  static Stream<String> extensions() throws SQLException {
    try (Postgres postgres = Postgres.database();
        Statement statement = postgres.connection().createStatement();
        ResultSet rows = statement.executeQuery("SELECT name FROM pg_available_extensions")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      found.retainAll(Subject.POSTGRESQL.extensionNames());
      // Languages need libraries that not every machine has, and bring nothing that is called.
      found.removeIf(name -> name.matches(".*pl(perl|python|pgsql|tcl).*"));
      return found.stream().sorted();
    }
  }

  @ParameterizedTest
  @MethodSource("extensions")
  void everyExtensionIsResolvedAsTheServerDoes(String extension) throws Exception {
    TypedCalls calls = TypedCalls.of(Subject.POSTGRESQL, extension);
    Set<String> queries = new LinkedHashSet<>(calls.operators());
    queries.addAll(calls.functions());
    compare(extension, calls, queries);
  }

  private static void compare(String what, TypedCalls calls, Set<String> all)
      throws SQLException, IOException {
    List<String> queries =
        all.stream().filter(call -> call.contains(System.getProperty("calls", ""))).toList();
    List<String> theirs;
    try (Postgres postgres = Postgres.database(calls.schema())) {
      theirs = PostgresAnswers.to(queries, postgres.connection());
    }
    List<String> ours = ours(calls.schema(), queries);
    Map<String, String> known = known();
    List<String> failures = new ArrayList<>();
    int same = 0;
    int listed = 0;
    for (int i = 0; i < queries.size(); i++) {
      if (isSame(ours.get(i), theirs.get(i))) {
        same++;
      } else if (known.containsKey(queries.get(i))) {
        listed++;
      } else {
        failures.add(
            "%s\n    server: %s\n    jsqlc:  %s"
                .formatted(queries.get(i), theirs.get(i), ours.get(i)));
      }
    }
    System.out.printf(
        "%s: %d calls, %d (%.2f %%) as on the server, %d differences listed%n",
        what, queries.size(), same, 100.0 * same / Math.max(1, queries.size()), listed);
    assertThat(failures).as(Projects.most(failures)).isEmpty();
  }

  static boolean isSame(String ours, String theirs) {
    return ours.equals(theirs) || (ours.startsWith("refused") && theirs.startsWith("refused"));
  }

  private static List<String> ours(String schema, List<String> queries) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < queries.size(); i++) {
      text.append("-- name: Q%d :many\n%s;\n".formatted(i, queries.get(i)));
    }
    Subject subject = Subject.of("calls", Subject.POSTGRESQL, schema, text.toString());
    return subject.analysis().queries().stream().map(OperatorsAndFunctionsTest::answer).toList();
  }

  static String answer(AnalyzedQuery analyzed) {
    if (analyzed.query().isEmpty()) {
      return "refused: "
          + analyzed.diagnostics().stream()
              .map(said -> said.code() + " " + said.message())
              .collect(Collectors.joining("; "));
    }
    Query query = analyzed.query().get();
    return "(%s) %s"
        .formatted(
            query.parameters().stream().map(OperatorsAndFunctionsTest::type).collect(list()),
            query.columns().stream().map(OperatorsAndFunctionsTest::type).collect(list()));
  }

  private static Collector<CharSequence, ?, String> list() {
    return Collectors.joining(", ");
  }

  private static String type(Parameter parameter) {
    return parameter.type().name();
  }

  private static String type(Column column) {
    return column.type().name();
  }

  private static Map<String, String> known() throws IOException {
    Map<String, String> known = new HashMap<>();
    if (Files.exists(KNOWN)) {
      for (String line : Files.readAllLines(KNOWN)) {
        String[] parts = line.split("\t", 2);
        assertThat(parts).as(line).hasSize(2);
        known.put(parts[0], parts[1]);
      }
    }
    return known;
  }
}
