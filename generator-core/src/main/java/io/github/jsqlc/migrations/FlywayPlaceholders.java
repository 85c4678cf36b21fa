package io.github.jsqlc.migrations;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.Piece;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ${name}} in a migration of Flyway; case does not count in names. Source: Flyway's document
 * "Placeholders".
 */
record FlywayPlaceholders(Map<String, String> values, Diagnostics diagnostics) implements Template {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}\\r\\n]+)}");

  @Override
  public List<Piece> pieces(Span part) {
    List<Piece> pieces = new ArrayList<>();
    String text = part.text();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    int done = 0;
    while (placeholder.find()) {
      Span at = Template.within(part, placeholder.start(), placeholder.end());
      Optional<String> value = value(placeholder.group(1), part);
      if (value.isPresent()) {
        pieces.add(Piece.of(Template.within(part, done, placeholder.start())));
        pieces.add(new Piece(at, value.get()));
        done = placeholder.end();
      } else if (!inComment(text, placeholder.start())) {
        diagnostics.add(
            Template.unknown(
                at,
                "the placeholder \"%s\" has no value".formatted(placeholder.group(1)),
                placeholder.group(1)));
      }
    }
    pieces.add(Piece.of(Template.within(part, done, text.length())));
    return pieces;
  }

  private Optional<String> value(String name, Span part) {
    if (name.equalsIgnoreCase("flyway:filename")) {
      return Optional.of(FileName.of(part.file()));
    }
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What a comment says does not matter to the schema. */
  private static boolean inComment(String text, int at) {
    return text.substring(text.lastIndexOf('\n', at) + 1, at).contains("--");
  }
}
