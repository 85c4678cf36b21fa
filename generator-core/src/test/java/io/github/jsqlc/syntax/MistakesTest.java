package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.engine.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the parser says of mistakes, drawn under them. Each file holds blocks with an empty line
 * between; a line {@code --! ^^^ code message} tells of the line above it. {@code -Dgolden=update}
 * draws anew.
 */
class MistakesTest {
  private static final Path TESTDATA = Path.of("..", "testdata");
  private static final String DRAWN = "--! ";

  @TestFactory
  Stream<DynamicTest> mistakesAreToldWhereTheyAre() {
    return Stream.concat(
        Stream.of("mistakes.sql", "annotations.sql", "macros.sql")
            .map(file -> test(Parsing.SQLITE, file)),
        Stream.of(test(Parsing.POSTGRESQL, "mistakes.sql")));
  }

  private static DynamicTest test(Engine engine, String file) {
    Path path = TESTDATA.resolve(engine.name()).resolve("parser").resolve(file);
    return DynamicTest.dynamicTest(engine + " " + file, () -> check(path, engine));
  }

  private static void check(Path file, Engine engine) throws Exception {
    String expected = Files.readString(file);
    String actual =
        Stream.of(expected.split("\n\n"))
            .map(block -> drawn(bare(block), engine))
            .collect(Collectors.joining("\n\n"));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(file, actual + "\n");
    } else {
      assertThat(actual + "\n").isEqualTo(expected);
    }
  }

  private static String bare(String block) {
    return block.lines().filter(l -> !l.startsWith(DRAWN)).collect(Collectors.joining("\n"));
  }

  private static String drawn(String sql, Engine engine) {
    List<Diagnostic> mistakes = Parsing.mistakes(sql, engine);
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) sql.lines()::iterator) {
      number++;
      lines.add(line);
      for (Diagnostic mistake : mistakes) {
        if (mistake.at().line() == number) {
          lines.add(caret(mistake));
          mistake.hint().ifPresent(hint -> lines.add(DRAWN + "  = hint: " + hint));
        }
      }
    }
    return String.join("\n", lines);
  }

  /** The carets stand right under the text, unless it begins left of where they can. */
  private static String caret(Diagnostic mistake) {
    int column = mistake.at().column() - 1;
    long length = mistake.at().text().lines().findFirst().orElse("").length();
    String carets = "^".repeat(Math.max(1, (int) length));
    String place =
        column >= DRAWN.length()
            ? " ".repeat(column - DRAWN.length()) + carets
            : "(column %d, length %d)".formatted(column + 1, carets.length());
    return DRAWN + place + " " + mistake.code() + " " + mistake.message();
  }
}
