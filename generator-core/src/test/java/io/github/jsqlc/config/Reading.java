package io.github.jsqlc.config;

import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** What reading a text gave: the configuration, and what was said, one line for each. */
record Reading(Optional<Config> config, List<String> said) {

  static Reading of(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Config> config = ConfigReader.read(new SourceFile("sqlc.yaml", text), diagnostics);
    return new Reading(config, diagnostics.sorted().stream().map(Reading::line).toList());
  }

  /** Version 2 with one block for SQLite and more options of Java, each line indented already. */
  static Reading ofOptions(String... options) {
    return of(
        """
        version: "2"
        sql:
          - engine: sqlite
            schema: schema.sql
            queries: queries.sql
            gen:
              java:
                package: com.example.db
                out: src/main/java
        """
            + "        "
            + String.join("\n        ", options)
            + "\n");
  }

  /** {@code C102 3:5 [text] message = hint}. */
  private static String line(Diagnostic d) {
    return "%s %d:%d [%s] %s%s"
        .formatted(
            d.code(),
            d.at().line(),
            d.at().column(),
            d.at().text(),
            d.message(),
            d.hint().map(hint -> " = " + hint).orElse(""));
  }

  JavaOptions java() {
    return config.orElseThrow(() -> new AssertionError(said)).blocks().get(0).java();
  }
}
