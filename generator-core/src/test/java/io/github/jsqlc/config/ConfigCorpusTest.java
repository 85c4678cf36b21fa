package io.github.jsqlc.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.Severity;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * The configurations of other people's projects are read once they ask for Java, where there is a
 * corpus of them beside the project or at the system property {@code corpus}.
 */
class ConfigCorpusTest {
  private static final Path BESIDE =
      Path.of("").toAbsolutePath().getParent().resolveSibling("shared").resolve("corpus");

  private static final Map<String, Object> JAVA = Map.of("package", "com.example.db", "out", "out");

  @TestFactory
  Stream<DynamicTest> configurations() throws IOException {
    String given = System.getProperty("corpus");
    Path corpus = given == null ? BESIDE : Path.of(given);
    if (!Files.isDirectory(corpus)) {
      return Stream.empty();
    }
    try (Stream<Path> paths = Files.walk(corpus, 4)) {
      return paths
          .filter(path -> path.toString().matches(".*/project/[^/]*sqlc\\.(ya?ml|json)"))
          .sorted()
          .map(
              path -> DynamicTest.dynamicTest(corpus.relativize(path).toString(), () -> read(path)))
          .toList()
          .stream();
    }
  }

  private static void read(Path path) throws IOException {
    Map<String, Object> written = new Yaml().load(Files.readString(path));
    blocks(written, "sql").forEach(block -> mapping(block.get("gen")).put("java", JAVA));
    blocks(written, "packages").forEach(block -> block.put("java", JAVA));
    Diagnostics diagnostics = new Diagnostics();
    ConfigReader.read(new SourceFile("sqlc.yaml", new Yaml().dump(written)), diagnostics);
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::severity)
        .as("%s", diagnostics.sorted())
        .allMatch(severity -> severity == Severity.NOTE);
  }

  private static List<Map<String, Object>> blocks(Map<String, Object> written, String key) {
    return ((List<?>) written.getOrDefault(key, List.of()))
        .stream().map(ConfigCorpusTest::mapping).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(Object value) {
    return (Map<String, Object>) value;
  }
}
