package io.github.jsqlc.migrations;

import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.migrations.Mark.Kind;
import io.github.jsqlc.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code -- atlas:txmode none} and its like. Those about the whole file count only in the comment
 * at its top, with an empty line behind. Source: sql/migrate/dir.go and lex.go of Atlas; the
 * document "Versioned migrations, directives".
 */
final class AtlasMarks implements Marks {
  static final String DELIMITER = "delimiter";
  static final String CHECKPOINT = "checkpoint";
  static final String TXTAR = "txtar";

  private static final Pattern DIRECTIVE = Pattern.compile("\\s*--\\s*atlas:(\\w+)(?: +(.*))?");
  private static final Pattern MEANT =
      Pattern.compile("\\s*(?:-+|#|//|/\\*)\\s*atlas\\s*:\\s*(\\w+)(.*)", Pattern.CASE_INSENSITIVE);

  private static final Set<String> OF_FILE = Set.of("txmode", DELIMITER, CHECKPOINT, TXTAR);

  /** Newer directives may exist, so that an unknown word is a slip only near one of these. */
  private static final List<String> WORDS =
      List.of("txmode", DELIMITER, CHECKPOINT, TXTAR, "nolint", "import", "assert", "sum");

  private static final List<String> MODES = List.of("none", "file", "all");

  /** A file within a file that {@code atlas:txtar} divides. */
  private static final Pattern FILE = Pattern.compile("-- (\\S+) --\\s*");

  private static final String MIGRATION = "migration.sql";

  @Override
  public Optional<Mark> of(Line line) {
    Matcher inner = FILE.matcher(line.text());
    if (inner.matches() && ofFile(line.file(), TXTAR).isPresent()) {
      return Optional.of(Mark.of(inner.group(1).equals(MIGRATION) ? Kind.UP : Kind.DOWN, line));
    }
    Matcher directive = DIRECTIVE.matcher(line.text());
    if (directive.matches()) {
      String word = directive.group(1);
      String value = directive.group(2) == null ? "" : directive.group(2).strip();
      return Optional.of(WORDS.contains(word) ? known(line, word, value) : unknown(line, word));
    }
    Matcher meant = MEANT.matcher(line.text());
    if (!meant.matches()) {
      return Optional.empty();
    }
    return NearestName.of(meant.group(1), WORDS)
        .map(
            word ->
                Mark.dead(
                    line,
                    "Atlas takes this for a comment, not for a directive",
                    "write \"-- atlas:%s%s\""
                        .formatted(word, meant.group(2).toLowerCase(Locale.ROOT))));
  }

  /**
   * The value of a directive in the comment at the top of {@code file}, empty text if it has none.
   */
  static Optional<String> ofFile(SourceFile file, String word) {
    int end = endOfTop(file);
    for (int i = 1; i < end; i++) {
      Matcher directive = DIRECTIVE.matcher(Line.of(file, i).text());
      if (directive.matches() && directive.group(1).equals(word)) {
        return Optional.of(directive.group(2) == null ? "" : directive.group(2).strip());
      }
    }
    return Optional.empty();
  }

  private static Mark known(Line line, String word, String value) {
    if (word.equals("txmode") && !MODES.contains(value)) {
      return Mark.dead(
          line,
          "Atlas has no transaction mode \"%s\"".formatted(value),
          "the modes are " + String.join(", ", MODES));
    }
    if (OF_FILE.contains(word) && !atTop(line)) {
      return Mark.dead(
          line,
          "Atlas reads \"atlas:%s\" only at the top of a file".formatted(word),
          "put it into the first lines, with an empty line between it and the statements");
    }
    return Mark.of(Kind.SWITCH, line);
  }

  private static Mark unknown(Line line, String word) {
    return NearestName.of(word, WORDS)
        .map(
            near ->
                Mark.dead(
                    line,
                    "Atlas has no directive \"%s\"".formatted(word),
                    "did you mean \"%s\"?".formatted(near)))
        .orElseGet(() -> Mark.of(Kind.SWITCH, line));
  }

  private static boolean atTop(Line line) {
    return line.file().line(line.start()) < endOfTop(line.file());
  }

  /** The number of the empty line behind the comment at the top, or 0 if there is none. */
  private static int endOfTop(SourceFile file) {
    boolean comment = false;
    for (int i = 1; i <= file.lineCount(); i++) {
      Line line = Line.of(file, i);
      if (!line.comment() && (comment || !line.blank())) {
        return line.blank() ? i : 0;
      }
      comment |= line.comment();
    }
    return file.lineCount() + 1;
  }
}
