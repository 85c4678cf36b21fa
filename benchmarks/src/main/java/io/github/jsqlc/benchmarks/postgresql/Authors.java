package io.github.jsqlc.benchmarks.postgresql;

import io.github.jsqlc.benchmarks.db.postgresql.Author;
import io.github.jsqlc.benchmarks.db.postgresql.AuthorQueries.CreateAuthorsParams;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What each variant can do. Both run the same statements through the same driver and hand out the
 * same values, so what differs is the code between the application and the driver.
 */
interface Authors {

  Optional<Author> get(long id) throws SQLException;

  List<Author> list(long limit) throws SQLException;

  /** Reads all, in portions; the sum of the years. */
  long sumOfYears() throws SQLException;

  void create(CreateAuthorsParams row) throws SQLException;

  /** Stores all by batches, in one transaction; how many rows each changed. */
  int[] createAll(List<CreateAuthorsParams> rows) throws SQLException;

  /** Stores all by COPY, in one transaction. */
  long copyAll(List<CreateAuthorsParams> rows) throws SQLException;
}
