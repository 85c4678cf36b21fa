package io.github.jsqlc.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code table.column} or {@code schema.table.column}, where {@code *} stands for any characters
 * and {@code ?} for one, as in sqlc. The case of letters does not count. Without a schema a pattern
 * fits tables of every schema.
 */
public final class ColumnPattern {
  private final String text;
  private final List<Pattern> parts;

  private ColumnPattern(String text, List<Pattern> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
  }

  /** Reads a pattern; empty when it does not have two or three parts. */
  static Optional<ColumnPattern> parse(String text) {
    List<Pattern> parts = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      if (part.isBlank()) {
        return Optional.empty();
      }
      parts.add(glob(part.strip()));
    }
    return parts.size() == 2 || parts.size() == 3
        ? Optional.of(new ColumnPattern(text, parts))
        : Optional.empty();
  }

  /** Runs of stars count as one, so that matching cannot explode. */
  private static Pattern glob(String part) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '?') {
        regex.append('.');
      } else if (c != '*') {
        regex.append(Pattern.quote(String.valueOf(c)));
      } else if (i == 0 || part.charAt(i - 1) != '*') {
        regex.append(".*");
      }
    }
    return Pattern.compile(
        regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /**
   * Whether a column is meant.
   *
   * @param schema the schema of the table; empty where the engine has none
   */
  public boolean matches(Optional<String> schema, String table, String column) {
    int last = parts.size() - 1;
    if (last == 2 && !schema.map(s -> fits(0, s)).orElse(false)) {
      return false;
    }
    return fits(last - 1, table) && fits(last, column);
  }

  private boolean fits(int part, String name) {
    return parts.get(part).matcher(name).matches();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnPattern pattern && pattern.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As written. */
  @Override
  public String toString() {
    return text;
  }
}
