package io.github.jsqlc.benchmarks.jdbc;

import io.github.jsqlc.benchmarks.db.Author;
import io.github.jsqlc.benchmarks.db.AuthorQueries.CreateAuthorsParams;
import java.sql.SQLException;
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

/** What a call costs from the application to the driver and back, SQLite in memory below. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class JdbcBenchmark {

  /** One database, of the variant that is measured. */
  @State(Scope.Thread)
  public abstract static class Store {
    @Param({"GENERATED", "CAREFUL", "UNNAMED", "PREPARING", "POOLED"})
    public Variant variant;

    Authors authors;

    @Setup
    public void open() throws SQLException {
      authors = variant.open();
    }

    @TearDown
    public void close() throws Exception {
      authors.close();
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
    public void clear() throws SQLException {
      authors.clear();
    }

    CreateAuthorsParams nextRow() {
      last = (last + 1) % rows.size();
      return rows.get(last);
    }
  }

  /** A table that is empty when a batch begins. */
  public static class Empty extends Store {
    final List<CreateAuthorsParams> rows = Rows.of(10_000);

    @Setup(Level.Invocation)
    public void clear() throws SQLException {
      authors.clear();
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
  public void insertOne(Growing table) throws SQLException {
    CreateAuthorsParams row = table.nextRow();
    table.authors.create(row.name(), row.email(), row.born(), row.rating());
  }

  @Benchmark
  public int[] insert10000InBatches(Empty table) throws SQLException {
    return table.authors.createAll(table.rows);
  }
}
