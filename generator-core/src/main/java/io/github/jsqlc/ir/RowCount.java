package io.github.jsqlc.ir;

/** How many rows a query gives, as far as the statement and the schema tell. */
public enum RowCount {
  EXACTLY_ONE,
  AT_MOST_ONE,
  ANY_NUMBER
}
