package io.github.jsqlc.benchmarks.jdbc;

import io.github.jsqlc.benchmarks.db.AuthorQueries.CreateAuthorsParams;
import java.util.List;
import java.util.stream.IntStream;

/** The rows to store: names of usual length, every third author without an address. */
final class Rows {
  private Rows() {}

  static List<CreateAuthorsParams> of(int count) {
    return IntStream.range(0, count).mapToObj(Rows::row).toList();
  }

  private static CreateAuthorsParams row(int i) {
    String email = i % 3 == 0 ? null : "author" + i + "@example.com";
    return new CreateAuthorsParams("Author Number " + i, email, 1900 + i % 100, i % 50 / 10.0);
  }
}
