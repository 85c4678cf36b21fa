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
 * {@code -- +goose Up} and its like. A comment that holds {@code +goose} is an annotation and must
 * be a valid one; case does not count in the words behind it. Source: extractAnnotation in goose's
 * internal/sqlparser/parser.go.
 */
final class GooseMarks implements Marks {
  private static final String NAME = "+goose";

  private static final Map<String, Kind> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("Up", Kind.UP);
    WORDS.put("Down", Kind.DOWN);
    WORDS.put("StatementBegin", Kind.BEGIN);
    WORDS.put("StatementEnd", Kind.END);
    WORDS.put("NO TRANSACTION", Kind.SWITCH);
    WORDS.put("ENVSUB ON", Kind.SUBSTITUTE);
    WORDS.put("ENVSUB OFF", Kind.VERBATIM);
  }

  /** A comment that says goose's name, or nearly, and one of its words, or nearly. */
  private static final Pattern MEANT =
      Pattern.compile("\\s*(?:-+|#|//|/\\*)\\s*\\+?\\s*([A-Za-z]{4,6})\\s*:?\\s+([\\w ]+?)\\W*");

  @Override
  public Optional<Mark> of(Line line) {
    String text = line.text();
    if (line.comment() && text.contains(NAME)) {
      return Optional.of(annotation(line, text));
    }
    Matcher meant = MEANT.matcher(text);
    if (meant.matches() && NearestName.of(meant.group(1), List.of("goose")).isPresent()) {
      return NearestName.of(meant.group(2), WORDS.keySet())
          .map(
              word ->
                  Mark.dead(
                      line,
                      "goose takes this for a comment, not for an annotation",
                      "write \"-- +goose %s\"".formatted(word)));
    }
    return Optional.empty();
  }

  private static Mark annotation(Line line, String text) {
    String said = text.replace("--", "").replaceFirst("\\+goose", "").strip();
    Optional<String> word =
        WORDS.keySet().stream().filter(known -> known.equalsIgnoreCase(said)).findFirst();
    if (word.isEmpty()) {
      String hint =
          NearestName.of(said, WORDS.keySet())
              .map("write \"-- +goose %s\""::formatted)
              .orElse("its annotations are " + String.join(", ", WORDS.keySet()));
      String message =
          said.isEmpty()
              ? "goose expects an annotation behind +goose"
              : "goose has no annotation \"%s\"".formatted(said);
      return Mark.dead(line, message, hint);
    }
    if (Character.isWhitespace(text.charAt(0))) {
      return Mark.dead(
          line,
          "goose refuses an annotation with white space before it",
          "put it at the beginning of its line");
    }
    return Mark.of(WORDS.get(word.get()), line);
  }
}
