package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** Reads {@code sqlc.yaml}, {@code sqlc.yml} or {@code sqlc.json}, versions 1 and 2. */
public final class ConfigReader {
  private static final String START = "begin with version: \"2\"; sqlc.yaml.example shows the rest";

  private ConfigReader() {}

  /**
   * Reads a configuration. Everything wrong in it is reported, not only the first mistake; parts of
   * it that are for other tools give notes.
   *
   * @return empty when errors were reported
   */
  public static Optional<Config> read(SourceFile file, Diagnostics diagnostics) {
    int before = diagnostics.errorCount();
    List<SqlBlock> blocks =
        YamlReader.read(file, diagnostics).map(root -> blocks(root, diagnostics)).orElse(List.of());
    return diagnostics.errorCount() == before
        ? Optional.of(new Config(file, blocks))
        : Optional.empty();
  }

  private static List<SqlBlock> blocks(Value root, Diagnostics diagnostics) {
    if (root.isNothing()) {
      diagnostics.add(
          Diagnostic.of(Code.C104, root.head(), "the configuration is empty").withHint(START));
      return List.of();
    }
    return Fields.of(root, "the configuration", root.head(), diagnostics)
        .map(fields -> blocks(fields, diagnostics))
        .orElse(List.of());
  }

  private static List<SqlBlock> blocks(Fields fields, Diagnostics diagnostics) {
    Optional<Located<String>> version = fields.requiredText("version", START);
    // Read on without one, so that everything else is told at once.
    String number = version.map(Located::value).orElse(fields.has("packages") ? "1" : "2");
    if (!number.equals("1") && !number.equals("2")) {
      diagnostics.add(
          Diagnostic.of(
                  Code.C108,
                  version.get().at(),
                  "version \"%s\" of the configuration is not supported".formatted(number))
              .withHint("write version: \"2\""));
      return List.of();
    }
    Span versionAt = version.map(Located::at).orElse(fields.label());
    List<SqlBlock> blocks =
        number.equals("1")
            ? new VersionOne(versionAt, diagnostics).blocks(fields)
            : new VersionTwo(diagnostics).blocks(fields);
    fields.accept("cloud", SqlcKeys.CLOUD);
    fields.acceptList("rules", SqlcKeys.RULE);
    fields.accept(SqlcKeys.TOP);
    fields.close();
    return blocks;
  }
}
