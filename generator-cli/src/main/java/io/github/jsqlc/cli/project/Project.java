package io.github.jsqlc.cli.project;

import io.github.jsqlc.GenerationRequest;
import io.github.jsqlc.cli.files.OutputFolder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A configuration and all files that it names, read.
 *
 * @param blocks those whose files could all be read
 */
public record Project(List<Block> blocks) {
  public Project {
    blocks = List.copyOf(blocks);
  }

  /**
   * One schema with its queries.
   *
   * @param folder where its Java goes; empty when a diagnostic says that nothing can go there
   */
  public record Block(GenerationRequest request, Optional<OutputFolder> folder) {
    public Block {
      Objects.requireNonNull(request);
      Objects.requireNonNull(folder);
    }
  }
}
