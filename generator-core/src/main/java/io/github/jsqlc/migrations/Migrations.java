package io.github.jsqlc.migrations;

import io.github.jsqlc.config.MigrationOptions;
import io.github.jsqlc.config.MigrationTool;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.Piece;
import io.github.jsqlc.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Reads the files of a schema as the tool that runs them would, on its way up. */
public final class Migrations {
  private final MigrationOptions options;
  private final Function<String, Optional<String>> environment;
  private final Diagnostics diagnostics;

  /**
   * @param environment the variables of the process, for the tool that replaces them
   */
  public Migrations(
      MigrationOptions options,
      Function<String, Optional<String>> environment,
      Diagnostics diagnostics) {
    this.options = Objects.requireNonNull(options);
    this.environment = Objects.requireNonNull(environment);
    this.diagnostics = Objects.requireNonNull(diagnostics);
  }

  /**
   * The schema that {@code folder} gives, in the order in which it takes effect. Plain SQL comes
   * back as it is. What the tool would refuse or pass over in silence is reported.
   */
  public List<SourceFile> read(MigrationFolder folder) {
    FolderTools tools =
        options
            .tool()
            .map(tool -> Recognition.given(folder, tool))
            .orElseGet(() -> Recognition.of(folder, diagnostics));
    List<SourceFile> files = folder.files();
    if (!folder.listed()) {
      files = MigrationOrder.of(files, tools);
      FolderRemarks.add(files, tools, diagnostics);
    }
    return files.stream().map(file -> up(file, tools.of(file), folder)).toList();
  }

  /** What remains of a file when its tool brings a schema up. */
  private SourceFile up(SourceFile file, MigrationTool tool, MigrationFolder folder) {
    if (tool == MigrationTool.NONE) {
      return file;
    }
    Template template = template(file, tool, folder);
    List<Piece> pieces = new ArrayList<>();
    for (Part part : Sections.up(file, tool, diagnostics)) {
      boolean verbatim = tool == MigrationTool.GOOSE && !part.substituted();
      pieces.addAll((verbatim ? Template.NONE : template).pieces(part.at()));
    }
    return SourceFile.assembled(file, pieces);
  }

  private Template template(SourceFile file, MigrationTool tool, MigrationFolder folder) {
    Map<String, String> variables = new HashMap<>(folder.settings());
    variables.putAll(options.variables());
    return switch (tool) {
      case GOOSE ->
          new EnvironmentVariables(
              name -> Optional.ofNullable(variables.get(name)).or(() -> environment.apply(name)),
              diagnostics);
      case TERN -> new TernTemplate(folder.templates(), variables, diagnostics);
      case FLYWAY -> new FlywayPlaceholders(variables, diagnostics);
      case ATLAS ->
          AtlasMarks.ofFile(file, AtlasMarks.DELIMITER)
              .map(AtlasDelimiter::of)
              .orElse(Template.NONE);
      case GOLANG_MIGRATE, SQL_MIGRATE, DBMATE, NONE -> Template.NONE;
    };
  }
}
