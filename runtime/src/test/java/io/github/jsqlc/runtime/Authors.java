package io.github.jsqlc.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Queries of one table in the shape that the generator gives them. */
final class Authors {

  static final String SCHEMA =
      """
      CREATE TABLE authors (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        age INTEGER CHECK (age > 0)
      )
      """;

  private static final String GET = "SELECT name FROM authors WHERE id = ?";
  private static final String CREATE = "INSERT INTO authors (name) VALUES (?) RETURNING id";
  private static final String DELETE = "DELETE FROM authors WHERE id = ?";
  private static final String LIST = "SELECT name FROM authors ORDER BY id";
  private static final String ADD = "INSERT INTO authors (name) VALUES (?)";

  private final Database db;

  Authors(Database db) {
    this.db = db;
  }

  Authors with(Database other) {
    return new Authors(other);
  }

  static void createTable(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(SCHEMA);
    }
  }

  Optional<String> get(long id) {
    try (var call = db.call("GetAuthor", GET)) {
      var statement = call.statement();
      statement.setLong(1, id);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw QueryException.in("GetAuthor", e);
    }
  }

  long create(@Nullable String name) {
    try (var call = db.call("CreateAuthor", CREATE)) {
      var statement = call.statement();
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw QueryException.noRow("CreateAuthor");
        }
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw QueryException.in("CreateAuthor", e);
    }
  }

  void delete(long id) {
    try (var call = db.call("DeleteAuthor", DELETE)) {
      var statement = call.statement();
      statement.setLong(1, id);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw QueryException.in("DeleteAuthor", e);
    }
  }

  List<String> list() {
    try (var call = db.call("ListAuthors", LIST)) {
      try (var rows = call.statement().executeQuery()) {
        var result = new ArrayList<String>();
        while (rows.next()) {
          result.add(rows.getString(1));
        }
        return Collections.unmodifiableList(result);
      }
    } catch (SQLException e) {
      throw QueryException.in("ListAuthors", e);
    }
  }

  <R> R stream(Function<? super Stream<String>, ? extends R> body) {
    try (var call = db.call("ListAuthors", LIST)) {
      try (var rows = call.statement().executeQuery()) {
        return RowStream.use("ListAuthors", rows, row -> row.getString(1), body);
      }
    } catch (SQLException e) {
      throw QueryException.in("ListAuthors", e);
    }
  }

  int[] addAll(Collection<String> names) {
    try {
      return db.executeBatch(
          "AddAuthors", ADD, names, (statement, name) -> statement.setString(1, name));
    } catch (SQLException e) {
      throw QueryException.in("AddAuthors", e);
    }
  }

  long copy(Iterable<String> names) {
    try {
      return db.copy("CopyAuthors", ADD, names, (statement, name) -> statement.setString(1, name));
    } catch (SQLException e) {
      throw QueryException.in("CopyAuthors", e);
    }
  }

  List<Long> createAll(Collection<String> names) {
    try {
      return db.queryBatch(
          "CreateAuthors",
          CREATE,
          names,
          (statement, name) -> statement.setString(1, name),
          rows -> {
            if (!rows.next()) {
              throw QueryException.noRow("CreateAuthors");
            }
            return rows.getLong(1);
          });
    } catch (SQLException e) {
      throw QueryException.in("CreateAuthors", e);
    }
  }
}
