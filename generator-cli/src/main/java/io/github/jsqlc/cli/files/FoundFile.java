package io.github.jsqlc.cli.files;

import io.github.jsqlc.source.Span;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that was asked for.
 *
 * @param name how messages and generated files call it
 * @param askedAt where it, its folder or its pattern is written
 */
public record FoundFile(Path path, String name, Span askedAt) {
  public FoundFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(name);
    Objects.requireNonNull(askedAt);
  }
}
