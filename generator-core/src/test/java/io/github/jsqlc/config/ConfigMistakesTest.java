package io.github.jsqlc.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigMistakesTest {
  private static final String BLOCK =
      "{engine: sqlite, queries: q, gen: {java: {package: p, out: o}}}";
  private static final String FORM =
      "write sql: - engine: .., schema: .., queries: .., gen: {java: {package: .., out: ..}}";

  static Stream<Arguments> files() {
    return Stream.of(
        arguments(
            "",
            "C104 1:1 [] the configuration is empty"
                + " = begin with version: \"2\"; sqlc.yaml.example shows the rest"),
        arguments(
            "- a\n- b\n", "C103 1:1 [- a] expected a mapping for the configuration, found a list"),
        arguments(
            "SELECT 1",
            "C103 1:1 [SELECT 1] expected a mapping for the configuration, found a string"),
        arguments(
            "sql: [" + BLOCK + "]",
            "C104 1:1 [sql: ["
                + BLOCK
                + "]] the configuration needs \"version\""
                + " = begin with version: \"2\"; sqlc.yaml.example shows the rest"),
        arguments(
            "version: 3\nsql: []",
            "C108 1:10 [3] version \"3\" of the configuration is not supported"
                + " = write version: \"2\""),
        arguments(
            "version: 2\n", "C104 1:1 [version: 2] the configuration needs \"sql\" = " + FORM),
        arguments("version: 2\nsql:\n", "C104 2:1 [sql] \"sql\" has no value = " + FORM),
        arguments("version: 2\nsql: []\n", "C104 2:1 [sql] \"sql\" has no blocks = " + FORM),
        arguments(
            "version: 2\nsql:\n  engine: sqlite\n",
            "C103 3:3 [engine: sqlite] expected a list for \"sql\", found a mapping"),
        arguments(
            "version: 2\nsql: [q.sql]\n",
            "C103 2:7 [q.sql] expected a mapping for a block of \"sql\", found a string"),
        arguments(
            "version: 2\npackages: []\n",
            "C102 2:1 [packages] \"packages\" belongs to version 1, not to 2 = " + FORM),
        arguments(
            "version: 1\nsql: []\n",
            "C108 1:10 [1] \"sql\" belongs to version 2, not to 1 = write version: \"2\""),
        arguments(
            "version: 1\npackages: [{path: p, engine: mysql, queries: q}]\n",
            "C108 1:10 [1] version 1 of the configuration describes Go alone = write version: \"2\""
                + " and "
                + FORM.substring("write ".length())),
        arguments(
            "version: 2\nsqll: 1\nsql: [" + BLOCK + "]",
            "C102 2:1 [sqll] unknown key \"sqll\" in the configuration = did you mean \"sql\"?"));
  }

  @ParameterizedTest
  @MethodSource
  void files(String text, String said) {
    Reading reading = Reading.of(text);
    assertThat(reading.config()).isEmpty();
    assertThat(reading.said()).containsExactly(said);
  }

  static Stream<Arguments> blocks() {
    String java = "gen: {java: {package: p, out: o}}";
    return Stream.of(
        arguments(
            "{engine: oracel, queries: q, " + java + "}",
            "C105 2:16 [oracel] there is no engine \"oracel\""
                + " = the engines are mariadb, mysql, postgresql, sqlite"),
        arguments(
            "{engine: postgres, queries: q, " + java + "}",
            "C105 2:16 [postgres] there is no engine \"postgres\" = did you mean \"postgresql\"?"),
        arguments(
            "{engine: sqlite, queries: [], " + java + "}",
            "C104 2:24 [queries] \"queries\" names no files"),
        arguments(
            "{engine: sqlite, queries: [''], " + java + "}", "C103 2:34 [''] \"queries\" is empty"),
        arguments(
            "{engine: sqlite, queries: {a: b}, " + java + "}",
            "C103 2:33 [{a: b}] expected a string or a list of strings for \"queries\","
                + " found a mapping"),
        arguments(
            "{engine: sqlite, queries: q, schema: [[a]], " + java + "}",
            "C103 2:45 [[a]] expected a string for \"schema\", found a list"),
        arguments(
            "{engine: sqlite, queries: q, quries: q, " + java + "}",
            "C102 2:36 [quries] unknown key \"quries\" in a block of \"sql\""
                + " = did you mean \"queries\"?"),
        arguments(
            "{engine: sqlite, queries: q, gen: {jav: {}, java: {package: p, out: o}}}",
            "C102 2:42 [jav] unknown key \"jav\" in \"gen\" = did you mean \"java\"?"),
        arguments(
            "{engine: sqlite, queries: q, database: {url: u}, " + java + "}",
            "C102 2:47 [url] unknown key \"url\" in \"database\" = did you mean \"uri\"?"));
  }

  @ParameterizedTest
  @MethodSource
  void blocks(String block, String said) {
    Reading reading = Reading.of("version: 2\nsql: [" + block + "]\n");
    assertThat(reading.config()).isEmpty();
    assertThat(reading.said()).containsExactly(said);
  }

  @Test
  void aBlockNeedsAnEngineAndQueries() {
    assertThat(
            Reading.of("version: 2\nsql:\n  - name: x\n    gen: {java: {package: p, out: o}}\n")
                .said())
        .containsExactly(
            "C104 3:5 [name: x] a block of \"sql\" needs \"engine\""
                + " = one of mariadb, mysql, postgresql, sqlite",
            "C104 3:5 [name: x] a block of \"sql\" needs \"queries\""
                + " = name a file, a folder or a pattern");
  }

  @Test
  void withoutJavaInAnyBlockThereIsNothingToGenerate() {
    assertThat(Reading.of("version: 2\nsql:\n  - engine: sqlite\n    queries: q\n").said())
        .containsExactly(
            "C104 3:5 [engine: sqlite] nothing to generate: no \"gen: java:\""
                + " = add gen: {java: {package: com.example.db, out: src/main/java}}");
  }

  @Test
  void javaNeedsAPackageAndAnOutput() {
    String[] said = {
      "C104 2:42 [java] \"java\" needs \"package\" = write package: com.example.db",
      "C104 2:42 [java] \"java\" needs \"out\""
          + " = write out: src/main/java, the root that package folders are in"
    };
    String block = "version: 2\nsql: [{engine: sqlite, queries: q, gen: {java: %s}}]\n";
    assertThat(Reading.of(block.formatted("")).said()).containsExactlyInAnyOrder(said);
    assertThat(Reading.of(block.formatted("{}")).said()).containsExactlyInAnyOrder(said);
  }

  static Stream<Arguments> options() {
    return Stream.of(
        arguments(
            "emit_interfaces: true",
            "C102 10:9 [emit_interfaces] unknown key \"emit_interfaces\" in \"java\""
                + " = did you mean \"emit_interface\"?"),
        arguments(
            "emit_json_tags: true",
            "C102 10:9 [emit_json_tags] unknown key \"emit_json_tags\" in \"java\""
                + " = this option of sqlc's Go code has no counterpart for Java"),
        arguments(
            "emit_interface: \"true\"",
            "C103 10:25 [\"true\"] expected true or false for \"emit_interface\", found a string"),
        arguments(
            "query_parameter_limit: -1",
            "C103 10:32 [-1] expected a whole number from 0 to 100 for \"query_parameter_limit\","
                + " found \"-1\""),
        arguments(
            "query_parameter_limit: 99999999999",
            "C103 10:32 [99999999999] expected a whole number from 0 to 100"
                + " for \"query_parameter_limit\", found \"99999999999\""),
        arguments(
            "one_row: stirct",
            "C103 10:18 [stirct] expected first, strict for \"one_row\", found \"stirct\""
                + " = did you mean \"strict\"?"),
        arguments(
            "nullness: jspecfy",
            "C103 10:19 [jspecfy] expected runtime, jspecify, none or the full name of an annotation"
                + " for \"nullness\", found \"jspecfy\" = did you mean \"jspecify\"?"),
        arguments("rename: {a: class}", "J602 10:21 [class] \"class\" cannot be a name in Java"),
        arguments("rename: {a: b-c}", "J602 10:21 [b-c] \"b-c\" cannot be a name in Java"),
        arguments(
            "rename: [a]", "C103 10:17 [[a]] expected a mapping for \"rename\", found a list"),
        arguments(
            "overrides: [{java_type: java.util.UUID}]",
            "C104 10:21 [{java_type: java.util.UUID}] an override needs \"db_type\" or \"column\""
                + " = write db_type: uuid, or column: authors.birthday"),
        arguments(
            "overrides: [{db_type: uuid, column: a.b, java_type: java.util.UUID}]",
            "C103 10:37 [column] an override has either \"db_type\" or \"column\", not both"
                + " = make two overrides of it"),
        arguments(
            "overrides: [{db_type: uuid}]",
            "C104 10:21 [{db_type: uuid}] an override needs \"java_type\""
                + " = name a class with its package, as in java.util.UUID"),
        arguments(
            "overrides: [{db_type: uuid, java_type: UUID}]",
            "J602 10:48 [UUID] \"UUID\" is not the full name of a Java type"
                + " = name the package too, as in java.util.UUID"),
        arguments(
            "overrides: [{db_type: uuid, java_type: java.util.UUID, codec: Codec}]",
            "J602 10:71 [Codec] \"Codec\" is not the full name of a class = name a class that"
                + " implements io.github.jsqlc.runtime.Codec, with its package"),
        arguments(
            "overrides: [{db_type: int, java_type: long, codec: a.B}]",
            "C103 10:47 [long] a codec cannot give the primitive type long"
                + " = name its class, as in java.lang.Long"),
        arguments(
            "overrides: [{column: birthday, java_type: java.util.UUID}]",
            "C103 10:30 [birthday] \"birthday\" does not name a column"
                + " = write table.column or schema.table.column; * stands for any name"),
        arguments(
            "overrides: [{db_type: UUID, java_type: a.B}, {db_type: uuid, nullable: true,"
                + " java_type: a.C}]",
            "C107 10:64 [uuid] this override can never apply"
                + " = the one in line 10 decides; remove one of them"));
  }

  @ParameterizedTest
  @MethodSource
  void options(String option, String said) {
    Reading reading = Reading.ofOptions(option);
    assertThat(reading.config()).isEmpty();
    assertThat(reading.said()).containsExactly(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"com.example.class", "com..db", "1db", "com.example.", "java.db", "com/example"})
  void aPackageMustBeOneInJava(String name) {
    String text = "version: 2\nsql: [" + BLOCK.replace("package: p", "package: " + name) + "]";
    assertThat(Reading.of(text).said())
        .containsExactly(
            "J602 2:58 [%s] \"%s\" cannot be a Java package".formatted(name, name)
                + " = names with dots between them, no keywords, as in com.example.db");
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    assertThat(
            Reading.of(
                    "versio: 2\nsql:\n  - engin: sqlite\n    queries: q\n    gen: {java: {out: o}}")
                .said())
        .extracting(line -> line.substring(0, 8))
        .containsExactly("C102 1:1", "C104 1:1", "C102 3:5", "C104 3:5", "C104 5:1");
  }
}
