package io.github.jsqlc.benchmarks.jdbc;

import io.github.jsqlc.benchmarks.db.Author;
import io.github.jsqlc.benchmarks.db.AuthorQueries.CreateAuthorsParams;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What each variant can do. All run the same statements through the same driver and hand out the
 * same values, so what differs is the code between the application and the driver.
 */
interface Authors {

  Optional<Author> get(long id) throws SQLException;

  List<Author> list(long limit) throws SQLException;

  void create(String name, String email, long born, double rating) throws SQLException;

  /** Stores all in one transaction; how many rows each changed. */
  int[] createAll(List<CreateAuthorsParams> rows) throws SQLException;

  /** Removes all. */
  void clear() throws SQLException;

  void close() throws Exception;
}
