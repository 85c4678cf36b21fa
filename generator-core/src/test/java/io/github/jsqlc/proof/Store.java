package io.github.jsqlc.proof;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database of a real engine that holds the schema of a {@link Subject}. */
interface Store extends AutoCloseable {
  /** With all tables empty. What the engine refuses of the schema is left out. */
  static Store of(Subject subject) throws SQLException {
    return subject.engine() == Subject.POSTGRESQL ? PostgresStore.of(subject) : Sqlite.of(subject);
  }

  /** What to do with the rows of a query. */
  interface Reader {
    Optional<String> read(ResultSet rows) throws SQLException;
  }

  Connection connection();

  /** Fills all tables; all that follows is undone query by query. */
  void fill(long seed, boolean textsAreJson) throws SQLException;

  /** Stops whatever takes too long from now on, until {@link #undo} or {@link #resetSteps}. */
  void limitSteps() throws SQLException;

  /** The next statement may take as long as the first. */
  void resetSteps();

  /** Takes back what the last statement did, and begins anew. */
  void undo() throws SQLException;

  /**
   * Runs a query and lets {@code reader} see its rows, if it gives any.
   *
   * @param bound the values of each parameter, by its number; one unless it is a list
   * @throws SQLException also where values are the reason, such as a broken constraint
   */
  Optional<String> run(Query query, Map<Integer, List<Object>> bound, Reader reader)
      throws SQLException;

  /** A value of this type, in the form in which {@link #run} takes it; never null. */
  Object value(SqlType type, Values values) throws SQLException;

  /** Some values that the column holds, in the form in which {@link #run} takes them. */
  List<Object> present(ColumnOrigin origin) throws SQLException;

  /** Whether {@code value}, as the driver gives it, can be one of the column's; never null. */
  boolean fits(Column column, Object value, boolean writes);

  @Override
  void close() throws SQLException;
}
