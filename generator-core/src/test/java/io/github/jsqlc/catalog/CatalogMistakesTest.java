package io.github.jsqlc.catalog;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final Path CASES = Path.of("../testdata");
  private static final String CASE = "-- case: ";
  private static final String SAID = "--> ";

  /** What is said of a schema, and whether the engine refuses it too. */
  private record Verdict(List<Diagnostic> said, boolean refused) {}

  /** Asks both sides about a schema. */
  private interface Judge {
    Verdict read(String sql) throws SQLException;
  }

  @Test
  void mistakesAreToldWhereTheyAre() throws IOException, SQLException {
    assertTold(
        CASES.resolve("sqlite/catalog/mistakes.txt"),
        sql -> {
          try (Schemas schema = Schemas.read(sql)) {
            return new Verdict(schema.diagnostics().sorted(), schema.refusal() != null);
          }
        });
  }

  @Test
  void mistakesWithDeclaredTypesAreToldWhereTheyAre() throws IOException, SQLException {
    assertTold(
        CASES.resolve("postgresql/catalog/mistakes.txt"),
        sql -> {
          try (ServerSchema schema = ServerSchema.read(sql)) {
            return new Verdict(schema.diagnostics().sorted(), schema.refusal().isPresent());
          }
        });
  }

  private static void assertTold(Path file, Judge judge) throws IOException, SQLException {
    StringBuilder actual = new StringBuilder();
    String text = Files.readString(file);
    int first = text.indexOf(CASE);
    actual.append(text, 0, first);
    List<String> taken = new ArrayList<>();
    for (String block : text.substring(first).split("(?m)^(?=-- case: )")) {
      String head = block.lines().findFirst().orElseThrow();
      String sql = block.substring(head.length()).replaceAll("(?m)^--> .*\n", "").strip();
      actual.append(head).append('\n').append(sql).append('\n');
      Verdict verdict = judge.read(sql);
      List<Diagnostic> said = verdict.said();
      said.forEach(diagnostic -> actual.append(told(diagnostic)).append('\n'));
      if (!verdict.refused()) {
        taken.add(head);
      }
      assertThat(said).as(block).isNotEmpty();
      assertThat(said.stream().map(d -> d.code().name().charAt(0)).toList())
          .as(block)
          .containsAnyOf('D', 'S');
      actual.append('\n');
    }
    assertThat(taken).as("mistakes that the engine does not mind").isEmpty();
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(file, actual.toString().stripTrailing() + "\n");
    }
    assertThat(actual.toString().stripTrailing()).isEqualTo(Files.readString(file).stripTrailing());
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
