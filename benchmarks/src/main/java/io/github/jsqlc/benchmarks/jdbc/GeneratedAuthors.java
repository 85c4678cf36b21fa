package io.github.jsqlc.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.jsqlc.benchmarks.db.Author;
import io.github.jsqlc.benchmarks.db.AuthorQueries;
import io.github.jsqlc.benchmarks.db.AuthorQueries.CreateAuthorsParams;
import io.github.jsqlc.runtime.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The generated class, on one connection or on a pool. */
final class GeneratedAuthors implements Authors {
  private final AuthorQueries queries;
  private final AutoCloseable owner;

  private GeneratedAuthors(Database db, AutoCloseable owner) {
    this.queries = new AuthorQueries(db);
    this.owner = owner;
  }

  /** On one connection, whose prepared statements the handle keeps. */
  static GeneratedAuthors onConnection() throws SQLException {
    Connection connection = DriverManager.getConnection(Sql.URL);
    Sql.createSchema(connection);
    return new GeneratedAuthors(Database.of(connection), connection);
  }

  /** On a pool of one connection, borrowed for each query. */
  static GeneratedAuthors onPool() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(Sql.URL);
    config.setMaximumPoolSize(1);
    config.setMaxLifetime(0);
    HikariDataSource pool = new HikariDataSource(config);
    try (Connection connection = pool.getConnection()) {
      Sql.createSchema(connection);
    }
    return new GeneratedAuthors(Database.of(pool), pool);
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
  public void create(String name, String email, long born, double rating) {
    queries.createAuthor(name, email, born, rating);
  }

  @Override
  public int[] createAll(List<CreateAuthorsParams> rows) {
    return queries.createAuthors(rows);
  }

  @Override
  public void clear() {
    queries.deleteAuthors();
  }

  @Override
  public void close() throws Exception {
    owner.close();
  }
}
