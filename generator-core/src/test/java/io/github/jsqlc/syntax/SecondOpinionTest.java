package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JSqlParser groups expressions as this parser does; where not, {@code second-opinion.tsv} says
 * why. A difference that is not listed fails, and so does one that is listed and gone.
 */
class SecondOpinionTest {
  private static final Path LISTED =
      Path.of("..", "testdata", "sqlite", "parser", "second-opinion.tsv");

  @Test
  void differencesAreListedWithTheirReason() throws Exception {
    TreeMap<String, String> differences = new TreeMap<>();
    int agreed = 0;
    for (String sql : expressions()) {
      String ours = Grouping.of(Parsing.expr(sql));
      String theirs = SecondOpinion.of(sql);
      if (normal(ours).equals(normal(theirs))) {
        agreed++;
      } else {
        differences.put(sql, theirs);
      }
    }
    TreeMap<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(LISTED)) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(3);
      assertThat(cells[2]).as("the reason of " + line).isNotBlank();
      listed.put(cells[0], cells[1]);
    }
    assertThat(differences).isEqualTo(listed);
    assertThat(agreed).isGreaterThan(100);
  }

  /**
   * The expressions of the list, and those that are items or conditions of the queries SQLite
   * accepts and of all cases, except calls: their parts are in the list.
   */
  private static Set<String> expressions() throws Exception {
    Set<String> found = new LinkedHashSet<>();
    SqliteAgreementTest.Snippets.read("expressions.sql").forEach(found::add);
    List<String> queries = new ArrayList<>();
    SqliteAgreementTest.Snippets.read("accepted.sql").forEach(queries::add);
    queries.addAll(cases());
    for (String sql : queries) {
      ParsedFile file =
          Parser.parse(new SourceFile("case.sql", sql), Parsing.SQLITE, new Diagnostics());
      file.statements().forEach(s -> s.statement().ifPresent(it -> collect(it, found)));
    }
    return found;
  }

  /** The query files of all cases and of the example application. */
  private static List<String> cases() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("sqlite", "example-bookshop")) {
      try (Stream<Path> files = Files.walk(Path.of("..", "testdata", folder))) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
          boolean queries =
              file.endsWith("queries.sql") || file.getParent().endsWith("example-bookshop/queries");
          if (queries && file.toString().endsWith(".sql")) {
            texts.add(Files.readString(file));
          }
        }
      }
    }
    return texts;
  }

  private static void collect(Statement statement, Set<String> found) {
    if (statement instanceof Statement.Select select
        && select.query().body() instanceof QueryBody.Select body) {
      for (SelectItem item : body.items()) {
        if (item instanceof SelectItem.Value value && !(value.expr() instanceof Expr.Call)) {
          found.add(value.textAt().text());
        }
      }
      body.where().ifPresent(where -> found.add(where.at().text()));
    }
  }

  private static String normal(String text) {
    return text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }
}
