package io.github.jsqlc.runtime.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jsqlc.runtime.Database;
import io.github.jsqlc.runtime.Nullable;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** COPY and streams. */
class BulkTest {
  private Connection connection;

  private record Item(int id, @Nullable String name) {}

  @BeforeEach
  void open() throws SQLException {
    connection = Server.connect("");
    run("CREATE TEMPORARY TABLE items (id int PRIMARY KEY, name text)");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long copy(Database db, Iterable<Item> items) throws SQLException {
    return PgCopy.copy(
        db,
        "CopyItems",
        "INSERT INTO items (id, name) VALUES (?, ?)",
        "COPY items (id, name) FROM STDIN",
        items,
        (statement, item) -> {
          statement.setInt(1, item.id());
          statement.setObject(2, item.name(), Types.VARCHAR);
        },
        (out, item) -> out.add(PgTypes.INT4, item.id()).add(PgTypes.TEXT, item.name()));
  }

  private List<Item> stored() throws SQLException {
    List<Item> items = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, name FROM items ORDER BY id")) {
      while (rows.next()) {
        items.add(new Item(rows.getInt(1), rows.getString(2)));
      }
    }
    return items;
  }

  private static final List<Item> ITEMS =
      List.of(
          new Item(1, "a\tb\nc\rd\\e"),
          new Item(2, null),
          new Item(3, ""),
          new Item(4, "\\N"),
          new Item(5, "\\."),
          new Item(6, "\u00e4\ud83d\ude00"));

  @Test
  void everyTextSurvivesCopy() throws SQLException {
    assertThat(copy(Database.of(connection), ITEMS)).isEqualTo(6);
    assertThat(stored()).isEqualTo(ITEMS);
    assertThat(copy(Database.of(connection), List.of())).isZero();
  }

  @Test
  void moreRowsThanOneSend() throws SQLException {
    List<Item> many = IntStream.range(0, 20000).mapToObj(i -> new Item(i, "name " + i)).toList();
    assertThat(copy(Database.of(connection), many)).isEqualTo(20000);
    assertThat(stored()).isEqualTo(many);
  }

  @Test
  void allOrNothing() throws SQLException {
    Database db = Database.of(connection);
    assertThatThrownBy(() -> copy(db, List.of(new Item(1, "a"), new Item(1, "b"))))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("items_pkey");
    assertThat(stored()).isEmpty();
    IllegalStateException stop = new IllegalStateException("stop");
    Iterable<Item> failing =
        () ->
            Stream.iterate(1, i -> i + 1)
                .map(
                    i -> {
                      if (i == 5) {
                        throw stop;
                      }
                      return new Item(i, "x");
                    })
                .iterator();
    assertThatThrownBy(() -> copy(db, failing)).isSameAs(stop);
    assertThat(stored()).isEmpty();
    assertThat(copy(db, ITEMS)).isEqualTo(6);
  }

  @Test
  void insideATransactionItIsASavepoint() throws SQLException {
    Database db = Database.of(connection);
    db.atomically(
        tx -> {
          copy(tx, List.of(new Item(1, "a")));
          assertThatThrownBy(() -> copy(tx, List.of(new Item(2, "b"), new Item(1, "c"))))
              .isInstanceOf(SQLException.class);
          return copy(tx, List.of(new Item(3, "d")));
        });
    assertThat(stored()).isEqualTo(List.of(new Item(1, "a"), new Item(3, "d")));
  }

  /** A connection of which nobody can tell that it is the driver's. */
  private Connection disguised() {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("isWrapperFor")) {
                return false;
              }
              Object result = method.invoke(connection, arguments);
              return method.getName().equals("prepareStatement")
                  ? disguised((java.sql.PreparedStatement) result, (Connection) proxy)
                  : result;
            });
  }

  private static Object disguised(java.sql.PreparedStatement statement, Connection owner) {
    return Proxy.newProxyInstance(
        Connection.class.getClassLoader(),
        new Class<?>[] {java.sql.PreparedStatement.class},
        (proxy, method, arguments) ->
            method.getName().equals("getConnection") ? owner : method.invoke(statement, arguments));
  }

  @Test
  void withoutTheDriverRowsAreStoredByBatches() throws SQLException {
    assertThat(copy(Database.of(disguised()), ITEMS)).isEqualTo(6);
    assertThat(stored()).isEqualTo(ITEMS);
  }

  private static <R> R stream(Database db, java.util.function.Function<Stream<Integer>, R> body)
      throws SQLException {
    return PgStream.use(
        db,
        "Numbers",
        "SELECT n FROM generate_series(1, ?) AS n",
        (statement, row) -> statement.setInt(1, 5000),
        rows -> rows.getInt(1),
        body);
  }

  @Test
  void rowsAreFetchedInPortions() throws SQLException {
    Database db = Database.of(connection);
    int sum = stream(db, numbers -> numbers.limit(10).mapToInt(n -> n).sum());
    assertThat(sum).isEqualTo(55);
    assertThat(connection.getAutoCommit()).isTrue();
    long all = stream(db, Stream::count);
    assertThat(all).isEqualTo(5000);
    int nested =
        stream(
            db,
            outer -> {
              try {
                return outer.findFirst().orElseThrow()
                    + stream(db, s -> s.findFirst().orElseThrow());
              } catch (SQLException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(nested).isEqualTo(2);
  }

  /** The 3,000th row cannot be computed, and nobody asks for it. */
  @Test
  void rowsThatNobodyReadsAreNotFetched() throws SQLException {
    int first =
        PgStream.use(
            Database.of(connection),
            "Quotients",
            "SELECT 10 / (3000 - n) FROM generate_series(1, 5000) AS n",
            (statement, row) -> {},
            rows -> rows.getInt(1),
            quotients -> quotients.findFirst().orElseThrow());
    assertThat(first).isZero();
  }

  @Test
  void aFailingFunctionEndsTheTransaction() throws SQLException {
    Database db = Database.of(connection);
    IllegalStateException stop = new IllegalStateException("stop");
    assertThatThrownBy(
            () ->
                stream(
                    db,
                    numbers -> {
                      throw stop;
                    }))
        .isSameAs(stop);
    assertThat(connection.getAutoCommit()).isTrue();
    long after = stream(db, Stream::count);
    assertThat(after).isEqualTo(5000);
  }

  @Test
  void insideATransactionTheStreamIsPartOfIt() throws SQLException {
    Database db = Database.of(connection);
    long count = db.atomically(this::streamIn);
    assertThat(count).isEqualTo(5000);
  }

  private Long streamIn(Database tx) throws SQLException {
    long count = stream(tx, Stream::count);
    assertThat(connection.getAutoCommit()).isFalse();
    return count;
  }
}
