package io.github.jsqlc.benchmarks.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One server for the process. It waits for no disk: what is measured is the client. */
final class Server {
  private static final EmbeddedPostgres RUNNING = start();

  private Server() {}

  private static EmbeddedPostgres start() {
    try {
      // The library stops the server when the process ends.
      return EmbeddedPostgres.builder()
          .setLocaleConfig("locale", "C")
          .setLocaleConfig("encoding", "UTF-8")
          .setServerConfig("fsync", "off")
          .setServerConfig("synchronous_commit", "off")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection to the schema as it is when nothing is stored yet. */
  static Connection fresh() throws SQLException {
    Connection connection = RUNNING.getPostgresDatabase().getConnection();
    try (Statement statement = connection.createStatement();
        InputStream file = Server.class.getResourceAsStream("/postgresql/schema.sql")) {
      statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return connection;
  }
}
