package io.github.jsqlc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.CatalogBuilder;
import io.github.jsqlc.catalog.CatalogOptions;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.Parser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On a machine for which SQLite's driver has no library, a warning says so and nothing fails. */
class WithoutEngineTest {

  @Test
  void anEngineThatDoesNotStartIsAWarning() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.sqlite.osinfo.architecture=none",
                "-cp",
                System.getProperty("java.class.path"),
                WithoutEngineTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(output).isZero();
    // The second check meets a driver whose classes are half loaded.
    assertThat(output.lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("L704 schema.sql:1:1 "));
    assertThat(output).contains("No native library found");
  }

  /** Prints what the witness says, twice. */
  public static void main(String[] arguments) {
    Engine sqlite = Engine.named("sqlite").orElseThrow();
    ParsedFile schema =
        Parser.parse(new SourceFile("schema.sql", "CREATE TABLE t (a)"), sqlite, new Diagnostics());
    Catalog catalog =
        CatalogBuilder.build(List.of(schema), sqlite, CatalogOptions.DEFAULT, new Diagnostics());
    for (int i = 0; i < 2; i++) {
      Diagnostics found = new Diagnostics();
      Witness.check(List.of(schema), List.of(), catalog, Optional.empty(), found);
      found.sorted().forEach(d -> System.out.println(d.code() + " " + d.at() + " " + d.message()));
    }
  }
}
