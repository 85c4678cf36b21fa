package io.github.jsqlc.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a schema can get wrong: {@code mistakes.txt} holds the schemas and, behind {@code -->}, what
 * is said of each. Run with {@code -Dgolden=update} to write that anew.
 */
class CatalogMistakesTest {
  private static final Path FILE = Path.of("../testdata/sqlite/catalog/mistakes.txt");
  private static final String CASE = "-- case: ";
  private static final String SAID = "--> ";

  @Test
  void mistakesAreToldWhereTheyAre() throws IOException, SQLException {
    StringBuilder actual = new StringBuilder();
    String text = Files.readString(FILE);
    int first = text.indexOf(CASE);
    actual.append(text, 0, first);
    List<String> taken = new ArrayList<>();
    for (String block : text.substring(first).split("(?m)^(?=-- case: )")) {
      String head = block.lines().findFirst().orElseThrow();
      String sql = block.substring(head.length()).replaceAll("(?m)^--> .*\n", "").strip();
      actual.append(head).append('\n').append(sql).append('\n');
      try (Schemas schema = Schemas.read(sql)) {
        List<Diagnostic> said = schema.diagnostics().sorted();
        said.forEach(diagnostic -> actual.append(told(diagnostic)).append('\n'));
        if (schema.refusal() == null) {
          taken.add(head);
        }
        assertThat(said).as(block).isNotEmpty();
        assertThat(said.stream().map(Diagnostic::code).toList())
            .as(block)
            .isSubsetOf(Code.D301, Code.D302, Code.D303, Code.D305, Code.D306);
      }
      actual.append('\n');
    }
    assertThat(taken).as("mistakes that the engine does not mind").isEmpty();
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(FILE, actual.toString().stripTrailing() + "\n");
    }
    assertThat(actual.toString().stripTrailing()).isEqualTo(Files.readString(FILE).stripTrailing());
  }

  private static String told(Diagnostic diagnostic) {
    return "%s%s %d:%d %s%s"
        .formatted(
            SAID,
            diagnostic.code(),
            diagnostic.at().line(),
            diagnostic.at().column(),
            diagnostic.message(),
            diagnostic.hint().map(hint -> " (" + hint + ")").orElse(""));
  }
}
