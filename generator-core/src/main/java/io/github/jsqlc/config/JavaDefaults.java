package io.github.jsqlc.config;

import io.github.jsqlc.diag.Diagnostics;
import java.util.List;
import java.util.Map;

/**
 * What {@code overrides: java:} says for all blocks.
 *
 * @param rename applies where the block itself does not rename
 * @param overrides apply after those of the block
 */
record JavaDefaults(Map<String, Located<String>> rename, List<TypeOverride> overrides) {
  static final JavaDefaults NONE = new JavaDefaults(Map.of(), List.of());

  static JavaDefaults read(Fields fields, Diagnostics diagnostics) {
    JavaDefaults read =
        new JavaDefaults(
            RenameReader.read(fields, diagnostics), new OverridesReader(diagnostics).read(fields));
    fields.close();
    return read;
  }
}
