package io.github.jsqlc.migrations;

import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.migrations.Mark.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code -- +migrate Up} and its like, exactly so: what is written otherwise, sql-migrate takes for
 * a comment. Source: sqlparse/sqlparse.go of sql-migrate.
 */
final class SqlMigrateMarks implements Marks {
  private static final String PREFIX = "-- +migrate ";
  private static final String OPTION = "notransaction";

  private static final Map<String, Kind> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("Up", Kind.UP);
    WORDS.put("Down", Kind.DOWN);
    WORDS.put("StatementBegin", Kind.BEGIN);
    WORDS.put("StatementEnd", Kind.END);
  }

  private static final Pattern MEANT =
      Pattern.compile(
          "\\s*(?:-+|#|//|/\\*)\\s*(\\+?)\\s*([A-Za-z]{6,9})\\s*:?\\s+(\\w+)\\W*(notransaction)?\\W*");

  @Override
  public Optional<Mark> of(Line line) {
    String text = line.text();
    if (text.startsWith(PREFIX) && !text.substring(PREFIX.length()).isBlank()) {
      return Optional.of(annotation(line, text.substring(PREFIX.length()).strip().split("\\s+")));
    }
    Matcher meant = MEANT.matcher(text);
    boolean plus = meant.matches() && !meant.group(1).isEmpty();
    if (meant.matches()
        && NearestName.of(meant.group(2), List.of("migrate")).isPresent()
        && (plus || meant.group(2).equalsIgnoreCase("migrate"))) {
      return NearestName.of(meant.group(3), WORDS.keySet())
          .map(word -> Mark.dead(line, ignored(), instead(word)));
    }
    return Optional.empty();
  }

  private static Mark annotation(Line line, String[] words) {
    Kind kind = WORDS.get(words[0]);
    if (kind == null) {
      return Mark.dead(
          line,
          "sql-migrate has no annotation \"%s\" and takes it for a comment".formatted(words[0]),
          NearestName.of(words[0], WORDS.keySet())
              .map(SqlMigrateMarks::instead)
              .orElse("its annotations are " + String.join(", ", WORDS.keySet())));
    }
    for (int i = 1; i < words.length; i++) {
      if (!words[i].equals(OPTION)) {
        return Mark.with(
            kind,
            line.at(words[i]),
            "sql-migrate has no option \"%s\"".formatted(words[i]),
            "the only option is " + OPTION);
      }
    }
    return Mark.of(kind, line);
  }

  private static String ignored() {
    return "sql-migrate takes this for a comment, not for an annotation";
  }

  private static String instead(String word) {
    return "write \"%s%s\"".formatted(PREFIX, word);
  }
}
