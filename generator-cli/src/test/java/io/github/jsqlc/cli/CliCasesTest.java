package io.github.jsqlc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code testdata/cli/<case>/commands.txt} over {@code files/} and compares what is said and
 * done with {@code expected.txt}. {@code mvn test -Dgolden=update} writes what is expected anew.
 */
class CliCasesTest {
  private static final Path CASES = Path.of("../testdata/cli");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList().stream()
          .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> check(c)));
    }
  }

  private void check(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).isSubsetOf("commands.txt", "files", "expected.txt");
    }
    Path project = temporary.resolve(folder.getFileName());
    CliSession session = new CliSession(project, folder.resolve("files"));
    for (String command : Files.readAllLines(folder.resolve("commands.txt"))) {
      if (!command.startsWith("#")) {
        session.run(command);
      }
    }
    Path expected = folder.resolve("expected.txt");
    if (UPDATE) {
      Files.writeString(expected, session.transcript());
    }
    assertThat(session.transcript()).isEqualTo(Files.readString(expected));
  }
}
