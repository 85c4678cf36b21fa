package io.github.jsqlc.benchmarks.postgresql;

import io.github.jsqlc.benchmarks.db.postgresql.AuthorQueries.CreateAuthorsParams;
import io.github.jsqlc.benchmarks.db.postgresql.Mood;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** The rows to store: every third author without an address, three tags each. */
final class Rows {
  private static final OffsetDateTime START =
      OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private Rows() {}

  static List<CreateAuthorsParams> of(int count) {
    return IntStream.range(0, count).mapToObj(Rows::row).toList();
  }

  private static CreateAuthorsParams row(int i) {
    return new CreateAuthorsParams(
        "Author Number " + i,
        i % 3 == 0 ? null : "author" + i + "@example.com",
        1900 + i % 100,
        i % 50 / 10.0,
        i % 2 == 0 ? Mood.CALM : Mood.MERRY,
        List.of("novel", "tag " + i % 10, "x"),
        START.plusMinutes(i));
  }
}
