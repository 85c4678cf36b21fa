package io.github.jsqlc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of SQLite's functions is put to the engine itself. */
class SqliteFunctionsTest {
  private static final Functions FUNCTIONS = Engine.named("sqlite").orElseThrow().functions();

  /** Operators and keywords that the engine lists among its functions. */
  private static final Set<String> NO_FUNCTIONS =
      Set.of("->", "->>", "current_date", "current_time", "current_timestamp");

  /** What cannot be called without a file, a pointer or a page of an index. */
  private static final Set<String> NOT_CALLABLE =
      Set.of("load_extension", "match", "fts3_tokenizer", "fts5", "rtreenode", "rtreecheck");

  /** Values that the arguments of these names need. */
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("json", "'{\"a\":1,\"b\":[1,2]}'"),
          Map.entry("path", "'$.a'"),
          Map.entry("path2", "'$.b'"),
          Map.entry("path3", "'$.c'"),
          Map.entry("escape", "'e'"),
          Map.entry("patch", "'{\"a\":2}'"),
          Map.entry("time", "'2024-01-02 03:04:05'"),
          Map.entry("modifier", "'+1 day'"),
          Map.entry("probability", "0.5"),
          Map.entry("base", "2.0"),
          Map.entry("format", "'%Y'"),
          Map.entry("digits", "2"),
          Map.entry("node", "x'0001'"));

  private static final Map<String, String> BY_TYPE =
      Map.of(
          "text", "'abc'",
          "integer", "1",
          "number", "1",
          "real", "1.0",
          "blob", "x'6162'",
          "boolean", "1",
          "any", "'abc'",
          "anyelement", "'abc'");

  /** Values of every kind that a column could hold. */
  private static final List<String> ODD =
      List.of("''", "'abc'", "' 5x'", "'7'", "0", "-1", "3", "1.5", "9e999", "x''", "x'00ff'");

  private static Connection connection;

  @BeforeAll
  static void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @Test
  void everyFunctionOfTheEngineHasARow() throws SQLException {
    List<String> missing = new ArrayList<>();
    for (Listed listed : listed()) {
      List<FunctionRow> rows = FUNCTIONS.named(listed.name());
      boolean known =
          listed.count() >= 0
              ? rows.stream().anyMatch(row -> row.accepts(listed.count()))
              : rows.stream()
                  .anyMatch(
                      row -> row.maximum() > row.minimum() || row.kind() == FunctionKind.AUXILIARY);
      if (!known && !NO_FUNCTIONS.contains(listed.name())) {
        missing.add(listed.toString());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRowIsAFunctionOfTheEngine() throws SQLException {
    Map<String, List<Listed>> byName =
        listed().stream().collect(Collectors.groupingBy(Listed::name));
    List<String> unknown = new ArrayList<>();
    for (FunctionRow row : rows().toList()) {
      List<Listed> listed = byName.getOrDefault(row.name(), List.of());
      for (int count : arities(row)) {
        if (listed.stream().noneMatch(l -> l.accepts(count))) {
          unknown.add(row.name() + " with " + count);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  /**
   * @param count the number of arguments; -1 for any, -2 - n for n and more
   */
  private record Listed(String name, int count) {
    boolean accepts(int wanted) {
      return count == wanted || count == -1 || (count < -1 && wanted >= -2 - count);
    }
  }

  private static List<Listed> listed() throws SQLException {
    List<Listed> found = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name, narg FROM pragma_function_list")) {
      while (rows.next()) {
        found.add(new Listed(rows.getString(1), rows.getInt(2)));
      }
    }
    return found;
  }

  static Stream<FunctionRow> rows() {
    return FUNCTIONS.names().stream().flatMap(name -> FUNCTIONS.named(name).stream());
  }

  static Stream<FunctionRow> scalars() {
    return rows()
        .filter(row -> row.kind() == FunctionKind.SCALAR && !NOT_CALLABLE.contains(row.name()));
  }

  /** The numbers of arguments that a row takes: the repeated ones twice at most. */
  private static List<Integer> arities(FunctionRow row) {
    return IntStream.rangeClosed(row.minimum(), Math.min(row.maximum(), row.minimum() + 5))
        .filter(row::accepts)
        .boxed()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void scalarsGiveWhatTheirRowSays(FunctionRow row) {
    for (int count : arities(row)) {
      List<String> sample =
          IntStream.range(0, count).mapToObj(i -> sample(row, row.argument(i))).toList();
      Answer answer = ask(row.name(), sample);
      assertThat(answer.error()).as("%s%s", row.name(), sample).isNull();
      if (row.nulls() != NullRule.ALWAYS) {
        assertThat(answer.type()).as("%s%s", row.name(), sample).isIn(types(row.result()));
      }
      for (int i = 0; i < count; i++) {
        List<String> one = new ArrayList<>(sample);
        one.set(i, "NULL");
        Answer withNull = ask(row.name(), one);
        if (withNull.error() == null) {
          checkNull(row, one, i, count, withNull.type().equals("null"));
        }
      }
    }
  }

  private static void checkNull(
      FunctionRow row, List<String> arguments, int position, int count, boolean isNull) {
    String call = row.name() + arguments;
    switch (row.nulls()) {
      case NEVER -> assertThat(isNull).as(call).isFalse();
      case ANY_NULL, ANY_NULL_OR_MORE, ANY_NULL_OR_INFINITE, ANY_NULL_OF_NUMBERS, TIME_VALUE ->
          assertThat(isNull).as(call).isTrue();
      case FIRST_NULL -> assertThat(isNull).as(call).isEqualTo(position == 0);
      case ALL_NULL -> assertThat(isNull).as(call).isEqualTo(count == 1);
      case CASE, ALWAYS, SOME_NULL, NO_ROWS, EMPTY -> {}
    }
  }

  /** Odd values, of which none is NULL, give NULL only where the row allows for that. */
  @ParameterizedTest
  @MethodSource("scalars")
  void oddValuesGiveNoUnexpectedNull(FunctionRow row) throws SQLException {
    boolean numbersOnly = row.nulls() == NullRule.ANY_NULL_OF_NUMBERS;
    Set<NullRule> checked =
        Set.of(
            NullRule.NEVER,
            NullRule.ANY_NULL,
            NullRule.ANY_NULL_OF_NUMBERS,
            NullRule.FIRST_NULL,
            NullRule.ALL_NULL);
    if (!checked.contains(row.nulls())) {
      return;
    }
    List<String> odd =
        ODD.stream()
            .filter(value -> !numbersOnly || !(value.startsWith("'") || value.startsWith("x")))
            .filter(value -> !isOverloaded(row) || value.startsWith("x") == takesBytes(row))
            .toList();
    for (int count : arities(row)) {
      if (count > 3) {
        continue;
      }
      String marks = String.join(", ", java.util.Collections.nCopies(count, "?"));
      for (List<String> arguments : combinations(odd, count)) {
        if (isEndless(row, arguments)) {
          continue;
        }
        Answer answer = ask(row.name(), arguments);
        if (answer.error() == null) {
          assertThat(answer.type())
              .as("%s(%s) of %s", row.name(), marks, arguments)
              .isIn(types(row.result()));
        }
      }
    }
  }

  /** A length or count without end would only test how much memory there is. */
  private static boolean isEndless(FunctionRow row, List<String> arguments) {
    return IntStream.range(0, arguments.size())
        .anyMatch(
            i ->
                arguments.get(i).equals("9e999")
                    && Set.of("length", "count").contains(row.argument(i).name()));
  }

  private static boolean takesBytes(FunctionRow row) {
    return row.argument(0).type().equals("blob");
  }

  private static boolean isOverloaded(FunctionRow row) {
    return FUNCTIONS.named(row.name()).stream()
            .filter(other -> other.minimum() == row.minimum())
            .count()
        > 1;
  }

  private static List<List<String>> combinations(List<String> values, int count) {
    List<List<String>> all = List.of(List.of());
    for (int i = 0; i < count; i++) {
      all =
          all.stream()
              .flatMap(
                  before ->
                      values.stream()
                          .map(value -> Stream.concat(before.stream(), Stream.of(value)).toList()))
              .toList();
    }
    return all;
  }

  private static String sample(FunctionRow row, Argument argument) {
    if (row.name().equals("timediff")) {
      return "'2024-01-02'";
    }
    if (row.name().equals("unhex")) {
      return argument.name().equals("digits") ? "'6162'" : "' '";
    }
    if (row.name().equals("json_array_insert") || row.name().equals("jsonb_array_insert")) {
      return argument.name().equals("path") ? "'$[0]'" : "'[1]'";
    }
    return BY_NAME.getOrDefault(argument.name(), BY_TYPE.get(argument.type()));
  }

  /** The classes that {@code typeof} may give for a result that is not NULL. */
  private static List<String> types(String result) {
    return switch (result) {
      case "boolean", "integer" -> List.of("integer");
      case "number" -> List.of("integer", "real");
      case "any", "anyelement" -> List.of("integer", "real", "text", "blob");
      default -> List.of(result);
    };
  }

  /** What the engine says; either of the two is null. */
  private record Answer(String type, String error) {}

  private static Answer ask(String function, List<String> arguments) {
    String call = "\"%s\"(%s)".formatted(function, String.join(", ", arguments));
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT typeof(v) FROM (SELECT " + call + " AS v)");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return new Answer(rows.getString(1), null);
    } catch (SQLException e) {
      return new Answer(null, e.getMessage());
    }
  }

  static Stream<FunctionRow> aggregates() {
    return rows().filter(row -> row.kind() == FunctionKind.AGGREGATE);
  }

  @ParameterizedTest
  @MethodSource("aggregates")
  void aggregatesGiveWhatTheirRowSays(FunctionRow row) throws SQLException {
    for (int count : arities(row)) {
      List<String> rest =
          IntStream.range(1, count).mapToObj(i -> sample(row, row.argument(i))).toList();
      for (String values :
          List.of("(3), (1), (2), (4), (5)", "(2)", "(2.5), (1.5)", "(NULL), (7)")) {
        String type = aggregate(row, count, rest, "VALUES " + values);
        if (row.nulls() != NullRule.ALWAYS) {
          assertThat(type).as("%s of %s", row.name(), values).isIn(types(row.result()));
        }
      }
      for (String query : List.of("SELECT 1 WHERE 0", "VALUES (NULL), (NULL)")) {
        String type = aggregate(row, count, rest, query);
        assertThat(type.equals("null"))
            .as("%s of %s", row.name(), query)
            .isEqualTo(row.nulls() != NullRule.NEVER);
      }
    }
  }

  private static String aggregate(FunctionRow row, int count, List<String> rest, String query)
      throws SQLException {
    String arguments =
        count == 0
            ? "*"
            : Stream.concat(Stream.of("x"), rest.stream()).collect(Collectors.joining(", "));
    String sql =
        "WITH v(x) AS (%s) SELECT typeof(%s(%s)) FROM v".formatted(query, row.name(), arguments);
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void windowFunctionsGiveWhatTheirRowSays() throws SQLException {
    for (FunctionRow row : rows().filter(r -> r.kind() == FunctionKind.WINDOW).toList()) {
      for (int count : arities(row)) {
        String arguments =
            Arrays.asList("x", "1", "9").subList(0, count).stream()
                .collect(Collectors.joining(", "));
        if (row.name().equals("ntile")) {
          arguments = "2";
        }
        String sql =
            "WITH v(x) AS (VALUES (1), (2)) SELECT typeof(%s(%s) OVER (ORDER BY x)) FROM v"
                .formatted(row.name(), arguments);
        try (var statement = connection.createStatement();
            ResultSet rows = statement.executeQuery(sql)) {
          while (rows.next()) {
            if (row.nulls() == NullRule.NEVER) {
              assertThat(rows.getString(1)).as(sql).isIn(types(row.result()));
            }
          }
        }
      }
    }
  }

  @Test
  void conditionsWorkLikeCase() {
    assertThat(ask("iif", List.of("0", "1")).type()).isEqualTo("null");
    assertThat(ask("iif", List.of("NULL", "1", "2")).type()).isEqualTo("integer");
    assertThat(ask("if", List.of("1", "NULL", "2")).type()).isEqualTo("null");
    assertThat(ask("iif", List.of("0", "1", "1", "'a'")).type()).isEqualTo("text");
    assertThat(ask("iif", List.of("0", "1", "0", "'a'", "2.5")).type()).isEqualTo("real");
  }
}
