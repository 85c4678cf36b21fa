package io.github.jsqlc.config;

/** What a {@code :one} query makes of a second row. */
public enum OneRow {
  /** The first row counts, as in sqlc. */
  FIRST,
  /** A second row is an error. */
  STRICT
}
