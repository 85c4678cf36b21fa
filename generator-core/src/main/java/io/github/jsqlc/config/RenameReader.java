package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code rename:}, a mapping of names in SQL to names in Java. */
final class RenameReader {
  private RenameReader() {}

  static Map<String, Located<String>> read(Fields parent, Diagnostics diagnostics) {
    Optional<Fields> rename = parent.mapping("rename");
    if (rename.isEmpty()) {
      return Map.of();
    }
    Map<String, Located<String>> names = new LinkedHashMap<>();
    for (Value.Entry entry : rename.get().all()) {
      String from = entry.key().value();
      rename
          .get()
          .text(from, entry.value())
          .filter(to -> isJavaName(to, diagnostics))
          .ifPresent(to -> names.put(from, to));
    }
    return names;
  }

  private static boolean isJavaName(Located<String> name, Diagnostics diagnostics) {
    boolean valid = JavaNames.isIdentifier(name.value());
    if (!valid) {
      diagnostics.add(
          Code.J602, name.at(), "\"%s\" cannot be a name in Java".formatted(name.value()));
    }
    return valid;
  }
}
