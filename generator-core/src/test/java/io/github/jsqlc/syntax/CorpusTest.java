package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Schemas and queries of public projects, where a collection of them lies beside this project: all
 * are read without a word. The folder can be named by the property {@code jsqlc.corpus}.
 */
class CorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("jsqlc.corpus", "../../shared/corpus")).resolve("sqlite");

  @TestFactory
  Stream<DynamicTest> everyFileIsRead() throws Exception {
    if (!Files.isDirectory(CORPUS)) {
      return Stream.empty();
    }
    try (Stream<Path> cases = Files.list(CORPUS)) {
      return cases.sorted().toList().stream()
          .filter(folder -> Files.exists(folder.resolve("queries.sql")))
          .map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  private static void check(Path folder) throws Exception {
    assertThat(mistakes(folder.resolve("schema.sql"), true)).as("schema").isEmpty();
    assertThat(mistakes(folder.resolve("queries.sql"), false)).as("queries").isEmpty();
  }

  private static List<Diagnostic> mistakes(Path file, boolean schema) throws Exception {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile source = new SourceFile(file.getFileName().toString(), Files.readString(file));
    if (schema) {
      Parser.parseSchema(source, Parsing.SQLITE, diagnostics);
    } else {
      Parser.parse(source, Parsing.SQLITE, diagnostics);
    }
    return diagnostics.sorted();
  }
}
