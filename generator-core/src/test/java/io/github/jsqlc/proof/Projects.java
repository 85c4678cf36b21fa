package io.github.jsqlc.proof;

import io.github.jsqlc.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The schemas and queries to prove things with: the cases of this project and, where there is one
 * beside the project or at the system property {@code corpus}, a corpus of other people's.
 */
final class Projects {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Projects() {}

  /** Those of one engine; {@code -Dproject=} names a part of what they are called. */
  /**
   * Projects of the corpus that an engine cannot judge, and why: it refuses their schema, or does
   * not meet a parameter whose number stands nowhere.
   */
  private static final Map<String, String> NOT_JUDGED =
      Map.of(
          "flare-go_payment__1", "tables that need a table from elsewhere",
          "lightninglabs_lightning-terminal__1", "BLOB, which the project replaces by itself",
          "pg_dump", "CREATE SCHEMA public, which is there already",
          "pg_vector__postgresql__pgx", "an extension that the server does not have",
          "invalid_params__pgx__v4", "a number that stands nowhere");

  static List<Subject> of(Engine engine) {
    List<Subject> all = new ArrayList<>();
    for (Path folder : folders(engine)) {
      if (Files.exists(folder)) {
        all.addAll(read(folder, engine));
      }
    }
    return all;
  }

  private static List<Path> folders(Engine engine) {
    String corpus = System.getProperty("corpus");
    Path beside = ROOT.resolveSibling("shared").resolve("corpus");
    return List.of(
        ROOT.resolve("testdata").resolve(engine.name()),
        (corpus == null ? beside : Path.of(corpus)).resolve(engine.name()));
  }

  private static List<Subject> read(Path root, Engine engine) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().equals("queries.sql"))
          .filter(file -> Files.exists(file.resolveSibling("schema.sql")))
          .filter(file -> file.toString().contains(System.getProperty("project", "")))
          .filter(file -> !NOT_JUDGED.containsKey(root.relativize(file.getParent()).toString()))
          .sorted()
          .map(file -> read(root, engine, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Subject read(Path root, Engine engine, Path queries) {
    try {
      return Subject.of(
          root.relativize(queries.getParent()).toString(),
          engine,
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
