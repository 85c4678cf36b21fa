package io.github.jsqlc.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The queries over the server's catalogs, each in the order of the cells of its rows. */
final class Catalogs {
  private Catalogs() {}

  /** Makes the functions that the queries call. */
  static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TYPE_ID);
      statement.execute(PARAMETERS);
    }
  }

  /** Which rows of a catalog are of the schema that holds all that is built in. */
  static final Map<String, String> BUILT_IN =
      Map.of(
          "pg_type", "t.typnamespace = 'pg_catalog'::regnamespace",
          "pg_proc",
              "p.pronamespace = 'pg_catalog'::regnamespace"
                  + " AND NOT starts_with(p.proname, 'binary_upgrade_')",
          "pg_operator", "o.oprnamespace = 'pg_catalog'::regnamespace",
          "pg_cast", "c.oid IS NOT NULL");

  /** The id of a type: domains of information_schema are as good as their base types. */
  private static final String TYPE_ID =
      """
      CREATE OR REPLACE FUNCTION pg_temp.type_id(wanted oid) RETURNS text STABLE LANGUAGE sql AS $$
        SELECT CASE
          WHEN e.oid IS NOT NULL THEN pg_temp.type_id(e.oid) || '[]'
          WHEN t.typtype = 'd' AND t.typnamespace = 'information_schema'::regnamespace
            THEN pg_temp.type_id(t.typbasetype)
          WHEN t.typtype = 'c' AND t.typnamespace = 'pg_catalog'::regnamespace
            THEN 'pg_catalog.' || t.typname
          ELSE t.typname END
        FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_type e ON e.typarray = t.oid
        WHERE t.oid = wanted
      $$""";

  /** The parameters of a function as rows write them: inputs, or the columns that it gives. */
  private static final String PARAMETERS =
      """
      CREATE OR REPLACE FUNCTION pg_temp.parameters(p pg_catalog.pg_proc, inputs boolean)
      RETURNS text STABLE LANGUAGE sql AS $$
        SELECT coalesce(string_agg(
            CASE WHEN inputs
              THEN CASE WHEN name <> '' THEN name || ':' ELSE '' END || pg_temp.type_id(type)
                || CASE WHEN mode = 'v' THEN '...'
                     WHEN position > p.pronargs - p.pronargdefaults THEN '?' ELSE '' END
              ELSE coalesce(nullif(name, ''), 'column' || position) || ':' || pg_temp.type_id(type)
            END, ', ' ORDER BY ordinality), '')
        FROM (
          SELECT mode, name, type, ordinality, row_number() OVER (ORDER BY ordinality) AS position
          FROM (
            SELECT type, coalesce(p.proargmodes[ordinality], 'i') AS mode,
              coalesce(p.proargnames[ordinality], '') AS name, ordinality
            FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]))
              WITH ORDINALITY AS a(type, ordinality)) a
          WHERE CASE WHEN inputs THEN mode IN ('i', 'b', 'v') ELSE mode IN ('o', 'b', 't') END) a
      $$""";

  static final String TYPES =
      """
      SELECT pg_temp.type_id(t.oid),
        CASE t.typtype WHEN 'b' THEN 'base' WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain'
          WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range' WHEN 'm' THEN 'multirange'
          ELSE 'pseudo' END,
        t.typcategory,
        CASE WHEN t.typispreferred THEN 'yes' ELSE 'no' END,
        pg_temp.type_id(nullif(t.typelem, 0)),
        pg_temp.type_id(coalesce(r.rngsubtype, m.rngsubtype)),
        pg_temp.type_id(m.rngtypid),
        CASE WHEN t.typarray <> 0 THEN 'yes' ELSE 'no' END,
        'pg_type'
      FROM pg_type t
        LEFT JOIN pg_range r ON r.rngtypid = t.oid
        LEFT JOIN pg_range m ON m.rngmultitypid = t.oid
      WHERE NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid) AND %s
      ORDER BY t.typname""";

  static final String FUNCTIONS =
      """
      SELECT proname,
        CASE prokind WHEN 'f' THEN 'function' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window'
          ELSE 'procedure' END,
        pg_temp.parameters(p, true),
        CASE WHEN proretset THEN 'setof ' ELSE '' END || pg_temp.type_id(prorettype),
        pg_temp.parameters(p, false),
        CASE WHEN a.aggkind IN ('o', 'h') THEN a.aggnumdirectargs END,
        prokind, proisstrict, proretset,
        array_to_string(ARRAY(SELECT pg_temp.type_id(t) FROM unnest(proargtypes) t), ',') AS types
      FROM pg_proc p LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid
      WHERE NOT prorettype = ANY (ARRAY['internal', 'trigger', 'event_trigger', 'language_handler',
            'fdw_handler', 'index_am_handler', 'table_am_handler', 'tsm_handler']::regtype[])
        AND NOT 'internal'::regtype = ANY (proargtypes) AND %s
      ORDER BY proname, types""";

  static final String OPERATORS =
      """
      SELECT o.oprname, pg_temp.type_id(nullif(o.oprleft, 0)), pg_temp.type_id(o.oprright),
        pg_temp.type_id(o.oprresult), p.proname, p.prokind, p.proisstrict, p.proretset,
        array_to_string(ARRAY(SELECT pg_temp.type_id(t) FROM unnest(p.proargtypes) t), ',') AS types
      FROM pg_operator o JOIN pg_proc p ON p.oid = o.oprcode
      WHERE %s
      ORDER BY 1, 2 NULLS FIRST, 3""";

  /** Casts of a type to itself are left out: they only apply its length. */
  static final String CASTS =
      """
      SELECT pg_temp.type_id(c.castsource), pg_temp.type_id(c.casttarget),
        CASE c.castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment' ELSE 'explicit' END,
        CASE c.castmethod WHEN 'f' THEN 'function' WHEN 'b' THEN 'binary' ELSE 'inout' END,
        p.proname, p.prokind, p.proisstrict, p.proretset,
        array_to_string(ARRAY(SELECT pg_temp.type_id(t) FROM unnest(p.proargtypes) t), ',') AS types
      FROM pg_cast c LEFT JOIN pg_proc p ON p.oid = c.castfunc
      WHERE c.castsource <> c.casttarget AND %s
      ORDER BY 1, 2""";

  static final String TABLES =
      """
      SELECT n.nspname, c.relname,
        string_agg(a.attname || ' ' || pg_temp.type_id(a.atttypid)
          || CASE WHEN a.attnotnull THEN '' ELSE ' null' END, ', ' ORDER BY a.attnum),
        CASE c.relkind WHEN 'v' THEN 'view' ELSE 'catalog' END
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname IN ('pg_catalog', 'information_schema') AND c.relkind IN ('r', 'v')
        AND c.oid < 16384
      GROUP BY n.nspname, c.relname, c.relkind
      ORDER BY n.nspname DESC, c.relname""";

  /** Tables, views and row types of an extension. */
  static final String RELATIONS =
      """
      SELECT c.relname, CASE c.relkind WHEN 'c' THEN 'type' ELSE 'relation' END,
        string_agg(a.attname || ':' || pg_temp.type_id(a.atttypid)
          || CASE WHEN a.attnotnull THEN '' ELSE ' null' END, ', ' ORDER BY a.attnum),
        'pg_class'
      FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'v', 'c') AND (%s OR %s)
      GROUP BY c.relname, c.relkind
      ORDER BY 1""";
}
