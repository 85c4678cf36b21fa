package io.github.jsqlc.live;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.config.Database;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which engines can be asked, and where. */
final class LiveEngines {
  /** Those that come with this tool. */
  private static final Map<String, Function<Catalog, LiveEngine>> EMBEDDED =
      Map.of("sqlite", catalog -> new SqliteLive(catalog.schemas()));

  /** Those that are asked only where the configuration names a database; loaded only then. */
  private static final Map<String, Function<Database, LiveEngine>> SERVERS =
      Map.of("postgresql", database -> PostgresServers.open(database));

  private LiveEngines() {}

  /**
   * The engine of {@code catalog}: one that comes with this tool, with all its schemas, empty; else
   * the database that the configuration asks for.
   *
   * @return empty where there is neither
   * @throws EngineUnavailable if there is one that cannot be asked
   */
  static Optional<LiveEngine> start(Catalog catalog, Optional<Database> database) {
    String engine = catalog.engine().name();
    return Optional.ofNullable(EMBEDDED.get(engine))
        .map(embedded -> embedded.apply(catalog))
        .or(() -> database.flatMap(asked -> open(engine, asked)));
  }

  private static Optional<LiveEngine> open(String engine, Database database) {
    return Optional.ofNullable(SERVERS.get(engine)).map(servers -> servers.apply(database));
  }
}
