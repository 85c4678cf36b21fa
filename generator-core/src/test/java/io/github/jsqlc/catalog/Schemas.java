package io.github.jsqlc.catalog;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import io.github.jsqlc.syntax.Parser;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A schema as this tool and as the engine read it.
 *
 * @param refusal what the engine says of the first statement that it does not take; null if it
 *     takes them all
 */
record Schemas(Catalog catalog, Diagnostics diagnostics, Connection connection, String refusal)
    implements AutoCloseable {
  static final Engine SQLITE = Engine.named("sqlite").orElseThrow();

  static Catalog catalog(String sql, Diagnostics diagnostics, CatalogOptions options) {
    return CatalogBuilder.build(List.of(parse(sql, diagnostics)), SQLITE, options, diagnostics);
  }

  private static ParsedFile parse(String sql, Diagnostics diagnostics) {
    return Parser.parse(new SourceFile("schema.sql", sql), SQLITE, diagnostics);
  }

  static Schemas read(String sql) throws SQLException {
    Diagnostics diagnostics = new Diagnostics();
    ParsedFile file = parse(sql, diagnostics);
    Catalog catalog =
        CatalogBuilder.build(List.of(file), SQLITE, new CatalogOptions(false), diagnostics);
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    String refusal = null;
    try (Statement statement = connection.createStatement()) {
      for (String schema : catalog.schemas()) {
        if (!schema.equals("main") && !schema.equals("temp")) {
          statement.execute("ATTACH ':memory:' AS \"%s\"".formatted(schema));
        }
      }
      for (ParsedStatement parsed : file.statements()) {
        if (!parsed.at().text().isBlank()) {
          statement.execute(parsed.at().text());
        }
      }
    } catch (SQLException e) {
      refusal = e.getMessage();
    }
    return new Schemas(catalog, diagnostics, connection, refusal);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
