package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps as the extension hstore writes them: {@code "a"=>"1", "b"=>NULL}. */
final class HstoreText {
  private HstoreText() {}

  static Map<String, @Nullable String> parse(String text) {
    Map<String, @Nullable String> map = new LinkedHashMap<>();
    PgText at = new PgText(text);
    while (at.peek() != 0) {
      String key = at.token('=', '=');
      at.expect('=');
      at.expect('>');
      String value = at.token(',', ',');
      map.put(key, value.equalsIgnoreCase("NULL") && !at.wasQuoted() ? null : value);
      at.take(',');
      at.skipBlanks();
    }
    return Collections.unmodifiableMap(map);
  }

  static String format(Map<String, @Nullable String> map) {
    StringBuilder out = new StringBuilder();
    map.forEach(
        (key, value) -> {
          if (out.length() > 0) {
            out.append(',');
          }
          PgText.quote(out, key);
          out.append("=>");
          if (value == null) {
            out.append("NULL");
          } else {
            PgText.quote(out, value);
          }
        });
    return out.toString();
  }
}
