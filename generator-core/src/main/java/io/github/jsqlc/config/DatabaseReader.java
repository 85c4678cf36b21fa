package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import java.util.List;
import java.util.Optional;

/** Reads {@code database:} and {@code analyzer:} of a block. */
final class DatabaseReader {
  private final Fields block;
  private final List<Server> servers;
  private final Diagnostics diagnostics;

  /**
   * @param servers all of {@code servers:}, of whatever engine
   */
  DatabaseReader(Fields block, List<Server> servers, Diagnostics diagnostics) {
    this.block = block;
    this.servers = servers;
    this.diagnostics = diagnostics;
  }

  /** The database to check against; empty if there is none or {@code analyzer:} is against it. */
  Optional<Database> read(Optional<Located<String>> engine) {
    Optional<Fields> fields = block.mapping("database");
    Optional<Database> database = fields.flatMap(found -> database(found, engine));
    fields.ifPresent(Fields::close);
    Optional<Fields> analyzer = block.mapping("analyzer");
    boolean wanted = analyzer.map(found -> found.flag("database", true)).orElse(true);
    analyzer.ifPresent(Fields::close);
    return database.filter(found -> wanted);
  }

  private Optional<Database> database(Fields fields, Optional<Located<String>> engine) {
    Optional<Located<String>> uri = fields.text("uri");
    boolean managed = fields.flag("managed", false);
    fields.accept(SqlcKeys.DATABASE);
    if (uri.isPresent() && managed) {
      diagnostics.add(
          Diagnostic.of(
                  Code.C103,
                  fields.keyAt("managed"),
                  "a database is either at its \"uri\" or \"managed\", not both")
              .withHint("remove one of the two"));
      return Optional.empty();
    }
    if (uri.isPresent()) {
      return uri.map(Database.Existing::new);
    }
    return managed
        ? Optional.of(new Database.Managed(fields.keyAt("managed"), engine.flatMap(this::server)))
        : Optional.empty();
  }

  /** The first of the engine, as in sqlc. */
  private Optional<Located<String>> server(Located<String> engine) {
    return servers.stream()
        .filter(server -> server.engine().value().equals(engine.value()))
        .map(Server::uri)
        .findFirst();
  }
}
