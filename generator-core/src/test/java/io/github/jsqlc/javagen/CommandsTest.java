package io.github.jsqlc.javagen;

import io.github.jsqlc.config.ExceptionStyle;
import io.github.jsqlc.config.OneRow;
import io.github.jsqlc.ir.Command;
import org.junit.jupiter.api.Test;

/** What the method for each command does. */
class CommandsTest {
  private static final String SCHEMA =
      """
      CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, age INTEGER);
      INSERT INTO authors VALUES (1, 'Ann', 30), (2, 'Bob', NULL)
      """;

  private final Programs programs =
      new Programs().table("authors", "id INT64", "name TEXT", "age INT64?");
  private final Programs.Options options = new Programs.Options();

  private void run(String body) throws Exception {
    Generated generated = Generated.of(programs.build(), options);
    generated.compiler().inModule().compile();
    Scenario.run(generated.compiler(), SCHEMA, "var authors = new AuthorQueries(db);\n" + body);
  }

  private void getAuthor() {
    programs
        .query("GetAuthor", Command.ONE, "SELECT id, name, age FROM authors WHERE id = ?1")
        .param("id INT64", "authors")
        .givesAllOf("authors")
        .end();
  }

  @Test
  void oneGivesTheRowOrNothing() throws Exception {
    getAuthor();
    run(
        """
        Optional<Author> ann = authors.getAuthor(1);
        same(Optional.of(new Author(1, "Ann", 30L)), ann);
        same(Optional.of(new Author(2, "Bob", null)), authors.getAuthor(2));
        same(Optional.empty(), authors.getAuthor(3));
        """);
  }

  @Test
  void oneGivesTheRowItselfWhereItIsCertain() throws Exception {
    programs
        .query("CountAuthors", Command.ONE, "SELECT count(*) FROM authors")
        .gives("count(*) INT64")
        .exactlyOne()
        .end();
    programs
        .query(
            "CreateAuthor",
            Command.ONE,
            "INSERT INTO authors (name, age) VALUES (?1, ?2) RETURNING *")
        .param("name TEXT", "authors")
        .param("age INT64?", "authors")
        .givesAllOf("authors")
        .exactlyOne()
        .end();
    run(
        """
        Author eve = authors.createAuthor("Eve", null);
        same(new Author(3, "Eve", null), eve);
        long count = authors.countAuthors();
        same(3L, count);
        """);
  }

  @Test
  void aMissingRowThatWasCertainIsAnError() throws Exception {
    programs.query("NoRow", Command.ONE, "SELECT 1 WHERE 0").gives("one INT64").exactlyOne().end();
    run(
        """
        try {
            authors.noRow();
            throw new AssertionError();
        } catch (NoRowException e) {
            same("NoRow", e.queryName());
        }
        """);
  }

  @Test
  void oneNullableColumnGivesNothingForNull() throws Exception {
    programs
        .query("AgeOf", Command.ONE, "SELECT age FROM authors WHERE id = ?1")
        .param("id INT64", "authors")
        .gives("age INT64?")
        .end();
    programs
        .query("MaxAge", Command.ONE, "SELECT max(age) FROM authors WHERE id > ?1")
        .param("id INT64", "authors")
        .gives("max(age) INT64?")
        .exactlyOne()
        .end();
    run(
        """
        Optional<Long> age = authors.ageOf(1);
        same(Optional.of(30L), age);
        same(Optional.empty(), authors.ageOf(2));
        same(Optional.empty(), authors.ageOf(3));
        same(Optional.of(30L), authors.maxAge(0));
        same(Optional.empty(), authors.maxAge(1));
        """);
  }

  @Test
  void aSecondRowIsAnErrorWhereTheUserWantsIt() throws Exception {
    programs
        .query("AnyName", Command.ONE, "SELECT name FROM authors WHERE id <= ?1 ORDER BY id")
        .param("id INT64", "authors")
        .gives("name TEXT")
        .end();
    programs
        .query("AnyPair", Command.ONE, "SELECT id, name FROM authors ORDER BY id")
        .gives("id INT64", "name TEXT")
        .end();
    run(
        """
        same(Optional.of("Ann"), authors.anyName(2));
        same(Optional.of(new AuthorQueries.AnyPairRow(1, "Ann")), authors.anyPair());
        """);
    options.oneRow = OneRow.STRICT;
    run(
        """
        same(Optional.of("Ann"), authors.anyName(1));
        same(Optional.empty(), authors.anyName(0));
        try {
            authors.anyName(2);
            throw new AssertionError();
        } catch (TooManyRowsException e) {
            same("AnyName", e.queryName());
        }
        """);
  }

