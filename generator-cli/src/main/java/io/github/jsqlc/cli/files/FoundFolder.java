package io.github.jsqlc.cli.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Files of a schema that are read together.
 *
 * @param folder where the first of them stands
 * @param listed whether a file was named itself, not found in a folder or by a pattern
 */
public record FoundFolder(Path folder, List<FoundFile> files, boolean listed) {
  public FoundFolder {
    Objects.requireNonNull(folder);
    files = List.copyOf(files);
  }
}
