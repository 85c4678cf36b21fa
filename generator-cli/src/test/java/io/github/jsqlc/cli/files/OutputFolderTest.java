package io.github.jsqlc.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.config.Config;
import io.github.jsqlc.config.ConfigReader;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir private Path temporary;

  private final Diagnostics diagnostics = new Diagnostics();
  private Path project;

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(temporary.resolve("project"));
  }

  @Test
  void isThePackageBelowTheSourceRootWhetherItIsThereOrNot() throws IOException {
    assertThat(folder("src/main/java")).hasValue(project.resolve("src/main/java/com/example/db"));
    assertThat(folder("./src/../src/main/java"))
        .hasValue(project.resolve("src/main/java/com/example/db"));
    assertThat(folder(".")).hasValue(project.resolve("com/example/db"));
    Files.createDirectories(project.resolve("src/main/java/com/example"));
    assertThat(folder(project.resolve("src/main/java").toString()))
        .hasValue(project.resolve("src/main/java/com/example/db"));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void mayNotLeadOutOfTheProject() throws IOException {
    Files.createDirectories(temporary.resolve("outside"));
    Files.createSymbolicLink(project.resolve("link"), temporary.resolve("outside"));
    for (String out : new String[] {"../outside", "src/../../outside", "/tmp", "link", "link/x"}) {
      assertThat(folder(out)).as(out).isEmpty();
    }
    assertThat(Asked.told(diagnostics))
        .hasSize(5)
        .contains(
            "F105: out leads out of the project: ../outside | name a folder below the one of the"
                + " configuration")
        .allMatch(line -> line.startsWith("F105: out leads out of the project: "));
  }

  @Test
  void mayBeALinkToAFolderOfTheProject() throws IOException {
    Files.createDirectories(project.resolve("real"));
    Files.createSymbolicLink(project.resolve("link"), Path.of("real"));
    assertThat(folder("link")).hasValue(project.resolve("link/com/example/db"));
  }

  @Test
  void mayNotBeALinkInsideThePackageThatLeadsOut() throws IOException {
    Files.createDirectories(project.resolve("src"));
    Files.createSymbolicLink(project.resolve("src/com"), temporary);
    assertThat(folder("src")).isEmpty();
  }

  @Test
  void mayNotBeAFileOrALinkToNothing() throws IOException {
    Files.writeString(project.resolve("file"), "");
    assertThat(folder("file")).isEmpty();
    assertThat(Asked.told(diagnostics))
        .containsExactly("F105: cannot write to file: it is not a folder");
    Files.createSymbolicLink(project.resolve("dangling"), Path.of("nowhere"));
    assertThat(folder("dangling")).isEmpty();
    assertThat(diagnostics.errorCount()).isEqualTo(2);
  }

  private Optional<Path> folder(String out) {
    String yaml =
        """
        version: "2"
        sql:
          - engine: sqlite
            schema: schema.sql
            queries: queries.sql
            gen: {java: {package: com.example.db, out: "%s"}}
        """
            .formatted(out);
    Diagnostics reading = new Diagnostics();
    Config config = ConfigReader.read(new SourceFile("sqlc.yaml", yaml), reading).orElseThrow();
    return OutputFolder.of(project, config.blocks().get(0).java(), diagnostics)
        .map(OutputFolder::packageFolder);
  }
}
