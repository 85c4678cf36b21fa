package io.github.jsqlc.config;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One schema with its queries and what becomes of them.
 *
 * @param at the first line of the block
 * @param engine a word that sqlc or this tool knows; whether the engine is there is not decided
 *     here
 * @param schema files, folders or patterns as written, in their order; empty where queries use the
 *     engine's own tables alone
 * @param migrations how to read the schema where its files are migrations
 * @param queries files, folders or patterns as written, at least one
 * @param database the real database that queries are checked against besides
 */
public record SqlBlock(
    Span at,
    Located<String> engine,
    List<Located<String>> schema,
    MigrationOptions migrations,
    List<Located<String>> queries,
    Optional<Database> database,
    JavaOptions java) {
  public SqlBlock {
    Objects.requireNonNull(at);
    Objects.requireNonNull(engine);
    schema = List.copyOf(schema);
    Objects.requireNonNull(migrations);
    queries = List.copyOf(queries);
    Objects.requireNonNull(database);
    Objects.requireNonNull(java);
    if (queries.isEmpty()) {
      throw new IllegalArgumentException("a block without queries");
    }
  }
}
