package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowStreamTest extends WatchedTest {

  private Authors authors;

  @BeforeEach
  void authors() {
    authors = new Authors(pinned);
    authors.addAll(List.of("Ann", "Bob", "Cid"));
  }

  @Test
  void rowsComeInOrder() {
    assertThat(authors.<List<String>>stream(Stream::toList)).containsExactly("Ann", "Bob", "Cid");
    assertThat(authors.<List<String>>stream(names -> names.parallel().map(n -> n + "!").toList()))
        .containsExactly("Ann!", "Bob!", "Cid!");
  }

  @Test
  void onlyWhatIsAskedForIsRead() throws SQLException {
    List<Integer> read = new ArrayList<>();
    try (var call =
        pinned.call(
            "Count",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n")) {
      try (var rows = call.statement().executeQuery()) {
        int sum =
            RowStream.use(
                "Count",
                rows,
                row -> {
                  read.add(row.getInt(1));
                  return row.getInt(1);
                },
                numbers -> numbers.limit(4).mapToInt(i -> i).sum());
        assertThat(sum).isEqualTo(10);
      }
    }
    assertThat(read).containsExactly(1, 2, 3, 4);
  }

  @Test
  void afterTheBodyTheStreamIsOver() {
    Stream<String> leaked = authors.stream(names -> names);
    Iterator<String> iterator = authors.stream(Stream::iterator);
    authors.stream(
        again -> {
          // The driver's statement, and its result set, are in use again now.
          for (var late : List.<Runnable>of(leaked::toList, iterator::next)) {
            assertThatIllegalStateException()
                .isThrownBy(late::run)
                .withMessage("query ListAuthors: its stream works only inside its function");
          }
          assertThat(again).hasSize(3);
          return null;
        });
  }

  @Test
  void whatTheBodyThrowsComesOut() {
    assertThatThrownBy(
            () ->
                authors.stream(
                    names -> {
                      throw new IllegalArgumentException("mine");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mine");
  }

  @Test
  void whatTheDriverThrowsIsAQueryException() throws SQLException {
    try (var call = pinned.call("Bad", "SELECT 1")) {
      try (var rows = call.statement().executeQuery()) {
        assertThatExceptionOfType(QueryException.class)
            .isThrownBy(
                () ->
                    RowStream.use(
                        "Bad",
                        rows,
                        row -> {
                          throw new SQLDataException("unreadable");
                        },
                        Stream::toList))
            .withMessage("query Bad failed: unreadable")
            .withCauseInstanceOf(SQLDataException.class);
      }
    }
  }

  @Test
  void theEndIsTheEnd() {
    authors.stream(
        names -> {
          var source = names.spliterator();
          source.forEachRemaining(name -> {});
          assertThat(source.tryAdvance(name -> {})).isFalse();
          assertThat(source.tryAdvance(name -> {})).isFalse();
          return null;
        });
  }

  @Test
  void nullRowsAreAllowed() throws SQLException {
    try (var call = pinned.call("Nulls", "VALUES (NULL), ('a')")) {
      try (var rows = call.statement().executeQuery()) {
        List<String> read = RowStream.use("Nulls", rows, row -> row.getString(1), Stream::toList);
        assertThat(read).containsExactly(null, "a");
      }
    }
  }
}
