package io.github.jsqlc.cli.project;

import io.github.jsqlc.GenerationRequest;
import io.github.jsqlc.Goal;
import io.github.jsqlc.cli.files.FoundFile;
import io.github.jsqlc.cli.files.OutputFolder;
import io.github.jsqlc.cli.files.SchemaReader;
import io.github.jsqlc.cli.files.SourceFinder;
import io.github.jsqlc.cli.files.SourceReader;
import io.github.jsqlc.config.Config;
import io.github.jsqlc.config.ConfigReader;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.config.MigrationOptions;
import io.github.jsqlc.config.SqlBlock;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.migrations.Migrations;
import io.github.jsqlc.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a configuration and all that it names. */
public final class ProjectReader {
  private final Path folder;
  private final boolean verify;
  private final Goal goal;
  private final Function<String, Optional<String>> environment;
  private final Diagnostics diagnostics;

  /**
   * @param folder the absolute folder of the configuration
   * @param environment the variables of the process by name
   */
  public ProjectReader(
      Path folder,
      boolean verify,
      Goal goal,
      Function<String, Optional<String>> environment,
      Diagnostics diagnostics) {
    this.folder = folder;
    this.environment = environment;
    this.verify = verify;
    this.goal = goal;
    this.diagnostics = diagnostics;
  }

  /** The project, or empty when the configuration itself is wrong. */
  public Optional<Project> read(FoundFile file) {
    Optional<Config> config =
        SourceReader.read(file, diagnostics).flatMap(text -> ConfigReader.read(text, diagnostics));
    return config.map(
        c -> new Project(c.blocks().stream().flatMap(b -> block(b).stream()).toList()));
  }

  private Optional<Project.Block> block(SqlBlock block) {
    Optional<OutputFolder> out =
        goal == Goal.ANALYZE
            ? Optional.empty()
            : OutputFolder.of(folder, block.java(), diagnostics);
    return request(block.engine(), block.schema(), block.migrations(), block.queries())
        .map(
            r ->
                new GenerationRequest(
                    r.engine(),
                    r.schema(),
                    r.queries(),
                    Optional.of(block.java()),
                    verify,
                    block.database(),
                    goal))
        .map(request -> new Project.Block(request, out));
  }

  /** What these files ask for, without Java, or empty when one of them cannot be read. */
  public Optional<GenerationRequest> request(
      Located<String> engineName,
      List<Located<String>> schema,
      MigrationOptions migrations,
      List<Located<String>> queries) {
    int before = diagnostics.errorCount();
    Optional<Engine> engine = Engine.named(engineName.value());
    if (engine.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
              Code.C105,
              engineName.at(),
              "engine \"%s\" is not supported yet".formatted(engineName.value())));
    }
    SourceFinder finder = new SourceFinder(folder, diagnostics);
    Migrations reader = new Migrations(migrations, environment, diagnostics);
    List<SourceFile> schemaFiles = new SchemaReader(folder, reader, diagnostics).read(schema);
    List<SourceFile> queryFiles = SourceReader.readAll(finder.find(queries), diagnostics);
    return engine
        .filter(e -> diagnostics.errorCount() == before)
        .map(
            e ->
                new GenerationRequest(
                    e,
                    schemaFiles,
                    queryFiles,
                    Optional.empty(),
                    verify,
                    Optional.empty(),
                    Goal.ANALYZE));
  }
}
