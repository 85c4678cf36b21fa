package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A database file with a table of authors; after each test nothing may be open. */
abstract class WatchedTest {

  @TempDir Path folder;
  Watched watched;

  /** A connection that the test owns. */
  Connection connection;

  /** A handle on {@link #connection}. */
  Database pinned;

  /** A handle that takes connections to the same file. */
  Database pooled;

  @BeforeEach
  void open() throws SQLException {
    watched = new Watched("jdbc:sqlite:" + folder.resolve("test.db"));
    connection = watched.connect();
    Authors.createTable(connection);
    watched.log.clear();
    pinned = Database.of(connection);
    pooled = Database.of(watched.dataSource());
  }

  @AfterEach
  void nothingIsOpen() throws SQLException {
    pinned.close();
    assertThat(connection.isClosed()).isFalse();
    assertThat(connection.getAutoCommit()).isTrue();
    connection.close();
    assertThat(watched.openResults).as("open result sets").isZero();
    assertThat(watched.openStatements).as("open statements").isZero();
    assertThat(watched.openConnections).as("open connections").isZero();
  }
}
