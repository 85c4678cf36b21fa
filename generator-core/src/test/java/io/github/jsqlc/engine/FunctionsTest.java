package io.github.jsqlc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunctionsTest {
  private static final Functions FUNCTIONS = Engine.named("sqlite").orElseThrow().functions();

  @Test
  void namesAreFoundHoweverTheyAreCased() {
    assertThat(FUNCTIONS.named("Coalesce")).isEqualTo(FUNCTIONS.named("coalesce")).hasSize(1);
    assertThat(FUNCTIONS.named("nothing")).isEmpty();
  }

  @Test
  void repeatedArgumentsComeInGroups() {
    FunctionRow object = FUNCTIONS.named("json_object").get(0);
    assertThat(IntStream.range(0, 6).filter(object::accepts)).containsExactly(0, 2, 4);
    assertThat(object.argument(4).name()).isEqualTo("label");
    assertThat(object.argument(5).name()).isEqualTo("value");
  }

  @Test
  void optionalArgumentsMayBeLeftOut() {
    FunctionRow round = FUNCTIONS.named("round").get(0);
    assertThat(IntStream.range(0, 4).filter(round::accepts)).containsExactly(1, 2);
    assertThat(round.nulls()).isEqualTo(NullRule.ANY_NULL);
  }

  @Test
  void aggregatesAndScalarsOfOneNameDifferInTheirArguments() {
    assertThat(FUNCTIONS.named("max")).extracting(FunctionRow::minimum).containsExactly(2, 1);
    assertThat(FUNCTIONS.named("max"))
        .extracting(FunctionRow::kind)
        .containsExactly(FunctionKind.SCALAR, FunctionKind.AGGREGATE);
  }
}
