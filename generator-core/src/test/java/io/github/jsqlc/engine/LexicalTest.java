package io.github.jsqlc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexicalTest {
  private static final Engine SQLITE = Engine.named("sqlite").orElseThrow();

  @Test
  void enginesAreKnownByName() {
    assertThat(SQLITE.name()).isEqualTo("sqlite");
    assertThat(Engine.named("sqlite").orElseThrow()).isSameAs(SQLITE);
    assertThat(Engine.named("nosuch")).isEmpty();
    assertThat(Engine.named("../sqlite")).isEmpty();
  }

  @Test
  void sqliteFoldsAsciiLettersAlone() {
    assertThat(SQLITE.lexical().fold("ÄbC_1", true)).isEqualTo("Äbc_1");
    assertThat(SQLITE.lexical().fold("abc", false)).isEqualTo("abc");
  }

  @Test
  void operatorsAreKnownByNameAndSynonym() {
    Operators operators = SQLITE.operators();
    assertThat(operators.infix("==").orElseThrow().name()).isEqualTo("=");
    assertThat(operators.infix("<>").orElseThrow().name()).isEqualTo("!=");
    assertThat(operators.prefix("-").orElseThrow().precedence())
        .isGreaterThan(operators.infix("||").orElseThrow().precedence());
    assertThat(operators.infix("LIKE").orElseThrow().kind()).isEqualTo(Operators.Kind.PATTERN);
    assertThat(operators.postfix("NOT NULL").orElseThrow().name()).isEqualTo("NOTNULL");
    assertThat(operators.infix("/").orElseThrow().nulls()).isEqualTo(NullRule.ANY_NULL_OR_MORE);
    assertThat(operators.infix("^")).isEmpty();
    assertThat(operators.canonical("<>")).isEqualTo("!=");
    assertThat(operators.symbols()).contains("==", "->>", "||").doesNotContain("AND");
  }
}
