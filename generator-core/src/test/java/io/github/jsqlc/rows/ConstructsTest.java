package io.github.jsqlc.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.TypeSystem;
import io.github.jsqlc.proof.Postgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the grammar alone knows has the type that the server gives it, and keeps its null word. */
class ConstructsTest {
  private static final TypeSystem SYSTEM =
      Engine.named("postgresql").orElseThrow().typeSystem().orElseThrow();

  /** How each is written: with values, and with NULL for all of its arguments. */
  private static final Map<String, List<String>> WRITTEN =
      Map.ofEntries(
          Map.entry("current_catalog", List.of("current_catalog")),
          Map.entry("current_date", List.of("current_date")),
          Map.entry("current_role", List.of("current_role")),
          Map.entry("current_schema", List.of("current_schema")),
          Map.entry("current_time", List.of("current_time", "current_time(0)")),
          Map.entry("current_timestamp", List.of("current_timestamp", "current_timestamp(3)")),
          Map.entry("current_user", List.of("current_user")),
          Map.entry("grouping", List.of("grouping(a)", "grouping(a, b)")),
          Map.entry("json", List.of("json('{}')", "json(NULL)")),
          Map.entry("json_array", List.of("json_array(1, 'a')", "json_array(NULL)")),
          Map.entry("json_arrayagg", List.of("json_arrayagg(1)", "json_arrayagg(NULL::int)")),
          Map.entry("json_exists", List.of("json_exists('1'::jsonb, '$')")),
          Map.entry("json_object", List.of("json_object('a': 1)", "json_object('a': NULL)")),
          Map.entry(
              "json_objectagg", List.of("json_objectagg('a': 1)", "json_objectagg('a': NULL)")),
          Map.entry("json_query", List.of("json_query('1'::jsonb, '$')")),
          Map.entry("json_scalar", List.of("json_scalar(1)", "json_scalar(NULL::int)")),
          Map.entry("json_serialize", List.of("json_serialize('{}')", "json_serialize(NULL)")),
          Map.entry("json_value", List.of("json_value('1'::jsonb, '$')")),
          Map.entry("localtime", List.of("localtime", "localtime(0)")),
          Map.entry("localtimestamp", List.of("localtimestamp", "localtimestamp(0)")),
          Map.entry("session_user", List.of("session_user")),
          Map.entry("system_user", List.of("system_user")),
          Map.entry("user", List.of("user")),
          Map.entry("xmlconcat", List.of("xmlconcat('<a/>', NULL)", "xmlconcat(NULL, NULL)")),
          Map.entry("xmlelement", List.of("xmlelement(name a, 'b')", "xmlelement(name a, NULL)")),
          Map.entry("xmlexists", List.of("xmlexists('//a' PASSING '<a/>')")),
          Map.entry(
              "xmlforest", List.of("xmlforest(1 AS a, NULL AS b)", "xmlforest(NULL::int AS a)")),
          Map.entry("xmlparse", List.of("xmlparse(CONTENT 'a')", "xmlparse(CONTENT NULL)")),
          Map.entry("xmlpi", List.of("xmlpi(name a)", "xmlpi(name a, NULL)")),
          Map.entry(
              "xmlroot",
              List.of(
                  "xmlroot('<a/>', VERSION NO VALUE)",
                  "xmlroot('<a/>', VERSION NULL)",
                  "xmlroot(NULL, VERSION '1')")),
          Map.entry(
              "xmlserialize",
              List.of(
                  "xmlserialize(CONTENT '<a/>' AS text)", "xmlserialize(CONTENT NULL AS text)")));

  @Test
  void typesAndNullsAreTheServers() throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (Postgres postgres = Postgres.database()) {
      for (String name : SYSTEM.constructNames()) {
        Routine construct = SYSTEM.constructs(name).get(0);
        for (String written : WRITTEN.getOrDefault(name, List.of())) {
          String answer =
              Answers.column(
                      postgres.connection(),
                      """
                      SELECT t.typname || ' ' || c.nothing
                      FROM (SELECT pg_typeof(%1$s) AS type, (%1$s) IS NULL AS nothing
                        FROM (VALUES (1, 2)) v(a, b) GROUP BY a, b) c
                      JOIN pg_type t ON t.oid = c.type"""
                          .formatted(written))
                  .get(0);
          boolean isNull = answer.endsWith(" true");
          boolean mayBe = written.contains("NULL") || construct.nulls() == NullRule.ALWAYS;
          if (!answer.startsWith(construct.result() + " ")
              || (isNull && (!mayBe || construct.nulls() == NullRule.NEVER))) {
            wrong.add(written + ": " + answer);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void allAreTried() {
    List<String> names = new ArrayList<>(SYSTEM.constructNames());
    // Only RETURNING of a MERGE may call it.
    names.remove("merge_action");
    assertThat(WRITTEN.keySet()).containsExactlyInAnyOrderElementsOf(names);
  }
}
