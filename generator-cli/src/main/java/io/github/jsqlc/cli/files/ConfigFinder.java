package io.github.jsqlc.cli.files;

import io.github.jsqlc.config.Located;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the configuration: the file that {@code -f} names, or that of the current folder. */
public final class ConfigFinder {
  private static final List<String> NAMES = List.of("sqlc.yaml", "sqlc.yml", "sqlc.json");

  private ConfigFinder() {}

  /**
   * The configuration's file, or empty when a diagnostic says that there is none.
   *
   * @param asked what {@code -f} says: a file, or a folder that holds one
   * @param command the whole command, to point at where {@code -f} is not given
   */
  public static Optional<FoundFile> find(
      Path current, Optional<Located<String>> asked, Span command, Diagnostics diagnostics) {
    Span at = asked.map(Located::at).orElse(command);
    Path path;
    try {
      path = current.resolve(asked.map(Located::value).orElse("")).normalize();
    } catch (InvalidPathException e) {
      diagnostics.add(Code.F101, at, "\"%s\" is no path".formatted(e.getInput()));
      return Optional.empty();
    }
    if (!Files.isDirectory(path)) {
      if (Files.exists(path)) {
        return Optional.of(new FoundFile(path, path.getFileName().toString(), at));
      }
      diagnostics.add(
          Diagnostic.of(Code.F101, at, "no such file: %s".formatted(asked.get().value()))
              .withHint(near(path)));
      return Optional.empty();
    }
    Optional<FoundFile> found =
        NAMES.stream()
            .filter(name -> Files.exists(path.resolve(name)))
            .findFirst()
            .map(name -> new FoundFile(path.resolve(name), name, at));
    if (found.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.F101, at, "no %s here".formatted(String.join(", ", NAMES)))
              .withHint("jsqlc init writes a first one; -f FILE names one elsewhere"));
    }
    return found;
  }

  private static Optional<String> near(Path missing) {
    Path folder = missing.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      List<String> names = siblings.map(p -> p.getFileName().toString()).sorted().toList();
      return NearestName.hint(missing.getFileName().toString(), names);
    } catch (IOException e) {
      // Without a look into the folder there is no hint; the message stands without it.
      return Optional.empty();
    }
  }
}
