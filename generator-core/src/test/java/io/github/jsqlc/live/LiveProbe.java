package io.github.jsqlc.live;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
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
    LiveProbe probe =
        new LiveProbe(LiveEngines.start(catalog, Optional.empty()).orElseThrow(), catalog);
    for (ParsedStatement ddl : schema.statements()) {
      if (ddl.statement().filter(Ddl.class::isInstance).isPresent()) {
        probe.live.declare(ddl.at().text());
      }
    }
    return probe;
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
