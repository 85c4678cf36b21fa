package io.github.jsqlc.javagen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "id | id",
        "author_id | authorId",
        "AUTHOR_ID | authorId",
        "authorId | authorId",
        "AuthorID | authorId",
        "ID | id",
        "HTMLPage | htmlPage",
        "userIDs | userIds",
        "iPhone | iPhone",
        "first name | firstName",
        "total-price | totalPrice",
        "_hidden | hidden",
        "__a__b__ | aB",
        "a$b | aB",
        "2fa | _2fa",
        "class | class_",
        "int | int_",
        "true | true_",
        "record | record",
        "yield | yield_",
        "hashCode | hashCode_",
        "to_string | toString_",
        "get_class | getClass_",
        "notify | notify_",
        "naïve | naïve",
        "größe | größe",
        "名前 | 名前",
        "Ünïcode_name | ünïcodeName",
        "$ | column3",
        "\"\" | column3",
        "a + b | column3",
        "count(*) | count",
        "max(price) | max",
        "coalesce(a, 'x') | coalesce",
        "'text' | column3",
        "? | column3",
        "1 | column3",
        "1.5 | column3",
        "x'00' | column3",
      })
  void columnsGetValidNames(String name, String expected) {
    assertThat(Identifiers.column(name, 3)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "GetAuthor, getAuthor, GetAuthor, GET_AUTHOR",
    "getAuthor, getAuthor, GetAuthor, GET_AUTHOR",
    "get_author, getAuthor, GetAuthor, GET_AUTHOR",
    "GetURL, getURL, GetURL, GET_URL",
    "URLOf, urlOf, URLOf, URL_OF",
    "ID, id, ID, ID",
    "A, a, A, A",
    "Get2Things, get2Things, Get2Things, GET2_THINGS",
    "Delete, delete, Delete, DELETE",
    "New, new_, New, NEW",
    "Notify, notify_, Notify, NOTIFY",
    "_x, x, X, X",
    "ÉtéDernier, étéDernier, ÉtéDernier, ÉTÉ_DERNIER",
  })
  void queriesGiveMethodsClassesAndConstants(
      String query, String method, String type, String constant) {
    assertThat(Identifiers.method(query)).isEqualTo(method);
    assertThat(Identifiers.type(query)).isEqualTo(type);
    assertThat(Identifiers.constant(query, "QUERY")).isEqualTo(constant);
  }

  /** Whatever a quoted name holds, the result is a name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "_",
        "$",
        "$$",
        "1",
        "12 monkeys",
        "a.b.c",
        "\"",
        "'",
        "\\",
        "\\u0041",
        "\u0000",
        "\n",
        "\u202e",
        "\ud83d\ude00",
        "a\ud83d\ude00b",
        "\ud800",
        "if",
        "_1",
        "☃",
        "€",
        "e\u0301",
        "\u200b",
        "a\u200bb",
        "ª",
        "Ⅷ",
        "goto",
        "const",
        "var",
        "enum",
        "assert",
        "strictfp",
      })
  void everyNameIsValid(String name) {
    for (String made :
        List.of(
            Identifiers.column(name, 1),
            Identifiers.variable(name, "arg1"),
            Identifiers.method(name),
            Identifiers.type(name),
            Identifiers.type(Words.of(name), "Table"),
            Identifiers.constant(name, "VALUE1"))) {
      assertThat(SourceVersion.isName(made, SourceVersion.RELEASE_17)).as(made).isTrue();
    }
  }

  @Test
  void laterNamesGetNumbers() {
    UniqueNames names = UniqueNames.exact();
    assertThat(List.of(names.take("id"), names.take("id"), names.take("id_2"), names.take("Id")))
        .containsExactly("id", "id_2", "id_2_2", "Id");
    UniqueNames files = UniqueNames.ofFiles();
    assertThat(List.of(files.take("ARow"), files.take("aRow"))).containsExactly("ARow", "aRow_2");
  }

  @ParameterizedTest
  @CsvSource({
    "author.sql, AuthorQueries",
    "authors.sql, AuthorsQueries",
    "author_queries.sql, AuthorQueries",
    "author_query.sql, AuthorQueries",
    "query.sql, Queries",
    "queries.sql, Queries",
    "sql/db/order-items.sql, OrderItemsQueries",
    "C:\\x\\Author.sql, AuthorQueries",
    "userQueries.sql, UserQueries",
    "2fa.sql, _2faQueries",
    "noending, NoendingQueries",
    ".sql, SqlQueries",
    "a.b.sql, ABQueries",
    "-.sql, Queries",
  })
  void filesGiveClasses(String file, String expected) {
    assertThat(TypeNames.dao(file)).isEqualTo(expected);
  }
}
