package io.github.jsqlc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import java.util.List;

/** Short ways to parse in tests. */
final class Parsing {
  static final Engine SQLITE = Engine.named("sqlite").orElseThrow();

  static final Engine POSTGRESQL = Engine.named("postgresql").orElseThrow();

  private Parsing() {}

  /** A file of queries that has no mistake. */
  static ParsedFile file(String sql) {
    return file(sql, SQLITE);
  }

  private static ParsedFile file(String sql, Engine engine) {
    Diagnostics diagnostics = new Diagnostics();
    ParsedFile parsed = Parser.parse(new SourceFile("case.sql", sql), engine, diagnostics);
    assertThat(diagnostics.sorted()).as(sql).isEmpty();
    return parsed;
  }

  /** The only statement of a text that has no mistake. */
  static Statement statement(String sql) {
    return statement(sql, SQLITE);
  }

  /** The only statement of a text of an engine. */
  static Statement statement(String sql, Engine engine) {
    List<ParsedStatement> statements = file(sql, engine).statements();
    assertThat(statements).as(sql).hasSize(1);
    return statements.get(0).statement().orElseThrow();
  }

  /** An expression, read as the only item of a SELECT. */
  static Expr expr(String sql) {
    return expr(sql, SQLITE);
  }

  /** An expression of an engine. */
  static Expr expr(String sql, Engine engine) {
    Statement.Select select = (Statement.Select) statement("SELECT " + sql, engine);
    QueryBody.Select body = (QueryBody.Select) select.query().body();
    assertThat(body.items()).as(sql).hasSize(1);
    return ((SelectItem.Value) body.items().get(0)).expr();
  }

  /** The mistakes in a text. */
  static List<Diagnostic> mistakes(String sql) {
    return mistakes(sql, SQLITE);
  }

  /** The mistakes in a text of an engine. */
  static List<Diagnostic> mistakes(String sql, Engine engine) {
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(new SourceFile("case.sql", sql), engine, diagnostics);
    return diagnostics.sorted();
  }
}
