package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * Queries of public projects, where a collection of them lies beside this project: we read those
 * that PostgreSQL accepted, and refuse those in which it found a syntax error. The folder can be
 * named by the property {@code jsqlc.corpus}.
 */
class StandardCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("jsqlc.corpus", "../../shared/corpus")).resolve("postgresql");

  private static final Engine ENGINE = Engine.named("postgresql").orElseThrow();
  private static final String SYNTAX_ERROR = "42601";

  @TestFactory
  Stream<DynamicTest> everyQueryIsJudgedAsTheServerDid() throws Exception {
    if (!Files.isDirectory(CORPUS)) {
      return Stream.empty();
    }
    try (Stream<Path> cases = Files.list(CORPUS)) {
      return cases.sorted().toList().stream()
          .filter(folder -> Files.exists(folder.resolve("truth.json")))
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      String.valueOf(folder.getFileName()), () -> check(folder)));
    }
  }

  private static void check(Path folder) throws Exception {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile source = new SourceFile("q.sql", Files.readString(folder.resolve("queries.sql")));
    ParsedFile file = Parser.parse(source, ENGINE, diagnostics);
    for (Map<String, ?> query : queries(folder)) {
      String name = String.valueOf(query.get("name"));
      List<ParsedStatement> found =
          file.statements().stream()
              .filter(s -> s.annotation().filter(a -> a.name().equals(name)).isPresent())
              .toList();
      boolean refused =
          query.get("error") instanceof Map<?, ?> error && SYNTAX_ERROR.equals(error.get("code"));
      if (found.size() == 1) {
        List<Diagnostic> mistakes = within(diagnostics, found.get(0).at());
        assertThat(!mistakes.isEmpty()).as("%s: %s", name, mistakes).isEqualTo(refused);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, ?>> queries(Path folder) throws Exception {
    Map<String, ?> truth = new Yaml().load(Files.readString(folder.resolve("truth.json")));
    return (List<Map<String, ?>>) truth.get("queries");
  }

  private static List<Diagnostic> within(Diagnostics diagnostics, Span at) {
    return diagnostics.sorted().stream()
        .filter(d -> d.at().start() >= at.start() && d.at().start() <= at.end())
        .toList();
  }
}
