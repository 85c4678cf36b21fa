package io.github.jsqlc.config;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments(
            "version: 2\nsql:\n\t- a: b\n",
            "C101 3:1 [\t] a tab where YAML wants spaces = indent with spaces, two for each level"),
        arguments(
            "a: b: c\n",
            "C101 1:5 [:] a second \":\" where one value is expected"
                + " = put the value in quotes, or give the key a line of its own"),
        arguments(
            "a: 1\nb\n",
            "C101 3:1 [] a key without \":\""
                + " = write key: value, or \"- value\" for an item of a list"),
        arguments(
            "a: [1, 2\n",
            "C101 1:4 [[] a bracket is not closed before the end of the file"
                + " = add the closing bracket"),
        arguments(
            "a: \"x\nb: 1\n", "C101 1:4 [\"] a quoted string does not end = add the closing quote"),
        arguments(
            "a: @x\n",
            "C101 1:4 [@] a value cannot begin with this character = put the value in quotes"),
        arguments(
            "{\"a\": \"x\\/y\"}",
            "C101 1:10 [/] an escape that YAML does not know"
                + " = write the character without the backslash, or the backslash twice"),
        arguments(
            "a:\n  b: 1\n c: 2\n",
            "C101 3:2 [c] this does not belong to the lines above = keys of one mapping begin in"
                + " the same column; an item of a list begins with \"- \""),
        arguments(
            "a: 1\n---\nb: 2\n",
            "C101 2:1 [-] a second document; a configuration is one = remove the line \"---\""),
        arguments(
            "a: 1\nb: 2\na: 3\n", "C101 3:1 [a] the key \"a\" again = it stands in line 1 already"),
        arguments("a: *b\n", "C101 1:4 [*] not valid YAML: found undefined alias b"),
        arguments("a: &x\n  - *x\n", "C101 1:4 [&x] a value that contains itself"),
        arguments(
            "a: !!java.net.URL [x]\n", "C101 1:4 [!!java.net.URL [x]] a tag has no meaning here"),
        arguments("a: !x y\n", "C101 1:4 [!x y] a tag has no meaning here"),
        arguments("[a, b]: c\n", "C101 1:1 [[a, b]] a key must be a single word"),
        arguments("a: {<<: b}\n", "C101 1:9 [b] \"<<\" merges mappings, not a string"),
        arguments("a: 1\u0007\n", "C101 1:5 [\u0007] the character U+0007 cannot stand in YAML"),
        arguments(
            "é😀: 1\n😀: b: c",
            "C101 2:5 [:] a second \":\" where one value is expected"
                + " = put the value in quotes, or give the key a line of its own"));
  }

  @ParameterizedTest
  @MethodSource
  void broken(String text, String said) {
    assertThat(Reading.of(text).said()).containsExactly(said);
  }

  @Test
  void tabsMaySeparate() {
    Reading reading =
        Reading.of(
            "version:\t2\nsql:\t\t# blocks\n  -\tengine:\tsqlite\t\n    queries: 'a\tb'\t# x\n"
                + "    gen: {java: {package: p,\tout: o}}\n");
    assertThat(reading.said()).isEmpty();
    assertThat(reading.config().orElseThrow().blocks().get(0).queries().get(0).value())
        .isEqualTo("a\tb");
  }

  @Test
  void jsonIsReadToo() {
    Reading reading =
        Reading.of(
            """
            {
            \t"version":"2",
            \t"sql": [{
            \t\t"engine":\t"sqlite",
            \t\t"schema": null,
            \t\t"queries": ["\\ud83d\\ude00.sql"],
            \t\t"gen": {"java": {"package": "p", "out": "o", "emit_interface": true}}
            \t}]
            }
            """);
    assertThat(reading.said()).isEmpty();
    SqlBlock block = reading.config().orElseThrow().blocks().get(0);
    assertThat(block.queries().get(0).value()).isEqualTo("😀.sql");
    assertThat(block.java().out().at()).hasToString("sqlc.yaml:7:43");
    assertThat(block.java().out().at().text()).isEqualTo("\"o\"");
    assertThat(block.java().emitInterface()).isTrue();
  }

  @Test
  void anchorsAliasesAndMergeKeysWork() {
    Reading reading =
        Reading.of(
            """
            version: "2"
            sql:
              - &first
                engine: &engine sqlite
                queries: a
                gen: {java: &java {package: p, out: o, one_row: strict}}
              - <<: *first
                engine: *engine
                queries: b
                gen:
                  java:
                    <<: [*java, {one_row: first, dates: iso}]
                    package: q
            """);
    assertThat(reading.said()).isEmpty();
    SqlBlock second = reading.config().orElseThrow().blocks().get(1);
    assertThat(second.queries().get(0).value()).isEqualTo("b");
    assertThat(second.java().javaPackage().value()).isEqualTo("q");
    assertThat(second.java().oneRow()).isEqualTo(OneRow.STRICT);
    assertThat(second.java().dates()).isEqualTo(TemporalStorage.ISO);
    assertThat(second.engine().at()).hasToString("sqlc.yaml:4:13");
  }

  @Test
  @Timeout(value = 10, unit = SECONDS)
  void aliasesThatMultiplyCostNothing() {
    String lists =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> "l%d: &l%d [*l%d,*l%d,*l%d]\n".formatted(i, i, i - 1, i - 1, i - 1))
            .collect(Collectors.joining("", "l0: &l0 [x]\n", ""));
    assertThat(Reading.of("version: 2\n" + lists).said()).hasSize(42);
    String merged =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> "m%d: &m%d {<<: [*m%d,*m%d], k%d: 1}\n".formatted(i, i, i - 1, i - 1, i))
            .collect(Collectors.joining("", "m0: &m0 {x: y}\n", ""));
    assertThat(Reading.of("version: 2\n" + merged).said()).hasSize(42);
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void whatIsTooDeepTooLongOrFullOfTabsIsRefused() {
    assertThat(Reading.of("[".repeat(10_000)).said())
        .containsExactly("C101 1:1 [] nested more than 50 deep");
    assertThat(Reading.of("a: b\n".repeat(1_000_000)).said())
        .containsExactly("C101 1:1 [] a configuration of more than 1000000 characters");
    assertThat(Reading.of("a: &a []\nb: [" + "*a,".repeat(5_000) + "]").said())
        .containsExactly("C101 1:1 [] more than 1000 aliases");
    assertThat(Reading.of("a:\tb\n".repeat(3_000)).said()).hasSize(1);
  }

  @Test
  void lineEndsOfOtherSystemsKeepPositions() {
    Reading reading = Reading.of("version: 2\r\nsql:\r\n  - engine: x\r\n    queries: q\r\n");
    assertThat(reading.said()).first().asString().startsWith("C104 3:5 [engine: x] ");
    assertThat(reading.said()).last().asString().startsWith("C105 3:13 [x] ");
  }

  @Test
  void aForbiddenCharacterFarDownHasItsPosition() {
    assertThat(Reading.of("# 😀 a comment\n".repeat(3_000) + "a: \u0001").said())
        .containsExactly("C101 3001:4 [\u0001] the character U+0001 cannot stand in YAML");
  }

  @Test
  void noTextThrows() {
    String sample =
        """
        version: "2" # 😀
        sql:
          - &a {engine: sqlite, queries: ["a\\x41", 'b'], <<: {schema: |- x}}
          - engine: *a
            gen:
              java: {package: p, out: o, rename: {a: b}, overrides: [{column: a.b}]}
        """;
    String insertions = "\t\n :-[]{}#&*!|>'\"%@`<?,\\\u0000\u0085\uFEFFax0\uD83D";
    Random random = new Random(7);
    for (int run = 0; run < 5_000; run++) {
      StringBuilder text = new StringBuilder(sample);
      for (int change = 0; change < 4; change++) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.deleteCharAt(at);
        } else {
          text.insert(at, insertions.charAt(random.nextInt(insertions.length())));
        }
      }
      assertThat(Reading.of(text.toString()).said()).isNotEmpty();
    }
  }
}
