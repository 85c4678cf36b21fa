package io.github.jsqlc.migrations;

import io.github.jsqlc.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Files of a schema that are read together.
 *
 * @param files those that end in {@code .sql} and take nothing back, by name
 * @param listed whether the user named each of them: then their order is the user's, and nothing is
 *     said of their names
 * @param beside the names of what else stands in the folder
 * @param settings the values of placeholders that the tools' own configurations give
 * @param templates gives the files that a template can name, by their path from the folder
 */
public record MigrationFolder(
    List<SourceFile> files,
    boolean listed,
    Set<String> beside,
    Map<String, String> settings,
    Function<String, Optional<SourceFile>> templates) {
  public MigrationFolder {
    files = List.copyOf(files);
    beside = Set.copyOf(beside);
    settings = Map.copyOf(settings);
    Objects.requireNonNull(templates);
  }
}
