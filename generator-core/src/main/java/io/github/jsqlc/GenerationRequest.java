package io.github.jsqlc;

import io.github.jsqlc.catalog.CatalogOptions;
import io.github.jsqlc.config.Database;
import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One schema with its queries.
 *
 * @param schema in the order in which the statements take effect
 * @param java how the Java shall look; needed for every goal but {@link Goal#ANALYZE}
 * @param verify whether a real engine is asked too: the embedded one, or that of {@code database}
 * @param database the database that the configuration names; only {@code verify} touches it
 */
public record GenerationRequest(
    Engine engine,
    List<SourceFile> schema,
    List<SourceFile> queries,
    Optional<JavaOptions> java,
    boolean verify,
    Optional<Database> database,
    Goal goal) {
  public GenerationRequest {
    Objects.requireNonNull(engine);
    schema = List.copyOf(schema);
    queries = List.copyOf(queries);
    Objects.requireNonNull(java);
    Objects.requireNonNull(database);
    if (java.isEmpty() && goal != Goal.ANALYZE) {
      throw new IllegalArgumentException("no Java without options for it");
    }
  }

  /** What the catalog has to look for beside tables. */
  CatalogOptions catalogOptions() {
    return java.map(options -> new CatalogOptions(options.checkEnums()))
        .orElse(CatalogOptions.DEFAULT);
  }

  /** The same with one more query file. */
  public GenerationRequest withQueries(SourceFile file) {
    List<SourceFile> more = new ArrayList<>(queries);
    more.add(file);
    return new GenerationRequest(engine, schema, more, java, verify, database, goal);
  }
}
