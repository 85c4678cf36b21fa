package io.github.jsqlc.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnPatternTest {

  @ParameterizedTest
  @CsvSource({
    "authors.birthday, , authors, birthday, true",
    "authors.birthday, main, Authors, BIRTHDAY, true",
    "authors.birthday, , books, birthday, false",
    "main.authors.id, main, authors, id, true",
    "main.authors.id, other, authors, id, false",
    "main.authors.id, , authors, id, false",
    "*.created_at, , books, created_at, true",
    "*.created_at, , books, created_on, false",
    "*.*_at, , books, created_at, true",
    "book?.id, , books, id, true",
    "book?.id, , book, id, false",
    "a+b.c(, , a+b, c(, true",
    "a+b.c(, , aab, c(, false",
  })
  void fits(String pattern, String schema, String table, String column, boolean fits) {
    assertThat(
            ColumnPattern.parse(pattern)
                .orElseThrow()
                .matches(Optional.ofNullable(schema), table, column))
        .isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "id", ".id", "a.", "a..b", "a.b.c.d"})
  void needsTwoOrThreeParts(String pattern) {
    assertThat(ColumnPattern.parse(pattern)).isEmpty();
  }

  @Test
  void manyStarsTakeNoLonger() {
    ColumnPattern pattern = ColumnPattern.parse("*".repeat(5_000) + "x.id").orElseThrow();
    assertThat(pattern.matches(Optional.empty(), "a".repeat(5_000), "id")).isFalse();
  }
}
