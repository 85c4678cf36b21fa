package io.github.jsqlc.javagen.model;

import io.github.jsqlc.ir.Command;
import java.util.List;
import java.util.Optional;

/**
 * One method for one query.
 *
 * @param query the query's name, for messages and for the first line of its statement
 * @param sql the statement, with the runtime's marks for expanded lists
 * @param sqlConstant the name of the constant that holds it
 * @param parameters those of the query, however they are passed
 * @param params the record that carries them; present for {@link Passing#RECORD} and {@link
 *     Passing#RECORD_BATCH}
 * @param driver what is done in the driver's own way
 * @param row what is made of one row; empty when the command reads none
 * @param rowRecord the record of the query's own that {@link #row} makes
 * @param optional whether no row is possible where one is asked for
 * @param returnsRows whether the statement gives rows, wanted or not
 * @param writes whether the statement changes data
 * @param strict whether a second row is an error where one is asked for
 * @param result what the method returns; of a stream one row
 */
public record MethodModel(
    String name,
    String query,
    Command command,
    DocModel doc,
    String sql,
    String sqlConstant,
    List<ParameterModel> parameters,
    Passing passing,
    Optional<RecordModel> params,
    List<BindModel> binds,
    DriverModel driver,
    Optional<ReadOp> row,
    Optional<RecordModel> rowRecord,
    boolean optional,
    boolean returnsRows,
    boolean writes,
    boolean strict,
    TypeRef result,
    Locals locals) {
  public MethodModel {
    parameters = List.copyOf(parameters);
    binds = List.copyOf(binds);
  }

  /** How the caller gives the parameters. */
  public enum Passing {
    /** One by one. */
    SEPARATE,
    /** As one record. */
    RECORD,
    /** A collection of the only parameter. */
    VALUE_BATCH,
    /** A collection of records. */
    RECORD_BATCH
  }

  /** Whether the rows must be read to the end, whoever wants them. */
  public boolean toTheEnd() {
    return writes && driver.lastRowEnds();
  }

  /** Whether one value may be null: then a row may give no element of an {@code Optional}. */
  public boolean rowNullable() {
    return row.map(MethodModel::nullable).orElse(false);
  }

  private static boolean nullable(ReadOp row) {
    return row.match(
        value -> value.type().nullable(),
        shared -> !shared.witnesses().isEmpty(),
        construct -> false);
  }
}
