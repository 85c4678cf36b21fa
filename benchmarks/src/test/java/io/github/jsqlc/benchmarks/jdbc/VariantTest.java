package io.github.jsqlc.benchmarks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.benchmarks.db.Author;
import io.github.jsqlc.benchmarks.db.AuthorQueries.CreateAuthorsParams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared has to do the same. */
class VariantTest {

  @ParameterizedTest
  @EnumSource
  void storesAndReadsTheSame(Variant variant) throws Exception {
    Authors authors = variant.open();
    try {
      List<CreateAuthorsParams> rows = Rows.of(2500);
      assertThat(authors.createAll(rows)).hasSize(2500).containsOnly(1);
      authors.create("Ann", null, 1970, 4.5);
      assertThat(authors.get(2)).contains(author(2, rows.get(1)));
      assertThat(authors.get(2501)).contains(new Author(2501, "Ann", null, 1970, 4.5));
      assertThat(authors.get(2502)).isEmpty();
      assertThat(authors.list(2)).containsExactly(author(1, rows.get(0)), author(2, rows.get(1)));
      authors.clear();
      assertThat(authors.list(10)).isEmpty();
    } finally {
      authors.close();
    }
  }

  @Test
  void handWrittenCodeSendsTheSameTexts() throws Exception {
    Path generated = Path.of("src/main/java/io/github/jsqlc/benchmarks/db/AuthorQueries.java");
    String source = Files.readString(generated).replaceAll("(?m)^ +", "");
    assertThat(source).contains(quoted(Sql.GET), quoted(Sql.LIST), quoted(Sql.CREATE));
  }

  private static String quoted(String sql) {
    return "\"\"\"\n" + sql + "\"\"\"";
  }

  private static Author author(long id, CreateAuthorsParams row) {
    return new Author(id, row.name(), row.email(), row.born(), row.rating());
  }
}
