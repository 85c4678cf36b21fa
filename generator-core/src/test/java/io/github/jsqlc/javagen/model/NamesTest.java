package io.github.jsqlc.javagen.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.javagen.Programs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which classes, methods and components there are, and what they are called. */
class NamesTest {
  private final Programs programs = new Programs();
  private final Programs.Options options = new Programs.Options();
  private final Diagnostics diagnostics = new Diagnostics();

  private JavaModel model() {
    return JavaModels.of(programs.build(), options.build(), diagnostics);
  }

  private List<String> recordsOf(String... tables) {
    Arrays.stream(tables).forEach(table -> programs.table(table, "id INT64"));
    options.unusedModels = true;
    return model().records().stream().map(record -> record.type().simpleName()).toList();
  }

  private Diagnostic said() {
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().get(0);
  }

  @Test
  void tablesGiveRecordsInTheSingular() {
    assertThat(recordsOf("authors", "order_items", "OrderLines", "user data", "people", "news"))
        .containsExactly("Author", "OrderItem", "OrderLine", "UserData", "Person", "News");
  }

  @Test
  void schemasOfTheirOwnGiveAPrefix() {
    assertThat(recordsOf("users", "baz.users")).containsExactly("User", "BazUser");
  }

  @Test
  void exactNamesStayPlural() {
    options.exactNames = true;
    assertThat(recordsOf("authors", "order_items")).containsExactly("Authors", "OrderItems");
  }

  @Test
  void tablesOfOneSingularKeepTheirNames() {
    assertThat(recordsOf("user", "users", "posts")).containsExactly("User", "Users", "Post");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void classesThatTheCodeUsesAreNotHidden() {
    assertThat(recordsOf("objects", "strings", "lists", "databases", "records", "threads"))
        .containsExactly("ObjectRow", "StringRow", "ListRow", "DatabaseRow", "RecordRow", "Thread");
  }

  @Test
  void aTableCalledAsAClassOfQueries() {
    programs.query("A", Command.EXEC, "DELETE").in("authors.sql").end();
    options.exactNames = true;
    assertThat(recordsOf("authors_queries")).containsExactly("AuthorsQueriesRow");
  }

  @Test
  void anEnumOfTheNameOfARecordSaysSo() {
    programs.enumeration("mood", "good").table("moods", "id INT64", "mood ENUM:mood");
    options.unusedModels = true;
    assertThat(model().enums()).extracting(e -> e.type().simpleName()).containsExactly("MoodEnum");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void renameDecides() {
    options.rename.put("authors", "Writer");
    options.rename.put("lists", "list");
    options.rename.put("id", "key");
    assertThat(recordsOf("authors", "lists")).containsExactly("Writer", "List");
    assertThat(model().records().get(0).components().get(0).name()).isEqualTo("key");
  }

  @Test
  void namesThatDifferInCaseAloneAreRefused() {
    options.exactNames = true;
    recordsOf("User", "uSer");
    assertThat(said().code()).isEqualTo(Code.J601);
    assertThat(said().message()).contains("User").contains("capitals do not count");
    assertThat(said().hint()).hasValueSatisfying(hint -> assertThat(hint).contains("rename"));
  }

  @Test
  void twoTablesOfOneNameAreRefused() {
    recordsOf("baz_users", "baz.users");
    assertThat(said().code()).isEqualTo(Code.J601);
    assertThat(said().message()).isEqualTo("two classes would be called BazUsers");
  }

  @Test
  void twoQueriesOfOneMethodAreRefusedWhereTheSecondStands() {
    programs.query("GetAuthor", Command.EXEC, "DELETE").end();
    programs.query("getAuthor", Command.EXEC, "DELETE").end();
    model();
    assertThat(said().code()).isEqualTo(Code.J601);
    assertThat(said().at().text()).isEqualTo("getAuthor");
  }

  @Test
  void filesOfOneClassShareIt() {
    programs.query("A", Command.EXEC, "DELETE").in("b/author.sql").end();
    programs.query("B", Command.EXEC, "DELETE").in("a/author_queries.sql").end();
    programs.query("C", Command.EXEC, "DELETE").in("b/author.sql").end();
    List<DaoModel> daos = model().daos();
    assertThat(daos).hasSize(1);
    assertThat(daos.get(0).sources()).containsExactly("a/author_queries.sql", "b/author.sql");
    assertThat(daos.get(0).methods()).extracting(MethodModel::name).containsExactly("a", "b", "c");
  }

  @Test
  void onlyTablesThatAreUsedAsAWholeHaveRecords() {
    programs.table("authors", "id INT64", "name TEXT").table("books", "id INT64", "name TEXT");
    programs.table("tags", "id INT64", "name TEXT").table("single", "id INT64");
    programs.query("A", Command.MANY, "SELECT").givesAllOf("authors").end();
    programs
        .query("B", Command.MANY, "SELECT")
        .gives("id INT64")
        .embeds("b", "books", true, 0)
        .end();
    programs.query("C", Command.MANY, "SELECT").givesAllOf("single").end();
    JavaModel model = model();
    assertThat(model.records())
        .extracting(r -> r.type().simpleName())
        .containsExactly("Author", "Book");
    assertThat(model.daos().get(0).methods().get(2).result().arguments())
        .containsExactly(TypeRef.named("java.lang.Long"));
  }

  @Test
  void equalNamesInOneRowGetNumbers() {
    programs
        .query("A", Command.MANY, "SELECT")
        .gives("id INT64", "id INT64", "ID INT64", "count(*) INT64", "count(x) INT64")
        .end();
    assertThat(model().daos().get(0).methods().get(0).rowRecord().orElseThrow().components())
        .extracting(RecordModel.Component::name)
        .containsExactly("id", "id_2", "id_3", "count", "count_2");
  }

  @Test
  void anAbsolutePathIsNotTold() {
    programs.query("A", Command.EXEC, "DELETE").in("/home/me/author.sql").end();
    assertThat(model().daos().get(0).sources()).containsExactly("author.sql");
  }
}
