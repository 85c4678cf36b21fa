package io.github.jsqlc.ir;

/** A column of a table or view, by its declared names. */
public record ColumnOrigin(TableId table, String column) {}
