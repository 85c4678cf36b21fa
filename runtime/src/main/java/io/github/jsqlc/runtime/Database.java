package io.github.jsqlc.runtime;

import java.nio.IntBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A handle on a database: what the generated classes run their queries on.
 *
 * <p>There are three kinds. A handle on a {@link #of(DataSource) data source} takes a connection
 * for each query and gives it back; it can be used by many threads. A handle on {@link
 * #of(Connection) one connection} keeps its prepared statements for the next call, which for an
 * embedded database is most of the time of a small query; it is for one thread at a time, as the
 * connection is. {@link #inTransaction} hands out the third kind, bound to the connection of its
 * transaction and usable until the transaction ends.
 */
public final class Database implements AutoCloseable {

  /** Where connections come from; null when there is a session. */
  private final @Nullable DataSource source;

  /** The one connection; null when there is a data source. */
  private final @Nullable Session session;

  private final boolean transactional;

  /** What to say to those who use this handle after its end; null while it is usable. */
  private @Nullable String over;

  private Database(@Nullable DataSource source, @Nullable Session session, boolean transactional) {
    this.source = source;
    this.session = session;
    this.transactional = transactional;
  }

  /**
   * A handle that takes a connection for each query. Outside {@link #inTransaction} each query is
   * run in the mode in which the source hands its connections out, which should be autocommit: in
   * the other mode a pool throws away what is not committed.
   *
   * @param source where the connections come from, usually a pool
   * @return the handle, for any number of threads
   */
  public static Database of(DataSource source) {
    return new Database(Objects.requireNonNull(source, "source"), null, false);
  }

  /**
   * A handle on one connection, which stays the caller's to close. It keeps up to 256 prepared
   * statements; {@link #close} closes them.
   *
   * <p>A connection with autocommit off is inside a transaction of the caller's: the caller commits
   * it, and {@link #inTransaction} sets a savepoint in it.
   *
   * @param connection the connection
   * @return the handle, for one thread at a time
   */
  public static Database of(Connection connection) {
    return new Database(
        null, new Session(Objects.requireNonNull(connection, "connection"), false), false);
  }

  /**
   * Begins one use of a statement.
   *
   * @param queryName the query's name, for messages
   * @param sql its text; calls of the same text share prepared statements on one connection
   * @return the call, to be closed by try-with-resources
   * @throws SQLException if no connection is to be had or the statement cannot be prepared
   * @throws IllegalStateException if this handle's transaction is over or the handle is closed
   */
  public Call call(String queryName, String sql) throws SQLException {
    Session pinned = session;
    if (pinned == null) {
      return callOnSource(sql, false);
    }
    checkUsable(queryName);
    return pinned.call(sql, false);
  }

  /**
   * As {@link #call}, with the keys that an insert generates returned by {@link
   * PreparedStatement#getGeneratedKeys}.
   *
   * @param queryName the query's name, for messages
   * @param sql its text
   * @return the call, to be closed by try-with-resources
   * @throws SQLException if no connection is to be had or the statement cannot be prepared
   * @throws IllegalStateException if this handle's transaction is over or the handle is closed
   */
  public Call callReturningKeys(String queryName, String sql) throws SQLException {
    Session pinned = session;
    if (pinned == null) {
      return callOnSource(sql, true);
    }
    checkUsable(queryName);
    return pinned.call(sql, true);
  }

  /**
   * Runs {@code work} in a transaction: committed when it returns, rolled back when it throws
   * anything. Inside a transaction it is a savepoint: what it throws undoes its own work alone, and
   * nothing lasts before the outermost transaction is committed.
   *
   * @param work what to do, with the handle on the transaction
   * @param <E> what the work may throw
   * @throws E what the work threw; what failed while rolling back is suppressed in it
   * @throws QueryException if the transaction cannot be begun or committed; when committing fails
   *     it is rolled back
   * @throws IllegalStateException if this handle's transaction is over or the handle is closed
   */
  public <E extends Exception> void inTransaction(Work<E> work) throws E {
    this.<@Nullable Object, E>inTransactionReturning(
        tx -> {
          work.run(tx);
          return null;
        });
  }

  /**
   * As {@link #inTransaction}, with a result. It has a name of its own because Java cannot tell
   * {@code tx -> authors.with(tx).createAuthor("Ann")} with a result from the same without.
   *
   * @param work what to do, with the handle on the transaction
   * @param <R> the result
   * @param <E> what the work may throw
   * @return what the work returned
   * @throws E what the work threw; what failed while rolling back is suppressed in it
   * @throws QueryException if the transaction cannot be begun or committed; when committing fails
   *     it is rolled back
   * @throws IllegalStateException if this handle's transaction is over or the handle is closed
   */
  public <R, E extends Exception> R inTransactionReturning(ResultWork<R, E> work) throws E {
    return this.<R, E, QueryException>transact(work, true);
  }

  /**
   * As {@link #inTransactionReturning}, for generated code that names the query itself: begin and
   * commit fail with the driver's exception.
   *
   * @param work what to do, with the handle on the transaction
   * @param <R> the result
   * @return what the work returned
   * @throws SQLException what the work threw, or why the transaction cannot be begun or committed
   * @throws IllegalStateException if this handle's transaction is over or the handle is closed
   */
  public <R> R atomically(ResultWork<R, SQLException> work) throws SQLException {
    return this.<R, SQLException, SQLException>transact(work, false);
  }

  /**
   * Runs a statement once for each row, as JDBC batches in one transaction: all or nothing.
   *
   * @param queryName the query's name, for messages
   * @param sql its text
   * @param rows the rows, not to be changed meanwhile; nothing happens when there are none
   * @param binder sets the parameters of a row
   * @param <T> the row
   * @return for each row the number of rows it changed, or {@link
   *     java.sql.Statement#SUCCESS_NO_INFO}
   * @throws SQLException if a row fails; none is stored then
   */
  public <T> int[] executeBatch(
      String queryName, String sql, Collection<? extends T> rows, Binder<T> binder)
      throws SQLException {
    IntBuffer counts = IntBuffer.allocate(rows.size());
    Batches.execute(this, queryName, sql, rows.iterator(), binder, counts);
    return counts.hasRemaining()
        ? Arrays.copyOf(counts.array(), counts.position())
        : counts.array();
  }

  /**
   * Stores many rows, as JDBC batches in one transaction: all or nothing. The rows are read as they
   * are stored, 1,000 at a time, so they may be more than fit in memory.
   *
   * @param queryName the query's name, for messages
   * @param sql its text, an insert
   * @param rows the rows; nothing happens when there are none
   * @param binder sets the parameters of a row
   * @param <T> the row
   * @return how many rows were stored; a driver that does not count is taken to store each
   * @throws SQLException if a row fails; none is stored then
   */
  public <T> long copy(String queryName, String sql, Iterable<? extends T> rows, Binder<T> binder)
      throws SQLException {
    return Batches.execute(this, queryName, sql, rows.iterator(), binder, null);
  }

  /**
   * Runs a query once for each row of parameters, in one transaction: all or nothing.
   *
   * @param queryName the query's name, for messages
   * @param sql its text
   * @param rows the rows of parameters; nothing happens when there are none
   * @param binder sets the parameters of a row
   * @param reader makes one result of all the rows of one query; it starts before the first
   * @param <T> the row of parameters
   * @param <R> the result of one query
   * @return the results in the order of {@code rows}, unmodifiable
   * @throws SQLException if a query fails; nothing is changed then
   */
  public <T, R> List<R> queryBatch(
      String queryName,
      String sql,
      Collection<? extends T> rows,
      Binder<T> binder,
      RowReader<R> reader)
      throws SQLException {
    return Batches.query(this, queryName, sql, rows, binder, reader);
  }

  /**
   * Closes the statements that a handle on one connection keeps, and ends its use; the connection
   * stays open. The other kinds of handles hold nothing of their own: for them it does nothing.
   *
   * @throws QueryException if the driver fails to close a statement; the others are closed even so
   */
  @Override
  public void close() {
    Session pinned = session;
    if (pinned == null || transactional) {
      return;
    }
    over = "this handle is closed";
    try {
      pinned.closeStatements();
    } catch (SQLException e) {
      throw QueryException.inStep("close", e);
    }
  }

  private Call callOnSource(String sql, boolean returnKeys) throws SQLException {
    Connection connection = Objects.requireNonNull(source).getConnection();
    try {
      return new Call(Session.prepare(connection, sql, returnKeys), connection, null);
    } catch (Throwable t) {
      try (connection) {
        throw t;
      }
    }
  }

  /**
   * Runs {@code work} in a transaction.
   *
   * @param wrap whether what begin, commit and the like throw becomes a {@link QueryException}
   * @param <X> what they throw
   */
  private <R, E extends Exception, X extends Exception> R transact(
      ResultWork<R, E> work, boolean wrap) throws E, X {
    Objects.requireNonNull(work, "work");
    Transaction transaction;
    try {
      transaction = begin();
    } catch (SQLException e) {
      throw Database.<X>failure("begin", e, wrap);
    }
    Database handle = new Database(null, transaction.session, true);
    try {
      R result = work.run(handle);
      try {
        transaction.commit();
      } catch (SQLException e) {
        throw Database.<X>failure(transaction.failedStep(), e, wrap);
      }
      return result;
    } catch (Throwable t) {
      transaction.rollback(t);
      throw t;
    } finally {
      handle.over = "its transaction is over, and with it the use of this handle";
    }
  }

  private Transaction begin() throws SQLException {
    Session pinned = session;
    if (pinned == null) {
      return new Session(Objects.requireNonNull(source).getConnection(), true).begin();
    }
    checkUsable("transaction");
    return pinned.begin();
  }

  /** What to throw for {@code e}: X is unchecked or {@link SQLException}, as {@code wrap} says. */
  @SuppressWarnings("unchecked")
  private static <X extends Exception> X failure(String step, SQLException e, boolean wrap) {
    return (X) (wrap ? QueryException.inStep(step, e) : e);
  }

  private void checkUsable(String queryName) {
    if (over != null) {
      throw new IllegalStateException(queryName + ": " + over);
    }
  }
}
