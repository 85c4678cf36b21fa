package io.github.jsqlc.live;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.config.Database;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import io.github.jsqlc.syntax.Statement;
import java.util.Optional;

/** What the witness sees, for the proofs: which texts the engine refuses, with what, and where. */
public final class LiveProbe implements AutoCloseable {
  private final LiveEngine live;
  private final Places places;

  /**
   * What the engine refused.
   *
   * @param at the narrowest part of the text that the message can mean
   */
  public record Refusal(String message, Span at) {}

  private LiveProbe(LiveEngine live, Catalog catalog) {
    this.live = live;
    this.places = new Places(catalog.engine(), live);
  }

  /** An engine with all of the schema that it takes. */
  public static LiveProbe of(ParsedFile schema, Catalog catalog) {
    return of(schema, catalog, Optional.empty());
  }

  /** The same on the server of {@code database}. */
  public static LiveProbe of(ParsedFile schema, Catalog catalog, Optional<Database> database) {
    LiveProbe probe = new LiveProbe(LiveEngines.start(catalog, database).orElseThrow(), catalog);
    for (ParsedStatement statement : schema.statements()) {
      boolean other = statement.statement().filter(Statement.Other.class::isInstance).isPresent();
      if (other ? probe.live.runsOthers() : isDdl(statement)) {
        probe.live.declare(statement.at().text());
      }
    }
    probe.live.search(catalog.searchPath());
    return probe;
  }

  private static boolean isDdl(ParsedStatement statement) {
    return statement.statement().filter(Ddl.class::isInstance).isPresent();
  }

  /** Whether PostgreSQL is given this statement of a schema. */
  public static boolean isRun(ParsedStatement statement) {
    boolean other = statement.statement().filter(Statement.Other.class::isInstance).isPresent();
    return (other || isDdl(statement)) && PostgresSchema.isRun(statement.at().text());
  }

  /** Whether a statement that declares something is refused. */
  public Optional<String> declare(String sql) {
    return live.declare(sql).map(Answer.Refused::message);
  }

  /**
   * What the engine says against {@code sent}.
   *
   * @param at the text as the user wrote it
   */
  public Optional<Refusal> refusal(String sent, Span at) {
    return live.prepare(sent) instanceof Answer.Refused refused
        ? Optional.of(new Refusal(refused.message(), places.of(refused, sent, at)))
        : Optional.empty();
  }

  /** The same for a text that stands in no file. */
  public Optional<Refusal> refusal(String sql) {
    return refusal(sql, new SourceFile("statement.sql", sql).span(0, sql.length()));
  }

  @Override
  public void close() {
    live.close();
  }
}
