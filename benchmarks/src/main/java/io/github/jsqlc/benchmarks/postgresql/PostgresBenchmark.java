package io.github.jsqlc.benchmarks.postgresql;

import io.github.jsqlc.benchmarks.db.postgresql.Author;
import io.github.jsqlc.benchmarks.db.postgresql.AuthorQueries.CreateAuthorsParams;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a call costs from the application to a server on the same machine and back. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class PostgresBenchmark {

  /** One connection, of the variant that is measured. */
  @State(Scope.Thread)
  public abstract static class Store {
    @Param({"GENERATED", "CAREFUL"})
    public Variant variant;

    Authors authors;
    private Connection connection;

    @Setup
    public void open() throws SQLException {
      connection = Server.fresh();
      authors = variant.on(connection);
    }

    @TearDown
    public void close() throws SQLException {
      connection.close();
    }

    void clear() throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("TRUNCATE authors");
      }
    }
  }

  /** A table of 1,000 rows. */
  public static class Filled extends Store {
    static final int ROWS = 1000;
    private long last;

    @Override
    public void open() throws SQLException {
      super.open();
      authors.createAll(Rows.of(ROWS));
    }

    /** Another key each time, and one that is there. */
    long nextKey() {
      last = last % ROWS + 1;
      return last;
    }
  }

  /** A table that is empty when an iteration begins. */
  public static class Growing extends Store {
    private final List<CreateAuthorsParams> rows = Rows.of(1000);
    private int last;

    @Setup(Level.Iteration)
    public void empty() throws SQLException {
      clear();
    }

    CreateAuthorsParams nextRow() {
      last = (last + 1) % rows.size();
      return rows.get(last);
    }
  }

  /** A table that is empty when many rows are stored. */
  public static class Empty extends Store {
    final List<CreateAuthorsParams> rows = Rows.of(10_000);

    @Setup(Level.Invocation)
    public void empty() throws SQLException {
      clear();
    }
  }

  @Benchmark
  public Optional<Author> selectOneByKey(Filled table) throws SQLException {
    return table.authors.get(table.nextKey());
  }

  @Benchmark
  public List<Author> list1000Rows(Filled table) throws SQLException {
    return table.authors.list(Filled.ROWS);
  }

  @Benchmark
  public long stream1000Rows(Filled table) throws SQLException {
    return table.authors.sumOfYears();
  }

  @Benchmark
  public void insertOne(Growing table) throws SQLException {
    table.authors.create(table.nextRow());
  }

  @Benchmark
  public int[] insert10000InBatches(Empty table) throws SQLException {
    return table.authors.createAll(table.rows);
  }

  @Benchmark
  public long copy10000(Empty table) throws SQLException {
    return table.authors.copyAll(table.rows);
  }
}
