package io.github.jsqlc.proof;

import io.github.jsqlc.config.Database;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL for tests: one server for the whole JVM, which starts when somebody first asks
 * for a database (about three seconds) and stops with the JVM, and a database of its own for each
 * who asks (about 50 ms). Nothing outlives the JVM, and nothing survives a crash: the server never
 * waits for a disk.
 *
 * <pre>{@code
 * try (Postgres postgres = Postgres.database()) {
 *   postgres.run("CREATE TABLE t (a int)");           // one or more statements
 *   postgres.connection().prepareStatement("...");    // the database's one open connection
 *   postgres.connect();                               // a further one, yours to close
 * }                                                   // the database is dropped
 * }</pre>
 *
 * <p>The databases are in the C locale with UTF-8; the user is a superuser. For many cases that
 * share a schema, {@link #copy} copies a database with all that is in it.
 */
public final class Postgres implements AutoCloseable {
  private static final String USER = "postgres";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Starts the server when it is first touched. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        // The library stops the server and removes its files when the JVM ends.
        return EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C")
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("max_prepared_transactions", "4")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final String name;
  private Connection connection;

  private Postgres(String name) {
    this.name = name;
  }

  /** A new database with nothing of a user's in it. */
  public static Postgres database() throws SQLException {
    return created("template0");
  }

  /** A new database in which {@code script} has been run: any number of statements. */
  public static Postgres database(String script) throws SQLException {
    Postgres postgres = database();
    try {
      postgres.run(script);
      return postgres;
    } catch (SQLException | RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  /**
   * A new database with all that this one holds. This one's {@link #connection} is closed first;
   * {@link #connection} opens it anew.
   */
  public Postgres copy() throws SQLException {
    disconnect();
    return created(name);
  }

  private static Postgres created(String template) throws SQLException {
    String name = "case_" + NUMBER.incrementAndGet();
    administer("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
    return new Postgres(name);
  }

  private static void administer(String sql) throws SQLException {
    try (Connection admin = DriverManager.getConnection(url(USER), USER, "");
        Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port(), database);
  }

  /** The port of the server on {@code localhost}. */
  public static int port() {
    return Server.RUNNING.getPort();
  }

  /** The name of the database. */
  public String name() {
    return name;
  }

  /** The name of the superuser, who needs no password. */
  public static String user() {
    return USER;
  }

  /** The JDBC address of the database; {@link #user} is to be given with it. */
  public String url() {
    return url(name);
  }

  /** What a configuration says that wants a database of its own on this server. */
  public static Database managed() {
    String text = "postgres://%s@localhost:%d/%s".formatted(USER, port(), USER);
    Span at = new SourceFile("sqlc.yaml", text).span(0, text.length());
    return new Database.Managed(at, Optional.of(new Located<>(text, at)));
  }

  /** The connection that this value keeps open; it commits each statement unless told otherwise. */
  public Connection connection() throws SQLException {
    if (connection == null) {
      connection = connect();
    }
    return connection;
  }

  /** A further connection to the database, to be closed before {@link #close} or {@link #copy}. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, "");
  }

  /** Runs one or more statements, divided by semicolons. */
  public void run(String sql) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      // Without this, the driver reads { } and ? in texts as marks of its own.
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private void disconnect() throws SQLException {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }

  /** Drops the database, whoever is still connected. */
  @Override
  public void close() throws SQLException {
    disconnect();
    administer("DROP DATABASE %s WITH (FORCE)".formatted(name));
  }
}
