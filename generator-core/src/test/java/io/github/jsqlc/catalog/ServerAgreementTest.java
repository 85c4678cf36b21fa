package io.github.jsqlc.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.engine.Routine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalog says of a schema what a real server's own catalog says after reading it. */
class ServerAgreementTest {
  private static final Path CASES = Path.of("../testdata/postgresql");

  /** Schemas of real projects, where they are at hand. */
  private static final Path CORPUS =
      Path.of(System.getProperty("corpus", "../../shared/corpus"), "postgresql");

  /** The functions by which the other queries name types as this tool does. */
  private static final String HELPERS =
      """
      SET search_path = '';
      CREATE SCHEMA jsqlc_test;
      CREATE FUNCTION jsqlc_test.id(t oid) RETURNS text LANGUAGE sql AS $$
        SELECT CASE
          WHEN y.typcategory = 'A' AND y.typelem <> 0 AND y.typsubscript::text LIKE '%array_subscript_handler'
            THEN jsqlc_test.id(y.typelem) || '[]'
          WHEN n.nspname = 'pg_catalog' OR EXISTS (
              SELECT FROM pg_catalog.pg_depend d WHERE d.objid = y.oid AND d.deptype = 'e')
            THEN y.typname::text
          ELSE n.nspname || '.' || y.typname END
        FROM pg_catalog.pg_type y JOIN pg_catalog.pg_namespace n ON n.oid = y.typnamespace WHERE y.oid = t $$;
      CREATE FUNCTION jsqlc_test.spelled(t oid, m int) RETURNS text LANGUAGE sql AS $$
        SELECT CASE WHEN m = -1 THEN jsqlc_test.id(t) ELSE pg_catalog.format_type(t, m) END $$;
      CREATE FUNCTION jsqlc_test.never(t oid) RETURNS bool LANGUAGE sql AS $$
        SELECT y.typtype = 'd' AND (y.typnotnull OR jsqlc_test.never(y.typbasetype))
        FROM pg_catalog.pg_type y WHERE y.oid = t $$;
      CREATE VIEW jsqlc_test.mine AS SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'jsqlc_test');
      CREATE FUNCTION jsqlc_test.own(o oid) RETURNS bool LANGUAGE sql AS $$
        SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = o AND d.deptype = 'e') $$;
      """;

  private static final String COLUMNS =
      """
      SELECT pg_catalog.concat_ws(' ', n.nspname, c.relname, a.attname, jsqlc_test.spelled(a.atttypid, a.atttypmod),
        CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND a.attnum = ANY (k.conkey)
            AND pg_catalog.pg_get_constraintdef(k.oid) ~ ('^CHECK [(]+' || a.attname || ' IS NOT NULL[)]+($| AND )')
            AND k.convalidated AND k.conenforced AND k.contype = 'c')
          OR EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'n'
            AND a.attnum = ANY (k.conkey) AND k.convalidated)
          OR c.relkind = 'S' OR jsqlc_test.never(a.atttypid)
          THEN 'notnull' ELSE 'null' END,
        CASE WHEN a.attgenerated <> '' THEN 'generated'
          WHEN a.atthasdef OR a.attidentity <> '' THEN 'default' ELSE '-' END, a.attidentity,
        pg_catalog.row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum))
      FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        JOIN jsqlc_test.mine n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'f', 'S') AND a.attnum > 0 AND NOT a.attisdropped AND jsqlc_test.own(c.oid)
      """;

  private static final String RELATIONS =
      """
      SELECT pg_catalog.concat_ws(' ', n.nspname, c.relname, CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized'
        WHEN 'S' THEN 'sequence' ELSE 'table' END)
      FROM pg_catalog.pg_class c JOIN jsqlc_test.mine n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'f', 'S', 'v', 'm') AND jsqlc_test.own(c.oid)
      """;

