package io.github.jsqlc.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schemas and queries to prove things with: the cases of this project and, where there is one
 * beside the project or at the system property {@code corpus}, a corpus of other people's.
 */
final class Projects {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Projects() {}

  static List<Subject> all() {
    List<Subject> all = new ArrayList<>();
    for (Path folder : folders()) {
      if (Files.exists(folder)) {
        read(folder).forEach(all::add);
      }
    }
    return all;
  }

  private static List<Path> folders() {
    String corpus = System.getProperty("corpus");
    Path beside = ROOT.resolveSibling("shared").resolve("corpus");
    return List.of(
        ROOT.resolve("testdata/sqlite"),
        (corpus == null ? beside : Path.of(corpus)).resolve("sqlite"));
  }

  private static List<Subject> read(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().equals("queries.sql"))
          .filter(file -> Files.exists(file.resolveSibling("schema.sql")))
          .sorted()
          .map(file -> read(root, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Subject read(Path root, Path queries) {
    try {
      return Subject.of(
          root.relativize(queries.getParent()).toString(),
          Files.readString(queries.resolveSibling("schema.sql")),
          Files.readString(queries));
    } catch (IOException e) {
      throw new UncheckedIOException(queries.toString(), e);
    }
  }

  /** Puts the lines of what went wrong together, the most a reader wants to see. */
  static String most(List<String> failures) {
    List<String> shown = failures.subList(0, Math.min(failures.size(), 60));
    return failures.size() + " failures\n" + String.join("\n", shown);
  }
}
