package io.github.jsqlc.cli.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Carries out a list of changes: all texts first go into temporary files beside their targets, and
 * only when all are there is the first one renamed.
 *
 * <p>An interrupt before that leaves everything as it was; one after it lets the renaming end. What
 * a killed run left behind is removed by the next.
 */
public final class Writer {
  private static final String PREFIX = ".jsqlc-";
  private static final String SUFFIX = ".tmp";

  private final Map<Path, Path> temporaryOf = new LinkedHashMap<>();
  private final Deque<Path> newFolders = new ArrayDeque<>();

  private Writer() {}

  /**
   * Makes the changes.
   *
   * @throws IOException if the system refuses one of them; before the first rename nothing is left
   *     of it
   */
  public static void apply(List<Change> changes) throws IOException {
    Writer writer = new Writer();
    Thread cleaner = new Thread(writer::undo);
    Runtime.getRuntime().addShutdownHook(cleaner);
    try {
      changes.stream().map(c -> c.path().getParent()).distinct().forEach(Writer::removeLeftovers);
      writer.prepare(changes);
      writer.commit(changes);
    } finally {
      writer.undo();
      removeQuietly(cleaner);
    }
  }

  private void prepare(List<Change> changes) throws IOException {
    for (Change change : changes) {
      Optional<String> text = change.after();
      boolean differs =
          change.kind() == Change.Kind.CREATED || change.kind() == Change.Kind.CHANGED;
      if (text.isPresent() && differs) {
        stage(change.path(), text.get());
      }
    }
  }

  private synchronized void stage(Path target, String text) throws IOException {
    Path folder = target.getParent();
    createFolders(folder);
    Path temporary =
        folder.resolve(PREFIX + ProcessHandle.current().pid() + "-" + temporaryOf.size() + SUFFIX);
    temporaryOf.put(target, temporary);
    Files.write(temporary, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
  }

  private void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      createFolders(folder.getParent());
      Files.createDirectory(folder);
      newFolders.push(folder);
    }
  }

  private synchronized void commit(List<Change> changes) throws IOException {
    for (Map.Entry<Path, Path> entry : Map.copyOf(temporaryOf).entrySet()) {
      Files.move(
          entry.getValue(),
          entry.getKey(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      temporaryOf.remove(entry.getKey());
    }
    for (Change change : changes) {
      if (change.kind() == Change.Kind.DELETED) {
        Files.deleteIfExists(change.path());
      }
    }
    newFolders.clear();
  }

  /** Removes temporary files, and folders that were made for them and are empty again. */
  private synchronized void undo() {
    temporaryOf.values().forEach(Writer::deleteQuietly);
    temporaryOf.clear();
    newFolders.forEach(Writer::deleteQuietly);
    newFolders.clear();
  }

  /** Says in words why {@link #apply} failed. */
  public static String reason(IOException e) {
    return Reason.of(e);
  }

  /** Removes what a killed run has left in {@code folder}. */
  private static void removeLeftovers(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(
              path -> {
                String name = path.getFileName().toString();
                return name.startsWith(PREFIX) && name.endsWith(SUFFIX) && !isOfLiveProcess(name);
              })
          .forEach(Writer::deleteQuietly);
    } catch (IOException e) {
      // Leftovers do no harm, so a folder that cannot be listed is no reason to fail.
      return;
    }
  }

  private static boolean isOfLiveProcess(String name) {
    String pid = name.substring(PREFIX.length()).replaceFirst("-.*", "");
    return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // A folder that somebody else has put something into meanwhile stays; so does a file that
      // the system refuses to delete: the next run tries again.
      return;
    }
  }

  private static void removeQuietly(Thread cleaner) {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The machine is shutting down and runs the hook itself.
      return;
    }
  }
}
