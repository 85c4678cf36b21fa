package io.github.jsqlc.benchmarks.jdbc;

import io.github.jsqlc.benchmarks.db.Author;
import io.github.jsqlc.benchmarks.db.AuthorQueries.CreateAuthorsParams;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** JDBC as it is usually written: each call prepares its statement and closes it. */
final class PreparingJdbc implements Authors {
  private final Connection connection;

  PreparingJdbc() throws SQLException {
    connection = DriverManager.getConnection(Sql.URL);
    Sql.createSchema(connection);
  }

  @Override
  public Optional<Author> get(long id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.GET)) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(Sql.author(rows)) : Optional.empty();
      }
    }
  }

  @Override
  public List<Author> list(long limit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.LIST)) {
      statement.setLong(1, limit);
      try (ResultSet rows = statement.executeQuery()) {
        return Sql.authors(rows);
      }
    }
  }

  @Override
  public void create(String name, String email, long born, double rating) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.CREATE)) {
      Sql.bind(statement, name, email, born, rating);
      statement.executeUpdate();
    }
  }

  @Override
  public int[] createAll(List<CreateAuthorsParams> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.CREATE)) {
      return Sql.createAll(connection, statement, rows);
    }
  }

  @Override
  public void clear() throws SQLException {
    Sql.clear(connection);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
