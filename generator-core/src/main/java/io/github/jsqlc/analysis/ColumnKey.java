package io.github.jsqlc.analysis;

/** One column of one entry of a FROM clause. */
record ColumnKey(FromEntry entry, int place) {}
