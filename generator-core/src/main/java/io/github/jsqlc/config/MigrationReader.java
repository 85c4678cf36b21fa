package io.github.jsqlc.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code migrations:} of a block. */
final class MigrationReader {
  private MigrationReader() {}

  static MigrationOptions read(Fields block) {
    return block
        .mapping("migrations")
        .map(MigrationReader::options)
        .orElse(MigrationOptions.DEFAULT);
  }

  private static MigrationOptions options(Fields fields) {
    Optional<MigrationTool> tool = fields.value("tool").flatMap(value -> tool(fields, value));
    Map<String, String> variables = new LinkedHashMap<>();
    fields
        .mapping("variables")
        .ifPresent(
            given -> {
              for (Value.Entry entry : given.all()) {
                String name = entry.key().value();
                given.anyText(name, entry.value()).ifPresent(value -> variables.put(name, value));
              }
            });
    fields.close();
    return new MigrationOptions(tool, variables);
  }

  private static Optional<MigrationTool> tool(Fields fields, Value value) {
    Optional<MigrationTool> known =
        value instanceof Value.Scalar scalar ? MigrationTool.of(scalar.text()) : Optional.empty();
    if (known.isEmpty()) {
      fields.wrongWord(
          "tool", value, String.join(", ", MigrationTool.words()), MigrationTool.words());
    }
    return known;
  }
}
