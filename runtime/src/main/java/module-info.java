/**
 * What generated code calls: handles on a database, errors and the forms in which values are
 * stored.
 */
module io.github.jsqlc.runtime {
  requires transitive java.sql;

  exports io.github.jsqlc.runtime;
}
