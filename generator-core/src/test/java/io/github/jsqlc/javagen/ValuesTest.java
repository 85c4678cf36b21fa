package io.github.jsqlc.javagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.config.TemporalStorage;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.SqlPart.ListForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How values get into SQLite and back. */
class ValuesTest {
  private final Programs programs = new Programs();
  private final Programs.Options options = new Programs.Options();

  private void run(String schema, String body) throws Exception {
    Generated generated = Generated.of(programs.build(), options);
    generated.compiler().inModule().compile();
    Scenario.run(generated.compiler(), schema, "var q = new AuthorQueries(db);\n" + body);
  }

  /** A table with a column of {@code family} that may be null and one that may not. */
  private void twoColumns(String family) {
    programs.table("things", "may " + family + "?", "must " + family);
    programs
        .query("Add", Command.EXEC, "INSERT INTO things VALUES (?1, ?2)")
        .param("may " + family + "?")
        .param("must " + family)
        .end();
    programs
        .query("All", Command.MANY, "SELECT may, must FROM things ORDER BY rowid")
        .givesAllOf("things")
        .end();
    programs
        .query("Musts", Command.MANY, "SELECT must FROM things ORDER BY rowid")
        .gives("must " + family)
        .end();
    programs
        .query("Mays", Command.MANY, "SELECT may FROM things ORDER BY rowid")
        .gives("may " + family + "?")
        .end();
  }

  private static final String SCHEMA = "CREATE TABLE things (may, must)";

  @Test
  void integers() throws Exception {
    twoColumns("INT64");
    run(
        SCHEMA,
        """
        q.add(null, 0);
        q.add(Long.MIN_VALUE, Long.MAX_VALUE);
        same(List.of(new Thing(null, 0), new Thing(Long.MIN_VALUE, Long.MAX_VALUE)), q.all());
        List<Long> mays = q.mays();
        same(Arrays.asList(null, Long.MIN_VALUE), mays);
        long must = q.all().get(1).must();
        same(Long.MAX_VALUE, must);
        """);
  }

  @Test
  void floatingPointNumbers() throws Exception {
    twoColumns("FLOAT64");
    run(
        SCHEMA,
        """
        q.add(null, 0.5);
        q.add(-1.5, Double.POSITIVE_INFINITY);
        same(List.of(new Thing(null, 0.5), new Thing(-1.5, Double.POSITIVE_INFINITY)), q.all());
        """);
  }

  @Test
  void booleans() throws Exception {
    twoColumns("BOOLEAN");
    run(
        SCHEMA,
        """
        q.add(null, true);
        q.add(true, false);
        same(List.of(new Thing(null, true), new Thing(true, false)), q.all());
        """);
  }

  @Test
  void textsAndJson() throws Exception {
    twoColumns("TEXT");
    run(
        SCHEMA,
        """
        q.add(null, "");
        q.add("\\u0000\\ud83d\\ude00'", "x");
        same(List.of(new Thing(null, ""), new Thing("\\u0000\\ud83d\\ude00'", "x")), q.all());
        """);
  }

  @Test
  void blobsAreEqualByTheirBytes() throws Exception {
    twoColumns("BYTES");
    run(
        SCHEMA,
        """
        q.add(null, new byte[0]);
        q.add(new byte[] {1, 2}, new byte[] {3});
        same(
            List.of(
                new Thing(null, new byte[0]), new Thing(new byte[] {1, 2}, new byte[] {3})),
            q.all());
        same(q.all().hashCode(), q.all().hashCode());
        same("Thing[may=[1, 2], must=[3]]", q.all().get(1).toString());
        same(false, new Thing(null, new byte[] {1}).equals(new Thing(null, new byte[] {2})));
        same(false, new Thing(null, new byte[0]).equals(null));
        """);
  }

  @Test
  void decimals() throws Exception {
    twoColumns("DECIMAL");
    run(
        SCHEMA,
        """
        q.add(null, new BigDecimal("12345678901234567890.10"));
        q.add(BigDecimal.ZERO, BigDecimal.ONE);
        same(null, q.all().get(0).may());
        same(0, new BigDecimal("12345678901234567890.1").compareTo(q.all().get(0).must()));
        """);
  }

