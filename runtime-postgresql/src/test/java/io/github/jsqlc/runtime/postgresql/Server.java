package io.github.jsqlc.runtime.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A server for the tests of this module, started once. */
final class Server {
  private static final EmbeddedPostgres SERVER = start();

  private Server() {}

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("encoding", "UTF-8")
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection, with {@code options} of the driver such as {@code &prepareThreshold=-1}. */
  static Connection connect(String options) throws SQLException {
    return DriverManager.getConnection(SERVER.getJdbcUrl("postgres", "postgres") + options);
  }
}
