package io.github.jsqlc.config;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code migrations:} says of the files of a schema.
 *
 * @param tool whose migrations they are; empty when the files themselves tell
 * @param variables the values of placeholders and templates by name
 */
public record MigrationOptions(Optional<MigrationTool> tool, Map<String, String> variables) {
  public static final MigrationOptions DEFAULT = new MigrationOptions(Optional.empty(), Map.of());

  public MigrationOptions {
    Objects.requireNonNull(tool);
    variables = Map.copyOf(variables);
  }
}
