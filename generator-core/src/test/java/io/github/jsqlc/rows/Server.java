package io.github.jsqlc.rows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The server whose own catalogs the rows are, started once for all tests of one JVM. */
final class Server {
  private static EmbeddedPostgres running;

  private Server() {}

  /** A connection to a new, empty database: the caller closes it. */
  static synchronized Connection newDatabase(String name) throws SQLException {
    try {
      if (running == null) {
        running =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Connection admin = running.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name);
      statement.execute("CREATE DATABASE %s TEMPLATE template0 LOCALE 'C'".formatted(name));
    }
    return running.getDatabase("postgres", name).getConnection();
  }

  /** The values of the first column of a query. */
  static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
