package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads what a block of version 2 and a package of version 1 have in common. */
final class BlockReader {
  /** The words of sqlc, and MariaDB, which sqlc takes for MySQL. */
  private static final List<String> ENGINES = engines();

  private final Fields fields;
  private final List<Server> servers;
  private final Diagnostics diagnostics;

  /**
   * @param servers all of {@code servers:}, of whatever engine
   */
  BlockReader(Fields fields, List<Server> servers, Diagnostics diagnostics) {
    this.fields = fields;
    this.servers = servers;
    this.diagnostics = diagnostics;
  }

  /** What a block reads. Without an engine or queries an error was reported. */
  record Sources(
      Optional<Located<String>> engine,
      List<Located<String>> schema,
      MigrationOptions migrations,
      List<Located<String>> queries,
      Optional<Database> database) {

    /** The block, if nothing is missing. */
    Optional<SqlBlock> block(Span at, JavaOptions java) {
      return engine
          .filter(e -> !queries.isEmpty())
          .map(e -> new SqlBlock(at, e, schema, migrations, queries, database, java));
    }
  }

  Sources sources() {
    Optional<Located<String>> engine =
        fields
            .requiredText("engine", "one of " + String.join(", ", ENGINES))
            .filter(this::isKnownEngine);
    List<Located<String>> schema = fields.texts("schema");
    MigrationOptions migrations = MigrationReader.read(fields);
    List<Located<String>> queries = List.of();
    if (fields.required("queries", "name a file, a folder or a pattern").isPresent()) {
      queries = fields.texts("queries");
      if (fields.value("queries").filter(this::isEmptyList).isPresent()) {
        diagnostics.add(Code.C104, fields.keyAt("queries"), "\"queries\" names no files");
      }
    }
    Optional<Database> database = new DatabaseReader(fields, servers, diagnostics).read(engine);
    fields.accept(SqlcKeys.BLOCK);
    return new Sources(engine, schema, migrations, queries, database);
  }

  private boolean isEmptyList(Value value) {
    return value instanceof Value.Items list && list.items().isEmpty();
  }

  private boolean isKnownEngine(Located<String> engine) {
    boolean known = ENGINES.contains(engine.value());
    if (!known) {
      diagnostics.add(
          Diagnostic.of(
                  Code.C105, engine.at(), "there is no engine \"%s\"".formatted(engine.value()))
              .withHint(
                  NearestName.hint(engine.value(), ENGINES)
                      .orElse("the engines are " + String.join(", ", ENGINES))));
    }
    return known;
  }

  private static List<String> engines() {
    try (InputStream in = BlockReader.class.getResourceAsStream("/config/engines.txt")) {
      String words = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return words.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
