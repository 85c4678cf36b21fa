package io.github.jsqlc.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs commands in a folder of their own and writes down what they say and do. */
final class CliSession {
  private final Path folder;
  private final StringBuilder transcript = new StringBuilder();

  /** Begins with a copy of {@code files}, if there are any. */
  CliSession(Path folder, Path files) throws IOException {
    this.folder = Files.createDirectories(folder);
    if (Files.isDirectory(files)) {
      try (Stream<Path> all = Files.walk(files)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          Path target = folder.resolve(files.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }

  /** Runs one line: arguments parted by blanks, and {@code < file} for standard input. */
  int run(String line) throws IOException {
    List<String> words = line.isBlank() ? List.of() : List.of(line.split(" +"));
    int input = words.indexOf("<");
    byte[] in = input < 0 ? new byte[0] : Files.readAllBytes(folder.resolve(words.get(input + 1)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in), stream(out), stream(err), folder, Map.of(), false, false);
    Map<String, String> before = tree();
    int code = Jsqlc.run(input < 0 ? words : words.subList(0, input), terminal);
    terminal.out().flush();
    transcript.append("$ jsqlc ").append(line).append('\n').append(text(out));
    if (err.size() > 0) {
      transcript.append("[standard error]\n").append(text(err));
    }
    files(before, tree());
    transcript.append("[exit ").append(code).append("]\n\n");
    return code;
  }

  String transcript() {
    return transcript.toString();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replace(Version.current(), "VERSION")
        .replace(System.getProperty("java.version"), "JAVA");
  }

  private void files(Map<String, String> before, Map<String, String> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (!before.containsKey(name)) {
        transcript.append("[created ").append(name).append("]\n");
      } else if (!after.containsKey(name)) {
        transcript.append("[deleted ").append(name).append("]\n");
      } else if (!before.get(name).equals(after.get(name))) {
        transcript.append("[changed ").append(name).append("]\n");
      }
    }
  }

  /** Each file with the time of its last write and its bytes. */
  private Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        tree.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.getLastModifiedTime(file) + Arrays.toString(Files.readAllBytes(file)));
      }
    }
    return tree;
  }
}
