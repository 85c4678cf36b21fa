/** What code generated for PostgreSQL calls besides the runtime: forms of values, COPY, streams. */
@SuppressWarnings("requires-automatic")
module io.github.jsqlc.runtime.postgresql {
  requires transitive io.github.jsqlc.runtime;
  requires static org.postgresql.jdbc;

  exports io.github.jsqlc.runtime.postgresql;
}
