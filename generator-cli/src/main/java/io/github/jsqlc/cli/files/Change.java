package io.github.jsqlc.cli.files;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What happens to one file of a package.
 *
 * @param before its text now; empty when there is no such file
 * @param after its text afterwards; empty when it will be deleted
 */
public record Change(Path path, Optional<String> before, Optional<String> after) {
  public Change {
    Objects.requireNonNull(path);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("no file before and none after: " + path);
    }
  }

  /** What is done. */
  public enum Kind {
    CREATED,
    CHANGED,
    DELETED,
    UNCHANGED
  }

  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.CREATED;
    }
    if (after.isEmpty()) {
      return Kind.DELETED;
    }
    return before.equals(after) ? Kind.UNCHANGED : Kind.CHANGED;
  }
}