  @Test
  void manyGivesAnUnmodifiableList() throws Exception {
    programs
        .query("ListAuthors", Command.MANY, "SELECT * FROM authors ORDER BY id LIMIT ?1")
        .param("limit INT64")
        .givesAllOf("authors")
        .end();
    programs
        .query("Ages", Command.MANY, "SELECT age FROM authors ORDER BY id")
        .gives("age INT64?")
        .end();
    run(
        """
        List<Author> all = authors.listAuthors(10);
        same(List.of(new Author(1, "Ann", 30L), new Author(2, "Bob", null)), all);
        same(List.of(), authors.listAuthors(0));
        List<Long> ages = authors.ages();
        same(Arrays.asList(30L, null), ages);
        try {
            all.clear();
            throw new AssertionError();
        } catch (UnsupportedOperationException expected) {
        }
        """);
  }

  @Test
  void streamGivesTheRowsWhileTheFunctionRuns() throws Exception {
    programs
        .query("EachAuthor", Command.STREAM, "SELECT id, name FROM authors WHERE id > ?1")
        .param("rows INT64")
        .gives("id INT64", "name TEXT")
        .end();
    programs.query("EachAge", Command.STREAM, "SELECT age FROM authors").gives("age INT64?").end();
    run(
        """
        List<String> names = authors.eachAuthor(
            0, rows -> rows.map(AuthorQueries.EachAuthorRow::name).collect(Collectors.toList()));
        same(List.of("Ann", "Bob"), names);
        long nulls = authors.eachAge(rows -> rows.filter(Objects::isNull).count());
        same(1L, nulls);
        """);
  }

  @Test
  void execAndItsKinds() throws Exception {
    programs
        .query("SetAge", Command.EXEC, "UPDATE authors SET age = ?1 WHERE id = ?2")
        .param("age INT64?", "authors")
        .param("id INT64", "authors")
        .end();
    programs
        .query("Grow", Command.EXECROWS, "UPDATE authors SET age = age + ?1")
        .param("years INT64")
        .end();
    programs
        .query("Add", Command.EXECRESULT, "INSERT INTO authors (name) VALUES (?1)")
        .param("name TEXT", "authors")
        .end();
    programs
        .query("AddForId", Command.EXECLASTID, "INSERT INTO authors (name) VALUES (?1)")
        .param("name TEXT", "authors")
        .end();
    getAuthor();
    run(
        """
        authors.setAge(null, 1);
        authors.setAge(20L, 2);
        same(Optional.of(new Author(1, "Ann", null)), authors.getAuthor(1));
        long rows = authors.grow(1);
        same(2L, rows);
        same(Optional.of(new Author(2, "Bob", 21L)), authors.getAuthor(2));
        ExecResult added = authors.add("Eve");
        same(new ExecResult(1, OptionalLong.of(3)), added);
        long id = authors.addForId("Max");
        same(4L, id);
        """);
  }

  @Test
  void rowsThatNobodyWantsDoNoHarm() throws Exception {
    programs
        .query("Add", Command.EXEC, "INSERT INTO authors (name) VALUES (?1) RETURNING id")
        .param("name TEXT", "authors")
        .gives("id INT64")
        .end();
    programs
        .query("Clear", Command.EXECROWS, "DELETE FROM authors RETURNING id")
        .gives("id INT64")
        .end();
    run(
        """
        authors.add("Eve");
        same(3L, authors.clear());
        same(0L, authors.clear());
        """);
  }

  @Test
  void keysAndCountsOfStatementsThatGiveRows() throws Exception {
    programs
        .query("Add", Command.EXECLASTID, "INSERT INTO authors (name) VALUES (?1) RETURNING name")
        .param("name TEXT", "authors")
        .gives("name TEXT")
        .end();
    programs
        .query("AddMore", Command.EXECRESULT, "INSERT INTO authors (name) VALUES (?1) RETURNING 1")
        .param("name TEXT", "authors")
        .gives("one INT64")
        .end();
    programs
        .query(
            "Ignore",
            Command.EXECLASTID,
            "INSERT OR IGNORE INTO authors (id) VALUES (1) RETURNING id")
        .gives("id INT64")
        .end();
    programs
        .query("Rename", Command.BATCHEXEC, "UPDATE authors SET age = ?1 RETURNING id")
        .param("age INT64?", "authors")
        .gives("id INT64")
        .end();
    run(
        """
        same(3L, authors.add("Eve"));
        same(new ExecResult(1, OptionalLong.of(4)), authors.addMore("Max"));
        same("[4, 4]", Arrays.toString(authors.rename(Arrays.asList(1L, null))));
        try {
            authors.ignore();
            throw new AssertionError();
        } catch (NoRowException e) {
            same("Ignore", e.queryName());
        }
        """);
  }

  @Test
  void statementsOfWhichOnlyTheDatabaseKnowsWhetherTheyGiveRows() throws Exception {
    programs.query("GetVersion", Command.EXEC, "SELECT 1").end();
    programs.query("Mode", Command.EXEC, "PRAGMA user_version").readOnly().end();
    programs.query("Version", Command.EXEC, "PRAGMA user_version = 3").readOnly().end();
    programs.query("Index", Command.EXEC, "CREATE INDEX i ON authors (age)").readOnly().end();
    getAuthor();
    run(
        """
        authors.getVersion();
        authors.mode();
        authors.version();
        authors.index();
        same(true, authors.getAuthor(1).isPresent());
        """);
  }

