package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule for a handle on one connection and for one on a data source. */
class TransactionTest extends WatchedTest {

  private Authors authors;

  @BeforeEach
  void authors() {
    authors = new Authors(pinned);
  }

  private Database handle(String kind) {
    return kind.equals("pinned") ? pinned : pooled;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pinned", "pooled"})
  void whatReturnsIsCommitted(String kind) {
    handle(kind)
        .inTransaction(
            tx -> {
              authors.with(tx).create("Ann");
            });
    assertThat(authors.list()).containsExactly("Ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pinned", "pooled"})
  void aResultComesOut(String kind) {
    var db = handle(kind);
    var id = db.inTransactionReturning(tx -> authors.with(tx).create("Ann"));
    long primitive = db.inTransactionReturning(tx -> authors.with(tx).create("Bob"));
    assertThat(id).isEqualTo(1L);
    assertThat(primitive).isEqualTo(2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pinned", "pooled"})
  void anythingThrownRollsBack(String kind) {
    var db = handle(kind);
    for (Throwable thrown :
        List.of(new IOException("x"), new IllegalStateException("x"), new AssertionError("x"))) {
      assertThatThrownBy(
              () ->
                  db.inTransaction(
                      tx -> {
                        authors.with(tx).create("Ann");
                        sneak(thrown);
                      }))
          .isSameAs(thrown)
          .satisfies(it -> assertThat(it.getSuppressed()).isEmpty());
      assertThat(authors.list()).isEmpty();
    }
  }

  @Test
  void checkedExceptionsKeepTheirType() {
    try {
      pinned.inTransaction(
          tx -> {
            throw new IOException("kept");
          });
    } catch (IOException e) {
      assertThat(e).hasMessage("kept");
      return;
    }
    throw new AssertionError("nothing thrown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pinned", "pooled"})
  void aNestedOneIsASavepoint(String kind) {
    handle(kind)
        .inTransaction(
            tx -> {
              var inside = authors.with(tx);
              inside.create("Ann");
              tx.inTransaction(
                  deeper -> {
                    authors.with(deeper).create("Bob");
                  });
              assertThatThrownBy(
                      () ->
                          tx.inTransaction(
                              deeper -> {
                                authors.with(deeper).create("Cid");
                                throw new IllegalArgumentException("undo Cid");
                              }))
                  .hasMessage("undo Cid");
              inside.create("Dan");
            });
    assertThat(authors.list()).containsExactly("Ann", "Bob", "Dan");
  }

  @Test
  void theOutermostUndoesNestedOnesThatReturned() {
    assertThatThrownBy(
            () ->
                pinned.inTransaction(
                    tx -> {
                      tx.inTransaction(
                          deeper -> {
                            authors.with(deeper).create("Bob");
                          });
                      throw new IllegalArgumentException("undo all");
                    }))
        .hasMessage("undo all");
    assertThat(authors.list()).isEmpty();
  }

  @Test
  void manyFailedSavepointsDoNotPileUp() {
    pinned.inTransaction(
        tx -> {
          for (int i = 0; i < 1000; i++) {
            assertThatIllegalStateException()
                .isThrownBy(
                    () ->
                        tx.inTransaction(
                            deeper -> {
                              throw new IllegalStateException("no");
                            }));
          }
        });
    assertThat(watched.log).filteredOn("releaseSavepoint"::equals).hasSize(1000);
  }

  @Test
  void insideATransactionOfTheCallersItIsASavepoint() throws SQLException {
    connection.setAutoCommit(false);
    pinned.inTransaction(
        tx -> {
          authors.with(tx).create("Ann");
        });
    assertThat(watched.log).doesNotContain("commit");
    connection.rollback();
    connection.setAutoCommit(true);
    assertThat(authors.list()).isEmpty();
  }

  @Test
  void aPoolWithoutAutocommitIsCommitted() throws SQLException {
    var taken = watched.connect();
    taken.setAutoCommit(false);
    new Session(taken, true).begin().rollback(new IOException());
    var other = watched.connect();
    other.setAutoCommit(false);
    var transaction = new Session(other, true).begin();
    try (var statement = other.prepareStatement("INSERT INTO authors (name) VALUES ('Ann')")) {
      statement.executeUpdate();
    }
    transaction.commit();
    assertThat(authors.list()).containsExactly("Ann");
  }

  @Test
  void aHandleDoesNotOutliveItsTransaction() {
    List<Database> kept = new ArrayList<>();
    pooled.inTransaction(kept::add);
    pinned.inTransaction(kept::add);
    for (Database db : kept) {
      assertThatIllegalStateException()
          .isThrownBy(() -> new Authors(db).list())
          .withMessage("ListAuthors: its transaction is over, and with it the use of this handle");
      assertThatIllegalStateException().isThrownBy(() -> db.inTransaction(tx -> {}));
    }
  }

  @Test
  void closingATransactionsHandleDoesNothing() {
    pinned.inTransaction(
        tx -> {
          tx.close();
          authors.with(tx).create("Ann");
        });
    assertThat(authors.list()).containsExactly("Ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pinned", "pooled"})
  void statementsAreReusedInside(String kind) {
    watched.prepared = 0;
    handle(kind)
        .inTransaction(
            tx -> {
              for (int i = 0; i < 10; i++) {
                authors.with(tx).create("author " + i);
              }
            });
    assertThat(watched.prepared).isEqualTo(1);
  }

  @Test
  void aCommitThatFailsRollsBack() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE books (author INTEGER REFERENCES authors DEFERRABLE INITIALLY DEFERRED)");
    }
    for (Database db : List.of(pinned, pooled)) {
      assertThatExceptionOfType(ForeignKeyConstraintException.class)
          .isThrownBy(
              () ->
                  db.inTransaction(
                      tx -> {
                        authors.with(tx).create("Ann");
                        tx.executeBatch(
                            "AddBooks",
                            "INSERT INTO books VALUES (?)",
                            List.of(99L),
                            (statement, author) -> statement.setLong(1, author));
                      }))
          .withMessageStartingWith("commit failed: [SQLITE_CONSTRAINT_FOREIGNKEY]");
      assertThat(authors.list()).isEmpty();
    }
  }

  /** SQLite ends the transaction itself here, and answers ROLLBACK with an error. */
  @ParameterizedTest
  @ValueSource(strings = {"pinned", "pooled"})
  void aTransactionThatTheDatabaseEndedIsOver(String kind) {
    authors.create("Ann");
    assertThatExceptionOfType(UniqueConstraintException.class)
        .isThrownBy(
            () ->
                handle(kind)
                    .inTransaction(
                        tx -> {
                          authors.with(tx).create("Bob");
                          try (var call =
                              tx.call(
                                  "AddAnn",
                                  "INSERT OR ROLLBACK INTO authors (name) VALUES ('Ann')")) {
                            call.statement().executeUpdate();
                          } catch (SQLException e) {
                            throw QueryException.in("AddAnn", e);
                          }
                        }))
        .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
    assertThat(authors.list()).containsExactly("Ann");
    handle(kind).inTransaction(tx -> authors.with(tx).create("Cid"));
    assertThat(authors.list()).containsExactly("Ann", "Cid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pinned", "pooled"})
  void aFailedRollbackIsSuppressedInTheReason(String kind) throws SQLException {
    assertThatThrownBy(
            () ->
                handle(kind)
                    .inTransaction(
                        tx -> {
                          watched.failNext("rollback");
                          throw new IOException("the reason");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("the reason")
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .isInstanceOf(SQLException.class)
                    .extracting(Throwable::getMessage)
                    .isEqualTo("rollback refused"));
    if (kind.equals("pinned")) {
      assertThat(connection.getAutoCommit()).as("must not commit what was to be undone").isFalse();
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"getConnection", "setAutoCommit", "commit", "close"})
  void aStepThatFailsIsNamed(String step) {
    if (step.equals("getConnection")) {
      var broken = new Watched("jdbc:sqlite:" + folder.resolve("no/such/folder/x.db"));
      assertThatExceptionOfType(QueryException.class)
          .isThrownBy(() -> Database.of(broken.dataSource()).inTransaction(tx -> {}))
          .withMessageStartingWith("begin failed: ");
      return;
    }
    watched.failNext(step);
    String name =
        Map.of("setAutoCommit", "begin", "commit", "commit", "close", "close after commit")
            .get(step);
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> pooled.inTransaction(tx -> {}))
        .withMessage(name + " failed: " + step + " refused")
        .satisfies(
            e -> {
              assertThat(e.queryName()).isEqualTo(name);
              assertThat(e.sqlState()).isEqualTo("08006");
              assertThat(e.vendorCode()).isEqualTo(7);
            });
  }

  @Test
  void aBeginThatFailsLeavesAutocommitOn() throws SQLException {
    try (var manual = connection.createStatement()) {
      manual.execute("BEGIN");
      assertThatExceptionOfType(QueryException.class)
          .isThrownBy(() -> pinned.inTransaction(tx -> {}))
          .withMessageContaining("cannot start a transaction within a transaction");
    }
    assertThat(connection.getAutoCommit()).isTrue();
    pinned.inTransaction(tx -> authors.with(tx).create("Ann"));
    assertThat(authors.list()).containsExactly("Ann");
  }

  /** The driver notes that autocommit is off before BEGIN fails; a second try must begin anew. */
  @Test
  void aBusyDatabaseCanBeTriedAgain() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("test.db") + "?transaction_mode=IMMEDIATE";
    try (var writer = DriverManager.getConnection(url + "&busy_timeout=1");
        var second = Database.of(writer);
        var lock = connection.createStatement()) {
      lock.execute("BEGIN IMMEDIATE");
      assertThatExceptionOfType(QueryException.class)
          .isThrownBy(() -> second.inTransaction(tx -> authors.with(tx).create("Ann")))
          .withMessageStartingWith("begin failed: [SQLITE_BUSY]")
          .satisfies(e -> assertThat(e.getCause().getSuppressed()).isEmpty());
      assertThat(writer.getAutoCommit()).isTrue();
      lock.execute("COMMIT");
      second.inTransaction(tx -> authors.with(tx).create("Bob"));
    }
    assertThat(authors.list()).containsExactly("Bob");
  }

  @Test
  void bothShapesOfLambdasCompile() {
    pinned.inTransaction(
        tx -> {
          authors.with(tx).delete(1);
        });
    pinned.inTransaction(tx -> authors.with(tx).delete(1));
    var created = pinned.inTransactionReturning(tx -> authors.with(tx).create("Ann"));
    Stream<String> names = pinned.inTransactionReturning(tx -> authors.with(tx).list().stream());
    assertThat(names).hasSize((int) (long) created);
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> void sneak(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
