package io.github.jsqlc.config;

import io.github.jsqlc.source.SourceFile;
import java.util.List;
import java.util.Objects;

/**
 * A configuration that was read without errors.
 *
 * @param source the file it was read from; paths in it are relative to that file's folder
 * @param blocks those that generate Java, at least one, in the order of the file
 */
public record Config(SourceFile source, List<SqlBlock> blocks) {
  public Config {
    Objects.requireNonNull(source);
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a configuration without blocks");
    }
  }
}
