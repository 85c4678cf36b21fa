package io.github.jsqlc.javagen;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.LambdaExpr;
import io.github.jsqlc.config.ExceptionStyle;
import io.github.jsqlc.config.Nullness;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.SqlPart.ListForm;
import io.github.jsqlc.javagen.emit.Emitter;
import io.github.jsqlc.javagen.emit.GeneratedFile;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated files look like. */
class StructureTest {
  private final Programs programs = new Programs();
  private final Programs.Options options = new Programs.Options();

  @BeforeAll
  static void java17() {
    StaticJavaParser.getParserConfiguration()
        .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
  }

  /** Every command, with types that need imports, nulls, lists, embedded tables and an enum. */
  private void everything() {
    programs
        .table("authors", "id INT64", "name TEXT", "born DATE?", "photo BYTES?", "age INT64?")
        .enumeration("mood", "good", "bad");
    for (Command command : Command.values()) {
      var query =
          programs
              .query(
                  command.name().toLowerCase(java.util.Locale.ROOT), command, "SELECT ?1 ?2 ?3 ?4")
              .param("mood ENUM:mood?")
              .param("photo BYTES?")
              .param("age INT64?");
      if (!command.isBatch()) {
        query.list("ids INT64", ListForm.EXPANDED);
      } else {
        query.list("ids INT64", ListForm.JSON);
      }
      if (command.readsRows()) {
        query.gives("id INT64", "moods ENUM:mood?").embeds("a", "authors", true, 0);
      }
      query.end();
    }
    programs.query("Bios", Command.MANY, "SELECT").gives("bio TEXT?").end();
    programs.query("Photo", Command.ONE, "SELECT").gives("photo BYTES?").end();
  }

  @Test
  void onlyTheJdkAndTheRuntimeAreImported() {
    everything();
    for (GeneratedFile file : Generated.of(programs.build(), options).files()) {
      CompilationUnit unit = StaticJavaParser.parse(file.text());
      assertThat(unit.getImports())
          .allSatisfy(
              i ->
                  assertThat(i.getNameAsString())
                      .matches(
                          "java\\.(sql|util|time|math)\\..*|io\\.github\\.jsqlc\\.runtime\\..*"))
          .noneMatch(i -> i.isAsterisk() || i.isStatic());
      assertThat(file.text().replace("equals(@Nullable Object other)", ""))
          .doesNotContain("@SuppressWarnings")
          .doesNotContainPattern("\\bObject\\b");
    }
  }

  @Test
  void filesAreUnixTextWithAHeader() {
    everything();
    Generated generated = Generated.of(programs.build(), options);
    assertThat(generated.paths())
        .containsExactly(
            "com/example/db/Author.java",
            "com/example/db/AuthorQueries.java",
            "com/example/db/Mood.java");
    for (GeneratedFile file : generated.files()) {
      assertThat(file.text())
          .startsWith(Emitter.HEADER + "\n")
          .endsWith("}\n")
          .doesNotEndWith("\n\n")
          .doesNotContain("\r")
          .doesNotContain("\t")
          .doesNotContain("\n\n\n");
      assertThat(file.text().lines()).noneMatch(line -> line.endsWith(" "));
    }
    assertThat(generated.text("AuthorQueries")).contains("\n// source: author.sql\npackage ");
    assertThat(generated.text("Author")).startsWith(Emitter.HEADER + "\npackage ");
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    everything();
    assertThat(Generated.of(programs.build(), options))
        .isEqualTo(Generated.of(programs.build(), options));
  }

  @Test
  void pathsThatHoldNoLambdaAllocateNone() {
    programs.table("authors", "id INT64", "name TEXT");
    programs.query("A", Command.ONE, "SELECT ?1").param("id INT64").givesAllOf("authors").end();
    programs.query("B", Command.MANY, "SELECT ?1").param("id INT64").givesAllOf("authors").end();
    programs.query("C", Command.EXEC, "DELETE ?1").param("id INT64").end();
    CompilationUnit unit =
        StaticJavaParser.parse(Generated.of(programs.build(), options).text("AuthorQueries"));
    assertThat(unit.findAll(LambdaExpr.class)).isEmpty();
  }

  @Test
  void everyStyleCompilesInAModule() {
    everything();
    for (boolean emitInterface : new boolean[] {false, true}) {
      for (ExceptionStyle style : ExceptionStyle.values()) {
        options.emitInterface = emitInterface;
        options.exceptions = style;
        for (int limit : new int[] {0, 2, 100}) {
          options.limit = limit;
          var compiler = Generated.of(programs.build(), options).compiler();
          assertThat(compiler.messages()).isEmpty();
          assertThat(compiler.inModule().messages()).isEmpty();
        }
      }
    }
  }

