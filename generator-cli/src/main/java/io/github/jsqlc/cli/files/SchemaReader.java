package io.github.jsqlc.cli.files;

import io.github.jsqlc.config.Located;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.migrations.MigrationFolder;
import io.github.jsqlc.migrations.Migrations;
import io.github.jsqlc.migrations.ToolSettings;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files of a schema, and migrations as their tool would run them. */
public final class SchemaReader {
  private final Path base;
  private final SourceFinder finder;
  private final Migrations migrations;
  private final Diagnostics diagnostics;

  /**
   * @param base the absolute folder to which entries are relative
   */
  public SchemaReader(Path base, Migrations migrations, Diagnostics diagnostics) {
    this.base = base;
    this.finder = new SourceFinder(base, diagnostics);
    this.migrations = migrations;
    this.diagnostics = diagnostics;
  }

  /** What the entries of {@code schema:} give, in the order in which it takes effect. */
  public List<SourceFile> read(List<Located<String>> entries) {
    return finder.findSchema(entries).stream()
        .flatMap(folder -> migrations.read(read(folder)).stream())
        .toList();
  }

  private MigrationFolder read(FoundFolder found) {
    return new MigrationFolder(
        SourceReader.readAll(found.files(), diagnostics),
        found.listed(),
        beside(found),
        settings(found),
        name -> template(found, name));
  }

  private Set<String> beside(FoundFolder found) {
    try (Stream<Path> all = Files.list(found.folder())) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> !name.endsWith(".sql"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      diagnostics.add(
          Code.F102,
          found.files().get(0).askedAt(),
          "cannot look into %s: %s".formatted(finder.nameOf(found.folder()), Reason.of(e)));
      return Set.of();
    }
  }

  /** The settings beside the migrations count for more than those of the project. */
  private Map<String, String> settings(FoundFolder found) {
    Map<String, String> settings = new HashMap<>();
    for (Path folder : List.of(base, found.folder())) {
      for (String name : ToolSettings.FILES) {
        Path path = folder.resolve(name);
        if (Files.isRegularFile(path)) {
          read(path, found).map(ToolSettings::of).ifPresent(settings::putAll);
        }
      }
    }
    return settings;
  }

  /** A file that a template names by its path from the folder; never one outside of it. */
  private Optional<SourceFile> template(FoundFolder found, String name) {
    try {
      Path path = found.folder().resolve(name).normalize();
      return path.startsWith(found.folder()) && Files.isRegularFile(path)
          ? read(path, found)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<SourceFile> read(Path path, FoundFolder asked) {
    FoundFile file = new FoundFile(path, finder.nameOf(path), asked.files().get(0).askedAt());
    return SourceReader.read(file, diagnostics);
  }
}
