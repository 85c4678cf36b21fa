package io.github.jsqlc.config;

/** How dates and times are written to a database that has no types of its own for them. */
public enum TemporalStorage {
  /** ISO 8601 text: {@code 2026-01-31T10:15:30}. */
  ISO,
  /** The text that SQLite's own functions give: {@code 2026-01-31 10:15:30}. */
  SQLITE,
  /** Whole seconds since 1970-01-01 UTC. */
  UNIX_SECONDS,
  /** Milliseconds since 1970-01-01 UTC. */
  UNIX_MILLIS
}
