package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;

/** The fields of one composite value, one after the other. */
public final class PgFieldReader {
  private final PgText text;
  private int count;

  PgFieldReader(String text) {
    this.text = new PgText(text);
    this.text.expect('(');
  }

  /**
   * The next field.
   *
   * @param type its type
   * @param <T> its Java type
   * @return its value; null for SQL NULL
   * @throws IllegalArgumentException if there is none, or none of this type
   */
  public <T> @Nullable T next(PgType<T> type) {
    if (count > 0) {
      text.expect(',');
    }
    count++;
    String value = text.tokenOrNothing(',', ')');
    return value == null ? null : type.parse(value);
  }

  /**
   * The next field, of a row type whose column is NOT NULL.
   *
   * @param type its type
   * @param <T> its Java type
   * @return its value
   * @throws IllegalArgumentException if there is none, if it is NULL, or none of this type
   */
  public <T> T required(PgType<T> type) {
    T value = next(type);
    if (value == null) {
      throw text.wrong("NULL in field " + count + ", which is NOT NULL in its table");
    }
    return value;
  }

  void end() {
    text.expect(')');
    text.end();
  }
}
