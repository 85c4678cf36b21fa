package io.github.jsqlc.javagen.emit;

import java.util.Objects;

/**
 * One file to write.
 *
 * @param path relative to the source root, with slashes
 * @param text its whole text, with LF at the end of each line
 */
public record GeneratedFile(String path, String text) {
  public GeneratedFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(text);
  }
}
