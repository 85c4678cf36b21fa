package io.github.jsqlc.migrations;

import io.github.jsqlc.config.MigrationTool;
import io.github.jsqlc.source.SourceFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose migrations the files of a folder are.
 *
 * @param each the tool of each file, {@link MigrationTool#NONE} for plain SQL
 * @param main the tool whose order and rules hold for the folder; empty when all is plain SQL
 */
record FolderTools(Map<SourceFile, MigrationTool> each, Optional<MigrationTool> main) {
  FolderTools {
    each = Collections.unmodifiableMap(new LinkedHashMap<>(each));
    Objects.requireNonNull(main);
  }

  MigrationTool of(SourceFile file) {
    return each.get(file);
  }

  /** Whether the folder's own tool runs {@code file}. */
  boolean runs(SourceFile file) {
    return main.isPresent() && of(file) == main.get();
  }
}
