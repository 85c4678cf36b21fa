package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest extends WatchedTest {

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "author " + i).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 999, 1000, 1001, 2500})
  void everyRowIsStoredAndCounted(int count) throws SQLException {
    for (Database db : List.of(pinned, pooled)) {
      var authors = new Authors(db);
      assertThat(authors.addAll(names(count))).hasSize(count).containsOnly(1);
      assertThat(authors.list()).isEqualTo(names(count));
      deleteAll();
      assertThat(authors.copy(names(count))).isEqualTo(count);
      assertThat(authors.list()).isEqualTo(names(count));
      deleteAll();
    }
  }

  @Test
  void nothingIsNothing() {
    var authors = new Authors(pinned);
    assertThat(authors.addAll(List.of())).isEmpty();
    assertThat(authors.copy(List.of())).isZero();
    assertThat(authors.createAll(List.of())).isEmpty();
    assertThat(watched.log).isEmpty();
  }

  @Test
  void itIsOneTransaction() {
    new Authors(pinned).addAll(names(5000));
    assertThat(watched.log).filteredOn("commit"::equals).hasSize(1);
    assertThat(watched.log).filteredOn("executeBatch"::equals).hasSize(5);
    assertThat(watched.prepared).isEqualTo(1);
  }

  @Test
  void allOrNothing() {
    List<String> twice = new ArrayList<>(names(2500));
    twice.set(2400, "author 0");
    for (Database db : List.of(pinned, pooled)) {
      var authors = new Authors(db);
      assertThatExceptionOfType(UniqueConstraintException.class)
          .isThrownBy(() -> authors.addAll(twice))
          .withMessageStartingWith("query AddAuthors failed: ");
      assertThatExceptionOfType(UniqueConstraintException.class)
          .isThrownBy(() -> authors.copy(twice));
      assertThatExceptionOfType(UniqueConstraintException.class)
          .isThrownBy(() -> authors.createAll(twice));
      assertThat(authors.list()).isEmpty();
      assertThat(authors.addAll(names(2))).containsExactly(1, 1);
      authors.delete(1);
      authors.delete(2);
    }
  }

  @Test
  void allOrNothingInsideATransactionToo() {
    pinned.inTransaction(
        tx -> {
          var authors = new Authors(tx);
          authors.create("Ann");
          assertThatExceptionOfType(UniqueConstraintException.class)
              .isThrownBy(() -> authors.addAll(List.of("Bob", "Ann")));
          assertThat(authors.list()).containsExactly("Ann");
        });
    assertThat(new Authors(pinned).list()).containsExactly("Ann");
  }

  @Test
  void aRowThatCannotBeBoundUndoesAll() {
    Iterable<String> broken =
        () -> {
          Iterator<String> good = names(1500).iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return true;
            }

            @Override
            public String next() {
              if (!good.hasNext()) {
                throw new IllegalArgumentException("no more");
              }
              return good.next();
            }
          };
        };
    var authors = new Authors(pinned);
    assertThatThrownBy(() -> authors.copy(broken)).hasMessage("no more");
    assertThat(authors.list()).isEmpty();
    authors.addAll(List.of("Ann"));
    assertThat(authors.list()).as("the unfinished batch is forgotten").containsExactly("Ann");
  }

  @Test
  void resultsComeInOrder() {
    List<Long> ids = new Authors(pinned).createAll(List.of("Ann", "Bob", "Cid"));
    assertThat(ids).containsExactly(1L, 2L, 3L).isUnmodifiable();
    assertThat(watched.log).filteredOn("commit"::equals).hasSize(1);
  }

  @Test
  void aBatchMayHoldNull() {
    var authors = new Authors(pinned);
    assertThatExceptionOfType(NotNullConstraintException.class)
        .isThrownBy(() -> authors.addAll(Collections.singletonList(null)));
  }

  private void deleteAll() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("DELETE FROM authors");
    }
  }
}
