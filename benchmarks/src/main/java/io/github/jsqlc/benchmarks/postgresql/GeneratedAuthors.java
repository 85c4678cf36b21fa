package io.github.jsqlc.benchmarks.postgresql;

import io.github.jsqlc.benchmarks.db.postgresql.Author;
import io.github.jsqlc.benchmarks.db.postgresql.AuthorQueries;
import io.github.jsqlc.benchmarks.db.postgresql.AuthorQueries.CopyAuthorsParams;
import io.github.jsqlc.benchmarks.db.postgresql.AuthorQueries.CreateAuthorParams;
import io.github.jsqlc.benchmarks.db.postgresql.AuthorQueries.CreateAuthorsParams;
import io.github.jsqlc.runtime.Database;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** The generated class on one connection. */
final class GeneratedAuthors implements Authors {
  private final AuthorQueries queries;

  GeneratedAuthors(Connection connection) {
    this.queries = new AuthorQueries(Database.of(connection));
  }

  @Override
  public Optional<Author> get(long id) {
    return queries.getAuthor(id);
  }

  @Override
  public List<Author> list(long limit) {
    return queries.listAuthors(limit);
  }

  @Override
  public long sumOfYears() {
    return queries.streamAuthors(authors -> authors.mapToLong(Author::born).sum());
  }

  @Override
  public void create(CreateAuthorsParams row) {
    queries.createAuthor(
        new CreateAuthorParams(
            row.name(),
            row.email(),
            row.born(),
            row.rating(),
            row.mood(),
            row.tags(),
            row.createdAt()));
  }

  @Override
  public int[] createAll(List<CreateAuthorsParams> rows) {
    return queries.createAuthors(rows);
  }

  @Override
  public long copyAll(List<CreateAuthorsParams> rows) {
    return queries.copyAuthors(() -> rows.stream().map(GeneratedAuthors::forCopy).iterator());
  }

  private static CopyAuthorsParams forCopy(CreateAuthorsParams row) {
    return new CopyAuthorsParams(
        row.name(), row.email(), row.born(), row.rating(), row.mood(), row.tags(), row.createdAt());
  }
}