  @Test
  void batches() throws Exception {
    programs
        .query("AddAll", Command.BATCHEXEC, "INSERT INTO authors (name, age) VALUES (?1, ?2)")
        .param("name TEXT", "authors")
        .param("age INT64?", "authors")
        .end();
    programs
        .query("NamesOf", Command.BATCHONE, "SELECT name FROM authors WHERE id = ?1")
        .param("id INT64", "authors")
        .gives("name TEXT")
        .end();
    programs
        .query("Counts", Command.BATCHONE, "SELECT count(*) FROM authors WHERE id < ?1")
        .param("id INT64", "authors")
        .gives("count(*) INT64")
        .exactlyOne()
        .end();
    programs
        .query("Below", Command.BATCHMANY, "SELECT * FROM authors WHERE id < ?1 ORDER BY id")
        .param("id INT64", "authors")
        .givesAllOf("authors")
        .end();
    programs
        .query("CopyIn", Command.COPYFROM, "INSERT INTO authors (id, name) VALUES (?1, ?2)")
        .param("id INT64", "authors")
        .param("name TEXT", "authors")
        .end();
    run(
        """
        int[] counts = authors.addAll(List.of(
            new AuthorQueries.AddAllParams("Eve", null), new AuthorQueries.AddAllParams("Max", 4L)));
        same("[1, 1]", Arrays.toString(counts));
        List<Optional<String>> names = authors.namesOf(List.of(3L, 9L, 4L));
        same(List.of(Optional.of("Eve"), Optional.empty(), Optional.of("Max")), names);
        List<Long> numbers = authors.counts(Set.of(3L));
        same(List.of(2L), numbers);
        List<List<Author>> below = authors.below(List.of(1L, 2L));
        same(List.of(List.of(), List.of(new Author(1, "Ann", 30L))), below);
        long stored = authors.copyIn(List.of(new AuthorQueries.CopyInParams(7, "Zoe")));
        same(1L, stored);
        """);
  }

  @Test
  void errorsNameTheQueryOrAreTheDriversOwn() throws Exception {
    programs
        .query("Add", Command.EXEC, "INSERT INTO authors (name) VALUES (?1)")
        .param("name TEXT", "authors")
        .end();
    programs
        .query("AddAll", Command.BATCHEXEC, "INSERT INTO authors (name) VALUES (?1)")
        .param("name TEXT", "authors")
        .end();
    run(
        """
        try {
            authors.add("Ann");
            throw new AssertionError();
        } catch (UniqueConstraintException e) {
            same("Add", e.queryName());
        }
        try {
            authors.addAll(List.of("Ann"));
            throw new AssertionError();
        } catch (UniqueConstraintException e) {
            same("AddAll", e.queryName());
        }
        """);
    options.exceptions = ExceptionStyle.CHECKED;
    run(
        """
        try {
            authors.add("Ann");
            throw new AssertionError();
        } catch (SQLException e) {
            same(true, e.getMessage().contains("UNIQUE"));
        }
        try {
            authors.addAll(List.of("Ann"));
            throw new AssertionError();
        } catch (SQLException e) {
            same(true, e.getMessage().contains("UNIQUE"));
        }
        """);
  }

  @Test
  void anInterfaceHasAllMethods() throws Exception {
    getAuthor();
    options.emitInterface = true;
    run(
        """
        AuthorQueriesApi api = authors;
        same(Optional.empty(), api.with(db).getAuthor(3));
        db.inTransaction(tx -> same(true, authors.with(tx).getAuthor(1).isPresent()));
        """);
  }

  @Test
  void manyParametersComeAsOneRecord() throws Exception {
    options.limit = 1;
    programs
        .query("Add", Command.EXECROWS, "INSERT INTO authors VALUES (?1, ?2, ?3)")
        .param("id INT64", "authors")
        .param("name TEXT", "authors")
        .param("age INT64?", "authors")
        .end();
    run("same(1L, authors.add(new AuthorQueries.AddParams(5, \"Eve\", null)));");
  }

  /** Parameters called as the generated code would call its own variables. */
  @Test
  void namesOfParametersHideNothing() throws Exception {
    for (String name :
        new String[] {"db", "call", "statement", "rows", "list", "e", "row", "sql", "index"}) {
      programs
          .query("By_" + name, Command.MANY, "SELECT name FROM authors WHERE id = ?1")
          .param(name + " INT64")
          .gives("name TEXT")
          .end();
    }
    run("same(List.of(\"Ann\"), authors.byDb(1)); same(List.of(\"Ann\"), authors.byRows(1));");
  }
}
