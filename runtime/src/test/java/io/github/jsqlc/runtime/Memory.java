package io.github.jsqlc.runtime;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One SQLite database in memory for a test class. */
final class Memory implements AutoCloseable {

  /** Sets the parameters of a statement. */
  @FunctionalInterface
  interface Setter {
    void set(PreparedStatement statement) throws SQLException;
  }

  final Connection connection;

  Memory() {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads the first column of every row. */
  <T> List<T> all(String sql, Setter setter, RowReader<T> reader) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      setter.set(statement);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> result = new ArrayList<>();
        while (rows.next()) {
          result.add(reader.read(rows));
        }
        return result;
      }
    }
  }

  /** Reads the first column of the first row. */
  <T> T one(String sql, Setter setter, RowReader<T> reader) throws SQLException {
    return all(sql, setter, reader).get(0);
  }

  /** Reads the first column of the first row of a query without parameters. */
  <T> T one(String sql, RowReader<T> reader) throws SQLException {
    return one(sql, statement -> {}, reader);
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
