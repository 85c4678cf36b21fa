package io.github.jsqlc.live;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL server that this process starts and stops. Its library is no part of this tool: this
 * class can be used only where somebody has put it on the class path.
 */
final class EmbeddedServer implements AutoCloseable {
  private final EmbeddedPostgres server;

  private EmbeddedServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts a server, which takes a few seconds.
   *
   * @throws LinkageError if its library is not on the class path
   * @throws EngineUnavailable if it does not start
   */
  static EmbeddedServer start() {
    try {
      // Nothing in it is meant to survive, so it need not wait for a disk.
      return new EmbeddedServer(
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("synchronous_commit", "off")
              .start());
    } catch (IOException | IllegalStateException e) {
      throw new EngineUnavailable("the embedded PostgreSQL does not start: " + e.getMessage(), e);
    }
  }

  ServerAddress address() {
    return new ServerAddress(
        "localhost:" + server.getPort(),
        Optional.of("postgres"),
        Optional.of("postgres"),
        Optional.empty(),
        Map.of());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
