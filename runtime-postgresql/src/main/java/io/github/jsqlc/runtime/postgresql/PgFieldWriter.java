package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;

/** Puts together a composite value of its fields. */
public final class PgFieldWriter {
  private final StringBuilder out = new StringBuilder("(");
  private boolean started;

  PgFieldWriter() {}

  /**
   * Adds the next field.
   *
   * @param type its type
   * @param value its value; null for SQL NULL
   * @param <T> its Java type
   * @return this, for the next field
   */
  public <T> PgFieldWriter add(PgType<T> type, @Nullable T value) {
    if (started) {
      out.append(',');
    }
    started = true;
    if (value != null) {
      PgText.quote(out, type.format(value));
    }
    return this;
  }

  String text() {
    return out.append(')').toString();
  }
}
