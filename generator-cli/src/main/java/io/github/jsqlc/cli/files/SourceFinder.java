package io.github.jsqlc.cli.files;

import io.github.jsqlc.config.Located;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.migrations.FileName;
import io.github.jsqlc.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the SQL files that entries such as {@code schema: db/migrations} mean. */
public final class SourceFinder {
  private final Path base;
  private final Diagnostics diagnostics;

  /**
   * @param base the absolute folder to which entries are relative
   */
  public SourceFinder(Path base, Diagnostics diagnostics) {
    this.base = base;
    this.diagnostics = diagnostics;
  }

  /**
   * The files of all entries in their order, each once.
   *
   * <p>A folder gives the {@code .sql} files in it by name, not those of folders below it (unless
   * it has none itself, and Flyway's are there); a pattern gives such files and folders. Down
   * migrations and hidden files are left out unless they are named themselves. Entries that give
   * nothing are reported.
   */
  public List<FoundFile> find(List<Located<String>> entries) {
    Map<Path, FoundFile> found = new LinkedHashMap<>();
    for (Located<String> entry : entries) {
      for (Path path : paths(entry)) {
        found.putIfAbsent(path, new FoundFile(path, nameOf(path), entry.at()));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * The same for a schema, whose files can be migrations: those that are read together.
   *
   * <p>A folder gives one group and so does each folder that a pattern meets; a file that is named
   * itself is one of its own. Of folders that hold migrations of Flyway those below them belong to
   * it.
   */
  public List<FoundFolder> findSchema(List<Located<String>> entries) {
    Set<Path> known = new HashSet<>();
    List<FoundFolder> found = new ArrayList<>();
    for (Located<String> entry : entries) {
      List<Path> paths = withFlywayBelow(entry, paths(entry));
      boolean listed = paths.size() == 1 && isAt(paths.get(0), entry);
      boolean together = paths.stream().anyMatch(SourceFinder::isFlyway);
      Map<Path, List<FoundFile>> folders = new LinkedHashMap<>();
      for (Path path : paths) {
        if (known.add(path)) {
          folders
              .computeIfAbsent((together ? paths.get(0) : path).getParent(), f -> new ArrayList<>())
              .add(new FoundFile(path, nameOf(path), entry.at()));
        }
      }
      folders.forEach((folder, files) -> found.add(new FoundFolder(folder, files, listed)));
    }
    return found;
  }

  /** The path from the base, with slashes. */
  public String nameOf(Path path) {
    Path name = path.startsWith(base.getRoot()) ? base.relativize(path) : path;
    return name.toString().replace('\\', '/');
  }

  private List<Path> paths(Located<String> entry) {
    String text = entry.value();
    try {
      Path path = base.resolve(text).normalize();
      if (Files.isDirectory(path)) {
        return sqlIn(path, entry);
      }
      if (Files.exists(path)) {
        return List.of(path);
      }
      return Glob.isPattern(text) ? matching(entry) : missing(path, entry);
    } catch (InvalidPathException e) {
      report(Code.F101, entry.at(), "\"%s\" is no path: %s".formatted(text, e.getReason()));
    } catch (PatternSyntaxException e) {
      report(Code.F101, entry.at(), "\"%s\" is no pattern: %s".formatted(text, e.getDescription()));
    } catch (IOException e) {
      report(Code.F102, entry.at(), "cannot look into " + Reason.of(e, base));
    }
    return List.of();
  }

  private List<Path> matching(Located<String> entry) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path path : Glob.expand(base, entry.value())) {
      if (Files.isDirectory(path)) {
        found.addAll(sqlFiles(path));
      } else if (isSql(path)) {
        found.add(path);
      }
    }
    if (found.isEmpty()) {
      report(
          Code.F104, entry.at(), "no .sql file fits the pattern \"%s\"".formatted(entry.value()));
    }
    return found;
  }

  private List<Path> sqlIn(Path folder, Located<String> entry) throws IOException {
    List<Path> found = sqlFiles(folder);
    if (found.isEmpty()) {
      found = flywayBelow(folder);
    }
    if (found.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.F104,
                  entry.at(),
                  "no .sql file in the folder \"%s\"".formatted(entry.value()))
              .withHint(insteadOf(folder, entry.value())));
    }
    return found;
  }

  /** Flyway looks into all folders of a folder, the other tools only into the folder itself. */
  private List<Path> withFlywayBelow(Located<String> entry, List<Path> paths) {
    boolean flyway = paths.stream().anyMatch(SourceFinder::isFlyway);
    Path folder = flyway ? base.resolve(entry.value()).normalize() : base;
    if (!flyway || !Files.isDirectory(folder)) {
      return paths;
    }
    Set<Path> all = new LinkedHashSet<>(paths);
    try {
      all.addAll(flywayBelow(folder));
    } catch (IOException e) {
      report(Code.F102, entry.at(), "cannot look into " + Reason.of(e, base));
    }
    return List.copyOf(all);
  }

  private static List<Path> flywayBelow(Path folder) throws IOException {
    return Glob.expand(folder, "**/*.sql").stream().filter(SourceFinder::isFlyway).toList();
  }

  private boolean isAt(Path path, Located<String> entry) {
    return base.resolve(entry.value()).normalize().equals(path);
  }

  private static boolean isFlyway(Path path) {
    return isSql(path) && FileName.isFlyway(path.getFileName().toString());
  }

  /** A pattern that reaches what stands deeper, if there is anything. */
  private Optional<String> insteadOf(Path folder, String entry) throws IOException {
    String pattern = entry.replaceAll("/+$", "") + "/**/*.sql";
    boolean deeper = Glob.expand(folder, "**/*.sql").stream().anyMatch(SourceFinder::isSql);
    return deeper
        ? Optional.of("folders in it are not searched; write \"%s\" for that".formatted(pattern))
        : Optional.empty();
  }

  private static List<Path> sqlFiles(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(SourceFinder::isSql).sorted().toList();
    }
  }

  private static boolean isSql(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".sql")
        && !name.startsWith(".")
        && !FileName.isDown(name)
        && !Files.isDirectory(path);
  }

  /** Reports the first part of {@code path} that is not there, with the name next to it. */
  private List<Path> missing(Path path, Located<String> entry) throws IOException {
    Path part = path;
    while (part.getParent() != null && !Files.exists(part.getParent())) {
      part = part.getParent();
    }
    String message =
        part.equals(path)
            ? "no such file or folder: %s".formatted(nameOf(path))
            : "no such file: %s (there is no folder %s)".formatted(nameOf(path), nameOf(part));
    diagnostics.add(Diagnostic.of(Code.F101, entry.at(), message).withHint(near(part)));
    return List.of();
  }

  private Optional<String> near(Path missing) throws IOException {
    Path folder = missing.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      List<String> names = siblings.map(p -> p.getFileName().toString()).sorted().toList();
      return NearestName.of(missing.getFileName().toString(), names)
          .map(name -> "did you mean \"%s\"?".formatted(nameOf(folder.resolve(name))));
    }
  }

  private void report(Code code, Span at, String message) {
    diagnostics.add(code, at, message);
  }
}
