package io.github.jsqlc.cli.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Says in words why the system refused something. */
final class Reason {
  private Reason() {}

  /** The path, from {@code base} where it lies below it, and what is wrong with it. */
  static String of(IOException e, Path base) {
    if (e instanceof FileSystemException refused && refused.getFile() != null) {
      Path path = Path.of(refused.getFile());
      Path shown = path.startsWith(base) ? base.relativize(path) : path;
      return shown + ": " + of(e);
    }
    return of(e);
  }

  /** What is wrong, without the path. */
  static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (e instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (e instanceof FileSystemLoopException) {
      return "its links lead in a circle";
    }
    if (e instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
