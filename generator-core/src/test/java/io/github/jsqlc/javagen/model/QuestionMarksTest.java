package io.github.jsqlc.javagen.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which question marks a driver would take for parameters. */
class QuestionMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "==>",
      quoteCharacter = '`',
      value = {
        "a ? b ==> a ?? b",
        "a ?| b ?& c @? d ==> a ??| b ??& c @?? d",
        "a ?? b ==> a ???? b",
        "'?' ? 'it''s ?' ==> '?' ?? 'it''s ?'",
        "E'\\'?' ? ==> E'\\'?' ??",
        "type'\\' ? '?' ==> type'\\' ?? '?'",
        "\"?\" ? \"a\"\"?\" ==> \"?\" ?? \"a\"\"?\"",
        "-- ? ==> -- ?",
        "/* ? /* ? */ ? */ ? ==> /* ? /* ? */ ? */ ??",
        "$$ ? $$ ? $a$ ? $$ $a$ ? ==> $$ ? $$ ?? $a$ ? $$ $a$ ??",
        "a$b$ ? $1 ? ==> a$b$ ?? $1 ??",
        "5 - 3 / 2 ? ==> 5 - 3 / 2 ??",
        "'? ==> '?",
        "/* ? ==> /* ?",
        "$x$ ? ==> $x$ ?",
      })
  void areDoubled(String sql, String expected) {
    assertThat(QuestionMarks.doubled(sql)).isEqualTo(expected);
  }
}
