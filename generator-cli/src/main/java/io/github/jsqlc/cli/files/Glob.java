package io.github.jsqlc.cli.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern for paths: {@code *} and {@code ?} within a name, {@code [a-z]} and {@code {a,b}}, and
 * {@code **} for any number of folders, also none. Names that begin with a dot are met only by a
 * pattern that begins with one.
 */
final class Glob {
  private Glob() {}

  static boolean isPattern(String path) {
    return path.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /**
   * The files and folders that fit {@code pattern}, sorted by path.
   *
   * @throws java.util.regex.PatternSyntaxException for a pattern that makes no sense
   */
  static List<Path> expand(Path base, String pattern) throws IOException {
    List<Path> found = List.of(pattern.startsWith("/") ? base.getRoot() : base);
    for (String segment : pattern.split("/")) {
      List<Path> next = new ArrayList<>();
      for (Path path : found) {
        if (segment.equals("**")) {
          foldersBelow(path, next);
        } else if (isPattern(segment)) {
          next.addAll(children(path, Pattern.compile(regex(segment)), segment.startsWith(".")));
        } else if (Files.exists(path.resolve(segment))) {
          next.add(segment.isEmpty() ? path : path.resolve(segment));
        }
      }
      found = next;
    }
    return found.stream().map(Path::normalize).distinct().sorted().toList();
  }

  /** {@code folder} and all below it; links are not followed, for they may lead in circles. */
  private static void foldersBelow(Path folder, List<Path> found) throws IOException {
    found.add(folder);
    for (Path child : children(folder, null, false)) {
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        foldersBelow(child, found);
      }
    }
  }

  private static List<Path> children(Path folder, Pattern name, boolean hidden) throws IOException {
    List<Path> children = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        for (Path child : stream) {
          String text = child.getFileName().toString();
          if ((hidden || !text.startsWith(".")) && (name == null || name.matcher(text).matches())) {
            children.add(child);
          }
        }
      }
    }
    children.sort(null);
    return children;
  }

  private static String regex(String segment) {
    StringBuilder regex = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        case '[' -> {
          int end = segment.indexOf(']', i + 2);
          if (end < 0) {
            regex.append("\\[");
          } else {
            String set = segment.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
            regex
                .append('[')
                .append(set.startsWith("!") ? "^" + set.substring(1) : set)
                .append(']');
            i = end;
          }
        }
        case '{' -> {
          braces++;
          regex.append("(?:");
        }
        case '}' -> {
          regex.append(braces > 0 ? ")" : "\\}");
          braces = Math.max(0, braces - 1);
        }
        case ',' -> regex.append(braces > 0 ? "|" : ",");
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.append(")".repeat(braces)).toString();
  }
}
