package io.github.jsqlc.benchmarks.jdbc;

import io.github.jsqlc.benchmarks.db.Author;
import io.github.jsqlc.benchmarks.db.AuthorQueries.CreateAuthorsParams;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The statements and the reading and writing of rows that both kinds of hand-written JDBC share.
 */
final class Sql {

  /** A database of its own for each connection, gone when the connection is closed. */
  static final String URL = "jdbc:sqlite::memory:";

  static final String GET =
      """
      -- name: GetAuthor :one
      SELECT id, name, email, born, rating
      FROM authors
      WHERE id = ?
      """;

  static final String LIST =
      """
      -- name: ListAuthors :many
      SELECT id, name, email, born, rating
      FROM authors
      ORDER BY id
      LIMIT ?
      """;

  static final String CREATE =
      """
      -- name: CreateAuthor :exec
      INSERT INTO authors (name, email, born, rating)
      VALUES (?, ?, ?, ?)
      """;

  /** How many rows the driver gets at once, as many as the runtime gives it. */
  private static final int CHUNK = 1000;

  private Sql() {}

  /** The statement alone, as most people write it. */
  static String unnamed(String sql) {
    return sql.substring(sql.indexOf('\n') + 1);
  }

  static void createSchema(Connection connection) throws SQLException {
    try (InputStream file = Sql.class.getResourceAsStream("/schema.sql");
        Statement statement = connection.createStatement()) {
      statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void clear(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM authors");
    }
  }

  static Author author(ResultSet rows) throws SQLException {
    return new Author(
        rows.getLong(1), rows.getString(2), rows.getString(3), rows.getLong(4), rows.getDouble(5));
  }

  static List<Author> authors(ResultSet rows) throws SQLException {
    List<Author> authors = new ArrayList<>();
    while (rows.next()) {
      authors.add(author(rows));
    }
    return Collections.unmodifiableList(authors);
  }

  static void bind(PreparedStatement statement, String name, String email, long born, double rating)
      throws SQLException {
    statement.setString(1, name);
    statement.setString(2, email);
    statement.setLong(3, born);
    statement.setDouble(4, rating);
  }

  /** Runs {@code statement} for all rows, in chunks and in one transaction. */
  static int[] createAll(
      Connection connection, PreparedStatement statement, List<CreateAuthorsParams> rows)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      int[] counts = new int[rows.size()];
      for (int from = 0; from < counts.length; from += CHUNK) {
        int to = Math.min(from + CHUNK, counts.length);
        for (int i = from; i < to; i++) {
          CreateAuthorsParams row = rows.get(i);
          bind(statement, row.name(), row.email(), row.born(), row.rating());
          statement.addBatch();
        }
        System.arraycopy(statement.executeBatch(), 0, counts, from, to - from);
      }
      connection.commit();
      return counts;
    } catch (Throwable t) {
      connection.rollback();
      throw t;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
