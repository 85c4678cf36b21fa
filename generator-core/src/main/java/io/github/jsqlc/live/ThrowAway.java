package io.github.jsqlc.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database that is dropped when it is closed, or when the JVM is told to end before that. */
final class ThrowAway implements AutoCloseable {
  private final Connection admin;
  private final String name;
  private final AutoCloseable behind;
  private final Thread atTheEnd = new Thread(this::drop, "jsqlc drops its database");

  private ThrowAway(Connection admin, String name, AutoCloseable behind) {
    this.admin = admin;
    this.name = name;
    this.behind = behind;
  }

  /**
   * Makes an empty database.
   *
   * @param admin a connection of a user who may do so; it is closed with the database
   * @param behind is closed after the database is dropped
   */
  static ThrowAway create(Connection admin, String name, AutoCloseable behind) throws SQLException {
    // The first template has nothing in it that an administrator may have added to the second.
    try (Statement statement = admin.createStatement()) {
      statement.execute("CREATE DATABASE %s TEMPLATE template0".formatted(name));
    }
    ThrowAway database = new ThrowAway(admin, name, behind);
    Runtime.getRuntime().addShutdownHook(database.atTheEnd);
    return database;
  }

  String name() {
    return name;
  }

  /**
   * @throws EngineUnavailable if the database is still there
   */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException ending) {
      return; // The JVM ends already, and the hook does the work.
    }
    drop();
  }

  private void drop() {
    try (behind;
        admin;
        Statement statement = admin.createStatement()) {
      String force = PostgresServers.dropsByForce(admin) ? " WITH (FORCE)" : "";
      statement.execute("DROP DATABASE IF EXISTS %s%s".formatted(name, force));
    } catch (Exception e) {
      throw new EngineUnavailable(
          "the database %s could not be dropped: %s".formatted(name, e.getMessage()), e);
    }
  }
}
