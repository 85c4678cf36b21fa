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
import java.util.function.UnaryOperator;

/** JDBC as careful hands write it: each statement is prepared once and kept. */
final class CarefulJdbc implements Authors {
  private final Connection connection;
  private final PreparedStatement get;
  private final PreparedStatement list;
  private final PreparedStatement create;

  /** With the texts that generated code sends. */
  static CarefulJdbc named() throws SQLException {
    return new CarefulJdbc(UnaryOperator.identity());
  }

  /**
   * With the texts alone. The driver knows an insert by its first word and, when it sees one, asks
   * for the new key after each execution, whether it is wanted or not; a comment hides it.
   */
  static CarefulJdbc unnamed() throws SQLException {
    return new CarefulJdbc(Sql::unnamed);
  }

  private CarefulJdbc(UnaryOperator<String> spelling) throws SQLException {
    connection = DriverManager.getConnection(Sql.URL);
    Sql.createSchema(connection);
    get = connection.prepareStatement(spelling.apply(Sql.GET));
    list = connection.prepareStatement(spelling.apply(Sql.LIST));
    create = connection.prepareStatement(spelling.apply(Sql.CREATE));
  }

  @Override
  public Optional<Author> get(long id) throws SQLException {
    get.setLong(1, id);
    try (ResultSet rows = get.executeQuery()) {
      return rows.next() ? Optional.of(Sql.author(rows)) : Optional.empty();
    }
  }

  @Override
  public List<Author> list(long limit) throws SQLException {
    list.setLong(1, limit);
    try (ResultSet rows = list.executeQuery()) {
      return Sql.authors(rows);
    }
  }

  @Override
  public void create(String name, String email, long born, double rating) throws SQLException {
    Sql.bind(create, name, email, born, rating);
    create.executeUpdate();
  }

  @Override
  public int[] createAll(List<CreateAuthorsParams> rows) throws SQLException {
    return Sql.createAll(connection, create, rows);
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
