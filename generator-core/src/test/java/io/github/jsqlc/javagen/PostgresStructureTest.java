package io.github.jsqlc.javagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.config.ExceptionStyle;
import io.github.jsqlc.config.Nullness;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.SqlPart.ListForm;
import io.github.jsqlc.javagen.model.JavaModels;
import io.github.jsqlc.proof.Postgres;
import org.junit.jupiter.api.Test;

/** Names, commands and statements for PostgreSQL. */
class PostgresStructureTest {
  private final Programs programs = new Programs("postgresql");
  private final Programs.Options options = new Programs.Options();

  private Generated generated() {
    return Generated.of(programs.build(), options);
  }

  private void run(String schema, String body) throws Exception {
    try (Postgres postgres = Postgres.database(schema)) {
      Scenario.run(
          generated().compiler(), postgres.connection(), "var q = new AuthorQueries(db);\n" + body);
    }
  }

  @Test
  void tablesAndTypesOfSeveralSchemasDoNotClash() {
    programs
        .enumeration("public.mood", "a")
        .enumeration("auth.mood", "b")
        .composite("public.address", "street text?")
        .composite("auth.address", "ip inet?")
        .table("users", "id int4", "mood public.mood", "home public.address?")
        .table("auth.users", "id int4", "mood auth.mood", "home auth.address?", "all auth.mood[]?");
    programs
        .query("Both", Command.MANY, "SELECT * FROM users, auth.users")
        .embeds("u", "users", false, null)
        .embeds("a", "auth.users", false, null)
        .end();
    Generated generated = generated();
    generated.compiler().compile();
    assertThat(generated.paths())
        .extracting(path -> path.substring("com/example/db/".length()))
        .containsExactly(
            "Address.java",
            "AuthAddress.java",
            "AuthMood.java",
            "AuthUser.java",
            "AuthorQueries.java",
            "Mood.java",
            "User.java");
  }

  @Test
  void theOptionsChangeThisCodeToo() {
    options.exceptions = ExceptionStyle.CHECKED;
    options.emitInterface = true;
    options.nullness = Nullness.NONE;
    programs.table("users", "id int4", "tags text[]?", "span int4range?");
    programs.query("All", Command.STREAM, "SELECT * FROM users").givesAllOf("users").end();
    programs
        .query("Copy", Command.COPYFROM, "INSERT INTO users VALUES (?1, ?2)")
        .param("id int4")
        .param("tags text[]?")
        .copiesInto("users", "id", "tags")
        .end();
    programs
        .query("Last", Command.EXECLASTID, "INSERT INTO users (id) VALUES (1) RETURNING id")
        .gives("id int4")
        .end();
    Generated generated = generated();
    generated.compiler().compile();
    assertThat(generated.text("User")).contains("User(int id, List<String> tags, PgRange<Integer>");
    assertThat(generated.text("AuthorQueries"))
        .contains("Iterable<CopyParams> batch) throws SQLException")
        .doesNotContain("QueryException.in");
  }

  @Test
  void aModuleNeedsTheSecondJarAlone() {
    programs.enumeration("public.mood", "a").composite("public.address", "moods public.mood[]?");
    programs.table("users", "home public.address", "small int2?", "all public.address[]");
    programs.query("All", Command.STREAM, "SELECT * FROM users").givesAllOf("users").end();
    generated().compiler().inModule("io.github.jsqlc.runtime.postgresql").compile();
  }

  /** A record and an enum that would have one name, and names that the runtime has. */
  @Test
  void typesOfOneNameAreTold() {
    programs
        .enumeration("public.orders", "a")
        .composite("public.order", "x int4?")
        .composite("public.pg_range", "x int4range?")
        .table("order", "a public.orders", "b public.order?", "c public.pg_range[]?");
    programs.query("All", Command.MANY, "SELECT * FROM \"order\"").givesAllOf("order").end();
    Generated generated = generated();
    generated.compiler().compile();
    assertThat(generated.text("Order"))
        .contains("OrderEnum a, @Nullable OrderType b, @Nullable List<@Nullable PgRangeType> c");
  }

  @Test
  void tablesMayBeCalledAsTypesOfOtherPackagesAre() {
    programs
        .table("points", "p point", "r int4range?", "i interval?")
        .table("ranges", "p point", "q point");
    programs.query("All", Command.MANY, "SELECT * FROM points").givesAllOf("points").end();
    programs.query("Ranges", Command.MANY, "SELECT * FROM ranges").givesAllOf("ranges").end();
    Generated generated = generated();
    generated.compiler().compile();
    assertThat(generated.paths())
        .contains("com/example/db/Point.java", "com/example/db/Range.java");
  }

