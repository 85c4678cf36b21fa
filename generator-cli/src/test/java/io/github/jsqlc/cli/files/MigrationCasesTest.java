package io.github.jsqlc.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.config.ConfigReader;
import io.github.jsqlc.config.SqlBlock;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.Renderer;
import io.github.jsqlc.diag.Style;
import io.github.jsqlc.migrations.Migrations;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the folder {@code files} of {@code testdata/migrations/<tool>/<case>} as a schema, with
 * what {@code migrations.yaml} beside it says, and compares what is left of each file with {@code
 * up.sql} and what is said with {@code diagnostics.txt}. {@code -Dgolden=update} writes both anew.
 */
class MigrationCasesTest {
  private static final Path CASES = Path.of("../testdata/migrations").toAbsolutePath().normalize();
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
  private static final String UP = "up.sql";
  private static final String SAID = "diagnostics.txt";

  /** The variables of the process, as far as the cases know them. */
  private static final Map<String, String> ENVIRONMENT = Map.of("SHOP_OWNER", "ann");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return folders().stream()
        .map(c -> DynamicTest.dynamicTest(CASES.relativize(c).toString(), () -> check(c)));
  }

  @Test
  void everyMessageHasACaseThatItsPageShows() throws IOException {
    StringBuilder said = new StringBuilder();
    for (Path folder : folders()) {
      said.append(read(folder.resolve(SAID)).replace(" files/", " migrations/"));
    }
    List<String> codes =
        Arrays.stream(Code.values()).map(Code::name).filter(c -> c.startsWith("M")).toList();
    assertThat(codes).isNotEmpty();
    for (String code : codes) {
      String page = Files.readString(CASES.resolve("../../docs/errors/" + code + ".md"));
      Matcher message = Pattern.compile("(?m)^\\w+\\[" + code + "]: .*\n").matcher(page);
      assertThat(message.find()).as(code).isTrue();
      assertThat(said).contains(message.group());
    }
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> paths = Files.walk(CASES, 2)) {
      return paths.filter(path -> CASES.relativize(path).getNameCount() == 2).sorted().toList();
    }
  }

  private static void check(Path folder) throws IOException {
    Map<String, String> actual = read(folder, options(folder));
    for (String name : List.of(UP, SAID)) {
      Path expected = folder.resolve(name);
      String text = actual.getOrDefault(name, "");
      if (UPDATE && text.isEmpty()) {
        Files.deleteIfExists(expected);
      } else if (UPDATE) {
        Files.writeString(expected, text);
      }
      assertThat(text).as(name).isEqualTo(read(expected));
    }
  }

  /**
   * What becomes of the files, and what is said; nothing becomes of them where there are errors.
   */
  private static Map<String, String> read(Path folder, SqlBlock block) {
    Diagnostics diagnostics = new Diagnostics();
    Migrations migrations =
        new Migrations(
            block.migrations(), name -> Optional.ofNullable(ENVIRONMENT.get(name)), diagnostics);
    List<SourceFile> schema =
        new SchemaReader(folder, migrations, diagnostics).read(block.schema());
    Map<String, String> texts = new TreeMap<>();
    if (!diagnostics.hasErrors()) {
      texts.put(
          UP,
          schema.stream()
              .map(file -> "==> %s%n%s".formatted(file.name(), file.text()))
              .collect(Collectors.joining()));
    }
    Renderer renderer = new Renderer(Style.PLAIN, UnaryOperator.identity());
    texts.put(
        SAID,
        diagnostics.sorted().stream().map(renderer::render).collect(Collectors.joining("\n")));
    return texts;
  }

  private static SqlBlock options(Path folder) throws IOException {
    String yaml =
        """
        version: "2"
        sql:
          - engine: sqlite
            schema: files
            queries: queries.sql
            migrations:
        %s
            gen: {java: {package: com.example.db, out: java}}
        """
            .formatted(read(folder.resolve("migrations.yaml")).indent(6).stripTrailing());
    Diagnostics diagnostics = new Diagnostics();
    SqlBlock block =
        ConfigReader.read(new SourceFile("sqlc.yaml", yaml), diagnostics)
            .orElseThrow(() -> new AssertionError(folder + ": " + diagnostics.sorted()))
            .blocks()
            .get(0);
    return block;
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
