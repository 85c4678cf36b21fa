package io.github.jsqlc.cli.files;

import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/**
 * The folder of one Java package, all of whose generated files belong to one configuration.
 *
 * @param root the source root, as the user wrote it, absolute
 * @param packageFolder the folder of the package below it
 * @param asked where the source root is written
 */
public record OutputFolder(Path root, Path packageFolder, Located<String> asked) {
  public OutputFolder {
    Objects.requireNonNull(root);
    Objects.requireNonNull(packageFolder);
    Objects.requireNonNull(asked);
  }

  /**
   * The folder that {@code options} ask for, or empty when a diagnostic says why nothing may be
   * written there: it leads out of the project, over links or {@code ..}, or it is no folder.
   *
   * @param project the absolute folder of the configuration
   */
  public static Optional<OutputFolder> of(
      Path project, JavaOptions options, Diagnostics diagnostics) {
    Located<String> asked = options.out();
    try {
      Path root = project.resolve(asked.value());
      Path folder = root.resolve(options.javaPackage().value().replace('.', '/'));
      if (!canonical(folder).startsWith(project.toRealPath())) {
        diagnostics.add(outside(asked));
        return Optional.empty();
      }
      Path existing = folder;
      while (!Files.exists(existing)) {
        existing = existing.getParent();
      }
      if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
        diagnostics.add(notWritable(asked, project, existing));
        return Optional.empty();
      }
      return Optional.of(new OutputFolder(root.normalize(), folder.normalize(), asked));
    } catch (IOException e) {
      diagnostics.add(Code.F105, asked.at(), "cannot write to " + Reason.of(e, project));
    } catch (InvalidPathException e) {
      diagnostics.add(
          Code.F105, asked.at(), "\"%s\" is no path: %s".formatted(asked.value(), e.getReason()));
    }
    return Optional.empty();
  }

  private static Diagnostic outside(Located<String> asked) {
    return Diagnostic.of(
            Code.F105, asked.at(), "out leads out of the project: %s".formatted(asked.value()))
        .withHint("name a folder below the one of the configuration");
  }

  private static Diagnostic notWritable(Located<String> asked, Path project, Path existing) {
    String shown =
        existing.equals(project) ? "this folder" : project.relativize(existing).toString();
    return Diagnostic.of(
        Code.F105,
        asked.at(),
        Files.isDirectory(existing)
            ? "cannot write to %s: permission denied".formatted(shown)
            : "cannot write to %s: it is not a folder".formatted(shown));
  }

  /** The real path of what exists of {@code path}, and the rest of it. */
  private static Path canonical(Path path) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    Path existing = path;
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      missing.push(existing.getFileName());
      existing = existing.getParent();
    }
    Path real = existing.toRealPath();
    for (Path name : missing) {
      real = real.resolve(name).normalize();
    }
    return real;
  }
}
