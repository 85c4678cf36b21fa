package io.github.jsqlc.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaTypeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.UUID",
        "com.example.Outer.Inner",
        "long",
        "byte[]",
        "java.lang.String[][]",
        "java.util.Map<java.lang.String, java.util.List<com.example.Tag[]>>",
        "java.util.List<byte[]>",
      })
  void isReadAndPrinted(String text) {
    assertThat(JavaType.parse(text)).get().hasToString(text);
    assertThat(JavaType.parse("  " + text.replace(", ", ",").replace("<", " < "))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "UUID",
        "java.util.class",
        "java..UUID",
        "java.util.List<",
        "java.util.List<>",
        "java.util.List<int>",
        "java.util.List<UUID>",
        "java.util.UUID]",
        "int<java.lang.Long>",
        "java.util.UUID[",
        "java.util.UUID x",
        "java.util.List<? extends a.B>",
        "void",
      })
  void isRefused(String text) {
    assertThat(JavaType.parse(text)).isEmpty();
  }

  @Test
  void nestingHasAnEnd() {
    assertThat(JavaType.parse("a.B<".repeat(100_000))).isEmpty();
  }

  @Test
  void onlyAPrimitiveWithoutBracketsIsOne() {
    assertThat(JavaType.parse("int").orElseThrow().isPrimitive()).isTrue();
    assertThat(JavaType.parse("int[]").orElseThrow().isPrimitive()).isFalse();
  }
}
