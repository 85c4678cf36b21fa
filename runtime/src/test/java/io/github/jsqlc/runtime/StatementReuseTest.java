package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementReuseTest extends WatchedTest {

  @Test
  void onOneConnectionATextIsPreparedOnce() {
    var authors = new Authors(pinned);
    for (int i = 0; i < 5; i++) {
      authors.create("author " + i);
      authors.get(i);
    }
    assertThat(watched.prepared).isEqualTo(2);
    assertThat(watched.openStatements).isEqualTo(2);
  }

  @Test
  void onADataSourceNothingIsKept() {
    var authors = new Authors(pooled);
    authors.create("Ann");
    assertThat(authors.get(1)).contains("Ann");
    assertThat(watched.openStatements).isZero();
    assertThat(watched.openConnections).as("the test's own").isEqualTo(1);
  }

  @Test
  void aQueryCanBeNestedInItself() {
    var authors = new Authors(pinned);
    authors.addAll(List.of("Ann", "Bob", "Cid"));
    List<String> pairs = new ArrayList<>();
    authors.stream(
        outer -> {
          outer.forEach(
              a -> authors.stream(inner -> inner.map(b -> a + b).map(pairs::add).count()));
          return null;
        });
    assertThat(pairs).hasSize(9).startsWith("AnnAnn", "AnnBob", "AnnCid", "BobAnn");
    watched.prepared = 0;
    authors.stream(outer -> authors.stream(inner -> inner.count()));
    assertThat(watched.prepared).as("both were kept").isZero();
  }

  /** SQLite's driver closes a statement that fails while it runs, and does not say so. */
  @Test
  void aTextWorksAgainAfterItHasFailed() throws SQLException {
    assertThatThrownBy(() -> firstOf("no JSON")).isInstanceOf(SQLException.class);
    assertThat(firstOf("[7]")).isEqualTo(7);
  }

  private long firstOf(String json) throws SQLException {
    try (Call call = pinned.call("First", "SELECT json_extract(?, '$[0]')")) {
      call.statement().setString(1, json);
      try (var rows = call.statement().executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Test
  void idleStatementsOfOneTextAreBounded() throws SQLException {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      calls.add(pinned.call("One", "SELECT 1"));
    }
    for (Call call : calls) {
      call.close();
    }
    assertThat(watched.openStatements).isEqualTo(Session.IDLE_PER_TEXT);
  }

  @Test
  void theTextNotUsedForTheLongestTimeGoes() throws SQLException {
    for (int i = 0; i < Session.TEXTS; i++) {
      pinned.call("Number", "SELECT " + i).close();
    }
    pinned.call("Number", "SELECT 0").close();
    assertThat(watched.openStatements).isEqualTo(Session.TEXTS);
    try (var inUse = pinned.call("Number", "SELECT 2")) {
      for (int i = 0; i < Session.TEXTS - 1; i++) {
        pinned.call("Other", "SELECT " + i + " AS other").close();
      }
      try (var rows = inUse.statement().executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(2);
      }
      pinned.call("Other", "SELECT 'one more'").close();
    }
    assertThat(watched.openStatements).isEqualTo(Session.TEXTS);
    watched.prepared = 0;
    pinned.call("Number", "SELECT 2").close();
    assertThat(watched.prepared).as("it went while it was in use").isEqualTo(1);
  }

  @Test
  void keysAndNoKeysAreDifferentStatements() throws SQLException {
    String sql = "INSERT INTO authors (name) VALUES ('x' || random())";
    for (int i = 0; i < 2; i++) {
      try (var plain = pinned.call("Add", sql);
          var withKeys = pinned.callReturningKeys("Add", sql)) {
        assertThat(plain.statement()).isNotSameAs(withKeys.statement());
      }
    }
    assertThat(watched.prepared).isEqualTo(2);
  }

  @Test
  void aFailedStatementCanBeUsedAgain() {
    var authors = new Authors(pinned);
    authors.create("Ann");
    assertThatExceptionOfType(UniqueConstraintException.class)
        .isThrownBy(() -> authors.create("Ann"));
    assertThat(authors.create("Bob")).isEqualTo(2);
  }

  @Test
  void aTextThatCannotBePreparedLeavesNothing() {
    for (Database db : List.of(pinned, pooled)) {
      assertThatThrownBy(() -> db.call("Bad", "SELEC 1")).isInstanceOf(SQLException.class);
    }
    assertThat(watched.openConnections).isEqualTo(1);
  }

  @Test
  void bindingThatThrowsLeavesNothing() {
    for (Database db : List.of(pinned, pooled)) {
      assertThatThrownBy(
              () -> {
                try (var call = db.call("One", "SELECT ?")) {
                  call.statement().setInt(1, 1);
                  throw new IllegalArgumentException("binding");
                }
              })
          .hasMessage("binding");
    }
    assertThat(watched.openConnections).isEqualTo(1);
    assertThat(watched.openStatements).as("idle").isEqualTo(1);
  }

  @Test
  void aConnectionGoesBackEvenIfItsStatementCannotBeClosed() {
    assertThatThrownBy(
            () -> {
              try (var call = pooled.call("One", "SELECT 1")) {
                call.statement().close();
                watched.failNext("close");
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessage("close refused");
    assertThat(watched.openConnections).isEqualTo(1);
  }

  @Test
  void aClosedCallIsClosed() throws SQLException {
    Call call = pinned.call("One", "SELECT 1");
    call.close();
    call.close();
    assertThatIllegalStateException()
        .isThrownBy(call::statement)
        .withMessage("this call is closed");
    try (var first = pinned.call("One", "SELECT 1");
        var second = pinned.call("One", "SELECT 1")) {
      assertThat(first.statement()).isNotSameAs(second.statement());
    }
  }

  @Test
  void aBatchThatWasNotExecutedIsForgotten() throws SQLException {
    String sql = "INSERT INTO authors (name) VALUES (?)";
    try (var call = pinned.call("Add", sql)) {
      call.statement().setString(1, "never");
      call.addBatch();
    }
    try (var call = pinned.call("Add", sql)) {
      call.statement().setString(1, "Ann");
      call.addBatch();
      call.statement().executeBatch();
    }
    assertThat(new Authors(pinned).list()).containsExactly("Ann");
  }

  @Test
  void aStatementWhoseBatchCannotBeForgottenIsClosed() throws SQLException {
    Call call = pinned.call("Add", "INSERT INTO authors (name) VALUES ('a')");
    call.addBatch();
    watched.failNext("clearBatch");
    assertThatThrownBy(call::close).hasMessage("clearBatch refused");
    assertThat(watched.openStatements).isZero();
  }

  @Test
  void closingTheHandleClosesStatementsAndNotTheConnection() throws SQLException {
    Call inUse = pinned.call("One", "SELECT 1");
    pinned.call("Two", "SELECT 2").close();
    pinned.callReturningKeys("Three", "SELECT 3").close();
    pinned.close();
    assertThat(watched.openStatements).isEqualTo(1);
    inUse.close();
    assertThat(watched.openStatements).isZero();
    assertThat(connection.isClosed()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> pinned.call("One", "SELECT 1"))
        .withMessage("One: this handle is closed");
  }

  @Test
  void closingGoesOnAfterAFailure() throws SQLException {
    pinned.call("One", "SELECT 1").close();
    pinned.call("Two", "SELECT 2").close();
    watched.failNext("close");
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(pinned::close)
        .withMessage("close failed: close refused");
    assertThat(watched.openStatements).isZero();
  }
}
