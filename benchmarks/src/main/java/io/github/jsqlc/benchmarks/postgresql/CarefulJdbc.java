package io.github.jsqlc.benchmarks.postgresql;

import io.github.jsqlc.benchmarks.db.postgresql.Author;
import io.github.jsqlc.benchmarks.db.postgresql.AuthorQueries.CreateAuthorsParams;
import io.github.jsqlc.benchmarks.db.postgresql.Mood;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/** JDBC as careful hands write it for this driver: each statement is prepared once and kept. */
final class CarefulJdbc implements Authors {
  private static final String COLUMNS =
      "SELECT id, name, email, born, rating, mood, tags, created_at\nFROM authors\n";

  /** How many rows the driver gets at once, as many as the runtime gives it. */
  private static final int CHUNK = 1000;

  private final Connection connection;
  private final PreparedStatement get;
  private final PreparedStatement list;
  private final PreparedStatement stream;
  private final PreparedStatement create;

  CarefulJdbc(Connection connection) throws SQLException {
    this.connection = connection;
    get = connection.prepareStatement(COLUMNS + "WHERE id = ?");
    list = connection.prepareStatement(COLUMNS + "ORDER BY id\nLIMIT ?");
    stream = connection.prepareStatement(COLUMNS + "ORDER BY id");
    stream.setFetchSize(CHUNK);
    create =
        connection.prepareStatement(
            "INSERT INTO authors (name, email, born, rating, mood, tags, created_at)\n"
                + "VALUES (?, ?, ?, ?, ?, ?, ?)");
  }

  private static Author author(ResultSet rows) throws SQLException {
    return new Author(
        rows.getLong(1),
        rows.getString(2),
        rows.getString(3),
        rows.getInt(4),
        rows.getDouble(5),
        Mood.of(rows.getString(6)),
        Collections.unmodifiableList(Arrays.asList((String[]) rows.getArray(7).getArray())),
        rows.getObject(8, OffsetDateTime.class));
  }

  private void bind(CreateAuthorsParams row) throws SQLException {
    create.setString(1, row.name());
    create.setString(2, row.email());
    create.setInt(3, row.born());
    create.setDouble(4, row.rating());
    create.setObject(5, row.mood().sqlLabel(), Types.OTHER);
    Array tags = connection.createArrayOf("text", row.tags().toArray());
    create.setArray(6, tags);
    create.setObject(7, row.createdAt());
  }

  @Override
  public Optional<Author> get(long id) throws SQLException {
    get.setLong(1, id);
    try (ResultSet rows = get.executeQuery()) {
      return rows.next() ? Optional.of(author(rows)) : Optional.empty();
    }
  }

  @Override
  public List<Author> list(long limit) throws SQLException {
    list.setLong(1, limit);
    try (ResultSet rows = list.executeQuery()) {
      List<Author> authors = new ArrayList<>();
      while (rows.next()) {
        authors.add(author(rows));
      }
      return Collections.unmodifiableList(authors);
    }
  }

  /** Something to do in a transaction. */
  private interface Work<R> {
    R run() throws SQLException;
  }

  private <R> R inTransaction(Work<R> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      R result = work.run();
      connection.commit();
      return result;
    } catch (Throwable t) {
      connection.rollback();
      throw t;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  @Override
  public long sumOfYears() throws SQLException {
    return inTransaction(
        () -> {
          long sum = 0;
          try (ResultSet rows = stream.executeQuery()) {
            while (rows.next()) {
              sum += author(rows).born();
            }
          }
          return sum;
        });
  }

  @Override
  public void create(CreateAuthorsParams row) throws SQLException {
    bind(row);
    create.executeUpdate();
  }

  @Override
  public int[] createAll(List<CreateAuthorsParams> rows) throws SQLException {
    return inTransaction(
        () -> {
          int[] counts = new int[rows.size()];
          for (int from = 0; from < counts.length; from += CHUNK) {
            int to = Math.min(from + CHUNK, counts.length);
            for (CreateAuthorsParams row : rows.subList(from, to)) {
              bind(row);
              create.addBatch();
            }
            System.arraycopy(create.executeBatch(), 0, counts, from, to - from);
          }
          return counts;
        });
  }

  /** The values of this benchmark hold nothing that COPY would want escaped. */
  @Override
  public long copyAll(List<CreateAuthorsParams> rows) throws SQLException {
    StringBuilder text = new StringBuilder();
    for (CreateAuthorsParams row : rows) {
      text.append(row.name())
          .append('\t')
          .append(row.email() == null ? "\\N" : row.email())
          .append('\t')
          .append(row.born())
          .append('\t')
          .append(row.rating())
          .append('\t')
          .append(row.mood().sqlLabel())
          .append("\t{\"")
          .append(String.join("\",\"", row.tags()))
          .append("\"}\t")
          .append(row.createdAt())
          .append('\n');
    }
    return inTransaction(() -> copy(text.toString()));
  }

  private long copy(String text) throws SQLException {
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY authors (name, email, born, rating, mood, tags, created_at) FROM STDIN",
              new StringReader(text));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }
}
