package io.github.jsqlc.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a PostgreSQL server makes of many queries, fast: their parameters' and columns' types; of a
 * column that is of a domain, the type below it, whose values come.
 */
final class PostgresAnswers {
  private static final String TYPES =
      """
      (SELECT coalesce(string_agg(
           CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') OR EXISTS (
                  SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass
                    AND d.objid = coalesce(e.oid, t.oid) AND d.deptype = 'e') THEN ''
                ELSE n.nspname || '.' END
             || coalesce(e.typname || '[]', t.typname), ', ' ORDER BY u.n), '')
       FROM unnest(%s::oid[]) WITH ORDINALITY AS u(o, n) JOIN pg_type d ON d.oid = u.o
       JOIN pg_type t ON t.oid = CASE WHEN %s AND d.typtype = 'd' THEN d.typbasetype ELSE d.oid END
       JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_type e ON e.typarray = t.oid)""";

  private static final String ALL =
      "SELECT name, '(' || %s || ') ' || %s FROM pg_prepared_statements ORDER BY name"
          .formatted(
              TYPES.formatted("parameter_types", "false"), TYPES.formatted("result_types", "true"));

  private static final int AT_ONCE = 500;

  private PostgresAnswers() {}

  /** For each query {@code (parameters) columns}, or {@code refused: } and why. */
  static List<String> to(List<String> queries, Connection connection) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (int from = 0; from < queries.size(); from += AT_ONCE) {
        List<String> some = queries.subList(from, Math.min(queries.size(), from + AT_ONCE));
        answers.addAll(some(some, statement));
        statement.execute("DEALLOCATE ALL");
      }
    }
    return answers;
  }

  private static List<String> some(List<String> queries, Statement statement) throws SQLException {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      String answer = null;
      try {
        statement.execute("PREPARE q%05d AS %s".formatted(i, queries.get(i)));
      } catch (SQLException e) {
        answer = "refused: " + e.getMessage().lines().findFirst().orElse("");
      }
      answers.add(answer);
    }
    try (ResultSet rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        answers.set(Integer.parseInt(rows.getString(1).substring(1)), rows.getString(2));
      }
    }
    return answers;
  }
}
