package io.github.jsqlc.migrations;

import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.migrations.Mark.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code -- migrate:up} and {@code -- migrate:down} at the beginning of a line, with options
 * behind. Source: pkg/dbmate/migration.go of dbmate.
 */
final class DbmateMarks implements Marks {
  private static final Pattern ANNOTATION =
      Pattern.compile("--\\s*migrate:(up|down)(?:\\s+(\\S.*))?\\s*");
  private static final Pattern OPTION = Pattern.compile("transaction:(true|false)");
  private static final Pattern MEANT =
      Pattern.compile(
          "\\s*(?:-+|#|//|/\\*)\\s*\\+?\\s*([A-Za-z]{6,9})\\s*(?::\\s*|\\s)(\\w+)\\W*(transaction:\\S*)?\\W*");
  private static final List<String> WORDS = List.of("up", "down");

  @Override
  public Optional<Mark> of(Line line) {
    Matcher annotation = ANNOTATION.matcher(line.text());
    if (annotation.matches()) {
      Kind kind = annotation.group(1).equals("up") ? Kind.UP : Kind.DOWN;
      return Optional.of(
          annotation.group(2) == null ? Mark.of(kind, line) : options(kind, line, annotation));
    }
    Matcher meant = MEANT.matcher(line.text());
    if (meant.matches()
        && line.text().indexOf('+') < 0
        && NearestName.of(meant.group(1), List.of("migrate")).isPresent()) {
      return NearestName.of(meant.group(2), WORDS)
          .map(
              word ->
                  Mark.dead(
                      line,
                      "dbmate takes this for a comment, not for an annotation",
                      "write \"-- migrate:%s\"".formatted(word)));
    }
    return Optional.empty();
  }

  private static Mark options(Kind kind, Line line, Matcher annotation) {
    for (String option : annotation.group(2).strip().split("\\s+")) {
      if (!OPTION.matcher(option).matches()) {
        return Mark.with(
            kind,
            line.at(option),
            "dbmate has no option \"%s\"".formatted(option),
            "the only option is transaction:false");
      }
    }
    return Mark.of(kind, line);
  }
}
