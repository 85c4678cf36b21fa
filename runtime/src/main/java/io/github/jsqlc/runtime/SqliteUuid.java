package io.github.jsqlc.runtime;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;

/** How a {@link UUID} is stored in SQLite: as text of 36 characters, or as a blob of 16 bytes. */
public final class SqliteUuid {

  private static final int TEXT_LENGTH = 36;
  private static final int BLOB_LENGTH = 16;

  private SqliteUuid() {}

  /**
   * Reads a UUID from either form.
   *
   * @param rows the rows
   * @param index the column, from 1
   * @return the UUID; null for SQL NULL
   * @throws SQLException if the driver fails or the stored value is no UUID
   */
  public static @Nullable UUID read(ResultSet rows, int index) throws SQLException {
    Object value = rows.getObject(index);
    if (value == null) {
      return null;
    }
    if (value instanceof byte[]) {
      return fromBlob((byte[]) value);
    }
    String text = value.toString();
    // UUID.fromString takes shorter groups too, and makes another UUID of them.
    if (text.length() == TEXT_LENGTH) {
      try {
        return UUID.fromString(text);
      } catch (IllegalArgumentException e) {
        throw new SQLDataException("\"" + text + "\" is not a UUID", e);
      }
    }
    throw new SQLDataException("\"" + text + "\" is not a UUID");
  }

  /**
   * Sets a parameter to the text of a UUID, in lower case.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param value the UUID; null for SQL NULL
   * @throws SQLException if the driver fails
   */
  public static void writeText(PreparedStatement statement, int index, @Nullable UUID value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.VARCHAR);
    } else {
      statement.setString(index, value.toString());
    }
  }

  /**
   * Sets a parameter to the 16 bytes of a UUID, the most significant first.
   *
   * @param statement the statement
   * @param index the parameter, from 1
   * @param value the UUID; null for SQL NULL
   * @throws SQLException if the driver fails
   */
  public static void writeBlob(PreparedStatement statement, int index, @Nullable UUID value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.BLOB);
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(BLOB_LENGTH);
    bytes.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    statement.setBytes(index, bytes.array());
  }

  private static UUID fromBlob(byte[] blob) throws SQLDataException {
    if (blob.length != BLOB_LENGTH) {
      throw new SQLDataException("a blob of " + blob.length + " bytes is not a UUID, which has 16");
    }
    ByteBuffer bytes = ByteBuffer.wrap(blob);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
