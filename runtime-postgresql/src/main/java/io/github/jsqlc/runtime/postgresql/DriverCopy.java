package io.github.jsqlc.runtime.postgresql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** COPY through the driver: the only class that names one of its classes. */
final class DriverCopy {

  /** How many characters are sent at once. */
  private static final int CHUNK = 1 << 15;

  private DriverCopy() {}

  static boolean knows(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class);
  }

  static <T> long run(
      Connection connection,
      String sql,
      Iterator<? extends T> rows,
      BiConsumer<PgCopyWriter, T> writer)
      throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      PgCopyWriter out = new PgCopyWriter();
      while (rows.hasNext()) {
        writer.accept(out, rows.next());
        out.endRow();
        if (out.length() >= CHUNK) {
          send(copy, out);
        }
      }
      send(copy, out);
      return copy.endCopy();
    } catch (Throwable t) {
      try {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }

  private static void send(CopyIn copy, PgCopyWriter out) throws SQLException {
    // The driver's connections always speak UTF-8.
    byte[] bytes = out.takeText().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
  }
}
