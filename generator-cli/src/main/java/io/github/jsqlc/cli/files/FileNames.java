package io.github.jsqlc.cli.files;

import io.github.jsqlc.cli.CommandText;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Turns the name of a source file, a path from {@code base}, into the path that a human or a tool
 * in {@code current} can open.
 */
public record FileNames(Path base, Path current) implements UnaryOperator<String> {
  @Override
  public String apply(String name) {
    return name.equals(CommandText.NAME) ? name : of(base.resolve(name));
  }

  /** The path from the current folder, or the absolute one where that is shorter; with slashes. */
  public String of(Path path) {
    String absolute = path.normalize().toString();
    String relative = current.relativize(path.normalize()).toString();
    boolean far = relative.startsWith("..") && absolute.length() < relative.length();
    return (far ? absolute : relative).replace('\\', '/');
  }
}
