package io.github.jsqlc.benchmarks.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.benchmarks.db.postgresql.Author;
import io.github.jsqlc.benchmarks.db.postgresql.AuthorQueries.CreateAuthorsParams;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared has to do the same. */
class VariantTest {

  @ParameterizedTest
  @EnumSource
  void storesAndReadsTheSame(Variant variant) throws Exception {
    try (Connection connection = Server.fresh()) {
      Authors authors = variant.on(connection);
      List<CreateAuthorsParams> rows = Rows.of(2500);
      assertThat(authors.createAll(rows)).hasSize(2500).containsOnly(1);
      assertThat(authors.copyAll(rows.subList(0, 10))).isEqualTo(10);
      authors.create(rows.get(1));
      assertThat(authors.get(2)).contains(author(2, rows.get(1)));
      assertThat(authors.get(2501)).contains(author(2501, rows.get(0)));
      assertThat(authors.get(2511)).contains(author(2511, rows.get(1)));
      assertThat(authors.get(2512)).isEmpty();
      assertThat(authors.list(2)).containsExactly(author(1, rows.get(0)), author(2, rows.get(1)));
      long years = rows.stream().mapToLong(CreateAuthorsParams::born).sum();
      long more = rows.subList(0, 10).stream().mapToLong(CreateAuthorsParams::born).sum() + 1901;
      assertThat(authors.sumOfYears()).isEqualTo(years + more);
    }
  }

  private static Author author(long id, CreateAuthorsParams row) {
    return new Author(
        id,
        row.name(),
        row.email(),
        row.born(),
        row.rating(),
        row.mood(),
        row.tags(),
        row.createdAt());
  }
}