  private static final String KEYS =
      """
      SELECT DISTINCT pg_catalog.concat_ws(' ', n.nspname, c.relname, CASE WHEN i.indisprimary THEN 'primary' ELSE 'unique' END,
        (SELECT pg_catalog.string_agg(a.attname, ',' ORDER BY k.place)
          FROM pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY k (number, place)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
          WHERE k.place <= i.indnkeyatts))
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
        JOIN jsqlc_test.mine n ON n.oid = c.relnamespace
      WHERE i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL AND jsqlc_test.own(c.oid)
        AND c.relkind IN ('r', 'p')
      """;

  private static final String TYPES =
      """
      SELECT pg_catalog.concat_ws(' ', n.nspname, t.typname, CASE t.typtype
        WHEN 'e' THEN 'enum ' || pg_catalog.coalesce((SELECT pg_catalog.string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)
          FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid), '')
        WHEN 'd' THEN 'domain ' || jsqlc_test.spelled(t.typbasetype, t.typtypmod)
          || CASE WHEN jsqlc_test.never(t.oid) THEN ' notnull' ELSE '' END
        WHEN 'c' THEN 'composite ' || pg_catalog.coalesce((SELECT pg_catalog.string_agg(a.attname || ' '
          || jsqlc_test.spelled(a.atttypid, a.atttypmod), ',' ORDER BY a.attnum)
          FROM pg_catalog.pg_attribute a WHERE a.attrelid = t.typrelid AND NOT a.attisdropped), '')
        WHEN 'r' THEN (SELECT 'range ' || jsqlc_test.id(r.rngsubtype) || ' ' || jsqlc_test.id(r.rngmultitypid)
          FROM pg_catalog.pg_range r WHERE r.rngtypid = t.oid)
        WHEN 'm' THEN 'multirange' ELSE 'other' END)
      FROM pg_catalog.pg_type t JOIN jsqlc_test.mine n ON n.oid = t.typnamespace
        LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
      WHERE (t.typcategory <> 'A' OR t.typtype = 'd') AND (c.oid IS NULL OR c.relkind = 'c') AND jsqlc_test.own(t.oid)
      """
          .replace("pg_catalog.coalesce", "coalesce");

  private static final String ROUTINES =
      """
      SELECT n.nspname || '.' || p.proname || '(' || coalesce((SELECT pg_catalog.string_agg(
          jsqlc_test.id(a.type), ',' ORDER BY a.place)
          FROM pg_catalog.unnest(p.proargtypes::oid[]) WITH ORDINALITY a (type, place)), '') || ') '
        || CASE WHEN p.proretset THEN 'setof ' ELSE '' END
        || CASE WHEN p.prokind = 'p' THEN 'procedure' ELSE jsqlc_test.id(p.prorettype) END
        || ' ' || p.pronargdefaults || ' ' || p.proisstrict
        || CASE WHEN p.provariadic <> 0 THEN ' variadic' ELSE '' END
        || coalesce((SELECT pg_catalog.string_agg(' ' || CASE WHEN p.proargnames[a.place] = '' THEN 'column' || a.n
            ELSE p.proargnames[a.place] END || ' ' || jsqlc_test.id(a.type), '' ORDER BY a.place)
          FROM (SELECT m.type, m.place, pg_catalog.row_number() OVER (ORDER BY m.place) AS n
            FROM pg_catalog.unnest(p.proallargtypes) WITH ORDINALITY m (type, place)
            WHERE p.proargmodes[m.place] IN ('o', 'b', 't')) a), '')
      FROM pg_catalog.pg_proc p JOIN jsqlc_test.mine n ON n.oid = p.pronamespace
      WHERE jsqlc_test.own(p.oid) AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
        WHERE d.objid = p.oid AND d.deptype = 'i')
      """;

