package io.github.jsqlc.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseReaderTest {

  /** A configuration with {@code keys} in its one block and {@code servers} before it. */
  private static Reading reading(String servers, String keys) {
    return Reading.of(
        """
        version: "2"
        servers: [%s]
        sql:
          - {engine: postgresql, queries: q, %s, gen: {java: {package: p, out: o}}}
        """
            .formatted(servers, keys));
  }

  private static Optional<Database> database(String servers, String keys) {
    Reading reading = reading(servers, keys);
    assertThat(reading.said()).isEmpty();
    return reading.config().orElseThrow().blocks().get(0).database();
  }

  @Test
  void aDatabaseOfTheUser() {
    Database found = database("", "database: {uri: \"postgres://${HOST}/d\"}").orElseThrow();
    assertThat(((Database.Existing) found).uri().value()).isEqualTo("postgres://${HOST}/d");
    assertThat(found.at().text()).isEqualTo("\"postgres://${HOST}/d\"");
  }

  @Test
  void aManagedOneOnTheFirstServerOfTheEngine() {
    String servers =
        "{engine: mysql, uri: m}, {name: a, engine: postgresql, uri: a},"
            + " {engine: postgresql, uri: b}";
    Database found = database(servers, "database: {managed: true}").orElseThrow();
    assertThat(((Database.Managed) found).server().orElseThrow().value()).isEqualTo("a");
    assertThat(found.at().text()).isEqualTo("managed");
  }

  @Test
  void aManagedOneWithoutAServer() {
    Database found = database("{engine: mysql, uri: m}", "database: {managed: true}").orElseThrow();
    assertThat(((Database.Managed) found).server()).isEmpty();
  }

  @Test
  void noneUnlessItIsAskedFor() {
    assertThat(database("{engine: postgresql, uri: a}", "schema: s")).isEmpty();
    assertThat(database("", "database: {managed: false}")).isEmpty();
    assertThat(database("", "database: {uri: u}, analyzer: {database: false}")).isEmpty();
  }

  @Test
  void bothFormsAtOnceAreAMistake() {
    assertThat(reading("", "database: {uri: u, managed: true}").said())
        .containsExactly(
            "C103 4:57 [managed] a database is either at its \"uri\" or \"managed\", not both"
                + " = remove one of the two");
  }

  @Test
  void aServerWithoutAnAddressIsAMistake() {
    assertThat(reading("{engine: postgresql}", "schema: s").said())
        .containsExactly(
            "C104 2:11 [{engine: postgresql}] \"servers\" needs \"uri\""
                + " = say where it is: uri: ..");
  }
}
