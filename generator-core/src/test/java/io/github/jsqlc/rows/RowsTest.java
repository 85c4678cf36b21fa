package io.github.jsqlc.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.proof.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rows of PostgreSQL are what a server of the newest version says. To write them anew: {@code
 * mvn test -pl generator-core -am -Dtest=RowsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Drows=update}.
 */
class RowsTest {
  private static final Path FOLDER = Path.of("src/main/resources/engine/postgresql");

  /** The files outside folders that the server tells. */
  private static final Set<String> TOLD = Set.of("system-tables.tsv", "extensions.tsv");

  @Test
  void theRowsAreWhatTheServerSays() throws SQLException, IOException {
    Map<String, String> said = new TreeMap<>();
    NullWords words = new NullWords();
    try (Postgres postgres = Postgres.database()) {
      Connection connection = postgres.connection();
      Extraction all = new Extraction(connection, words, Optional.empty());
      all.files().forEach((name, text) -> said.put("server/" + name, text));
      said.put("system-tables.tsv", all.tables());
      said.put("extensions.tsv", extensions(connection, words, said));
    }
    assertThat(words.missing()).as("functions without a row in nulls.tsv").isEmpty();
    assertThat(words.unused()).as("rows of nulls.tsv without a function").isEmpty();
    if (System.getProperty("rows", "").equals("update")) {
      write(said);
    }
    assertThat(written()).isEqualTo(said.keySet());
    for (Map.Entry<String, String> file : said.entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  /** The files that the server should have told. */
  private static Set<String> written() throws IOException {
    Set<String> byHand = Extensions.byHand().keySet();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(FOLDER::relativize)
          .filter(file -> file.getNameCount() > 1 || TOLD.contains(file.toString()))
          .filter(file -> file.getNameCount() < 3 || !byHand.contains(file.getName(1).toString()))
          .map(file -> file.toString().replace('\\', '/'))
          .filter(file -> !file.equals("server/constructs.tsv"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The extensions of the server, and those whose rows are written by hand. */
  private static String extensions(Connection connection, NullWords words, Map<String, String> said)
      throws SQLException {
    Map<String, String> rows = Extensions.byHand();
    for (String name : Extensions.onServer(connection)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE EXTENSION IF NOT EXISTS \"%s\" CASCADE".formatted(name));
      }
      new Extraction(connection, words, Optional.of(name))
          .files()
          .forEach((file, text) -> said.put("extensions/" + name + "/" + file, text));
      String requires =
          Answers.column(
                  connection,
                  """
                  SELECT coalesce(array_to_string(requires, ' '), '')
                  FROM pg_available_extension_versions WHERE installed AND name = '%s'"""
                      .formatted(name))
              .get(0);
      rows.put(name, name + "\t" + requires + "\tpg_available_extensions");
    }
    return Extensions.HEAD + "\n" + String.join("\n", rows.values()) + "\n";
  }

  private static void write(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = FOLDER.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
