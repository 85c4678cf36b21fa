package io.github.jsqlc.javagen;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.SqlPart.ListForm;
import io.github.jsqlc.proof.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How values get into PostgreSQL and back, by the generated code. */
class PostgresTypesTest {
  private final Programs programs = new Programs("postgresql");
  private final Programs.Options options = new Programs.Options();
  private final List<String> schema = new ArrayList<>();

  /** Text at first, binary from the first use on, and without the extended protocol. */
  private static final List<String> MODES =
      List.of("", "?prepareThreshold=-1", "?preferQueryMode=simple");

  /** Half hours, a gap in spring on both sides of the equator, and none. */
  private static final List<String> ZONES =
      List.of("UTC", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu");

  private static final TimeZone ZONE = TimeZone.getDefault();

  private final StringBuilder body = new StringBuilder();
  private int count;

  /** Runs what {@link #there} has collected. */
  private void run() throws Exception {
    String truncate =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> "t" + i)
            .collect(Collectors.joining(", ", "TRUNCATE ", ""));
    Generated generated = Generated.of(programs.build(), options);
    Class<?> scenario =
        Scenario.compiled(generated.compiler(), "var q = new AuthorQueries(db);\n" + body);
    try (Postgres postgres = Postgres.database(String.join(";\n", schema))) {
      for (String zone : ZONES) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (String mode : MODES) {
          postgres.run(truncate);
          try (Connection connection =
              DriverManager.getConnection(postgres.url() + mode, Postgres.user(), "")) {
            Scenario.run(scenario, connection);
          }
        }
      }
    }
  }

  @AfterEach
  void zoneBack() {
    TimeZone.setDefault(ZONE);
  }

  private static final String NASTY =
      "\" a\\\"b\\\\c,d(e)f{g}h'i\\tj\\nk\\u00e4\\ud83d\\ude00; NULL ? \"";

  /**
   * A table with a column {@code may} that may be null and {@code must} that may not. Each of
   * {@code values} is stored in both, one by one and by COPY, and read back as rows, values and a
   * stream.
   *
   * @param values Java expressions
   */
  private void there(String type, String... values) {
    count++;
    String sqlType = type.equals("char") ? "\"char\"" : type;
    schema.add(
        "CREATE TABLE t%d (n int GENERATED ALWAYS AS IDENTITY, may %s, must %s NOT NULL)"
            .formatted(count, sqlType, sqlType));
    String table = "t" + count;
    programs.table(table, "may " + type + "?", "must " + type);
    String insert = "INSERT INTO " + table + " (may, must) VALUES (?1, ?2)";
    programs
        .query("Add" + count, Command.EXEC, insert)
        .param("may " + type + "?")
        .param("must " + type)
        .end();
    programs
        .query("Copy" + count, Command.COPYFROM, insert)
        .param("may " + type + "?")
        .param("must " + type)
        .copiesInto(table, "may", "must")
        .end();
    programs
        .query("All" + count, Command.MANY, "SELECT may, must FROM " + table + " ORDER BY n")
        .givesAllOf(table)
        .end();
    programs
        .query("Musts" + count, Command.STREAM, "SELECT must FROM " + table + " ORDER BY n")
        .gives("must " + type)
        .end();
    programs
        .query("Mays" + count, Command.MANY, "SELECT may FROM " + table + " ORDER BY n")
        .gives("may " + type + "?")
        .end();
    StringBuilder rows = new StringBuilder();
    for (String value : values) {
      rows.append("    expected.add(new T#(null, %s));\n".formatted(value));
      rows.append("    expected.add(new T#(%s, %s));\n".formatted(value, value));
    }
    body.append(
        """
        {
            var expected = new ArrayList<T#>();
        VALUES
            var rows = new ArrayList<AuthorQueries.Copy#Params>();
            for (var each : expected) {
                q.add#(each.may(), each.must());
                rows.add(new AuthorQueries.Copy#Params(each.may(), each.must()));
            }
            same((long) expected.size(), q.copy#(rows));
            expected.addAll(List.copyOf(expected));
            same(Map.entry("SQLTYPE", expected), Map.entry("SQLTYPE", q.all#()));
            var again = new ArrayList<T#>();
            var mays = q.mays#().iterator();
            q.musts#(musts -> {
                musts.forEach(must -> again.add(new T#(mays.next(), must)));
                return 0;
            });
            same(expected, again);
        }
        """
            .replace("VALUES", rows)
            .replace("#", Integer.toString(count))
            .replace("SQLTYPE", type));
  }

  /** As {@link #there}, of a type that can be compared: the first value is found in a list. */
  private void found(String type, String... values) {
    there(type, values);
    String table = "t" + count;
    programs
        .query(
            "Find" + count, Command.ONE, "SELECT count(*) FROM " + table + " WHERE must = ANY(?1)")
        .list("musts " + type, ListForm.ARRAY)
        .gives("n int8")
        .exactlyOne()
        .end();
    body.append(
        """
        same(Map.entry("SQLTYPE", 4L), Map.entry("SQLTYPE", q.find#(List.of(VALUE))));
        same(0L, q.find#(List.of()));
        """
            .replace("VALUE", values[0])
            .replace("#", Integer.toString(count))
            .replace("SQLTYPE", type));
  }

  @Test
  void numbers() throws Exception {
    found("bool", "true", "false");
    found("int2", "Short.MIN_VALUE", "Short.MAX_VALUE");
    found("int4", "Integer.MIN_VALUE", "Integer.MAX_VALUE", "0");
    found("int8", "Long.MIN_VALUE", "Long.MAX_VALUE");
    found("float4", "Float.MIN_VALUE", "Float.MAX_VALUE", "Float.NaN", "-0.0f");
    found("float8", "Double.MIN_VALUE", "Double.MAX_VALUE", "Double.NEGATIVE_INFINITY");
    found("numeric", "new BigDecimal(\"0.10\")", "new BigDecimal(\"9\".repeat(5000) + \".5\")");
    found("oid", "0L", "4294967295L");
    found("xid8", "0L", "4294967296L");
    found("money", "\"$1,234.50\"", "\"-$0.01\"");
    run();
  }

  @Test
  void textsOfAnyKind() throws Exception {
    found("text", NASTY, "\"\"", "\"NULL\"");
    found("bpchar", "\"a b\"", "\"\"");
    found("char", "\"a\"", "\"\"");
    found("name", "\"a b\"", "\"\"");
    schema.add("CREATE EXTENSION citext");
    programs.typed("citext", Family.TEXT);
    there("citext", "\"Ann\"");
    found("jsonb", "\"{\\\"a\\\": [1, \\\"?\\\"]}\"", "\"null\"");
    there("json", "\"{ \\\"a\\\":1}\"", "\"[]\"");
    there("xml", "\"<a b=\\\"c\\\">\\\\&lt;</a>\"");
    found("tsvector", "\"'a':1 'b''c':2A\"", "\"\"");
    found("tsquery", "\"'a' & !'b'\"");
    found("bytea", "new byte[] {0, 1, '\\\\', (byte) 0xff}", "new byte[0]");
    found("uuid", "new UUID(0, 0)", "UUID.fromString(\"0190a0b0-0000-7000-8000-00000000000f\")");
    run();
  }

  @Test
  void datesAndTimes() throws Exception {
    found("date", "LocalDate.MAX", "LocalDate.MIN", "LocalDate.of(-43, 3, 15)", "LocalDate.EPOCH");
    found("time", "LocalTime.MAX", "LocalTime.MIN", "LocalTime.of(1, 2, 3, 4000)");
    found("timetz", "OffsetTime.of(1, 2, 3, 4000, ZoneOffset.ofHoursMinutes(5, 30))");
    found(
        "timestamp",
        "LocalDateTime.MAX",
        "LocalDateTime.MIN",
        "LocalDateTime.of(-43, 3, 15, 12, 0)",
        "LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1000)",
        "LocalDateTime.of(2026, 3, 8, 2, 30)",
        "LocalDateTime.of(2026, 11, 1, 1, 30)",
        "LocalDateTime.of(294276, 12, 31, 23, 59, 59, 999_999_000)");
    found(
        "timestamptz",
        "OffsetDateTime.MAX",
        "OffsetDateTime.MIN",
        "OffsetDateTime.of(-43, 3, 15, 12, 0, 0, 0, ZoneOffset.UTC)",
        "OffsetDateTime.of(2026, 3, 29, 2, 30, 0, 1000, ZoneOffset.UTC)");
    found("interval", "new PgInterval(14, -3, 14706_000001L)", "PgInterval.INFINITY");
    run();
  }

  @Test
  void typesOfTheirOwn() throws Exception {
    found("inet", "\"10.0.0.1/8\"", "\"::1\"");
    found("cidr", "\"10.0.0.0/8\"");
    found("macaddr", "\"08:00:2b:01:02:03\"");
    found("macaddr8", "\"08:00:2b:01:02:03:04:05\"");
    found("bit", "\"1\"", "\"0\"");
    found("varbit", "\"1010101\"", "\"\"");
    found("pg_lsn", "\"16/B374D848\"");
    there("regclass", "\"pg_class\"");
    there("point", "new PgPoint(1.5, -2)", "new PgPoint(0, Double.POSITIVE_INFINITY)");
    found("box", "new PgBox(new PgPoint(3, 4), new PgPoint(1, -2.5))");
    there("polygon", "\"((0,0),(1,1),(1,0))\"");
    schema.add("CREATE EXTENSION hstore");
    programs.typed("hstore", Family.OTHER);
    found(
        "hstore", "Collections.singletonMap(\"a\", (String) null)", "Map.of(\"\", " + NASTY + ")");
    schema.add("CREATE EXTENSION cube");
    programs.typed("cube", Family.OTHER);
    found("cube", "\"(1, 2),(3, 4)\"");
    run();
  }

  @Test
  void ranges() throws Exception {
    found("int4range", "PgRange.of(1, 4)", "PgRange.<Integer>empty()", "PgRange.of(null, 3)");
    found(
        "tstzrange",
        "PgRange.closed(OffsetDateTime.MIN,"
            + " OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))");
    found(
        "datemultirange",
        "List.of(PgRange.of(null, LocalDate.EPOCH),"
            + " PgRange.of(LocalDate.of(2000, 1, 1), LocalDate.MAX))");
    schema.add("CREATE TYPE floatrange AS RANGE (subtype = float8)");
    programs.range("public.floatrange", "float8", "public.floatmultirange");
    found("public.floatrange", "PgRange.of(0.5, Double.POSITIVE_INFINITY)");
    run();
  }

  @Test
  void arrays() throws Exception {
    there("int4[]", "List.of(1, 2)", "List.of()", "Arrays.asList(1, null)");
    there("text[]", "List.of(" + NASTY + ", \"\", \"NULL\")", "Arrays.asList((String) null)");
    there("int4[][]", "List.of(List.of(1, 2), Arrays.asList(3, null))", "List.of()");
    run();
  }

  @Test
  void typesOfTheSchema() throws Exception {
    schema.add("CREATE TYPE mood AS ENUM ('so so', 'a\"b,c', 'PG type')");
    programs.enumeration("public.mood", "so so", "a\"b,c", "PG type");
    found("public.mood", "Mood.SO_SO", "Mood.A_B_C", "Mood.PG_TYPE_2");
    there("public.mood[]", "Arrays.asList(Mood.SO_SO, null, Mood.A_B_C)", "List.of()");
    schema.add("CREATE TYPE city AS (name text, moods mood[])");
    schema.add("CREATE TYPE address AS (street text, zip int, city city, old city[])");
    programs.composite("public.city", "name text?", "moods public.mood[]?");
    programs.composite(
        "public.address", "street text?", "zip int4?", "city public.city?", "old public.city[]?");
    String city = "new City(" + NASTY + ", Arrays.asList(Mood.A_B_C, null))";
    there(
        "public.address",
        "new Address(\"\", 1, " + city + ", Arrays.asList(" + city + ", null))",
        "new Address(null, null, null, null)");
    schema.add("CREATE TABLE users (id int NOT NULL, name text, tags text[] NOT NULL)");
    programs.table("users", "id int4", "name text?", "tags text[]");
    programs.rowType("public.users", "users");
    there("public.users", "new User(1, null, List.of(\"a\"))");
    schema.add("CREATE DOMAIN tags AS text[]");
    schema.add("CREATE DOMAIN few_tags AS tags CHECK (cardinality(value) < 3)");
    programs.domain("public.tags", "text[]").domain("public.few_tags", "public.tags");
    there("public.few_tags", "List.of(\"a\", \"b\")");
    schema.add("CREATE DOMAIN home AS point");
    programs.domain("public.home", "point");
    there("public.home[]", "List.of(new PgPoint(1, 2))");
    run();
  }
}
