package io.github.jsqlc.migrations;

import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.migrations.Mark.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ---- create above / drop below ----}, exactly so, and magic comments such as {@code ----
 * tern: disable-tx ----}. Source: migrate/migrate.go of tern.
 */
final class TernMarks implements Marks {
  static final String SEPARATOR = "---- create above / drop below ----";

  private static final List<String> LETTERS = List.of("createabovedropbelow");
  private static final String MAGIC = "disable-tx";
  private static final Pattern MAGIC_COMMENT = Pattern.compile("\\s*--+\\s*tern:\\s*(\\S+)(.*)");
  private static final String EXACT_MAGIC = "---- tern: disable-tx ----";

  @Override
  public Optional<Mark> of(Line line) {
    String text = line.text();
    if (text.contains(SEPARATOR)) {
      return Optional.of(new Mark(Kind.DOWN, line.at(SEPARATOR), Optional.empty()));
    }
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (NearestName.of(letters, LETTERS).isPresent()) {
      return Optional.of(
          Mark.dead(
              line,
              "tern takes this for a comment: what is below runs on the way up too",
              "write \"%s\"".formatted(SEPARATOR)));
    }
    Matcher magic = MAGIC_COMMENT.matcher(text);
    if (!magic.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        text.stripTrailing().equals(EXACT_MAGIC)
            ? Mark.of(Kind.SWITCH, line)
            : Mark.dead(
                line,
                "tern takes this for a comment: the only word is " + MAGIC,
                "write \"%s\"".formatted(EXACT_MAGIC)));
  }
}
