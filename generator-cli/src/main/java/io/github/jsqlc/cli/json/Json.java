package io.github.jsqlc.cli.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes JSON (RFC 8259) from maps with text keys, lists, text, numbers, truth values, {@code null}
 * and {@link Optional}; an empty one is {@code null}.
 */
public final class Json {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /**
   * The document, indented by two blanks, with a line end. A list or map that holds no other one
   * stands on one line.
   *
   * @throws IllegalArgumentException for a value that JSON does not have
   */
  public static String write(Object value) {
    Json json = new Json();
    json.value(value, "");
    return json.out.append('\n').toString();
  }

  private void value(Object value, String indent) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Optional<?> optional) {
      value(optional.orElse(null), indent);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
      out.append(value);
    } else if (value instanceof Map<?, ?> map) {
      items(
          map.entrySet().iterator(), '{', '}', map.values().stream().anyMatch(Json::nests), indent);
    } else if (value instanceof List<?> list) {
      items(list.iterator(), '[', ']', list.stream().anyMatch(Json::nests), indent);
    } else {
      throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private static boolean nests(Object value) {
    return value instanceof Map<?, ?> map && !map.isEmpty()
        || value instanceof List<?> list && !list.isEmpty();
  }

  private void items(Iterator<?> items, char open, char close, boolean lines, String indent) {
    String inner = indent + "  ";
    out.append(open);
    while (items.hasNext()) {
      out.append(lines ? "\n" + inner : "");
      Object item = items.next();
      if (item instanceof Map.Entry<?, ?> entry) {
        text((String) Objects.requireNonNull(entry.getKey()));
        out.append(": ");
        value(entry.getValue(), inner);
      } else {
        value(item, inner);
      }
      if (items.hasNext()) {
        out.append(lines ? "," : ", ");
      }
    }
    out.append(lines ? "\n" + indent : "").append(close);
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (mustEscape(text, i)) {
            escape(c);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Control characters, what JavaScript takes for line ends, and halves of a surrogate pair. */
  private static boolean mustEscape(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  private void escape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 15));
    }
  }
}
