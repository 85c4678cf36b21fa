package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A type of PostgreSQL with its Java type: how its values are written as text, in results and as
 * parameters. A parameter is sent without a type of its own, so the server takes the one that the
 * place in the statement asks for, as it did when the query was analysed.
 *
 * @param <T> the Java type
 */
public abstract class PgType<T> {

  private @Nullable PgType<List<@Nullable T>> list;
  private @Nullable PgType<PgRange<T>> range;
  private @Nullable PgType<List<PgRange<T>>> multirange;

  PgType() {}

  /**
   * A type of the schema with values that have a text form of their own.
   *
   * @param parser makes a value of the server's text; what it cannot read is an {@link
   *     IllegalArgumentException} or a {@link java.time.DateTimeException}
   * @param formatter gives the text that the server takes
   * @param <T> the Java type
   * @return the type
   */
  public static <T> PgType<T> of(Function<String, T> parser, Function<T, String> formatter) {
    return new PgType<T>() {
      @Override
      public T parse(String text) {
        return parser.apply(text);
      }

      @Override
      public String format(T value) {
        return formatter.apply(value);
      }
    };
  }

  /**
   * A composite type, or the row type of a table.
   *
   * @param reader makes a value of the fields in their order
   * @param writer adds the fields of a value in their order
   * @param <T> the Java type
   * @return the type
   */
  public static <T> PgType<T> composite(
      Function<PgFieldReader, T> reader, BiConsumer<T, PgFieldWriter> writer) {
    return new PgType<T>() {
      @Override
      public T parse(String text) {
        PgFieldReader fields = new PgFieldReader(text);
        T value = reader.apply(fields);
        fields.end();
        return value;
      }

      @Override
      public String format(T value) {
        PgFieldWriter fields = new PgFieldWriter();
        writer.accept(value, fields);
        return fields.text();
      }
    };
  }

  /**
   * The value that {@code text} stands for.
   *
   * @param text as the server writes it
   * @return the value
   * @throws IllegalArgumentException if it is none of this type's
   * @throws java.time.DateTimeException if it is no valid date or time
   */
  public abstract T parse(String text);

  /**
   * The text for a value.
   *
   * @param value the value
   * @return what the server reads as this value
   */
  public abstract String format(T value);

  /** As {@link #of}, of a type whose arrays the driver reads itself, as arrays of this class. */
  static <T> PgType<T> of(
      Class<T[]> arrayClass, Function<String, T> parser, Function<T, String> formatter) {
    return new PgType<T>() {
      @Override
      public T parse(String text) {
        return parser.apply(text);
      }

      @Override
      public String format(T value) {
        return formatter.apply(value);
      }

      @Override
      Class<T[]> arrayClass() {
        return arrayClass;
      }
    };
  }

  /** What the driver makes of arrays of this type; null where it is not to be asked. */
  @Nullable
  Class<T[]> arrayClass() {
    return null;
  }

  /** What stands between two elements of an array. */
  char delimiter() {
    return ',';
  }

  /**
   * Reads one column.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the value; null for SQL NULL
   * @throws SQLException if the driver fails, or ({@link SQLDataException}) if the text is none of
   *     this type's
   */
  public @Nullable T read(ResultSet rows, int index) throws SQLException {
    String text = rows.getString(index);
    return text == null ? null : parse(text, index);
  }

  /** As {@link #parse}, for a column: what is wrong with it is a problem of the data. */
  final T parse(String text, int index) throws SQLDataException {
    try {
      return parse(text);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new SQLDataException("column " + index + ": " + e.getMessage(), "22000", e);
    }
  }

  /**
   * Sets one parameter.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param value the value; null for SQL NULL
   * @throws SQLException if the driver refuses it
   */
  public void write(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
    statement.setObject(index, value == null ? null : format(value), Types.OTHER);
  }

  /**
   * Sets one parameter to an array.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param values the elements; none for an empty array
   * @throws SQLException if the driver refuses it
   */
  public void writeAll(PreparedStatement statement, int index, Collection<? extends T> values)
      throws SQLException {
    statement.setObject(index, ListType.text(this, values), Types.OTHER);
  }

  /**
   * The arrays of this type, of one dimension; of two as {@code list().list()}. Bounds other than 1
   * are not kept. An array of another number of dimensions is refused, except for the empty one,
   * which has none.
   *
   * @return the type, whose values are unmodifiable
   */
  public PgType<List<@Nullable T>> list() {
    PgType<List<@Nullable T>> known = list;
    if (known == null) {
      known = new ListType<>(this);
      list = known;
    }
    return known;
  }

  /**
   * The ranges of this type.
   *
   * @return the type
   */
  public PgType<PgRange<T>> range() {
    PgType<PgRange<T>> known = range;
    if (known == null) {
      known = new RangeType<>(this);
      range = known;
    }
    return known;
  }

  /**
   * The multiranges of this type.
   *
   * @return the type, whose values are unmodifiable and in the server's order
   */
  public PgType<List<PgRange<T>>> multirange() {
    PgType<List<PgRange<T>>> known = multirange;
    if (known == null) {
      known = new MultirangeType<>(this);
      multirange = known;
    }
    return known;
  }
}
