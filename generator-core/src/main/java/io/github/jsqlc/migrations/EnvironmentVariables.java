package io.github.jsqlc.migrations;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.Piece;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code $NAME} and {@code ${NAME:-default}} where goose's ENVSUB is on. Source: goose's document
 * "Environment variable substitution".
 *
 * @param values the variables by name
 */
record EnvironmentVariables(Function<String, Optional<String>> values, Diagnostics diagnostics)
    implements Template {
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
  private static final Pattern VARIABLE =
      Pattern.compile("\\\\\\$|\\$(" + NAME + ")|\\$\\{(" + NAME + ")(?:(:?[-?])([^}]*))?}");

  @Override
  public List<Piece> pieces(Span part) {
    List<Piece> pieces = new ArrayList<>();
    String text = part.text();
    Matcher variable = VARIABLE.matcher(text);
    int done = 0;
    while (variable.find()) {
      pieces.add(Piece.of(Template.within(part, done, variable.start())));
      Span at = Template.within(part, variable.start(), variable.end());
      value(variable, at).ifPresent(value -> pieces.add(new Piece(at, value)));
      done = variable.end();
    }
    pieces.add(Piece.of(Template.within(part, done, text.length())));
    return pieces;
  }

  private Optional<String> value(Matcher variable, Span at) {
    if (variable.group().equals("\\$")) {
      return Optional.of("$");
    }
    String name = variable.group(1) != null ? variable.group(1) : variable.group(2);
    String operator = variable.group(3) == null ? "" : variable.group(3);
    Optional<String> value =
        values.apply(name).filter(text -> !operator.startsWith(":") || !text.isEmpty());
    if (value.isEmpty() && operator.endsWith("-")) {
      return Optional.of(variable.group(4));
    }
    if (value.isEmpty()) {
      diagnostics.add(
          Template.unknown(at, "the variable \"%s\" has no value".formatted(name), name));
    }
    return value;
  }
}