  @Test
  void jspecifyMarksThePackage() {
    everything();
    options.nullness = Nullness.JSPECIFY;
    Generated generated = Generated.of(programs.build(), options);
    assertThat(generated.text("package-info"))
        .contains(
            "@NullMarked\npackage com.example.db;\n\nimport org.jspecify.annotations.NullMarked;");
    assertThat(generated.text("Author")).contains("byte @Nullable [] photo");
    var compiler =
        generated
            .compiler()
            .with(
                "org/jspecify/annotations/Nullable.java",
                annotation("org.jspecify.annotations", "Nullable", "TYPE_USE"))
            .with(
                "org/jspecify/annotations/NullMarked.java",
                annotation("org.jspecify.annotations", "NullMarked", "PACKAGE"));
    assertThat(compiler.messages()).isEmpty();
  }

  @Test
  void anAnnotationForDeclarationsStandsOnThem() {
    everything();
    options.nullness = Nullness.custom("jakarta.annotation.Nullable");
    Generated generated = Generated.of(programs.build(), options);
    assertThat(generated.text("Author")).contains("@Nullable byte[] photo");
    assertThat(generated.text("AuthorQueries")).contains("List<String> bios()");
    var compiler =
        generated
            .compiler()
            .with(
                "jakarta/annotation/Nullable.java",
                annotation("jakarta.annotation", "Nullable", "{METHOD, PARAMETER, FIELD}"));
    assertThat(compiler.messages()).isEmpty();
  }

  @Test
  void anAnnotationOfTheUsersStandsOnTypes() {
    everything();
    options.nullness = Nullness.custom("my.own.Null");
    Generated generated = Generated.of(programs.build(), options);
    assertThat(generated.text("AuthorQueries")).contains("List<@Null String> bios()");
    var compiler =
        generated.compiler().with("my/own/Null.java", annotation("my.own", "Null", "TYPE_USE"));
    assertThat(compiler.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nullable", "@"})
  void noAnnotationAtAll(String nothing) {
    everything();
    options.nullness = Nullness.NONE;
    Generated generated = Generated.of(programs.build(), options);
    assertThat(generated.compiler().messages()).isEmpty();
    String code =
        generated.text("Author").replace("@Override", "").replaceAll("(?s)/\\*\\*.*?\\*/", "");
    assertThat(code).doesNotContain(nothing);
  }

  private static String annotation(String packageName, String name, String targets) {
    return """
        package %s;

        import java.lang.annotation.*;
        import static java.lang.annotation.ElementType.*;

        /** For tests. */
        @Target(%s)
        public @interface %s {}
        """
        .formatted(packageName, targets, name);
  }

  @Test
  void theHeaderNamesAllSources() {
    programs.query("A", Command.EXEC, "DELETE").in("b/author.sql").end();
    programs.query("B", Command.EXEC, "DELETE").in("a/author.sql").end();
    assertThat(Generated.of(programs.build(), options).text("AuthorQueries"))
        .startsWith(
            Emitter.HEADER
                + "\n// source: a/author.sql\n// source: b/author.sql\npackage com.example.db;\n")
        .contains("/** The queries of {@code a/author.sql}, {@code b/author.sql}. */");
  }

  /** The example of the documentation, line by line. */
  @Test
  void theClassLooksAsWrittenByHand() {
    programs.table("authors", "id INT64", "name TEXT", "bio TEXT?");
    programs
        .query("GetAuthor", Command.ONE, "SELECT id, name, bio\nFROM authors\nWHERE id = ?1")
        .doc("Finds one author by its key.")
        .param("id INT64", "authors")
        .givesAllOf("authors")
        .end();
    assertThat(Generated.of(programs.build(), options).text("AuthorQueries")).isEqualTo(EXPECTED);
    assertThat(List.of(EXPECTED.split("\n"))).allMatch(line -> line.length() <= 100);
  }

  private static final String EXPECTED =
      """
      // Code generated by jsqlc. DO NOT EDIT.
      // source: author.sql
      package com.example.db;

      import io.github.jsqlc.runtime.Database;
      import io.github.jsqlc.runtime.QueryException;
      import java.sql.SQLException;
      import java.util.Optional;

      /** The queries of {@code author.sql}. */
      public final class AuthorQueries {

          private static final String GET_AUTHOR = \"""
                  -- name: GetAuthor :one
                  SELECT id, name, bio
                  FROM authors
                  WHERE id = ?
                  \""";

          private final Database db;

          /**
           * Queries on this handle.
           *
           * @param db the handle
           */
          public AuthorQueries(Database db) {
              this.db = db;
          }

          /**
           * These queries inside another handle, usually a transaction.
           *
           * @param other the handle
           * @return the queries there
           */
          public AuthorQueries with(Database other) {
              return new AuthorQueries(other);
          }

          /**
           * Finds one author by its key.
           *
           * @param id authors.id
           * @return the author, or empty when there is none
           */
          public Optional<Author> getAuthor(long id) {
              try (var call = db.call("GetAuthor", GET_AUTHOR)) {
                  var statement = call.statement();
                  statement.setLong(1, id);
                  try (var rows = statement.executeQuery()) {
                      return rows.next() ? Optional.of(Author.read(rows, 1)) : Optional.empty();
                  }
              } catch (SQLException e) {
                  throw QueryException.in("GetAuthor", e);
              }
          }
      }
      """;
}