  @Test
  void everyQuestionMarkThatIsNoParameterSurvives() throws Exception {
    programs
        .query(
            "Marks",
            Command.ONE,
            """
            SELECT '?' || E'\\'?' || $$?$$ || $a$ '?$a$ || "q?", -- ?
              /* ? /* ? */ ' */ '{"a": 1}'::jsonb ? ?1, '{"b": 1}'::jsonb ?| ?2, '[1]'::jsonb @? '$[*]',
              '{"a": 1, "b": 2}'::jsonb ?& ARRAY['a', 'b'], 'it''s ?', a$1
            FROM (SELECT 'x' AS "q?", 5 AS a$1) AS s
            """)
        .param("key text")
        .param("keys text[]")
        .gives("text text", "one bool", "any bool", "path bool", "all bool", "its text", "n int4")
        .exactlyOne()
        .end();
    run(
        "SELECT 1",
        """
        same(
            "MarksRow[text=?'?? '?x, one=true, any=false, path=true, all=true, its=it's ?, n=5]",
            q.marks("a", List.of("x", "y")).toString());
        """);
  }

  @Test
  void theLastKeyIsTheColumnOfReturning() throws Exception {
    programs
        .query(
            "Add",
            Command.EXECLASTID,
            "INSERT INTO t (v) SELECT ?1 FROM generate_series(1, ?2) RETURNING id")
        .param("v text")
        .param("n int4")
        .gives("id int8")
        .end();
    programs
        .query("Result", Command.EXECRESULT, "INSERT INTO t (v) VALUES (?1)")
        .param("v text")
        .end();
    programs
        .query("Rows", Command.EXECRESULT, "INSERT INTO t (v) VALUES (?1), (?1) RETURNING v")
        .param("v text")
        .gives("v text")
        .end();
    run(
        "CREATE TABLE t (v text, id bigint GENERATED ALWAYS AS IDENTITY)",
        """
        same(3L, q.add("a", 3));
        same(new ExecResult(1, OptionalLong.empty()), q.result("b"));
        same(new ExecResult(2, OptionalLong.empty()), q.rows("c"));
        try {
            q.add("d", 0);
            throw new AssertionError("there is no key");
        } catch (NoRowException e) {
            same("Add", e.queryName());
        }
        """);
  }