  private static final String COMMENTS =
      """
      SELECT pg_catalog.concat_ws(' ', n.nspname, c.relname, a.attname, d.description)
      FROM pg_catalog.pg_description d JOIN pg_catalog.pg_class c
        ON c.oid = d.objoid AND d.classoid = 'pg_catalog.pg_class'::regclass
        JOIN jsqlc_test.mine n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
      WHERE c.relkind IN ('r', 'p', 'f') AND jsqlc_test.own(c.oid)
      UNION ALL
      SELECT pg_catalog.concat_ws(' ', n.nspname, t.typname, d.description)
      FROM pg_catalog.pg_description d JOIN pg_catalog.pg_type t
        ON t.oid = d.objoid AND d.classoid = 'pg_catalog.pg_type'::regclass
        JOIN jsqlc_test.mine n ON n.oid = t.typnamespace
      """;

  static Stream<Path> schemas() {
    List<Path> found = new ArrayList<>();
    for (Path root : List.of(CASES, CORPUS)) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root, 4)) {
          files.filter(file -> file.endsWith("schema.sql")).sorted().forEach(found::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    assertThat(found).isNotEmpty();
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void theCatalogIsWhatTheServerSays(Path file) throws IOException, SQLException {
    assertAgreement(Files.readString(file));
  }

  /** What the server refuses is refused here too, in the same statement; else both agree. */
  static void assertAgreement(String sql) throws SQLException {
    try (ServerSchema schema = ServerSchema.read(sql)) {
      boolean ignored =
          schema
              .refusal()
              .filter(r -> r.contains("is not available") || r.contains("\"public\" already"))
              .isPresent();
      if (ignored) {
        return;
      }
      if (schema.refusal().isPresent()) {
        assertThat(schema.diagnostics().sorted())
            .as("%s: %s", schema.refusal().get(), schema.refusedAt().get().text())
            .anyMatch(
                d ->
                    d.at().start() >= schema.refusedAt().get().start()
                        && d.at().end() <= schema.refusedAt().get().end());
        return;
      }
      assertThat(schema.diagnostics().sorted()).isEmpty();
      schema.server().run(HELPERS);
      Catalog catalog = schema.catalog();
      assertThat(differences(relations(catalog), schema.lines(RELATIONS)))
          .as("relations")
          .isEmpty();
      assertThat(differences(columns(catalog), withoutQueries(schema.lines(COLUMNS), catalog)))
          .as("columns")
          .isEmpty();
      assertThat(differences(keys(catalog), withoutQueries(schema.lines(KEYS), catalog)))
          .as("keys")
          .isEmpty();
      assertThat(differences(types(catalog), schema.lines(TYPES))).as("types").isEmpty();
      assertThat(differences(routines(catalog), schema.lines(ROUTINES))).as("routines").isEmpty();
      assertThat(comments(catalog)).as("comments").containsAll(schema.lines(COMMENTS));
    }
  }

  /** What only one side has: {@code ours:} or {@code theirs:}. */
  private static List<String> differences(Set<String> ours, Set<String> theirs) {
    List<String> found = new ArrayList<>();
    ours.stream().filter(line -> !theirs.contains(line)).forEach(l -> found.add("ours: " + l));
    theirs.stream().filter(line -> !ours.contains(line)).forEach(l -> found.add("theirs: " + l));
    return found;
  }

  private static Set<String> relations(Catalog catalog) {
    Set<String> lines = new TreeSet<>();
    for (Relation relation : catalog.relations()) {
      String kind =
          relation instanceof View view
              ? view.materialized() ? "materialized" : "view"
              : relation instanceof Table table && table.kind() == Table.Kind.SEQUENCE
                  ? "sequence"
                  : "table";
      if (!relation.schema().equals("pg_temp")) {
        lines.add("%s %s %s".formatted(relation.schema(), relation.name(), kind));
      }
    }
    return lines;
  }

  /** The columns of queries are the business of the analysis. */
  private static Set<String> withoutQueries(Set<String> lines, Catalog catalog) {
    Set<String> rest = new TreeSet<>(lines);
    for (Relation relation : catalog.relations()) {
      if (relation instanceof TableAs) {
        rest.removeIf(l -> l.startsWith(relation.schema() + " " + relation.name() + " "));
      }
    }
    return rest;
  }

  private static Stream<Table> tables(Catalog catalog) {
    return catalog.relations().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .filter(table -> !table.schema().equals("pg_temp"));
  }

  private static Set<String> columns(Catalog catalog) {
    Set<String> lines = new TreeSet<>();
    tables(catalog)
        .forEach(
            table -> {
              int place = 1;
              for (Column column : table.columns()) {
                String identity =
                    switch (column.identity()) {
                      case NONE -> "";
                      case ALWAYS -> "a";
                      case BY_DEFAULT -> "d";
                    };
                lines.add(
                    String.join(
                        " ",
                        table.schema(),
                        table.name(),
                        column.name(),
                        column.type().spelling().replaceAll("(\\[])+$", "[]"),
                        column.notNull() ? "notnull" : "null",
                        column.generated() ? "generated" : column.hasDefault() ? "default" : "-",
                        identity,
                        String.valueOf(place++)));
              }
            });
    return lines;
  }

  private static Set<String> keys(Catalog catalog) {
    Set<String> lines = new TreeSet<>();
    tables(catalog)
        .forEach(
            table ->
                table
                    .uniqueKeys()
                    .forEach(
                        key ->
                            lines.add(
                                "%s %s %s %s"
                                    .formatted(
                                        table.schema(),
                                        table.name(),
                                        key.equals(table.primaryKey()) ? "primary" : "unique",
                                        String.join(",", key)))));
    return lines;
  }

  private static Set<String> types(Catalog catalog) {
    return catalog.types().stream()
        .map(type -> "%s %s %s".formatted(type.schema(), type.name(), body(type)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String body(UserType type) {
    if (type instanceof UserType.Enum labels) {
      return "enum " + String.join(",", labels.labels());
    }
    if (type instanceof UserType.Domain domain) {
      return "domain " + domain.base().spelling() + (domain.notNull() ? " notnull" : "");
    }
    if (type instanceof UserType.Composite composite) {
      return "composite "
          + composite.fields().stream()
              .map(field -> field.name() + " " + field.type().spelling())
              .collect(Collectors.joining(","));
    }
    if (type instanceof UserType.Range range) {
      return "range " + range.subtype().name() + " " + range.multirange();
    }
    return type instanceof UserType.Multirange ? "multirange" : "other";
  }

  private static Set<String> routines(Catalog catalog) {
    Set<String> lines = new TreeSet<>();
    for (Routine routine : catalog.routines()) {
      StringBuilder line = new StringBuilder();
      line.append(routine.schema()).append('.').append(routine.name()).append('(');
      line.append(
          routine.parameters().stream()
              .map(Routine.Parameter::type)
              .collect(Collectors.joining(",")));
      line.append(") ").append(routine.setOf() ? "setof " : "");
      boolean procedure = routine.kind() == Routine.Kind.PROCEDURE;
      line.append(procedure ? "procedure" : routine.result()).append(' ');
      line.append(routine.parameters().stream().filter(Routine.Parameter::hasDefault).count());
      line.append(' ').append(routine.nulls().strict());
      line.append(routine.isVariadic() ? " variadic" : "");
      routine
          .columns()
          .forEach(c -> line.append(' ').append(c.name()).append(' ').append(c.type()));
      lines.add(line.toString());
    }
    return lines;
  }

  private static Set<String> comments(Catalog catalog) {
    Set<String> lines = new TreeSet<>();
    for (Relation relation : catalog.relations()) {
      String head = relation.schema() + " " + relation.name() + " ";
      relation.comment().ifPresent(comment -> lines.add(head + comment));
      if (relation instanceof Table table) {
        table
            .columns()
            .forEach(
                c -> c.comment().ifPresent(comment -> lines.add(head + c.name() + " " + comment)));
      }
    }
    for (UserType type : catalog.types()) {
      type.comment().ifPresent(c -> lines.add("%s %s %s".formatted(type.schema(), type.name(), c)));
    }
    return lines;
  }
}