  @Test
  void uuids() throws Exception {
    twoColumns("UUID");
    run(
        SCHEMA,
        """
        UUID id = UUID.fromString("0190a0b0-0000-7000-8000-000000000001");
        q.add(null, id);
        same(List.of(new Thing(null, id)), q.all());
        """);
  }

  @Test
  void valuesOfAnyType() throws Exception {
    twoColumns("ANY");
    run(
        SCHEMA,
        """
        q.add(null, 1);
        q.add("x", 2.5);
        same(List.of(new Thing(null, 1), new Thing("x", 2.5)), q.all());
        """);
  }

  @ParameterizedTest
  @EnumSource(TemporalStorage.class)
  void datesAndTimes(TemporalStorage storage) throws Exception {
    options.dates = storage;
    programs.table("times", "d DATE", "t TIME?", "ts TIMESTAMP", "i TIMESTAMP_TZ?");
    programs
        .query("Add", Command.EXEC, "INSERT INTO times VALUES (?1, ?2, ?3, ?4)")
        .param("d DATE")
        .param("t TIME?")
        .param("ts TIMESTAMP")
        .param("i TIMESTAMP_TZ?")
        .end();
    programs.query("All", Command.MANY, "SELECT * FROM times").givesAllOf("times").end();
    programs
        .query(
            "On",
            Command.ONE,
            "SELECT count(*) FROM times WHERE d IN (SELECT value FROM json_each(?1))")
        .list("days DATE", ListForm.JSON)
        .gives("count(*) INT64")
        .exactlyOne()
        .end();
    run(
        "CREATE TABLE times (d, t, ts, i)",
        """
        LocalDate d = LocalDate.of(2026, 1, 31);
        LocalDateTime ts = LocalDateTime.of(2026, 1, 31, 23, 59, 1);
        Instant i = Instant.parse("2026-01-31T10:15:30Z");
        q.add(d, LocalTime.of(1, 2, 3), ts, i);
        q.add(d, null, ts, null);
        same(
            List.of(new Time(d, LocalTime.of(1, 2, 3), ts, i), new Time(d, null, ts, null)),
            q.all());
        same(2L, q.on(List.of(d)));
        same(0L, q.on(List.of(d.plusDays(1))));
        """);
  }

  @Test
  void enums() throws Exception {
    programs.enumeration("mood", "so-so", "so so", "", "1st", "class", "ünï", "€", "new\nline");
    twoColumns("ENUM:mood");
    programs
        .query(
            "In",
            Command.MANY,
            "SELECT must FROM things WHERE must IN (SELECT value FROM json_each(?1))")
        .list("moods ENUM:mood", ListForm.JSON)
        .gives("must ENUM:mood")
        .end();
    run(
        SCHEMA,
        """
        for (Mood mood : Mood.values()) {
            q.add(null, mood);
            q.add(mood, mood);
            same(mood, Mood.of(mood.sqlLabel()));
        }
        same(
            List.of("SO_SO", "SO_SO_2", "EMPTY", "_1ST", "CLASS", "ÜNÏ", "VALUE7", "NEW_LINE"),
            Arrays.stream(Mood.values()).map(Mood::name).collect(Collectors.toList()));
        same(new Thing(null, Mood.SO_SO), q.all().get(0));
        same(new Thing(Mood.SO_SO, Mood.SO_SO), q.all().get(1));
        same(List.of(Mood._1ST, Mood._1ST), q.in(List.of(Mood._1ST)));
        try {
            Mood.of("bad");
            throw new AssertionError();
        } catch (IllegalArgumentException e) {
            same("no Mood has the label \\"bad\\"", e.getMessage());
        }
        """);
    run(
        SCHEMA + "; INSERT INTO things VALUES (NULL, 'bad')",
        """
        try {
            q.all();
            throw new AssertionError();
        } catch (QueryException e) {
            same("All", e.queryName());
            same(true, e.getMessage().contains("no Mood has the label \\"bad\\""));
        }
        """);
  }

