package io.github.jsqlc.migrations;

import io.github.jsqlc.config.MigrationTool;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which files of a folder of migrations their tool passes over or refuses, and why. */
final class FolderRemarks {
  private static final Pattern DIRECTION = Pattern.compile("\\d+_.*\\.([A-Za-z]{1,5})\\.sql");
  private static final List<String> DIRECTIONS = List.of("up", "down");

  private final MigrationTool tool;
  private final FolderTools tools;
  private final Diagnostics diagnostics;

  private FolderRemarks(MigrationTool tool, FolderTools tools, Diagnostics diagnostics) {
    this.tool = tool;
    this.tools = tools;
    this.diagnostics = diagnostics;
  }

  /**
   * @param files in their order
   */
  static void add(List<SourceFile> files, FolderTools tools, Diagnostics diagnostics) {
    tools
        .main()
        .ifPresent(
            tool -> {
              FolderRemarks remarks = new FolderRemarks(tool, tools, diagnostics);
              files.forEach(remarks::file);
              remarks.versions(files);
            });
  }

  private void file(SourceFile file) {
    String name = FileName.of(file);
    MigrationTool own = tools.of(file);
    if (own != MigrationTool.NONE && own != tool) {
      passedOver(
          file,
          "the other files of this folder are migrations of %s, this one is of %s"
              .formatted(tool.title(), own.title()),
          "keep them in two folders");
    } else if (own == MigrationTool.NONE) {
      if (!slip(file, name)) {
        passedOver(file, notRun(), "it is read as plain SQL; " + instead());
      }
    } else if (!numbered(name)) {
      passedOver(file, notRun("its name is not that of a migration"), "call it like 1_title.sql");
    }
  }

  /** A name that was meant to be one of the tool's. */
  private boolean slip(SourceFile file, String name) {
    Matcher direction = DIRECTION.matcher(name);
    String hint = "";
    if (tool == MigrationTool.FLYWAY && FlywayName.isMeant(name)) {
      hint = "call it like V1__title.sql or R__title.sql, with two underscores";
    } else if (tool == MigrationTool.GOLANG_MIGRATE && direction.matches()) {
      hint =
          NearestName.of(direction.group(1), DIRECTIONS)
              .map(near -> "its name must end with .%s.sql".formatted(near))
              .orElse("");
    }
    if (!hint.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.M802,
                  file.span(0, 0),
                  "%s passes over this file because of its name".formatted(tool.title()))
              .withHint(hint));
    }
    return !hint.isEmpty();
  }

  private void passedOver(SourceFile file, String message, String hint) {
    diagnostics.add(Diagnostic.of(Code.M805, file.span(0, 0), message).withHint(hint));
  }

  private String notRun() {
    String up = SectionRules.of(tool).up();
    return notRun(
        up.isEmpty() ? "its name is not that of a migration" : "it has no \"%s\"".formatted(up));
  }

  private String notRun(String why) {
    return "%s does not run this file: %s".formatted(tool.title(), why);
  }

  private String instead() {
    return switch (tool) {
      case GOLANG_MIGRATE -> "migrations are called like 1_title.up.sql";
      case FLYWAY -> "migrations are called like V1__title.sql";
      case TERN -> "migrations are called like 001_title.sql";
      case GOOSE, SQL_MIGRATE, DBMATE, ATLAS, NONE -> "migrations begin with that line";
    };
  }

  /** Whether the name has the number that a tool which goes by annotations asks for beside them. */
  private boolean numbered(String name) {
    return switch (tool) {
      case GOOSE -> FileName.isNumbered(name);
      case DBMATE -> FileName.number(name).isPresent();
      case SQL_MIGRATE, TERN, ATLAS, GOLANG_MIGRATE, FLYWAY, NONE -> true;
    };
  }

  /** The tools that go by numbers refuse two migrations of one. */
  private void versions(List<SourceFile> files) {
    Map<Object, SourceFile> known = new HashMap<>();
    for (SourceFile file : files) {
      Optional<?> version = tools.runs(file) ? version(FileName.of(file)) : Optional.empty();
      if (version.isPresent()) {
        SourceFile earlier = known.putIfAbsent(version.get(), file);
        if (earlier != null) {
          diagnostics.add(
              Diagnostic.of(
                      Code.M806,
                      file.span(0, 0),
                      "%s takes this for the same version as %s".formatted(tool.title(), earlier))
                  .withHint("give one of them another number"));
        }
      }
    }
  }

  private Optional<?> version(String name) {
    return switch (tool) {
      case GOOSE, GOLANG_MIGRATE, TERN, DBMATE -> FileName.number(name);
      case FLYWAY ->
          FlywayName.of(name)
              .filter(flyway -> flyway.kind() != FlywayName.Kind.REPEATABLE)
              .map(flyway -> List.of(flyway.kind(), flyway.version()));
      case SQL_MIGRATE, ATLAS, NONE -> Optional.empty();
    };
  }
}
