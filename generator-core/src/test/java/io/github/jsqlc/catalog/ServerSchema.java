package io.github.jsqlc.catalog;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.proof.Postgres;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import io.github.jsqlc.syntax.Parser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schema as this tool and as a real server read it.
 *
 * @param refusal what the server says of the first statement that it does not take
 * @param refusedAt that statement
 */
record ServerSchema(
    Catalog catalog,
    Diagnostics diagnostics,
    Postgres server,
    Optional<String> refusal,
    Optional<Span> refusedAt)
    implements AutoCloseable {
  static final Engine ENGINE = Engine.named("postgresql").orElseThrow();

  static ServerSchema read(String sql) throws SQLException {
    Diagnostics diagnostics = new Diagnostics();
    ParsedFile file = Parser.parseSchema(new SourceFile("schema.sql", sql), ENGINE, diagnostics);
    Postgres server = Postgres.database();
    Optional<String> refusal = Optional.empty();
    Optional<Span> refusedAt = Optional.empty();
    int read = 0;
    try (Statement statement = server.connection().createStatement()) {
      for (ParsedStatement parsed : file.statements()) {
        String text = parsed.at().text();
        boolean data = text.toUpperCase(java.util.Locale.ROOT).startsWith("COPY ");
        refusedAt = Optional.of(parsed.at());
        if (!text.isBlank() && !data) {
          statement.execute(text);
        }
        read++;
      }
      refusedAt = Optional.empty();
    } catch (SQLException e) {
      refusal = Optional.of(e.getMessage());
    }
    List<ParsedStatement> taken =
        file.statements().subList(0, Math.min(read + 1, file.statements().size()));
    Catalog catalog =
        CatalogBuilder.build(
            List.of(new ParsedFile(file.file(), taken)),
            ENGINE,
            CatalogOptions.DEFAULT,
            diagnostics);
    return new ServerSchema(catalog, diagnostics, server, refusal, refusedAt);
  }

  /** The lines that a query gives, in the order of their letters. */
  Set<String> lines(String query) throws SQLException {
    Set<String> lines = new TreeSet<>();
    try (Statement statement = server.connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  @Override
  public void close() throws SQLException {
    server.close();
  }
}
