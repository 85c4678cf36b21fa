package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file into its statements.
 *
 * <p>What cannot be read is told once and does not hide what follows: the next statement begins
 * behind the next semicolon, or at the next annotation.
 */
public final class Parser {
  private final SourceFile file;
  private final Engine engine;
  private final Diagnostics diagnostics;
  private final Lexer lexer;
  private final Optional<AnnotationReader> annotations;
  private final Tokens tokens = new Tokens();
  private final List<ParsedStatement> statements = new ArrayList<>();

  private Parser(SourceFile file, Engine engine, boolean annotated, Diagnostics diagnostics) {
    this.file = file;
    this.engine = engine;
    this.diagnostics = diagnostics;
    this.lexer = new Lexer(file, engine, annotated, diagnostics);
    this.annotations =
        annotated
            ? Optional.of(new AnnotationReader(file, lexer.text(), diagnostics))
            : Optional.empty();
  }

  /** Reads a file of queries, where comments can be annotations. */
  public static ParsedFile parse(SourceFile file, Engine engine, Diagnostics diagnostics) {
    return new Parser(file, engine, true, diagnostics).parse();
  }

  /** Reads a file of the schema, where every comment is only a comment. */
  public static ParsedFile parseSchema(SourceFile file, Engine engine, Diagnostics diagnostics) {
    return new Parser(file, engine, false, diagnostics).parse();
  }

  private ParsedFile parse() {
    int before = 0;
    while (lexer.read(tokens)) {
      statement(before);
      before = tokens.end(tokens.size() - 1);
    }
    return new ParsedFile(file, statements);
  }

  /**
   * @param before the offset behind the statement before
   */
  private void statement(int before) {
    Heading heading = heading(before);
    heading.orphans().forEach(this::orphan);
    int last = tokens.size() - 2;
    if (last < 0 && !tokens.broken()) {
      heading.annotation().ifPresent(this::orphan);
      return;
    }
    Optional<Statement> statement =
        tokens.broken() ? Optional.empty() : statement(heading.comment());
    Span at =
        last < 0
            ? file.span(tokens.start(0), tokens.start(0))
            : file.span(tokens.start(0), tokens.end(last));
    statements.add(
        new ParsedStatement(
            heading.annotation(), heading.malformed() ? Optional.empty() : statement, at));
  }

  private Optional<Statement> statement(List<String> comment) {
    try {
      Grammar grammar = new Grammar(file, engine, tokens, lexer.text(), comment);
      return Optional.of(new StatementParser(grammar).parse());
    } catch (SyntaxError e) {
      diagnostics.add(e.diagnostic());
      return Optional.empty();
    }
  }

  /** What the comments say that stand before the first token. */
  private Heading heading(int before) {
    int previousLine = file.line(before);
    List<CommentLine> lines = new ArrayList<>();
    for (int i = 0; i < tokens.comments() && tokens.commentPlace(i) == 0; i++) {
      int start = tokens.commentStart(i);
      int line = file.line(start);
      boolean aboutStatementBefore = before > 0 && line == previousLine && !annotation(i);
      if (!aboutStatementBefore) {
        lines.addAll(CommentLine.of(lexer.text(), start, tokens.commentEnd(i), line));
      }
    }
    return Heading.read(lines, lexer.text(), annotations, file.line(tokens.start(0)));
  }

  private boolean annotation(int comment) {
    return AnnotationReader.isAnnotation(
        lexer.text(), tokens.commentStart(comment), tokens.commentEnd(comment));
  }

  private void orphan(Annotation annotation) {
    diagnostics.add(
        Diagnostic.of(
            Code.Q504,
            annotation.at(),
            "no statement follows the annotation of \"%s\"".formatted(annotation.name())));
    statements.add(new ParsedStatement(Optional.of(annotation), Optional.empty(), annotation.at()));
  }
}
