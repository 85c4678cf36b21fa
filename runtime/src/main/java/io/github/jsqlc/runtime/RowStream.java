package io.github.jsqlc.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rows as a lazy stream, for as long as a function runs: see {@link #use}.
 *
 * @param <T> the row
 */
public final class RowStream<T> implements Spliterator<T> {

  private final String queryName;
  private final ResultSet rows;
  private final RowReader<T> reader;
  private boolean atEnd;
  private boolean over;

  private RowStream(String queryName, ResultSet rows, RowReader<T> reader) {
    this.queryName = queryName;
    this.rows = rows;
    this.reader = reader;
  }

  /**
   * Runs {@code body} on the rows. The stream reads a row when one is asked for, in order and never
   * in parallel; what the driver throws comes out of it as {@link QueryException}. Once {@code
   * body} has returned, the stream throws {@link IllegalStateException}.
   *
   * @param queryName the query's name, for messages
   * @param rows the rows, before the first; closing them is the caller's
   * @param reader makes a value of the row on which they stand
   * @param body what to do with the stream; it need not close it
   * @param <T> the row
   * @param <R> the result
   * @return what {@code body} returned
   */
  public static <T, R> R use(
      String queryName,
      ResultSet rows,
      RowReader<T> reader,
      Function<? super Stream<T>, ? extends R> body) {
    RowStream<T> source = new RowStream<>(queryName, rows, reader);
    try {
      return body.apply(StreamSupport.stream(source, false));
    } finally {
      // A driver may use the same result set again for the next call, so its own state says
      // nothing.
      source.over = true;
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    if (over) {
      throw new IllegalStateException(
          "query " + queryName + ": its stream works only inside its function");
    }
    if (atEnd) {
      return false;
    }
    T row;
    try {
      if (!rows.next()) {
        atEnd = true;
        return false;
      }
      row = reader.read(rows);
    } catch (SQLException e) {
      throw QueryException.in(queryName, e);
    }
    action.accept(row);
    return true;
  }

  @Override
  public @Nullable Spliterator<T> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED;
  }
}
