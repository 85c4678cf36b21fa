package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;

/**
 * Puts rows into COPY's text format, one field after the other.
 *
 * <p>Source: PostgreSQL manual, COPY, "Text Format".
 */
public final class PgCopyWriter {
  private final StringBuilder out = new StringBuilder(1 << 16);
  private boolean inRow;

  PgCopyWriter() {}

  /**
   * Adds the next field of a row.
   *
   * @param type its type
   * @param value its value; null for SQL NULL
   * @param <T> its Java type
   * @return this, for the next field
   */
  public <T> PgCopyWriter add(PgType<T> type, @Nullable T value) {
    if (inRow) {
      out.append('\t');
    }
    inRow = true;
    if (value == null) {
      out.append("\\N");
    } else {
      escape(type.format(value));
    }
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\':
          out.append("\\\\");
          break;
        case '\t':
          out.append("\\t");
          break;
        case '\n':
          out.append("\\n");
          break;
        case '\r':
          out.append("\\r");
          break;
        default:
          out.append(c);
      }
    }
  }

  void endRow() {
    out.append('\n');
    inRow = false;
  }

  int length() {
    return out.length();
  }

  /** The rows so far, which are forgotten. */
  String takeText() {
    String text = out.toString();
    out.setLength(0);
    return text;
  }
}