  @Test
  void listsAnywhereAndOfAnyLength() throws Exception {
    for (ListForm form : List.of(ListForm.JSON, ListForm.EXPANDED)) {
      String in = form == ListForm.JSON ? "(SELECT value FROM json_each(%s))" : "(%s)";
      String sql =
          "SELECT must FROM things WHERE must IN "
              + in.formatted("?1")
              + " AND may > ?2 AND may NOT IN "
              + in.formatted("?3")
              + " AND must < ?2 AND must IN "
              + in.formatted("?1")
              + " AND 1 = ?4";
      programs
          .query(form.name(), Command.MANY, sql)
          .list("ids INT64", form)
          .param("limit INT64")
          .list("index INT64", form)
          .param("rows INT64")
          .gives("must INT64")
          .end();
    }
    String schema = SCHEMA + "; INSERT INTO things VALUES (20, 1), (30, 2), (40, 3)";
    for (String method : new String[] {"json", "expanded"}) {
      run(
          schema,
          """
          List<Long> none = List.of();
          same(List.of(1L, 3L), q.METHOD(List.of(1L, 2L, 3L, 9L), 10, Set.of(30L, 31L), 1));
          same(List.of(1L, 2L), q.METHOD(new ArrayDeque<>(List.of(1L, 2L)), 10, none, 1));
          same(none, q.METHOD(none, 10, none, 1));
          same(none, q.METHOD(List.of(1L), 10, none, 2));
          """
              .replace("METHOD", method));
    }
  }

  @Test
  void embeddedTablesMayBeMissing() throws Exception {
    programs.table("authors", "id INT64", "name TEXT");
    programs.table("notes", "author INT64?", "text TEXT?");
    String sql =
        "SELECT a.id, a.name, n.author, n.text FROM authors a"
            + " LEFT JOIN notes n ON n.author = a.id ORDER BY a.id";
    programs
        .query("Joined", Command.MANY, sql)
        .embeds("authors", "authors", false, null)
        .embeds("n", "notes", true, null)
        .end();
    programs
        .query("Notes", Command.MANY, sql.replace("a.id, a.name, ", ""))
        .embeds("n", "notes", true, 0)
        .end();
    programs
        .query("FirstNote", Command.ONE, sql.replace("a.id, a.name, ", "") + " DESC")
        .embeds("n", "notes", true, 0)
        .end();
    run(
        """
        CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE notes (author INTEGER, text TEXT);
        INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob');
        INSERT INTO notes VALUES (1, NULL)
        """,
        """
        List<AuthorQueries.JoinedRow> rows = q.joined();
        same(new AuthorQueries.JoinedRow(new Author(1, "Ann"), new Note(1L, null)), rows.get(0));
        same(new AuthorQueries.JoinedRow(new Author(2, "Bob"), null), rows.get(1));
        same(Arrays.asList(new Note(1L, null), null), q.notes());
        same(Optional.empty(), q.firstNote());
        """);
  }

  /** The components of records are read in the order of their columns, whatever they embed. */
  @Test
  void columnsBehindAnEmbeddedTable() throws Exception {
    programs.table("authors", "id INT64", "name TEXT");
    programs
        .query("Mixed", Command.MANY, "SELECT 1, id, name, 2 FROM authors")
        .gives("one INT64")
        .embeds("authors", "authors", false, null)
        .gives("two INT64")
        .end();
    run(
        "CREATE TABLE authors (id, name); INSERT INTO authors VALUES (7, 'Ann')",
        "same(List.of(new AuthorQueries.MixedRow(1, new Author(7, \"Ann\"), 2)), q.mixed());");
  }

  @Test
  void primitivesAreNotBoxed() {
    twoColumns("INT64");
    String text = Generated.of(programs.build(), options).text("Thing");
    assertThat(text).contains("Columns.getLong(rows, first)").contains("rows.getLong(first + 1)");
  }
}
