package io.github.jsqlc.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.config.Located;
import io.github.jsqlc.config.MigrationOptions;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.migrations.Migrations;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the schemas of other people's projects, where there is a corpus beside the project or at
 * the system property {@code corpus}, and compares them with what somebody put together by hand:
 * {@code <engine>/<case>/schema.sql} beside {@code project/schema}.
 */
class MigrationCorpusTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @TestFactory
  Stream<DynamicTest> projects() throws IOException {
    String given = System.getProperty("corpus");
    Path corpus = given == null ? ROOT.resolveSibling("shared").resolve("corpus") : Path.of(given);
    if (!Files.isDirectory(corpus)) {
      return Stream.empty();
    }
    try (Stream<Path> paths = Files.walk(corpus, 4)) {
      return paths
          .filter(path -> path.endsWith("project/schema"))
          .sorted()
          .map(path -> test(corpus, path))
          .toList()
          .stream();
    }
  }

  private static DynamicTest test(Path corpus, Path schema) {
    Path folder = schema.getParent().getParent();
    return DynamicTest.dynamicTest(
        corpus.relativize(folder).toString(),
        () ->
            assertThat(read(schema))
                .isEqualTo(plain(Files.readString(folder.resolve("schema.sql")))));
  }

  private static String read(Path schema) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Migrations migrations =
        new Migrations(MigrationOptions.DEFAULT, name -> Optional.empty(), diagnostics);
    List<SourceFile> files =
        new SchemaReader(schema, migrations, diagnostics).read(entries(schema));
    assertThat(diagnostics.hasErrors()).as("%s", diagnostics.sorted()).isFalse();
    return plain(files.stream().map(SourceFile::text).collect(Collectors.joining("\n")));
  }

  /** The folders that hold SQL, as a configuration would name them. */
  private static List<Located<String>> entries(Path schema) throws IOException {
    try (Stream<Path> paths = Files.walk(schema)) {
      return paths
          .filter(path -> path.toString().endsWith(".sql"))
          .map(path -> schema.relativize(path.getParent()).toString())
          .distinct()
          .sorted()
          .map(Asked::value)
          .toList();
    }
  }

  /** Without comments on lines of their own, white space and semicolons that end nothing. */
  private static String plain(String sql) {
    return sql.lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("--") && !line.equals(";") && !line.isEmpty())
        .map(line -> line.replaceAll("\\s+", " "))
        .collect(Collectors.joining("\n"));
  }
}
