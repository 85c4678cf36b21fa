/**
 * What code generated for PostgreSQL calls besides the runtime. {@link
 * io.github.jsqlc.runtime.postgresql.PgType} is how a type is written as text, which is how every
 * value travels that JDBC itself does not know; the constants are in {@link
 * io.github.jsqlc.runtime.postgresql.PgTypes}.
 */
package io.github.jsqlc.runtime.postgresql;