  @Test
  void withoutReturningThereIsNoLastKey() {
    programs
        .query("Add", Command.EXECLASTID, "INSERT INTO t (v) VALUES (?1)")
        .param("v text")
        .end();
    Diagnostics diagnostics = new Diagnostics();
    JavaModels.of(programs.build(), options.build(), diagnostics);
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo(Code.Q506);
              assertThat(d.at().text()).isEqualTo("Add");
              assertThat(d.message())
                  .isEqualTo(
                      ":execlastid needs RETURNING with the key alone: the driver knows no last"
                          + " key");
            });
  }

  /** PostgreSQL has done all when it sends the first row. */
  @Test
  void nobodyReadsRowsThatNobodyWants() throws Exception {
    programs
        .query("Add", Command.EXEC, "INSERT INTO t (v) VALUES (?1), (?1) RETURNING v")
        .param("v int4")
        .gives("v int4")
        .end();
    programs
        .query("First", Command.ONE, "INSERT INTO t (v) VALUES (?1), (?1 + 1) RETURNING v")
        .param("v int4")
        .gives("v int4")
        .end();
    programs.query("Sum", Command.ONE, "SELECT sum(v) FROM t").gives("sum int8").exactlyOne().end();
    run(
        "CREATE TABLE t (v int)",
        """
        q.add(1);
        same(Optional.of(5), q.first(5));
        same(13L, q.sum());
        """);
    assertThat(generated().text("AuthorQueries"))
        .contains("statement.executeQuery().close();")
        .doesNotContain("while (rows.next())");
  }

  @Test
  void batchesOfEveryKind() throws Exception {
    programs.enumeration("public.mood", "a", "b");
    programs
        .query("Add", Command.BATCHEXEC, "INSERT INTO t (mood, tags) VALUES (?1, ?2)")
        .param("mood public.mood?")
        .param("tags text[]")
        .end();
    programs
        .query("AddOne", Command.BATCHONE, "INSERT INTO t (mood) VALUES (?1) RETURNING id")
        .param("mood public.mood")
        .gives("id int4")
        .exactlyOne()
        .end();
    programs
        .query("Find", Command.BATCHMANY, "SELECT tags FROM t WHERE mood = ?1 ORDER BY id")
        .param("mood public.mood")
        .gives("tags text[]?")
        .end();
    run(
        """
        CREATE TYPE mood AS ENUM ('a', 'b');
        CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, mood mood, tags text[])
        """,
        """
        int[] counts = q.add(List.of(
            new AuthorQueries.AddParams(null, List.of()),
            new AuthorQueries.AddParams(Mood.B, Arrays.asList("x", null))));
        same(List.of(1, 1), Arrays.stream(counts).boxed().toList());
        List<Integer> ids = q.addOne(List.of(Mood.A, Mood.B));
        same(List.of(3, 4), ids);
        List<List<List<String>>> found = q.find(List.of(Mood.B, Mood.A));
        same(Arrays.asList(Arrays.asList("x", null), null), found.get(0));
        """);
  }

  @Test
  void aListIsOneArrayInAnyPlace() throws Exception {
    programs.enumeration("public.mood", "a", "b");
    programs
        .query(
            "Count",
            Command.ONE,
            "SELECT count(*) FROM t WHERE mood = ANY(?1) AND id <> ALL(?2) AND id < ?3 AND mood = ANY(?1)")
        .list("moods public.mood", ListForm.ARRAY)
        .list("ids int4", ListForm.ARRAY)
        .param("max int4")
        .gives("n int8")
        .exactlyOne()
        .end();
    run(
        """
        CREATE TYPE mood AS ENUM ('a', 'b');
        CREATE TABLE t (id int, mood mood);
        INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'a'), (4, 'a')
        """,
        """
        same(2L, q.count(List.of(Mood.A), Set.of(1), 5));
        same(2L, q.count(EnumSet.allOf(Mood.class), List.of(1), 4));
        same(0L, q.count(List.of(), List.of(), 5));
        """);
  }

  /** A parameter that is called varchar would have no operator here, or another one. */
  @Test
  void textsHaveTheTypeThatTheStatementAsksFor() throws Exception {
    programs
        .query(
            "Tagged", Command.ONE, "SELECT count(*) FROM t WHERE tags && ARRAY[?1] AND code = ?2")
        .param("tag text")
        .param("code bpchar")
        .gives("n int8")
        .exactlyOne()
        .end();
    run(
        "CREATE TABLE t (tags text[], code char(3)); INSERT INTO t VALUES ('{a,b}', 'x')",
        "same(1L, q.tagged(\"a\", \"x  \"));");
  }

  @Test
  void aBrokenConstraintTellsItsName() throws Exception {
    programs
        .query("Add", Command.EXEC, "INSERT INTO t (id, name) VALUES (?1, ?2)")
        .param("id int4")
        .param("name text?")
        .end();
    run(
        """
        CREATE TABLE t (
          id int CONSTRAINT "the key" PRIMARY KEY CONSTRAINT small CHECK (id < 10),
          name text CONSTRAINT named NOT NULL,
          parent int CONSTRAINT parent REFERENCES t DEFAULT 1,
          CONSTRAINT one_name EXCLUDE USING btree (name WITH =));
        INSERT INTO t VALUES (1, 'a')
        """,
        """
        try {
            q.add(1, "x");
            throw new AssertionError();
        } catch (UniqueConstraintException e) {
            same(Optional.of("the key"), e.constraint());
        }
        try {
            q.add(11, "x");
            throw new AssertionError();
        } catch (CheckConstraintException e) {
            same(Optional.of("small"), e.constraint());
        }
        try {
            q.add(2, null);
            throw new AssertionError();
        } catch (NotNullConstraintException e) {
            same(Optional.of("name"), e.constraint());
        }
        try {
            q.add(2, "a");
            throw new AssertionError();
        } catch (ConstraintException e) {
            same(Optional.of("one_name"), e.constraint());
        }
        """);
  }

  @Test
  void overridesNameTypesInAnyOfTheirWays() {
    programs.domain("public.email", "text").typed("citext", Family.TEXT);
    programs.table(
        "t", "a public.email", "b timestamptz", "c int4", "d numeric", "e citext", "f uuid");
    programs.query("All", Command.MANY, "SELECT * FROM t").givesAllOf("t").end();
    programs
        .query("Add", Command.EXEC, "INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5)")
        .param("a public.email")
        .param("b timestamptz?")
        .param("c int4?")
        .param("d numeric")
        .param("e citext")
        .end();
    options.override("email", "com.example.Email", "com.example.EmailCodec");
    options.override("timestamp with time zone", "java.time.Instant", null);
    options.override("pg_catalog.int4", "long", null);
    options.override("decimal", "double", null);
    options.override("public.citext", "java.lang.String", null);
    options.override("pg_catalog.uuid", "java.lang.String", null);
    Generated generated = generated();
    assertThat(generated.text("T"))
        .contains("Email a, Instant b, long c, double d, String e, String f")
        .contains("PgTypes.INSTANT.read(rows, first + 1)")
        .contains("rows.getLong(first + 2)");
    assertThat(generated.text("AuthorQueries"))
        .contains("Codecs.EMAIL_CODEC.write(statement, 1, a)")
        .contains("PgTypes.INSTANT.write(statement, 2, b)")
        .contains("statement.setObject(3, c, Types.OTHER)")
        .contains("statement.setObject(4, d, Types.OTHER)")
        .contains("statement.setObject(5, e, Types.OTHER)");
  }

  /** A result tells what the domain is of; the column behind it knows the domain. */
  @Test
  void anOverrideOfADomainCountsInResultsToo() {
    programs.domain("public.email", "text").table("t", "a public.email", "b text");
    programs
        .query("Some", Command.MANY, "SELECT a, b FROM t WHERE a = ?1")
        .param("a text", "t")
        .gives("b text")
        .givesFrom("t", "a text")
        .end();
    options.override("email", "com.example.Email", "com.example.EmailCodec");
    assertThat(generated().text("AuthorQueries"))
        .contains("record SomeRow(String b, Email a)")
        .contains("some(Email a)");
  }
}
