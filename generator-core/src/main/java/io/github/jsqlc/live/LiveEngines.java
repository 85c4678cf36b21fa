package io.github.jsqlc.live;

import io.github.jsqlc.catalog.Catalog;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which engines can be asked without the help of the user. */
final class LiveEngines {
  private static final Map<String, Function<Catalog, LiveEngine>> BY_NAME =
      Map.of("sqlite", catalog -> new SqliteLive(catalog.schemas()));

  private LiveEngines() {}

  /**
   * Starts the engine of {@code catalog}, with all its schemas, empty.
   *
   * @return empty where the engine is not one that comes with this tool
   * @throws EngineUnavailable if it does but does not start here
   */
  static Optional<LiveEngine> start(Catalog catalog) {
    return Optional.ofNullable(BY_NAME.get(catalog.engine().name()))
        .map(engine -> engine.apply(catalog));
  }
}
